package briefing

import (
	"os/exec"
	"strconv"
)

// family makes a program end with its children when the context does. A browser
// that ends by itself takes its children along.
func family(cmd *exec.Cmd) (rest func()) {
	cmd.Cancel = func() error {
		return exec.Command("taskkill", "/T", "/F", "/PID", strconv.Itoa(cmd.Process.Pid)).Run()
	}
	return func() {}
}
