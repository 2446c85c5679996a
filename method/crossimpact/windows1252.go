package crossimpact

import (
	"bytes"
	"fmt"
	"strings"
)

// The code page Windows-1252: bytes below 0x80 are ASCII, from 0xA0 on they are
// the code points of the same number, and between stand these. The five bytes
// that Microsoft left undefined are read as the control characters of the same
// number, as the WHATWG Encoding Standard does, so every byte can be read and
// written back.
var windows1252 = [32]rune{
	0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
	0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
}

// readWindows1252 decodes; a text that begins with the mark of UTF-8 is taken as
// UTF-8.
func readWindows1252(b []byte) string {
	if utf8, ok := bytes.CutPrefix(b, []byte("\xEF\xBB\xBF")); ok {
		return strings.ToValidUTF8(string(utf8), "\uFFFD")
	}
	var s strings.Builder
	s.Grow(len(b))
	for _, c := range b {
		if c >= 0x80 && c < 0xA0 {
			s.WriteRune(windows1252[c-0x80])
		} else {
			s.WriteRune(rune(c))
		}
	}
	return s.String()
}

// appendWindows1252 encodes; the error names the first character that the code
// page does not have.
func appendWindows1252(dst []byte, s string) ([]byte, error) {
next:
	for _, r := range s {
		if r < 0x80 || r >= 0xA0 && r <= 0xFF {
			dst = append(dst, byte(r))
			continue
		}
		for i, w := range windows1252 {
			if r == w {
				dst = append(dst, byte(0x80+i))
				continue next
			}
		}
		return nil, fmt.Errorf("%q has the character %q, which the code page Windows-1252 of ScenarioWizard's files does not have", s, r)
	}
	return dst, nil
}
