package kernel

import "testing"

// benchMemory holds three columns and three scalars of ordinary size.
func benchMemory() *Memory {
	m := NewMemory(&Program{Columns: 4, Scalars: 3})
	for i := range Block {
		m.Cols[0][i] = 0.25 + float64(i*37%Block)/Block
		m.Cols[1][i] = 0.25 + float64(i*91%Block)/Block
		m.Cols[2][i] = 0.25 + float64(i*53%Block)/Block
	}
	m.Scalars[0], m.Scalars[1], m.Scalars[2] = 0.75, 0.5, 1.25
	return m
}

// BenchmarkOp gives the time of each operation per future.
func BenchmarkOp(b *testing.B) {
	for op := range NumOps {
		b.Run(op.String(), func(b *testing.B) {
			m := benchMemory()
			if takesTruth(op) {
				for i := range Block {
					m.Cols[0][i] = truth(m.Cols[0][i] < 0.7)
					m.Cols[1][i] = truth(m.Cols[1][i] < 0.7)
				}
			}
			in := &Inst{Op: op, Dst: 3, A: 0, B: 1, C: 2}
			for b.Loop() {
				Pure[op](m, in)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/Block, "ns/future")
		})
	}
}

// takesTruth reports whether an operation reads a truth value.
func takesTruth(op Op) bool {
	return op == Not || op == And || op == Or || op.Name() == "select"
}

// BenchmarkArm gives the time of one arm of a program of four instructions
// over 25 years, per future and year: what fetching instructions costs shows
// as the difference to the sum of BenchmarkOp.
func BenchmarkArm(b *testing.B) {
	p := &Program{
		Columns: 6, Scalars: 3, Years: 25,
		FutureIn: []uint32{0, 1, 2}, YearlyIn: []uint32{3}, ArmIn: []uint32{0}, YearIn: []uint32{1, 2},
		Arm: []Inst{{Op: Fill, Dst: 4, A: 0}},
		Year: []Inst{
			{Op: FmaVVV, Dst: 5, A: 4, B: 0, C: 3},
			{Op: SubVV, Dst: 5, A: 5, B: 1},
			{Op: MulVS, Dst: 5, A: 5, B: 0},
			{Op: MinVV, Dst: 4, A: 5, B: 2},
		},
		Out: []uint32{4},
	}
	if err := p.Validate(); err != nil {
		b.Fatal(err)
	}
	m := NewMemory(p)
	copy(m.Cols, benchMemory().Cols[:3])
	av := p.Prepare([]float64{0.75}, still(p))
	for b.Loop() {
		p.RunArm(&Pure, m, av)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(Block*p.Years), "ns/future-year")
}
