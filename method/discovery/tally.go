package discovery

import "math/bits"

// tally is some rows and the sum of their weights in one number, so that both are
// counted in one step: the sum times a power of two above the number of rows, plus
// the rows.
type tally int64

// tallies is the weights of all rows: 1 for a positive and 0 otherwise, or steps of a
// number from its least value.
type tallies struct {
	weight []int32
	shift  uint
}

// maxSteps is how many steps a number may have, so that no sum overflows: 2 to the
// power of 30 at most, 2 to the power of 22 for a million rows.
func maxSteps(rows int) int32 {
	return 1 << max(0, min(30, 62-2*bits.Len(uint(rows))))
}

func newTallies(weight []int32) tallies {
	return tallies{weight, uint(bits.Len(uint(len(weight))))}
}

// row is the tally of one row.
func (t tallies) row(i int) tally { return tally(t.weight[i])<<t.shift + 1 }

// rows and sum take a tally apart.
func (t tallies) rows(y tally) int  { return int(y & (1<<t.shift - 1)) }
func (t tallies) sum(y tally) int64 { return int64(y >> t.shift) }

// mean is the mean weight.
func (t tallies) mean(y tally) float64 { return float64(t.sum(y)) / float64(t.rows(y)) }
