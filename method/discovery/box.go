package discovery

// Box is a region with what lies inside. Of N rows of the table K are of interest;
// of the N rows n are inside, k of them of interest.
//
// The quasi-p of a limit (Bryant and Lempert 2010) asks whether chance alone could
// have made the box as dense as it is: with T rows, H of them of interest, inside
// when only this limit is lifted, it is P(Binomial(n, H/T) >= k). It is no p-value in
// the strict sense, as the limit was chosen to make it small.
type Box struct {
	Region
	Rows, Positives int     // n and k
	Coverage        float64 // k/K
	Density         float64 // k/n
	Mass            float64 // n/N
}

// Measure counts what lies inside a region, without quasi-p.
func (t *Table) Measure(y []bool, r Region) (Box, error) {
	total, err := t.positives(y)
	if err != nil {
		return Box{}, err
	}
	b := Box{Region: r}
	for i, in := range r.Inside(t) {
		if in {
			b.Rows++
			if y[i] {
				b.Positives++
			}
		}
	}
	b.shares(t.rows, total)
	return b, nil
}

// shares fills in coverage, density and mass; an empty box has density 0.
func (b *Box) shares(rows, positives int) {
	b.Coverage = float64(b.Positives) / float64(positives)
	b.Mass = float64(b.Rows) / float64(rows)
	if b.Rows > 0 {
		b.Density = float64(b.Positives) / float64(b.Rows)
	}
}
