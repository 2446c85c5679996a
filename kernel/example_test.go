package kernel_test

import (
	"fmt"

	"hedge/kernel"
)

// growth is capital that starts at a lever and grows each year by a rate that
// differs from future to future: state = state*rate + state.
func growth() *kernel.Program {
	return &kernel.Program{
		Columns: 2, Scalars: 1, Years: 3,
		FutureIn: []uint32{0}, // rate per year
		ArmIn:    []uint32{0}, // capital at the start
		Arm:      []kernel.Inst{{Op: kernel.Fill, Dst: 1, A: 0}},
		Year:     []kernel.Inst{{Op: kernel.FmaVVV, Dst: 1, A: 1, B: 0, C: 1}},
		Out:      []uint32{1},
	}
}

// One block of futures, two arms.
func Example() {
	p := growth()
	if err := p.Validate(); err != nil {
		fmt.Println(err)
		return
	}
	m := kernel.NewMemory(p)
	rates := &m.Cols[p.FutureIn[0]]
	for i := range rates {
		rates[i] = float64(i%3) / 2 // the last block is padded by repeating futures
	}
	p.RunFuture(&kernel.Pure, m)
	p.RunView(&kernel.Pure, m)
	years := make([][]float64, 3) // this program reads no calendar
	capital := make([]float64, 3)
	for _, start := range []float64{100, 200} {
		p.RunArm(&kernel.Pure, m, p.Prepare([]float64{start}, years))
		p.Outcome(m, 0, capital)
		fmt.Println(capital)
	}
	fmt.Println("instructions per block:", p.Work(1, 2))
	// Output:
	// [100 337.5 800]
	// [200 675 1600]
	// instructions per block: 8
}

func ExampleWalk() {
	fmt.Println(kernel.Walk(growth(), kernel.WalkInput{
		Future: []float64{0.5},
		Arm:    []float64{100},
		Years:  make([][]float64, 3),
	}))
	// Output: [337.5]
}

func ExampleProgram_String() {
	p := growth()
	p.Consts, p.Scalars, p.ArmIn = []float64{0.25}, 3, []uint32{1}
	p.ArmScalars = []kernel.Inst{{Op: kernel.MulVV, Dst: 2, A: 1, B: 0}}
	p.Arm[0].A = 2
	fmt.Print(p)
	// Output:
	// program: 2 columns, 3 scalars, 3 years
	// constants:
	//   s0 = 0.25
	// future:
	//   in c0
	// arm scalars:
	//   in s1
	//   s2 = mul s1 s0
	// arm:
	//   c1 = fill s2
	// year:
	//   c1 = fma c1 c0 c1
	// out: c1
}

func ExampleLookup() {
	op, ok := kernel.Lookup("lt", "SV")
	fmt.Println(op, ok, op == kernel.LtSV)
	_, ok = kernel.Lookup("add", "SV") // add is commutative: write it as VS
	fmt.Println(ok)
	// Output:
	// lt.SV true true
	// false
}
