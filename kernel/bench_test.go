package kernel

import "testing"

// benchProgram is one instruction, its operands drawn from three columns and
// three scalars of ordinary size.
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
			if op.Shape()[0] == 'V' && (op == Not || op == And || op == Or || op.Name() == "select") {
				for i := range Block {
					m.Cols[0][i] = truth(i*37%Block < 100)
					m.Cols[1][i] = truth(i*91%Block < 100)
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
