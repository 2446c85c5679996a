package hedge_test

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"testing"
)

// need skips with one printed line when a program is missing; in CI (HEDGE_CI=1)
// it fails instead.
func need(t *testing.T, program, pkg string) string {
	t.Helper()
	path, err := exec.LookPath(program)
	if err != nil {
		if os.Getenv("HEDGE_CI") != "" {
			t.Fatalf("%s is missing (Debian package %s)", program, pkg)
		}
		t.Skipf("skipped: %s is not installed (Debian package %s)", program, pkg)
	}
	return path
}

// TestArm64Digest builds the program for arm64, runs it under emulation and
// compares the digest of every embedded case with this machine's.
func TestArm64Digest(t *testing.T) {
	qemu := need(t, "qemu-aarch64-static", "qemu-user-static")
	if testing.Short() {
		t.Skip("skipped: builds for another processor")
	}
	dir := t.TempDir()
	build := func(arch string) string {
		bin := filepath.Join(dir, "hedge-"+arch)
		cmd := exec.Command("go", "build", "-o", bin, "./cmd/hedge")
		cmd.Env = append(os.Environ(), "CGO_ENABLED=0", "GOOS=linux", "GOARCH="+arch)
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("building for %s: %v\n%s", arch, err, out)
		}
		return bin
	}
	digest := func(name string, command ...string) string {
		cmd := exec.Command(command[0], append(command[1:], "run", name, "--futures", "500", "--format", "json")...)
		cmd.Dir = dir
		out, err := cmd.Output()
		if err != nil {
			t.Fatalf("%v: %v", command, err)
		}
		var answer struct{ Digest string }
		if err := json.Unmarshal(out, &answer); err != nil || answer.Digest == "" {
			t.Fatalf("%v: no digest: %v", command, err)
		}
		return answer.Digest
	}
	here, arm := build(runtime.GOARCH), build("arm64")
	for _, name := range []string{"korea", "lake", "ishigami", "sobol_g", "predator_prey"} {
		if a, b := digest(name, here), digest(name, qemu, arm); a != b {
			t.Errorf("%s: %s here, %s on arm64", name, a, b)
		}
	}
}
