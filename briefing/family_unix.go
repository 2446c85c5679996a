//go:build unix

package briefing

import (
	"os/exec"
	"syscall"
)

// family makes a program the head of a process group, which ends as a whole when
// the context does. What it gives ends those of the group that outlive the head.
func family(cmd *exec.Cmd) (rest func()) {
	end := func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = end
	return func() { _ = end() }
}
