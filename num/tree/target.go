package tree

import (
	"fmt"
	"math"

	"hedge/num"
)

// Target is what is to be told apart: a real value or a class of every row.
type Target struct {
	// y has one output of all rows, or for more than two classes one for each:
	// 1 in the rows of the class, 0 elsewhere.
	y       [][]float64
	classes int // 0 for real values
	err     error
}

// Values is a real target, all finite; the impurity of a node is the variance
// (with n) of its rows. It is kept, not copied.
func Values(y []float64) Target {
	t := Target{y: [][]float64{y}}
	for i, v := range y {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			t.err = fmt.Errorf("the target is %v in row %d: leave that row out of every column, or mend the value", v, i)
			break
		}
	}
	return t
}

// Classes is a target of codes 0..classes-1, at least two of them; the impurity of
// a node is Gini's index 1 - sum of squared shares.
func Classes(codes []int32, classes int) Target {
	t := Target{classes: classes}
	if classes < 2 {
		t.err = fmt.Errorf("a target of %d classes: at least 2 are needed for anything to be told apart", classes)
		return t
	}
	if classes == 2 {
		t.y = [][]float64{make([]float64, len(codes))}
	} else {
		t.y = make([][]float64, classes)
		for k := range t.y {
			t.y[k] = make([]float64, len(codes))
		}
	}
	for i, k := range codes {
		switch {
		case k < 0 || int(k) >= classes:
			t.err = fmt.Errorf("the target has the class %d in row %d: its classes are 0 to %d", k, i, classes-1)
			return t
		case classes > 2:
			t.y[k][i] = 1
		default:
			t.y[0][i] = float64(k)
		}
	}
	return t
}

// Truth is a target of two classes: 0 for false and 1 for true.
func Truth(y []bool) Target {
	codes := make([]int32, len(y))
	for i, yes := range y {
		if yes {
			codes[i] = 1
		}
	}
	return Classes(codes, 2)
}

func (t Target) rows() int {
	if len(t.y) == 0 {
		return 0
	}
	return len(t.y[0])
}

// scale is what a sum of squares of the outputs has to be multiplied by to be n
// times the impurity: of two classes only one has an output.
func (t Target) scale() float64 {
	if t.classes == 2 {
		return 2
	}
	return 1
}

// node gives the mean of each output over some rows and n times the impurity, 0 if
// the rows are all alike. The buffer is scratch for as many values as there are
// rows.
func (t Target) node(rows []int32, mean, buffer []float64) (spread float64) {
	b := buffer[:len(rows)]
	for k, y := range t.y {
		alike := true
		for i, r := range rows {
			b[i] = y[r]
			alike = alike && b[i] == b[0]
		}
		if alike {
			mean[k] = b[0]
			continue
		}
		mean[k] = num.Mean(b)
		for i, v := range b {
			b[i] = float64((v - mean[k]) * (v - mean[k]))
		}
		spread += num.Sum(b)
	}
	return float64(t.scale() * spread)
}

// value is what a node reports for the means of its outputs.
func (t Target) value(mean []float64) []float64 {
	if t.classes == 2 {
		return []float64{1 - mean[0], mean[0]}
	}
	return append([]float64(nil), mean...)
}
