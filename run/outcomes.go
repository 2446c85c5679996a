package run

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"math"

	"hedge/design"
	"hedge/model"
	"hedge/num"
	"hedge/plan"
)

// Outcomes holds what came out: one column over futures for each measure of
// each arm.
type Outcomes struct {
	Plan    *plan.Plan
	Futures *design.Futures
	values  [][]float64 // [arm * measures + measure][future]
}

func newOutcomes(p *plan.Plan, f *design.Futures) *Outcomes {
	o := &Outcomes{Plan: p, Futures: f, values: make([][]float64, len(p.Arms)*len(p.Measures))}
	n := o.Rows()
	for i := range o.values {
		o.values[i] = make([]float64, n)
	}
	return o
}

// N is the number of futures: deep points, whatever their luck.
func (o *Outcomes) N() int { return o.Futures.Spec().Futures }

// Luck is the number of chance draws for each future, at least 1.
func (o *Outcomes) Luck() int { return max(1, o.Plan.Case.Luck) }

// Rows is the length of every column: futures times chance draws. Row i belongs
// to future i / Luck.
func (o *Outcomes) Rows() int { return o.N() * o.Luck() }

// Column gives a measure of an arm in every row. It must not be changed.
func (o *Outcomes) Column(c plan.Cell) []float64 {
	return o.values[c.Arm*len(o.Plan.Measures)+c.Measure]
}

// Settings is what, beside the case, decides every bit of a run.
type Settings struct {
	Semantics string   `json:"semantics"`
	Case      string   `json:"case"`
	Seed      uint64   `json:"seed"`
	Futures   int      `json:"futures"`
	Luck      int      `json:"luck,omitempty"` // chance draws for each future; left out where there is one
	Sampler   string   `json:"sampler"`
	Arms      []string `json:"arms"`
	Outcomes  []string `json:"outcomes"`
}

// Settings lists what enters the digest beside the values.
func (o *Outcomes) Settings() Settings {
	s := Settings{
		Semantics: plan.SemanticsVersion, Case: o.Plan.Case.Hash.String(),
		Seed: o.Futures.Spec().Seed, Futures: o.N(), Sampler: string(o.Futures.Spec().Sampler),
	}
	if o.Luck() > 1 {
		s.Luck = o.Luck()
	}
	for _, a := range o.Plan.Arms {
		s.Arms = append(s.Arms, a.ID)
	}
	for _, k := range o.Plan.Case.Outcomes {
		s.Outcomes = append(s.Outcomes, k.Name)
	}
	return s
}

// WriteRaw writes the outcomes as `hedge digest -` reads them: the settings as
// one line of JSON, then page by page (4,096 rows, all arms, all outcomes)
// the values as little-endian float64.
func (o *Outcomes) WriteRaw(w io.Writer) error {
	head, err := json.Marshal(o.Settings())
	if err != nil {
		return err
	}
	if _, err := w.Write(append(head, '\n')); err != nil {
		return err
	}
	return o.pages(func(page []byte) error {
		_, err := w.Write(page)
		return err
	})
}

// pages hands out the bytes of each page in order.
func (o *Outcomes) pages(use func([]byte) error) error {
	var buf []byte
	for from := 0; from < o.Rows(); from += num.Page {
		to := min(from+num.Page, o.Rows())
		buf = buf[:0]
		for a := range o.Plan.Arms {
			for k := range o.Plan.Case.Outcomes {
				for _, x := range o.Column(plan.Cell{Arm: a, Measure: k})[from:to] {
					buf = binary.LittleEndian.AppendUint64(buf, math.Float64bits(x))
				}
			}
		}
		if err := use(buf); err != nil {
			return err
		}
	}
	return nil
}

// Digest identifies the outcomes: SHA-256 over the settings and the digest of
// each page in order.
func (o *Outcomes) Digest() string {
	d := newDigest(o.Settings())
	_ = o.pages(func(page []byte) error { d.page(page); return nil })
	return d.String()
}

type digest struct{ sum []byte }

func newDigest(s Settings) *digest {
	head, _ := json.Marshal(s) // plain strings and numbers: cannot fail
	h := sha256.Sum256(head)
	return &digest{sum: h[:]}
}

func (d *digest) page(b []byte) {
	h := sha256.Sum256(b)
	d.sum = append(d.sum, h[:]...)
}

func (d *digest) String() string {
	h := sha256.Sum256(d.sum)
	return "sha256:" + hex.EncodeToString(h[:])
}

// DigestRaw recomputes the digest of what WriteRaw wrote.
func DigestRaw(r io.Reader) (string, error) {
	head, err := readLine(r)
	if err != nil {
		return "", fmt.Errorf("no settings line: %w", err)
	}
	var s Settings
	if err := json.Unmarshal(head, &s); err != nil {
		return "", fmt.Errorf("the first line is not the settings that `hedge show outcomes --format raw` writes: %w", err)
	}
	columns := len(s.Arms) * len(s.Outcomes)
	if s.Futures < 0 || s.Luck < 0 {
		return "", fmt.Errorf("the settings line names %d futures with %d chance draws each", s.Futures, s.Luck)
	}
	d := newDigest(s)
	rows := s.Futures * max(1, s.Luck)
	for from := 0; from < rows; from += num.Page {
		size := int64(min(num.Page, rows-from)) * int64(columns) * 8
		page, err := io.ReadAll(io.LimitReader(r, size))
		if err != nil {
			return "", err
		}
		if int64(len(page)) < size {
			return "", fmt.Errorf("the stream ends inside page %d: %d of %d bytes", from/num.Page, len(page), size)
		}
		d.page(page)
	}
	if extra, _ := io.CopyN(io.Discard, r, 1); extra > 0 {
		return "", fmt.Errorf("the stream goes on after its last page")
	}
	return d.String(), nil
}

// readLine reads up to the first newline, byte by byte, so that nothing of what
// follows is consumed.
func readLine(r io.Reader) ([]byte, error) {
	var line []byte
	b := make([]byte, 1)
	for len(line) < 1<<28 {
		if _, err := io.ReadFull(r, b); err != nil {
			return nil, err
		}
		if b[0] == '\n' {
			return line, nil
		}
		line = append(line, b[0])
	}
	return nil, fmt.Errorf("the first line does not end")
}

// experiment rebuilds what one experiment was run on, for the reference
// evaluator.
func (o *Outcomes) experiment(arm, future int) plan.Experiment {
	p, c := o.Plan, o.Plan.Case
	a := p.Arms[arm]
	x := p.Experiment(arm)
	worlds := make([]int, 1)
	o.Futures.Worlds(a.Scenario, worlds, future)
	x.States = append(model.World(nil), o.Futures.World(worlds[0])...)
	fixed := map[int]float64{}
	for _, s := range a.Set {
		switch s.Ref.Kind {
		case model.ToDescriptor:
			x.States[s.Ref.Index] = s.Ref.State
		case model.ToUncertainty:
			fixed[s.Ref.Index] = s.Value
		}
	}
	x.Uncertainty = func(i, year int) float64 {
		if v, ok := fixed[i]; ok {
			return v
		}
		u := make([]float64, 1)
		o.Futures.Uniforms(i, year, u, future)
		var states []int
		if by := c.Uncertainties[i].By; by != model.None {
			states = []int{x.States[by]}
		}
		o.Futures.Values(i, u, states)
		return u[0]
	}
	x.Draw = func(event int) float64 {
		u := make([]float64, 1)
		o.Futures.Draws(event, u, future)
		return u[0]
	}
	return x
}
