package crossimpact

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"
)

// MostScenarioWizard is the size in bytes from which on a file is refused.
const MostScenarioWizard = 4 << 20

// matrixSection is the section of a .scw file that holds the matrix; section 0
// holds the descriptors, those between hold notes and short names.
const matrixSection = 5

// ReadScenarioWizard reads a project file of ScenarioWizard (.scw). It is a text
// in the code page Windows-1252 (or in UTF-8, if it begins with its mark), in
// sections that end with a line beginning with "#". Section 0 lists descriptors
// and states,
//
//	&Government
//	 -Patriots party
//	 -Prosperity party
//
// and section 5 is the matrix: one row for each state of each descriptor, with
// as many judgements, separated by commas. The other sections are passed over.
// A section of zeros counts as not given, for the format cannot tell.
//
// Source of the format: W. Weimer-Jehle, ScenarioWizard 4.1 manual (2013),
// appendix 1. Errors name the line.
func ReadScenarioWizard(r io.Reader) (Matrix, error) {
	raw, err := io.ReadAll(io.LimitReader(r, MostScenarioWizard+1))
	if err != nil {
		return Matrix{}, err
	}
	if len(raw) > MostScenarioWizard {
		return Matrix{}, fmt.Errorf("the file is larger than %d MB", MostScenarioWizard>>20)
	}
	var descriptors []Descriptor
	var rows [][]int
	var shape Matrix // without judgements, to know the size of the matrix
	section, number := 0, 0
	for line := range strings.Lines(readWindows1252(raw)) {
		number++
		line = strings.TrimSpace(line)
		switch {
		case line == "":
		case line[0] == '#':
			if section == 0 {
				if len(descriptors) == 0 {
					return Matrix{}, fmt.Errorf("line %d: the list of descriptors ends here and is empty; a descriptor is a line like &Government", number)
				}
				if shape, err = New(descriptors, nil); err != nil {
					return Matrix{}, fmt.Errorf("the list of descriptors that ends in line %d: %w", number, err)
				}
			}
			section++
		case section == 0 && line[0] == '&':
			descriptors = append(descriptors, Descriptor{Name: strings.TrimSpace(line[1:])})
		case section == 0 && line[0] == '-':
			if len(descriptors) == 0 {
				return Matrix{}, fmt.Errorf("line %d: a state stands before the first descriptor; a descriptor is a line like &Government", number)
			}
			d := &descriptors[len(descriptors)-1]
			d.States = append(d.States, strings.TrimSpace(line[1:]))
		case section == 0:
			return Matrix{}, fmt.Errorf("line %d: %q is neither a descriptor (&Name) nor a state (-Name)", number, clip(line))
		case section == matrixSection:
			row, err := readRow(line, shape.width)
			if err != nil {
				return Matrix{}, fmt.Errorf("line %d: %w", number, err)
			}
			rows = append(rows, row)
			if len(rows) > shape.width {
				return Matrix{}, fmt.Errorf("line %d: the matrix has more rows than the %d states", number, shape.width)
			}
		}
	}
	if section < matrixSection {
		return Matrix{}, fmt.Errorf("the file ends in section %d; the matrix is section %d, after as many lines beginning with #", section, matrixSection)
	}
	if len(rows) < shape.width {
		return Matrix{}, fmt.Errorf("the matrix has %d rows; with %d states it needs as many", len(rows), shape.width)
	}
	sections, err := shape.split(rows)
	if err != nil {
		return Matrix{}, err
	}
	return New(descriptors, sections)
}

func readRow(line string, width int) ([]int, error) {
	fields := strings.Split(strings.TrimSuffix(line, ","), ",")
	if len(fields) != width {
		return nil, fmt.Errorf("the row has %d judgements; with %d states it needs as many", len(fields), width)
	}
	row := make([]int, width)
	for c, f := range fields {
		v, err := strconv.Atoi(strings.TrimSpace(f))
		if err != nil {
			return nil, fmt.Errorf("judgement %d is %q, which is no whole number", c+1, clip(f))
		}
		row[c] = v
	}
	return row, nil
}

// clip shortens what is quoted in an error.
func clip(s string) string {
	r := []rune(s)
	if len(r) > 40 {
		return string(r[:40]) + "..."
	}
	return s
}

// split cuts the full matrix into sections, without those of zeros.
func (m Matrix) split(rows [][]int) ([]Section, error) {
	var out []Section
	for i := range m.descriptors {
		for j := range m.descriptors {
			s := Section{From: i, To: j}
			blank := true
			for k := range m.States(i) {
				row := rows[m.first[i]+k][m.first[j] : m.first[j]+m.States(j)]
				blank = blank && zero(row)
				s.Cells = append(s.Cells, row)
			}
			switch {
			case blank:
			case i == j:
				return nil, fmt.Errorf("%q has judgements about itself; a descriptor's own block must be 0", m.descriptors[i].Name)
			default:
				out = append(out, s)
			}
		}
	}
	return out, nil
}

// WriteScenarioWizard writes a matrix as ReadScenarioWizard reads it, with empty
// sections of notes and short names. Names must be in the code page
// Windows-1252, on one line and without space at their ends.
func WriteScenarioWizard(w io.Writer, m Matrix) error {
	var out []byte
	var wrong []error
	name := func(prefix, s string) {
		encoded, err := appendWindows1252(nil, s)
		if err == nil && (s != strings.TrimSpace(s) || strings.ContainsFunc(s, unicode.IsControl)) {
			err = fmt.Errorf("%q has control characters, or space at its ends, which a ScenarioWizard file cannot keep", s)
		}
		if err != nil {
			wrong = append(wrong, err)
		}
		out = append(append(append(out, prefix...), encoded...), "\r\n"...)
	}
	for _, d := range m.descriptors {
		name("&", d.Name)
		for _, s := range d.States {
			name(" -", s)
		}
	}
	if len(wrong) > 0 {
		return errors.Join(wrong...)
	}
	b := bufio.NewWriter(w)
	b.Write(out)
	for range matrixSection {
		b.WriteString("#\r\n")
	}
	for i := range m.descriptors {
		for k := range m.States(i) {
			for j := range m.descriptors {
				for c := range m.States(j) {
					if j > 0 || c > 0 {
						b.WriteString(" ,")
					}
					fmt.Fprintf(b, "%2d", m.At(Cell{i, k, j, c}))
				}
			}
			b.WriteString("\r\n")
		}
	}
	b.WriteString("#\r\n")
	return b.Flush()
}
