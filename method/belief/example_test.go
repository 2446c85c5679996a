package belief_test

import (
	"fmt"

	"hedge/method/belief"
)

// Five futures; the first two are called remote (1-5 %), nothing is said of the
// rest. What may be decided on that?
func Example() {
	one := func(w int) []bool { e := make([]bool, 5); e[w] = true; return e }
	set, err := belief.New(5, []belief.Judgement{
		belief.Between(101, one(0), 0.01, 0.05),
		belief.Between(102, one(1), 0.01, 0.05),
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	p, _ := set.Probability(one(3))
	fmt.Printf("the fourth future has %.0f to %.0f %%\n", 100*p.Low, 100*p.High)

	d, err := set.Decide([][]float64{
		{0, 0, 5, 2, 2}, // bold
		{3, 3, 3, 3, 3}, // safe
		{9, 9, 2, 2, 2}, // a bet on the remote
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("best under some distribution:", d.Admissible)
	for _, h := range d.Hurwicz {
		fmt.Printf("caution %.2f to %.2f: %v\n", h.From, h.To, h.Best)
	}
	fmt.Printf("knowing the future beforehand is worth %.2f to %.2f\n", d.Perfect.Low, d.Perfect.High)

	broken, _ := belief.New(5, append(set.Judgements(), belief.Between(103, one(1), 0.20, 0.45)))
	c, _ := broken.Conflict()
	w, _ := broken.Widen()
	fmt.Printf("judgements %v contradict each other by %.0f points\n", c.Set, 100*w.Total)
	// Output:
	// the fourth future has 0 to 98 %
	// best under some distribution: [0 1]
	// caution 0.00 to 0.61: [0]
	// caution 0.61 to 1.00: [1]
	// knowing the future beforehand is worth 0.12 to 1.40
	// judgements [1 2] contradict each other by 15 points
}
