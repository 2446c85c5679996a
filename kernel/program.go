package kernel

// Block is the number of futures that one instruction treats at a time. It
// divides 4096, the page over which outcomes are summed.
const Block = 256

// Column holds one value for each future of a block.
type Column [Block]float64

// Inst is one instruction. Dst names the register that receives the result; A,
// B and C name the operands. In a column section Dst is a column and the
// shape of Op says which operands are columns and which are scalars. In a
// scalar section all four are scalars. Operands beyond the arity are ignored.
type Inst struct {
	Op           Op
	Dst, A, B, C uint32
}

// Program computes the outcomes of any number of arms over blocks of futures.
// Its sections differ in what their values depend on, and so in how often they
// run:
//
//	block:   fill FutureIn, run Future
//	  view:    fill ViewIn (and Memory.Yearly), run View
//	    arm:     run Arm
//	      year:    fill YearIn and YearlyIn, run Year
//	    arm:     run End, read Out
//
// A view is a scenario with its replacements of state. A column read from an
// outer level must not be overwritten at an inner one, since the inner level
// runs again; Validate checks it. A Program is immutable once handed over, and
// any number of workers may run it, each with its own Memory.
type Program struct {
	Columns, Scalars int       // register counts
	Consts           []float64 // scalars [0, len) are constants
	Years            int       // length of the horizon

	Future []Inst // depends on the future only
	View   []Inst // depends on future and view; reads no scalar but constants
	Arm    []Inst // depends on future, view and arm; sets the initial state
	Year   []Inst // every year of the horizon
	End    []Inst // after the last year

	ArmScalars  []Inst // scalar instructions, once per arm
	YearScalars []Inst // scalar instructions, once per arm and year, before Year

	FutureIn []uint32 // columns filled per block
	ViewIn   []uint32 // columns filled per block and view
	YearlyIn []uint32 // columns filled per year, from Memory.Yearly
	ArmIn    []uint32 // scalars filled per arm: levers, replaced constants
	YearIn   []uint32 // scalars filled per arm and year: elapsed years, calendar year, levers set by year
	Out      []uint32 // columns that hold the outcomes after End
}

// Counts is the number of instructions in each section of a Program.
type Counts struct {
	Future, View, Arm, Year, End int // over columns
	ArmScalars, YearScalars      int // over scalars
}

// Counts returns the number of instructions in each section.
func (p *Program) Counts() Counts {
	return Counts{
		Future:      len(p.Future),
		View:        len(p.View),
		Arm:         len(p.Arm),
		Year:        len(p.Year),
		End:         len(p.End),
		ArmScalars:  len(p.ArmScalars),
		YearScalars: len(p.YearScalars),
	}
}

// Work returns how many column instructions one block costs when it is run
// for the given number of views and, over all views together, of arms.
func (p *Program) Work(views, arms int) int {
	c := p.Counts()
	return c.Future + views*c.View + arms*(c.Arm+p.Years*c.Year+c.End)
}

// Bytes returns the size of the Memory that one worker needs.
func (p *Program) Bytes() int {
	return 8 * (Block*(p.Columns+len(p.YearlyIn)*p.Years) + p.Scalars)
}
