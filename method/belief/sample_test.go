package belief

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"math"
	"testing"
)

// TestSampleIsEven: all distributions over three worlds are the Dirichlet(1, 1, 1)
// distribution: mean 1/3, variance 1/18 each. 20,000 draws, seed 1; tolerances 0.01
// and 0.003, about five standard errors of a chain with little memory.
func TestSampleIsEven(t *testing.T) {
	s, err := New(3, nil)
	if err != nil {
		t.Fatal(err)
	}
	draws, err := s.Sample(20000, 1)
	if err != nil {
		t.Fatal(err)
	}
	for w := range 3 {
		var mean, square float64
		for _, p := range draws {
			mean += p[w] / 20000
			square += p[w] * p[w] / 20000
		}
		if !near(mean, 1.0/3, 0.01) || !near(square-mean*mean, 1.0/18, 0.003) {
			t.Errorf("world %d: mean %v, variance %v", w, mean, square-mean*mean)
		}
	}
}

// TestSampleWhereThereIsNoRoom: equalities in every guise leave a line (P1 = P2,
// P3 + P6 = 1/2, P4 + P6 = 0, so both are impossible; P1 in [0.1, 0.2]), one point, and a contradiction.
func TestSampleWhereThereIsNoRoom(t *testing.T) {
	js := []Judgement{
		AtLeastTimes(1, at(6, 1), 1, at(6, 2)), AtLeastTimes(2, at(6, 2), 1, at(6, 1)),
		Between(3, at(6, 3, 6), 0.5, 0.5), Between(4, at(6, 4, 6), 0, 0), Between(5, at(6, 1), 0.1, 0.2),
	}
	s, err := New(6, js)
	if err != nil {
		t.Fatal(err)
	}
	draws, err := s.Sample(1000, 2)
	if err != nil {
		t.Fatal(err)
	}
	least, most := 1.0, 0.0
	for _, p := range draws {
		if !s.holds(p, 1e-9) || p[3] != 0 || p[5] != 0 {
			t.Fatalf("%v is outside of the set", p)
		}
		least, most = min(least, p[0]), max(most, p[0])
	}
	if least > 0.102 || most < 0.198 {
		t.Errorf("P1 runs from %v to %v, want nearly 0.1 to 0.2", least, most)
	}
	s, err = New(6, append(js, Between(6, at(6, 5), 0.2, 0.2)))
	if err != nil {
		t.Fatal(err)
	}
	if draws, err = s.Sample(3, 1); err != nil || !near(draws[2][0], 0.15, 1e-9) {
		t.Errorf("%v, %v: the point has P1 = 0.15", draws, err)
	}
	s, err = New(6, append(js, Between(6, at(6, 5), 0.4, 1)))
	if err != nil {
		t.Fatal(err)
	}
	if _, err = s.Sample(3, 1); err != ErrSureLoss {
		t.Errorf("drew from an empty set: %v", err)
	}
}

// TestSampleAddresses: same seed, same bytes; the first of many are those of few;
// another seed draws otherwise. The hash was taken on amd64.
func TestSampleAddresses(t *testing.T) {
	s := column(t)
	few, _ := s.Sample(5, 9)
	many, _ := s.Sample(50, 9)
	other, _ := s.Sample(5, 10)
	h := sha256.New()
	for k, p := range few {
		for w, v := range p {
			if v != many[k][w] {
				t.Fatal("the first five of fifty are not those of five")
			}
			_ = binary.Write(h, binary.LittleEndian, math.Float64bits(v))
		}
	}
	if few[0][2] == other[0][2] {
		t.Error("two seeds, one draw")
	}
	const want = "f1c8eb786f0eeff0"
	if got := hex.EncodeToString(h.Sum(nil)[:8]); got != want {
		t.Errorf("hash %s, kept is %s", got, want)
	}
}

// TestSmoothAmbiguity: expectations 1 and 3, theta 1: certainty
// -log((e^-1 + e^-3)/2) = 1.5662192..., premium 2 less that; theta 0 is the mean; a
// large theta nears the least and does not overflow; one distribution has no premium.
func TestSmoothAmbiguity(t *testing.T) {
	values := [][]float64{{1, 3}}
	two := [][]float64{{1, 0}, {0, 1}}
	for _, c := range []struct {
		p                 [][]float64
		theta, want, with float64
	}{
		{two, 1, -math.Log((math.Exp(-1) + math.Exp(-3)) / 2), 1e-14},
		{two, 0, 2, 0},
		{two, 1e6, 1, 1e-5},
		{two[:1], 5, 1, 1e-15},
	} {
		got, err := SmoothAmbiguity(values, c.p, c.theta)
		if err != nil || !near(got[0].Certainty, c.want, c.with) || !near(got[0].Premium, got[0].Mean-c.want, c.with+1e-15) || got[0].Premium < 0 {
			t.Errorf("theta %v: %+v, want %v (%v)", c.theta, got, c.want, err)
		}
	}
	if _, err := SmoothAmbiguity(values, two, -1); err == nil {
		t.Error("a negative aversion is an error")
	}
}
