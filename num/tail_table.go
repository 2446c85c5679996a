package num

import "math"

// logTail is the logarithm of a probability as a function of a coordinate w
// that is the logarithm of the variable but for a constant. Its slope in w has
// one sign throughout.
type logTail interface {
	// at gives log F(w), its slope, and the slope of the logarithm of the
	// density of w: the second derivative of log F is slope (bend - slope).
	at(w float64) (logF, slope, bend float64)
	// start is a coordinate inside the bulk of the distribution.
	start() float64
}

// tailTable inverts a logTail on (0, 1/2]: nodes at equal steps of log F give a
// cubic guess, one or two steps of Halley's method (third order, bracketed) do
// the rest. The nodes lie at F = 2^(-1-i/4).
type tailTable struct {
	f     logTail
	nodes [tailNodes]tailNode
}

type tailNode struct{ w, slope float64 } // slope is dw/dlogF

const (
	tailNodes = 216
	tailStep  = 0.17328679513998632735 // ln 2 / 4
	tailTop   = -0.69314718055994530942
)

func newTailTable(f logTail) *tailTable {
	t := &tailTable{f: f}
	w := f.start()
	for i := range t.nodes {
		v := tailTop - float64(float64(i)*tailStep)
		if i > 0 {
			w = t.nodes[i-1].w - float64(tailStep*t.nodes[i-1].slope)
		}
		w, slope := halley(f, v, w)
		t.nodes[i] = tailNode{w, 1 / slope}
	}
	return t
}

// solve is the coordinate at which F reaches p, for p in [0, 1/2].
func (t *tailTable) solve(p float64) float64 {
	if p == 0 {
		_, slope, _ := t.f.at(t.f.start())
		return math.Inf(-int(math.Copysign(1, slope)))
	}
	v := Log(p)
	place := (tailTop - v) / tailStep
	i := min(max(int(place), 0), tailNodes-2)
	a, b := t.nodes[i], t.nodes[i+1]
	g := place - float64(i)
	var guess float64
	if g > 1 { // below the last node
		guess = b.w - float64(float64((g-1)*tailStep)*b.slope)
	} else {
		// Cubic Hermite interpolation on the way from node i to node i+1.
		da, db := float64(-tailStep*a.slope), float64(-tailStep*b.slope)
		rise := b.w - a.w
		c2 := float64(3*rise) - float64(2*da) - db
		c3 := da + db - float64(2*rise)
		guess = math.FMA(math.FMA(math.FMA(c3, g, c2), g, da), g, a.w)
	}
	w, _ := halley(t.f, v, guess)
	return w
}

// halley finds the coordinate w at which log F is v, and the slope there.
func halley(f logTail, v, w float64) (float64, float64) {
	low, high := math.Inf(-1), math.Inf(1) // of w
	reach := 1.0
	if !(math.Abs(w) <= math.MaxFloat64) {
		w = f.start()
	}
	var slope float64
	for range 300 {
		var logF, bend float64
		logF, slope, bend = f.at(w)
		miss := logF - v
		if miss == 0 {
			return w, slope
		}
		if (miss > 0) == (slope > 0) {
			high = min(high, w)
		} else {
			low = max(low, w)
		}
		newton := miss / slope
		step := newton / (1 - float64(float64(0.5*newton)*(bend-slope)))
		next := w - step
		if float64(math.Abs(step)*max(1, math.Abs(bend-slope))) < 1e-5 {
			return next, slope
		}
		if !(next > low && next < high && math.Abs(step) < 64) {
			switch {
			case low > -math.MaxFloat64 && high < math.MaxFloat64:
				next = float64(0.5*low) + float64(0.5*high)
			case low > -math.MaxFloat64:
				next = low + reach
				reach = float64(2 * reach)
			default:
				next = high - reach
				reach = float64(2 * reach)
			}
		}
		if next == w || !(math.Abs(next) <= math.MaxFloat64) {
			break
		}
		w = next
	}
	return w, slope
}
