package crossimpact

import (
	"bytes"
	"os"
	"reflect"
	"strings"
	"testing"
)

// small is a file as the manual describes it: notes in between, blanks around
// commas, a Windows-1252 name (B\xF6rse), and a section after the matrix.
const small = "&A. B\xF6rse\r\n -A1 \"up\"\r\n -A2 \"down\"\r\n\r\n&B\r\n -yes\r\n -no \x96 never\r\n#\r\nnotes\r\n& -\r\n#\r\n#\r\n#short names\r\n# \r\n" +
	" 0 , 0 , 1 ,-1\r\n 0 , 0 ,-2 , 2\r\n 0 , 0 , 0 , 0\r\n 0 , 0 , 0 , 0\r\n#\r\nanything\r\n"

func TestReadScenarioWizard(t *testing.T) {
	m, err := ReadScenarioWizard(strings.NewReader(small))
	if err != nil {
		t.Fatal(err)
	}
	want, err := New([]Descriptor{{"A. Börse", []string{`A1 "up"`, `A2 "down"`}}, {"B", []string{"yes", "no – never"}}},
		[]Section{{0, 1, [][]int{{1, -1}, {-2, 2}}}})
	if err != nil || !reflect.DeepEqual(m, want) {
		t.Errorf("%+v, want %+v, %v", m, want, err)
	}
}

// TestScenarioWizardRoundTrip: what is written is read back, also a random
// matrix with missing sections, and writing again gives the same bytes.
func TestScenarioWizardRoundTrip(t *testing.T) {
	s := readSomewhereland(t)
	d := newDice(15)
	for _, m := range []Matrix{s.m, randomMatrix(t, d, []int{2, 5, 3, 4}, 0.5)} {
		var once, twice bytes.Buffer
		if err := WriteScenarioWizard(&once, m); err != nil {
			t.Fatal(err)
		}
		back, err := ReadScenarioWizard(bytes.NewReader(once.Bytes()))
		if err != nil {
			t.Fatal(err)
		}
		if err := WriteScenarioWizard(&twice, back); err != nil || !bytes.Equal(once.Bytes(), twice.Bytes()) {
			t.Errorf("writing again gives other bytes, %v", err)
		}
		for i := range m.Len() {
			if !reflect.DeepEqual(m.Descriptor(i), back.Descriptor(i)) {
				t.Errorf("descriptor %+v came back as %+v", m.Descriptor(i), back.Descriptor(i))
			}
			for j := range m.Len() {
				for k := range m.States(i) {
					for c := range m.States(j) {
						if at := (Cell{i, k, j, c}); i != j && m.At(at) != back.At(at) {
							t.Fatalf("%+v is %d, came back as %d", at, m.At(at), back.At(at))
						}
					}
				}
			}
		}
	}
}

// TestSomewherelandFile: the example as WriteScenarioWizard once wrote it, so a
// file written by an earlier version still reads as the published matrix.
func TestSomewherelandFile(t *testing.T) {
	s := readSomewhereland(t)
	f, err := os.Open("testdata/somewhereland.scw")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	m, err := ReadScenarioWizard(f)
	if err != nil {
		t.Fatal(err)
	}
	r, err := Enumerate(t.Context(), m, nil, Options{})
	if err != nil || !r.Complete || m.Descriptor(2).States[2] != "Dynamic" {
		t.Fatal(r, err)
	}
	want, _ := BruteForce(s.m, nil, 0)
	sameList(t, "read from a file", r.Configurations, want)
}

func TestScenarioWizardSaysWhatIsWrong(t *testing.T) {
	const head = "&A\n-a\n-b\n&B\n-c\n-d\n#\n#\n#\n#\n#\n"
	const row = "0,0,0,0\n"
	for text, want := range map[string]string{
		"":                                      "the file ends in section 0",
		"#\n":                                   "line 1: the list of descriptors ends here and is empty",
		" -a\n":                                 "line 1: a state stands before the first descriptor",
		"&A\nstate\n":                           `line 2: "state" is neither a descriptor`,
		"&A\n-a\n#\n":                           `ends in line 3: descriptor "A" has 1 states`,
		"&A\n-a\n-a\n#\n":                       `descriptor "A" has two states called "a"`,
		"&A\n-a\n-b\n#\n#\n":                    "the file ends in section 2; the matrix is section 5",
		head + row + row:                        "the matrix has 2 rows; with 4 states it needs as many",
		head + "0,0,0\n":                        "line 12: the row has 3 judgements; with 4 states",
		head + "0,0,0,x\n":                      `line 12: judgement 4 is "x", which is no whole number`,
		head + row + row + row + row + row:      "line 16: the matrix has more rows than the 4 states",
		head + "0,1,0,0\n" + row + row + row:    `"A" has judgements about itself`,
		head + "0,0,0,2000\n" + row + row + row: "is 2000; it must lie within",
		strings.Repeat(" ", MostScenarioWizard+1): "larger than 4 MB",
	} {
		if _, err := ReadScenarioWizard(strings.NewReader(text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%.40q: error %v does not say %q", text, err, want)
		}
	}
	for _, name := range []string{"한국", "a\nb", " a", "a\u0085"} {
		m, err := New([]Descriptor{{"A", []string{name, "b"}}}, nil)
		if err != nil {
			t.Fatal(err)
		}
		if err := WriteScenarioWizard(&bytes.Buffer{}, m); err == nil || !strings.Contains(err.Error(), "Windows-1252") && !strings.Contains(err.Error(), "cannot keep") {
			t.Errorf("%q is written: %v", name, err)
		}
	}
}

// TestWindows1252: every byte can be read and written back. The characters at
// 0x80, 0x9F and 0xFC are those of the Unicode consortium's table CP1252.TXT.
func TestWindows1252(t *testing.T) {
	var all []byte
	for b := range 256 {
		all = append(all, byte(b))
	}
	s := readWindows1252(all)
	back, err := appendWindows1252(nil, s)
	if err != nil || !bytes.Equal(back, all) {
		t.Errorf("bytes change on the way: %v", err)
	}
	if r := []rune(s); r[0x80] != '€' || r[0x9F] != 'Ÿ' || r[0xFC] != 'ü' || len(r) != 256 {
		t.Error("wrong characters")
	}
	if got := readWindows1252([]byte("\xEF\xBB\xBF한국")); got != "한국" {
		t.Errorf("a text marked as UTF-8 reads as %q", got)
	}
}

// FuzzReadScenarioWizard: no input may crash the reader, and what it accepts
// can be written and read back, if its names can be kept.
func FuzzReadScenarioWizard(f *testing.F) {
	f.Add([]byte(small))
	f.Add([]byte("&A\n-a\n-b\n#\n#\n#\n#\n#\n0,0\n0,0"))
	f.Add([]byte("\xEF\xBB\xBF&한\n-a\n-b\n#\n#\n#\n#\n#\n0,0,\n0,0\n#"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		m, err := ReadScenarioWizard(bytes.NewReader(raw))
		if err != nil {
			return
		}
		var out bytes.Buffer
		if WriteScenarioWizard(&out, m) != nil {
			return
		}
		back, err := ReadScenarioWizard(&out)
		if err != nil || !reflect.DeepEqual(m, back) {
			t.Errorf("%+v came back as %+v, %v", m, back, err)
		}
	})
}
