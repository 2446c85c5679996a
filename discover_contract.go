package hedge

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"hedge/method/discovery"
)

// ContractDiscovery is the machine-readable answer of `hedge discover`: the boxes on
// the way of PRIM, or of another method, and the one proposed. Steps count from 0.
type ContractDiscovery struct {
	Hedge     string                   `json:"hedge"`
	Method    string                   `json:"method"`
	Target    string                   `json:"target"`
	N         int                      `json:"n"`
	Positives int                      `json:"positives"`
	Boxes     []ContractBox            `json:"boxes"`
	Chosen    int                      `json:"chosen"`
	Stops     *Stops                   `json:"stops"`   // other places to stop, of prim
	Further   []ContractBox            `json:"further"` // boxes found in what the first leaves
	Phrases   []string                 `json:"phrases"` // the box chosen, in words
	Stability []ContractLimitStability `json:"stability"`
	Formula   *ContractFormula         `json:"formula"` // of logistic
	Stack     *ContractStack           `json:"stack"`   // of stacking
	Notes     []string                 `json:"notes"`
}

// ContractFormula is logit P = constant + the sum of coefficient x, with what lies above
// thresholds of P.
type ContractFormula struct {
	Constant Num             `json:"constant"`
	Terms    []ContractTerm  `json:"terms"`
	Tradeoff []ContractAbove `json:"tradeoff"`
}

// ContractTerm is one coefficient; level names that of a categorical input, "" else.
type ContractTerm struct {
	Input       string `json:"input"`
	Level       string `json:"level"`
	Coefficient Num    `json:"coefficient"`
	SE          Num    `json:"se"`
}

// ContractAbove is the rows whose chance is at least the threshold.
type ContractAbove struct {
	Threshold Num `json:"threshold"`
	Coverage  Num `json:"coverage"`
	Density   Num `json:"density"`
	Mass      Num `json:"mass"`
}

// ContractStack is dimensional stacking: importance of inputs, the axes, and the share
// of interest in every combination of bins, rows down by axes down.
type ContractStack struct {
	Importance []ContractImportance `json:"importance"`
	Down       []ContractAxis       `json:"down"`
	Across     []ContractAxis       `json:"across"`
	Cells      [][]Num              `json:"cells"`
	Rows       [][]int              `json:"rows"`
}

// ContractImportance is an input's share of what extremely randomised trees explain.
type ContractImportance struct {
	Input string `json:"input"`
	Share Num    `json:"share"`
	SE    Num    `json:"se"`
}

// ContractAxis is an input and its bins, in words.
type ContractAxis struct {
	Input string   `json:"input"`
	Bins  []string `json:"bins"`
}

// ContractBox is a box. Of a target that is a number density is its mean inside, and
// coverage and k are null.
type ContractBox struct {
	Step     int             `json:"step"`
	Coverage *Num            `json:"coverage"`
	Density  Num             `json:"density"`
	Mass     Num             `json:"mass"`
	N        int             `json:"n"`
	K        *int            `json:"k"`
	Limits   []ContractLimit `json:"limits"`
}

// ContractLimit is what a box asks of one input: min and max are null where it is not
// limited, levels where it is a number.
type ContractLimit struct {
	Input  string   `json:"input"`
	Min    *Num     `json:"min"`
	Max    *Num     `json:"max"`
	Levels []string `json:"levels"`
	QuasiP Num      `json:"quasi_p"`
}

// ContractLimitStability is how often an input is limited when half of the rows is
// looked at: in the box nearest in coverage and in that nearest in density.
type ContractLimitStability struct {
	Input      string `json:"input"`
	ByCoverage Num    `json:"by_coverage"`
	ByDensity  Num    `json:"by_density"`
}

// Contract builds the machine-readable answer.
func (d *Discovery) Contract() *ContractDiscovery {
	out := &ContractDiscovery{
		Hedge: "1", Method: d.Method, Target: d.What, N: d.N, Positives: d.K, Boxes: []ContractBox{}, Chosen: d.Chosen, Stops: d.Stops,
		Further: []ContractBox{}, Phrases: []string{}, Stability: []ContractLimitStability{}, Notes: append([]string{}, d.Notes...),
	}
	box := func(i int, b discovery.Box) ContractBox {
		coverage, k := Num(b.Coverage), b.Positives
		return ContractBox{i, &coverage, Num(b.Density), Num(b.Mass), b.Rows, &k, d.limits(b.Region)}
	}
	for i, b := range d.Boxes {
		out.Boxes = append(out.Boxes, box(i, b))
	}
	for i, b := range d.Further {
		out.Further = append(out.Further, box(i+1, b))
	}
	for i, b := range d.Means {
		out.Boxes = append(out.Boxes, ContractBox{Step: i, Density: Num(b.Mean), Mass: Num(b.Mass), N: b.Rows, Limits: d.limits(b.Region)})
	}
	if m := d.Formula; m != nil {
		f := &ContractFormula{Constant: Num(m.Constant), Terms: []ContractTerm{}, Tradeoff: []ContractAbove{}}
		for _, t := range m.Terms {
			f.Terms = append(f.Terms, ContractTerm{d.Table.Columns()[t.Column].Name, d.level(t), Num(t.Coefficient), Num(t.Error)})
		}
		for _, t := range m.Tradeoff(MostThresholds) {
			f.Tradeoff = append(f.Tradeoff, ContractAbove{Num(t.Least), Num(t.Coverage), Num(t.Density), Num(t.Mass)})
		}
		out.Formula = f
	}
	if s := d.Stack; s != nil {
		k := &ContractStack{Importance: []ContractImportance{}, Down: d.axes(s.Down), Across: d.axes(s.Across)}
		for _, r := range s.Ranks {
			k.Importance = append(k.Importance, ContractImportance{d.Table.Columns()[r.Column].Name, Num(r.Share), Num(r.Error)})
		}
		for _, line := range s.Cells {
			var cells []Num
			var rows []int
			for _, c := range line {
				cells, rows = append(cells, Num(c.Mean)), append(rows, c.Rows)
			}
			k.Cells, k.Rows = append(k.Cells, cells), append(k.Rows, rows)
		}
		out.Stack = k
	}
	if r := d.chosen(); r != nil {
		out.Phrases = d.Phrases(r)
	}
	if s := d.Stability; s != nil {
		for i, c := range d.Table.Columns() {
			if s.ByCoverage[i] > 0 || s.ByDensity[i] > 0 {
				out.Stability = append(out.Stability, ContractLimitStability{c.Name, Num(s.ByCoverage[i]), Num(s.ByDensity[i])})
			}
		}
	}
	return out
}

// MostThresholds is how many thresholds of a formula are told.
const MostThresholds = 12

// level names the level of a term, "" for one in order.
func (d *Discovery) level(t discovery.Term) string {
	if t.Level < 0 {
		return ""
	}
	return d.Table.Columns()[t.Column].Levels[t.Level]
}

func (d *Discovery) axes(axes []discovery.Axis) []ContractAxis {
	out := []ContractAxis{}
	for _, a := range axes {
		k := ContractAxis{Input: d.Table.Columns()[a.Column].Name}
		for _, b := range a.Bins {
			k.Bins = append(k.Bins, d.Bin(a.Column, b))
		}
		out = append(out, k)
	}
	return out
}

// Bin says the values of a bin of a column.
func (d *Discovery) Bin(column int, b discovery.Bin) string {
	c := d.Table.Columns()[column]
	write := func(x float64) string {
		switch {
		case c.Levels != nil:
			return c.Levels[int(x)]
		case d.value != nil:
			return d.value(column, x)
		}
		return strconv.FormatFloat(x, 'g', 3, 64)
	}
	if b.Low == b.High {
		return write(b.Low)
	}
	return write(b.Low) + " to " + write(b.High)
}

// chosen is the region proposed, nil for everything.
func (d *Discovery) chosen() discovery.Region {
	switch {
	case d.Chosen < len(d.Boxes):
		return d.Boxes[d.Chosen].Region
	case d.Chosen < len(d.Means):
		return d.Means[d.Chosen].Region
	}
	return nil
}

// limits writes a region input by input; lower and upper limits of one stand together.
func (d *Discovery) limits(r discovery.Region) []ContractLimit {
	out := []ContractLimit{}
	for i, l := range r {
		c := d.Table.Columns()[l.Column]
		if i == 0 || r[i-1].Column != l.Column {
			out = append(out, ContractLimit{Input: c.Name, QuasiP: Num(l.QuasiP())})
		}
		k := &out[len(out)-1]
		k.QuasiP = max(k.QuasiP, Num(l.QuasiP()))
		value := Num(l.Value)
		switch l.Bound {
		case discovery.AtLeast:
			k.Min = &value
		case discovery.AtMost:
			k.Max = &value
		case discovery.OneOf:
			for _, level := range l.Keep {
				k.Levels = append(k.Levels, c.Levels[level])
			}
		}
	}
	return out
}

// WriteCSV writes the boxes, one row each: step, coverage, density, mass, n, k, then
// what each input is limited to, in words, empty where it is not.
func (d *Discovery) WriteCSV(w io.Writer) error {
	out := csv.NewWriter(w)
	head := []string{"step", "coverage", "density", "mass", "n", "k"}
	for _, c := range d.Table.Columns() {
		head = append(head, c.Name)
	}
	if err := out.Write(head); err != nil {
		return err
	}
	number := func(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }
	row := func(i int, numbers []string, r discovery.Region) error {
		cells := append([]string{strconv.Itoa(i)}, numbers...)
		limits := make([]string, len(d.Table.Columns()))
		for j := 0; j < len(r); {
			k := j
			for k < len(r) && r[k].Column == r[j].Column {
				k++
			}
			column := r[j].Column
			limits[column] = strings.TrimPrefix(r[j:k].Phrases(d.Table, func(_ int, x float64) string { return number(x) })[0], d.Table.Columns()[column].Name+" ")
			j = k
		}
		return out.Write(append(cells, limits...))
	}
	for i, b := range d.Boxes {
		if err := row(i, []string{number(b.Coverage), number(b.Density), number(b.Mass), strconv.Itoa(b.Rows), strconv.Itoa(b.Positives)}, b.Region); err != nil {
			return err
		}
	}
	for i, b := range d.Means {
		if err := row(i, []string{"", number(b.Mean), number(b.Mass), strconv.Itoa(b.Rows), ""}, b.Region); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}
