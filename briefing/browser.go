package briefing

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
)

// browsers are the names under which Chromium and its relatives are installed.
var browsers = []string{
	"chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "microsoft-edge-stable", "msedge", "brave-browser",
}

// places are where they lie when no search path leads to them. Windows' come from
// its variables.
func places(env func(string) string) []string {
	switch runtime.GOOS {
	case "darwin":
		var all []string
		for _, name := range []string{"Google Chrome", "Chromium", "Microsoft Edge", "Brave Browser"} {
			file := filepath.Join("Applications", name+".app", "Contents", "MacOS", name)
			all = append(all, "/"+file, filepath.Join(env("HOME"), file))
		}
		return all
	case "windows":
		var all []string
		for _, root := range []string{"ProgramFiles", "ProgramFiles(x86)", "LocalAppData"} {
			for _, name := range []string{`Google\Chrome\Application\chrome.exe`, `Microsoft\Edge\Application\msedge.exe`, `Chromium\Application\chrome.exe`} {
				if dir := env(root); dir != "" {
					all = append(all, filepath.Join(dir, name))
				}
			}
		}
		return all
	}
	return []string{"/snap/bin/chromium", "/usr/bin/chromium", "/opt/google/chrome/chrome", "/opt/microsoft/msedge/msedge"}
}

// findBrowser gives the browser to print with: the one HEDGE_BROWSER names, else
// the first on PATH, else the first in the usual places. Empty: there is none.
func findBrowser(env func(string) string) string {
	if own := env("HEDGE_BROWSER"); own != "" {
		if path, err := exec.LookPath(own); err == nil {
			return path
		}
		return ""
	}
	var all []string
	for _, dir := range filepath.SplitList(env("PATH")) {
		for _, name := range browsers {
			if runtime.GOOS == "windows" {
				name += ".exe"
			}
			if filepath.IsAbs(dir) {
				all = append(all, filepath.Join(dir, name))
			}
		}
	}
	for _, path := range append(all, places(env)...) {
		if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() && (runtime.GOOS == "windows" || info.Mode()&0o111 != 0) {
			return path
		}
	}
	return ""
}

// within is the folder in which the browser's temporary folder is made; empty is
// the system's. A browser from a snap sees neither that nor hidden folders, only
// its own.
func within(browser string, env func(string) string) string {
	const snap = "/snap/bin/chromium"
	real, err := filepath.EvalSymlinks(browser)
	if err != nil || !strings.HasPrefix(browser, "/snap/") && !strings.HasSuffix(real, "/snap") && filepath.Base(browser) != "chromium-browser" {
		return ""
	}
	own := filepath.Join(env("HOME"), "snap", "chromium", "common")
	for _, path := range []string{snap, own} {
		if _, err := os.Stat(path); err != nil {
			return ""
		}
	}
	return own
}

// sandboxless says whether what a browser wrote before it ended means that its
// sandbox could not start.
func sandboxless(told string) bool {
	return strings.Contains(told, "no-sandbox") || strings.Contains(told, "No usable sandbox") || strings.Contains(told, "SUID sandbox")
}
