package kernel

import (
	"math/rand/v2"
	"testing"
)

// randomProgram writes a valid program of any size: every section writes
// registers of its own level and reads whatever has a value by then.
func randomProgram(r *rand.Rand) *Program {
	p := &Program{Columns: 6 + r.IntN(14), Scalars: 4 + r.IntN(10), Years: r.IntN(4)}
	for range r.IntN(4) {
		p.Consts = append(p.Consts, randomValue(r))
	}
	future, view := 2+r.IntN(2), 4+r.IntN(2) // registers below belong to future, to view
	p.FutureIn = randomSlots(r, 0, future)
	p.ViewIn = randomSlots(r, future, view)
	p.YearlyIn = randomSlots(r, view, p.Columns)
	p.ArmIn = randomSlots(r, len(p.Consts), p.Scalars)
	p.YearIn = randomSlots(r, len(p.Consts), p.Scalars)
	columns, scalars := map[uint32]bool{}, map[uint32]bool{}
	for k := range p.Consts {
		scalars[uint32(k)] = true
	}
	low, high := 0, future
	write := func(code *[]Inst, scalar bool) {
		for range r.IntN(12) {
			if in, ok := randomInst(r, scalar, columns, scalars); ok {
				if scalar {
					in.Dst = uint32(len(p.Consts) + r.IntN(p.Scalars-len(p.Consts)))
					scalars[in.Dst] = true
				} else {
					in.Dst = uint32(low + r.IntN(high-low))
					columns[in.Dst] = true
				}
				*code = append(*code, in)
			}
		}
	}
	put := func(set map[uint32]bool, slots []uint32) {
		for _, slot := range slots {
			set[slot] = true
		}
	}
	put(columns, p.FutureIn)
	write(&p.Future, false)
	low, high = future, view
	put(columns, p.ViewIn)
	write(&p.View, false)
	low, high = view, p.Columns
	put(scalars, p.ArmIn)
	write(&p.ArmScalars, true)
	write(&p.Arm, false)
	if p.Years > 0 {
		put(scalars, p.YearIn)
		write(&p.YearScalars, true)
		put(columns, p.YearlyIn)
		write(&p.Year, false)
	}
	write(&p.End, false)
	for c := range uint32(p.Columns) {
		if columns[c] {
			p.Out = append(p.Out, c)
		}
	}
	return p
}

// randomSlots picks some of the registers from low to high, each at most once.
func randomSlots(r *rand.Rand, low, high int) []uint32 {
	var slots []uint32
	for _, k := range r.Perm(high - low)[:r.IntN(min(high-low, 4)+1)] {
		slots = append(slots, uint32(low+k))
	}
	return slots
}

// randomInst picks an operation whose operands can all be had.
func randomInst(r *rand.Rand, scalar bool, columns, scalars map[uint32]bool) (Inst, bool) {
	in := Inst{Op: Op(r.IntN(int(NumOps)))}
	for k, at := range []*uint32{&in.A, &in.B, &in.C} {
		if k >= in.Op.Arity() {
			break
		}
		from := scalars
		if !scalar && in.Op.Shape()[k] == 'V' {
			from = columns
		}
		if len(from) == 0 {
			return in, false
		}
		*at = pick(r, from)
	}
	return in, true
}

// pick draws a member of a set, the same for the same state of r.
func pick(r *rand.Rand, from map[uint32]bool) uint32 {
	n := r.IntN(len(from))
	for slot := uint32(0); ; slot++ {
		if from[slot] {
			if n == 0 {
				return slot
			}
			n--
		}
	}
}

// randomValue is a truth value, a special value or a number of ordinary size.
func randomValue(r *rand.Rand) float64 {
	switch r.IntN(4) {
	case 0:
		return truth(r.IntN(2) == 0)
	case 1:
		return specials[r.IntN(len(specials))]
	}
	return r.NormFloat64()
}

// inputs are the values of one trial, for every lane of one block, some views
// and some arms.
type inputs struct {
	future [][]float64     // [lane][position]
	view   [][][]float64   // [view][lane][position]
	yearly [][][][]float64 // [view][lane][position][year]
	arm    [][]float64     // [arm][position]
	years  [][]float64
}

func randomInputs(r *rand.Rand, p *Program, views, arms int) inputs {
	values := func(n int) []float64 {
		v := make([]float64, n)
		for i := range v {
			v[i] = randomValue(r)
		}
		return v
	}
	in := inputs{view: make([][][]float64, views), yearly: make([][][][]float64, views)}
	for range Block {
		in.future = append(in.future, values(len(p.FutureIn)))
		for v := range views {
			in.view[v] = append(in.view[v], values(len(p.ViewIn)))
			var draws [][]float64
			for range p.YearlyIn {
				draws = append(draws, values(p.Years))
			}
			in.yearly[v] = append(in.yearly[v], draws)
		}
	}
	for range arms {
		in.arm = append(in.arm, values(len(p.ArmIn)))
	}
	for year := range p.Years {
		in.years = append(in.years, append([]float64{float64(year), float64(2027 + year)}, values(len(p.YearIn))...)[:len(p.YearIn)])
	}
	return in
}

// compare runs a block with all its views and arms, and walks every stride-th
// lane of each. The memory may hold anything from earlier blocks.
func compare(t *testing.T, p *Program, m *Memory, in inputs, stride int) {
	t.Helper()
	var arms []*ArmValues
	for _, arm := range in.arm {
		arms = append(arms, p.Prepare(arm, in.years))
	}
	for i := range Block {
		for k, c := range p.FutureIn {
			m.Cols[c][i] = in.future[i][k]
		}
	}
	p.RunFuture(&Pure, m)
	got := make([]float64, Block)
	for v := range in.view {
		for i := range Block {
			for k, c := range p.ViewIn {
				m.Cols[c][i] = in.view[v][i][k]
			}
			for k := range p.YearlyIn {
				for year := range p.Years {
					m.Yearly[k][year][i] = in.yearly[v][i][k][year]
				}
			}
		}
		p.RunView(&Pure, m)
		for a, av := range arms {
			p.RunArm(&Pure, m, av)
			want := map[int][]float64{}
			for i := 0; i < Block; i += stride {
				want[i] = Walk(p, WalkInput{Future: in.future[i], View: in.view[v][i], Yearly: in.yearly[v][i], Arm: in.arm[a], Years: in.years})
			}
			for k := range p.Out {
				p.Outcome(m, k, got)
				for i, w := range want {
					if !same(got[i], w[k]) {
						t.Fatalf("view %d, arm %d, lane %d, outcome %d: block %v, walk %v\n%v", v, a, i, k, got[i], w[k], p)
					}
				}
			}
		}
	}
}

// TestBlocksAgreeWithWalk is the contract between the engine and its twin.
func TestBlocksAgreeWithWalk(t *testing.T) {
	trials := 3000
	if testing.Short() {
		trials = 300
	}
	var used [NumOps]int
	for trial := range trials {
		r := rand.New(rand.NewPCG(1, uint64(trial)))
		p := randomProgram(r)
		if err := p.Validate(); err != nil {
			t.Fatalf("trial %d: %v\n%v", trial, err, p)
		}
		for _, s := range p.sections() {
			for _, in := range s.code {
				used[in.Op]++
			}
		}
		m := NewMemory(p)
		compare(t, p, m, randomInputs(r, p, 2, 2), 37)
		if trial%10 == 0 {
			compare(t, p, m, randomInputs(r, p, 1, 1), 1)
		}
	}
	for op, n := range used {
		if n == 0 {
			t.Errorf("no program used %v", Op(op))
		}
	}
}

// TestAcceptedProgramsAreSound spoils one register number at a time. Validate
// may reject the program; if it does not, blocks and Walk must still agree,
// also after other views, arms and blocks have used the same memory.
func TestAcceptedProgramsAreSound(t *testing.T) {
	trials := 3000
	if testing.Short() {
		trials = 300
	}
	accepted := 0
	for trial := range trials {
		r := rand.New(rand.NewPCG(2, uint64(trial)))
		p := randomProgram(r)
		for range 1 + r.IntN(3) {
			spoil(r, p)
		}
		if p.Validate() != nil {
			continue
		}
		accepted++
		m := NewMemory(p)
		compare(t, p, m, randomInputs(r, p, 2, 2), 101)
		compare(t, p, m, randomInputs(r, p, 2, 2), 101)
	}
	t.Logf("%d of %d accepted", accepted, trials)
	if accepted < trials/20 || accepted > trials*19/20 {
		t.Errorf("%d of %d spoiled programs accepted: the test says little", accepted, trials)
	}
}

// spoil changes one number in the program.
func spoil(r *rand.Rand, p *Program) {
	slots := [][]uint32{p.FutureIn, p.ViewIn, p.YearlyIn, p.ArmIn, p.YearIn, p.Out}[r.IntN(6)]
	if r.IntN(4) == 0 && len(slots) > 0 {
		slots[r.IntN(len(slots))] = uint32(r.IntN(p.Columns))
		return
	}
	code := [][]Inst{p.Future, p.View, p.Arm, p.Year, p.End, p.ArmScalars, p.YearScalars}[r.IntN(7)]
	if len(code) == 0 {
		return
	}
	in := &code[r.IntN(len(code))]
	switch r.IntN(4) {
	case 0:
		in.A = uint32(r.IntN(p.Columns))
	case 1:
		in.Op = Op(r.IntN(int(NumOps) + 1))
	default:
		in.Dst = uint32(r.IntN(p.Columns))
	}
}
