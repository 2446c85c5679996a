package hedge

import (
	"os"
	"strconv"
	"strings"
)

// HalfOfMemory is half of the machine's memory in bytes, or 2 GiB where it
// cannot be read (it is read from /proc/meminfo, so on Linux only; a container's
// limit is not seen).
func HalfOfMemory() int64 {
	text, err := os.ReadFile("/proc/meminfo")
	if err == nil {
		for line := range strings.Lines(string(text)) {
			if rest, ok := strings.CutPrefix(line, "MemTotal:"); ok {
				if kib, err := strconv.ParseInt(strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(rest), "kB")), 10, 64); err == nil {
					return kib * 1024 / 2
				}
			}
		}
	}
	return 2 << 30
}
