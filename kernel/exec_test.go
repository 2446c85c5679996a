package kernel

import (
	"math"
	"strings"
	"testing"
	"unsafe"

	"hedge/num"
)

// TestRunByHand follows the small program on paper: x = 10, view 1, lever 3.
// Twice x plus the view is 21; the scalar is 3+2 = 5, then 5*0 = 0 in year 0
// and 0*1 = 0 in year 1; the state stays 5, so the outcome is 26.
func TestRunByHand(t *testing.T) {
	p := small()
	years := [][]float64{{0, 2027}, {1, 2028}}
	m := NewMemory(p)
	for i := range Block {
		m.Cols[0][i], m.Cols[2][i] = 10, 1
		m.Yearly[0][0][i], m.Yearly[0][1][i] = 100, 1000
	}
	p.RunFuture(&Pure, m)
	p.RunView(&Pure, m)
	got := make([]float64, 1)
	for _, c := range []struct {
		lever float64
		years [][]float64
		want  float64
	}{
		{3, years, 26},
		{3, [][]float64{{1, 2027}, {2, 2028}}, 21 + 5 + 100*5 + 1000*10}, // the scalar is 5 in year 0 and 10 in year 1
		{3, years, 26}, // the arm before leaves nothing behind
		{-2, years, 21},
	} {
		p.RunArm(&Pure, m, p.Prepare([]float64{c.lever}, c.years))
		p.Outcome(m, 0, got)
		walked := Walk(p, WalkInput{Future: []float64{10}, View: []float64{1}, Yearly: [][]float64{{100, 1000}}, Arm: []float64{c.lever}, Years: c.years})
		if got[0] != c.want || walked[0] != c.want {
			t.Errorf("lever %v, years %v: block %v, walk %v, want %v", c.lever, c.years, got[0], walked[0], c.want)
		}
	}
}

func TestOutcomesAreCanonical(t *testing.T) {
	p := &Program{Columns: 1, FutureIn: []uint32{0}, Out: []uint32{0}}
	m := NewMemory(p)
	for i, x := range []float64{math.Copysign(0, -1), math.Float64frombits(0xFFF0000000000123), 1} {
		m.Cols[0][i] = x
		got := make([]float64, i+1)
		p.Outcome(m, 0, got)
		walked := Walk(p, WalkInput{Future: []float64{x}})[0]
		for _, out := range []float64{got[i], walked} {
			if want := math.Float64bits(num.Canonical(x)); math.Float64bits(out) != want {
				t.Errorf("%v comes out as %x, want %x", x, math.Float64bits(out), want)
			}
		}
	}
}

// still gives years in which every input is 0.
func still(p *Program) [][]float64 {
	years := make([][]float64, p.Years)
	for i := range years {
		years[i] = make([]float64, len(p.YearIn))
	}
	return years
}

// TestWorkCountsInstructions runs a table that counts.
func TestWorkCountsInstructions(t *testing.T) {
	p := small()
	n := 0
	var counting Table
	for op := range counting {
		counting[op] = func(*Memory, *Inst) { n++ }
	}
	m := NewMemory(p)
	av := p.Prepare([]float64{1}, still(p))
	p.RunFuture(&counting, m)
	for range 3 {
		p.RunView(&counting, m)
		p.RunArm(&counting, m, av)
		p.RunArm(&counting, m, av)
	}
	if want := p.Work(3, 6); n != want || want != 1+3*1+6*(1+2*1+1) {
		t.Errorf("ran %d instructions, Work says %d", n, want)
	}
	if got, want := p.Counts(), (Counts{1, 1, 1, 1, 1, 1, 1}); got != want {
		t.Errorf("counts %+v, want %+v", got, want)
	}
}

func TestMemoryFits(t *testing.T) {
	p := small()
	m := NewMemory(p)
	bytes := 8 * len(m.Scalars)
	columns := append([][]Column{m.Cols}, m.Yearly...)
	for _, c := range columns {
		bytes += int(unsafe.Sizeof(Column{})) * len(c)
		if at := uintptr(unsafe.Pointer(unsafe.SliceData(c))); at%64 != 0 {
			t.Errorf("columns start at %x, not on a cache line", at)
		}
	}
	if bytes != p.Bytes() || bytes != 2048*(8+2)+8*6 {
		t.Errorf("the memory takes %d bytes, Bytes says %d", bytes, p.Bytes())
	}
	if 4096%Block != 0 {
		t.Errorf("blocks of %d do not divide a page of 4096 futures", Block)
	}
}

func TestBlocksAllocateNothing(t *testing.T) {
	p := small()
	m := NewMemory(p)
	av := p.Prepare([]float64{1}, still(p))
	out := make([]float64, Block)
	if n := testing.AllocsPerRun(10, func() {
		p.RunFuture(&Pure, m)
		p.RunView(&Pure, m)
		p.RunArm(&Pure, m, av)
		p.Outcome(m, 0, out)
	}); n != 0 {
		t.Errorf("a block allocates %v times", n)
	}
	for op := range NumOps {
		in := &Inst{Op: op, Dst: 3, A: 0, B: 1, C: 2}
		if n := testing.AllocsPerRun(2, func() { Pure[op](m, in) }); n != 0 {
			t.Errorf("%v allocates %v times", op, n)
		}
	}
}

func TestWrongLengthsPanic(t *testing.T) {
	p := small()
	years := still(p)
	whole := WalkInput{Future: []float64{1}, View: []float64{1}, Yearly: [][]float64{{1, 1}}, Arm: []float64{1}, Years: years}
	for _, c := range []struct {
		want string
		call func()
	}{
		{"kernel: 0 arm values for a program with 1", func() { p.Prepare(nil, years) }},
		{"kernel: 1 years for a program with 2", func() { p.Prepare([]float64{1}, years[:1]) }},
		{"kernel: 1 values of a year for a program with 2", func() { p.Prepare([]float64{1}, [][]float64{{1}, {1}}) }},
		{"kernel: 0 future values for", func() { in := whole; in.Future = nil; Walk(p, in) }},
		{"kernel: 0 view values for", func() { in := whole; in.View = nil; Walk(p, in) }},
		{"kernel: 0 yearly draws for", func() { in := whole; in.Yearly = nil; Walk(p, in) }},
		{"kernel: 0 arm values for", func() { in := whole; in.Arm = nil; Walk(p, in) }},
		{"kernel: 0 years for", func() { in := whole; in.Years = nil; Walk(p, in) }},
	} {
		func() {
			defer func() {
				if got, _ := recover().(string); !strings.HasPrefix(got, c.want) {
					t.Errorf("panic %q, want %q", got, c.want)
				}
			}()
			c.call()
		}()
	}
}
