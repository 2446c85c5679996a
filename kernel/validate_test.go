package kernel

import (
	"strings"
	"testing"
)

// small is a valid program with something in every section.
func small() *Program {
	return &Program{
		Columns: 8, Scalars: 6, Years: 2,
		Consts:      []float64{0, 2},
		FutureIn:    []uint32{0},
		ViewIn:      []uint32{2},
		YearlyIn:    []uint32{4},
		ArmIn:       []uint32{2},
		YearIn:      []uint32{4, 5},
		Future:      []Inst{{Op: MulVS, Dst: 1, A: 0, B: 1}},
		View:        []Inst{{Op: AddVV, Dst: 3, A: 1, B: 2}},
		ArmScalars:  []Inst{{Op: AddVV, Dst: 3, A: 2, B: 1}},
		Arm:         []Inst{{Op: Fill, Dst: 5, A: 3}},
		YearScalars: []Inst{{Op: MulVS, Dst: 3, A: 3, B: 4}},
		Year:        []Inst{{Op: FmaVSV, Dst: 5, A: 4, B: 3, C: 5}},
		End:         []Inst{{Op: AddVV, Dst: 6, A: 5, B: 3}},
		Out:         []uint32{6, 1},
	}
}

func TestValidate(t *testing.T) {
	if err := small().Validate(); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		want  string
		spoil func(p *Program)
	}{
		{"-1 columns", func(p *Program) { p.Columns = -1 }},
		{"-1 years", func(p *Program) { p.Years = -1 }},
		{"1 scalars with 2 constants", func(p *Program) { p.Scalars = 1 }},
		{"section future: input c8 twice or not among 8 columns", func(p *Program) { p.FutureIn[0] = 8 }},
		{"section view: input c2 twice", func(p *Program) { p.ViewIn = []uint32{2, 2} }},
		{"section arm scalars: input s1 twice, a constant", func(p *Program) { p.ArmIn[0] = 1 }},
		{"section year scalars: input s6 twice, a constant or not among 6", func(p *Program) { p.YearIn[0] = 6 }},
		{"section year scalars: input s4 twice", func(p *Program) { p.YearIn[1] = 4 }},
		{"outcome c8 not among 8", func(p *Program) { p.Out[0] = 8 }},
		{"outcome c7 never gets a value", func(p *Program) { p.Out[0] = 7 }},

		{"section end, instruction 0 (operation 54): there are only 54", func(p *Program) { p.End[0].Op = NumOps }},
		{"section end, instruction 0 (c8 = add c5 c3): c8 is not among", func(p *Program) { p.End[0].Dst = 8 }},
		{"(c6 = add c9 c3): c9 is not among", func(p *Program) { p.End[0].A = 9 }},
		{"(c1 = mul c0 s6): s6 is not among", func(p *Program) { p.Future[0].B = 6 }},
		{"(s3 = mul s9 s4): s9 is not among", func(p *Program) { p.YearScalars[0].A = 9 }},
		{"(s1 = add s2 s1): s1 is a constant", func(p *Program) { p.ArmScalars[0].Dst = 1 }},
		{"(s6 = add s2 s1): s6 is a constant or not", func(p *Program) { p.ArmScalars[0].Dst = 6 }},

		{"(c6 = add c7 c3): c7 has no value yet", func(p *Program) { p.End[0].A = 7 }},
		{"(c1 = mul c2 s1): c2 has no value yet", func(p *Program) { p.Future[0].A = 2 }},
		{"(c1 = mul c0 s2): s2 has no value yet", func(p *Program) { p.Future[0].B = 2 }},
		{"(c5 = fill s4): s4 has no value yet", func(p *Program) { p.Arm[0].A = 4 }},
		{"(c6 = add c4 c3): c4 has no value yet", func(p *Program) { p.Years = 0; p.End[0].A = 4 }},

		{"section view, instruction 0 (c1 = add c1 c2): overwrites what the next view reads", func(p *Program) {
			p.View[0].Dst, p.End[0].B = 1, 1
		}},
		{"section arm, instruction 0 (c1 = fill s3): overwrites what the next view reads", func(p *Program) {
			p.Arm[0].Dst, p.Year[0].C = 1, 1
		}},
		{"section year, instruction 0 (c3 = fma c4 s3 c5): overwrites what the next arm reads", func(p *Program) {
			p.Arm = append(p.Arm, Inst{Op: Mov, Dst: 6, A: 3})
			p.Year[0].Dst = 3
		}},
		{"section end, instruction 0 (c3 = add c5 c3): overwrites what the next arm reads", func(p *Program) { p.End[0].Dst = 3; p.Out[0] = 3 }},
		{"section year: input c3 overwrites what the next arm reads", func(p *Program) {
			p.Arm = append(p.Arm, Inst{Op: Mov, Dst: 7, A: 3})
			p.YearlyIn[0], p.Year[0].A = 3, 5
		}},
		{"section end, instruction 0 (c3 = add c3 c3): overwrites what the next arm reads", func(p *Program) {
			p.Years, p.Out[0] = 0, 3 // a year section that never runs writes nothing
			p.Year[0].Dst = 3
			p.End[0] = Inst{Op: AddVV, Dst: 3, A: 3, B: 3}
		}},
	} {
		p := small()
		c.spoil(p)
		if err := p.Validate(); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("got %v\nwant %s", err, c.want)
		}
	}
}
