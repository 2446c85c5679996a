package hedge

import (
	"fmt"
	"os"
	"strconv"
	"strings"

	"hedge/design"
	"hedge/diag/spell"
	"hedge/model"
)

func designSampler(name string) design.Sampler { return design.Sampler(name) }

func unknownStrategy(c *model.Case, name string) error {
	var names []string
	for _, s := range c.Strategies {
		names = append(names, s.Name)
	}
	if nearest := spell.Nearest(name, names); nearest != "" {
		return fmt.Errorf("no strategy %q in this case; did you mean %s?", name, nearest)
	}
	return fmt.Errorf("no strategy %q in this case; it has %s", name, strings.Join(names, ", "))
}

// HalfOfMemory is half of the machine's memory in bytes, or 2 GiB where it
// cannot be read.
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
