package information

import (
	"fmt"
	"math"
)

// Lottery is a draw of a label (of a posture, say) and then of a future that
// carries it. Its values are means over futures by the weights of the labels.
type Lottery struct {
	Action int     // the best single action for one who knows nothing
	Blind  float64 // max_a sum_l w_l E_l[u_a]

	Announced float64 // sum_l w_l max_a E_l[u_a]: the label is told
	Told      float64 // sum_l w_l E_l[max_a u_a]: the future is told

	Label Estimate // announced - blind: the worth of knowing the label
	Rest  Estimate // told - announced: the worth of knowing the rest too
	Cost  Estimate // told - blind: the cost of not knowing

	Parts []Part // one for each label
}

// Part is a lottery's view of one label.
type Part struct {
	Weight    float64
	Futures   int
	Action    int      // the best single action once the label is announced
	Announced float64  // what that action is worth on average
	Told      float64  // what one who is told the future gets on average
	Cost      Estimate // told - announced: the cost of not knowing within the label
}

// Split gives the futures of each label 0..labels-1 as a sample of their own.
func (s *Sample) Split(label []int, labels int) ([]*Sample, error) {
	if len(label) != s.Futures() {
		return nil, fmt.Errorf("%d labels for %d futures: give every future one", len(label), s.Futures())
	}
	u := make([][][]float64, labels)
	for l := range u {
		u[l] = make([][]float64, len(s.u))
	}
	for i, l := range label {
		if l < 0 || l >= labels {
			return nil, fmt.Errorf("future %d carries label %d: labels are numbered 0 to %d", i, l, labels-1)
		}
		for a, row := range s.u {
			u[l][a] = append(u[l][a], row[i])
		}
	}
	out := make([]*Sample, labels)
	for l := range out {
		var err error
		if out[l], err = NewSample(u[l]); err != nil {
			return nil, fmt.Errorf("label %d: %w", l, err)
		}
	}
	return out, nil
}

// NewLottery draws a label by the weights, which sum to 1, or by the share of
// futures if weights is nil. All parts have the same actions.
//
// The announced action of a label is chosen by the futures it is valued on; with
// few futures to a label Label is high by up to about its error. (The EVPPI of
// the label as an input is not.)
//
// Errors hold the weights and the choices as they are. paired says that future i
// is the same draw in every part, as when one set of futures goes through
// several scenarios; then errors take account of that. Otherwise the parts are
// taken for independent.
func NewLottery(parts []*Sample, weights []float64, paired bool) (Lottery, error) {
	w, err := lotteryWeights(parts, weights, paired)
	if err != nil {
		return Lottery{}, err
	}
	actions := len(parts[0].u)
	out := Lottery{Parts: make([]Part, len(parts))}
	for a := range actions {
		mean := 0.0
		for l, p := range parts {
			mean = math.FMA(w[l], p.means[a], mean)
		}
		if a == 0 || mean > out.Blind {
			out.Action, out.Blind = a, mean
		}
	}
	label, rest, cost := make([][]float64, len(parts)), make([][]float64, len(parts)), make([][]float64, len(parts))
	for l, p := range parts {
		told := p.told()
		label[l] = minus(p.u[p.best], p.u[out.Action])
		rest[l] = minus(told, p.u[p.best])
		cost[l] = minus(told, p.u[out.Action])
		part := Part{Weight: w[l], Futures: p.Futures(), Action: p.best, Announced: p.means[p.best], Told: p.Told(), Cost: p.EVPI()}
		out.Parts[l] = part
		out.Announced = math.FMA(w[l], part.Announced, out.Announced)
		out.Told = math.FMA(w[l], part.Told, out.Told)
	}
	out.Label = weighed(label, w, paired)
	out.Rest = weighed(rest, w, paired)
	out.Cost = weighed(cost, w, paired)
	return out, nil
}

func lotteryWeights(parts []*Sample, weights []float64, paired bool) ([]float64, error) {
	if len(parts) == 0 {
		return nil, fmt.Errorf("no label: hand in the sample of at least one")
	}
	total := 0
	for l, p := range parts {
		if len(p.u) != len(parts[0].u) {
			return nil, fmt.Errorf("label %d has %d actions, label 0 has %d: hand in the same actions", l, len(p.u), len(parts[0].u))
		}
		if paired && p.Futures() != parts[0].Futures() {
			return nil, fmt.Errorf("label %d has %d futures, label 0 has %d: paired parts have the same futures", l, p.Futures(), parts[0].Futures())
		}
		total += p.Futures()
	}
	if weights == nil {
		w := make([]float64, len(parts))
		for l, p := range parts {
			w[l] = float64(p.Futures()) / float64(total)
		}
		return w, nil
	}
	if len(weights) != len(parts) {
		return nil, fmt.Errorf("%d weights for %d labels: give every label one", len(weights), len(parts))
	}
	sum := 0.0
	for l, v := range weights {
		if !(v >= 0) {
			return nil, fmt.Errorf("label %d weighs %v: give it a weight from 0 to 1", l, v)
		}
		sum += v
	}
	if !(math.Abs(sum-1) <= 1e-9) {
		return nil, fmt.Errorf("the weights sum to %v: scale them to sum to 1", sum)
	}
	return weights, nil
}

func minus(x, y []float64) []float64 {
	out := make([]float64, len(x))
	for i := range x {
		out[i] = x[i] - y[i]
	}
	return out
}

// weighed is the weighted mean of gains[label][future], and its error.
func weighed(gains [][]float64, w []float64, paired bool) Estimate {
	var e Estimate
	squares := 0.0
	for l, g := range gains {
		mean, variance := moments(g)
		e.Raw = math.FMA(w[l], mean, e.Raw)
		squares = math.FMA(float64(w[l]*w[l]), variance/float64(len(g)), squares)
		changed := 0
		for _, v := range g {
			if v != 0 {
				changed++
			}
		}
		e.Changes = math.FMA(w[l], float64(changed)/float64(len(g)), e.Changes)
	}
	if paired {
		joint := make([]float64, len(gains[0]))
		for l, g := range gains {
			for i, v := range g {
				joint[i] = math.FMA(w[l], v, joint[i])
			}
		}
		_, variance := moments(joint)
		squares = variance / float64(len(joint))
	}
	e.Value, e.Error = max(e.Raw, 0)+0, math.Sqrt(squares)
	return e
}
