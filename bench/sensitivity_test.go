package bench

import (
	"fmt"
	"math"
	"testing"

	"hedge/method/sensitivity"
	"hedge/num"
)

// sensitivityOf reports the processor time of sampling, model and analysis together.
func sensitivityOf(b *testing.B, inputs []sensitivity.Input, model sensitivity.Model,
	settings interface {
		Design([]sensitivity.Input) (*sensitivity.Design, error)
	},
) {
	b.Helper()
	begin := cpu()
	runs := 0
	for b.Loop() {
		d, err := settings.Design(inputs)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := d.Run(model, 1); err != nil {
			b.Fatal(err)
		}
		runs = d.Runs
	}
	b.ReportMetric((cpu()-begin).Seconds()/float64(b.N), "cpu-s")
	b.ReportMetric(float64(runs), "runs")
	b.ReportMetric(0, "ns/op")
}

func ishigamiInputs() []sensitivity.Input {
	return []sensitivity.Input{
		sensitivity.Uniform("x1", -math.Pi, math.Pi),
		sensitivity.Uniform("x2", -math.Pi, math.Pi),
		sensitivity.Uniform("x3", -math.Pi, math.Pi),
	}
}

func ishigami(x [][]float64, y []float64) error {
	for r := range y {
		s, t, c := num.Sin(x[0][r]), num.Sin(x[1][r]), x[2][r]*x[2][r]
		y[r] = s + 7*t*t + 0.1*c*c*s
	}
	return nil
}

// BenchmarkSobolIshigami: 2^16 base points with pairs and intervals.
func BenchmarkSobolIshigami(b *testing.B) {
	sensitivityOf(b, ishigamiInputs(), ishigami, sensitivity.Sobol{Runs: 8 << 16, Pairs: true, Seed: 1})
}

// BenchmarkSobolTwenty: the g-function of 20 inputs, 2^16 base points.
func BenchmarkSobolTwenty(b *testing.B) {
	a := []float64{0, 0.5, 1, 2, 4.5, 9, 9, 9, 9, 9, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99}
	inputs := make([]sensitivity.Input, len(a))
	for i := range inputs {
		inputs[i].Name = fmt.Sprint("x", i+1)
	}
	sensitivityOf(b, inputs, func(x [][]float64, y []float64) error {
		for r := range y {
			y[r] = 1
		}
		for i, column := range x {
			over := 1 / (1 + a[i])
			for r, v := range column {
				y[r] *= (math.Abs(4*v-2) + a[i]) * over
			}
		}
		return nil
	}, sensitivity.Sobol{Runs: 22 << 16, Seed: 1})
}

// BenchmarkGiven: 10,000 runs of three inputs, delta with 100 resamples.
func BenchmarkGiven(b *testing.B) {
	for name, g := range map[string]sensitivity.Given{
		"delta": sensitivity.Delta{Seed: 1}, "pawn": sensitivity.PAWN{Seed: 1}, "rbd_fast": sensitivity.RBDFAST{Seed: 1},
		"regional": sensitivity.Regional{Threshold: 5, Seed: 1},
	} {
		b.Run(name, func(b *testing.B) {
			sensitivityOf(b, ishigamiInputs(), ishigami, sensitivity.Sample{Runs: 10_000, Method: g, Seed: 1})
		})
	}
}
