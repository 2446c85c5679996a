package num

// NewPERT is the PERT distribution on [a, b] with the likely value mode: a
// beta distribution with shapes 1 + 4 (mode-a)/(b-a) and 1 + 4 (b-mode)/(b-a),
// so that its mean is (a + 4 mode + b)/6. D. G. Malcolm, J. H. Roseboom, C. E.
// Clark, W. Fazar, "Application of a technique for research and development
// program evaluation", Operations Research 7 (1959) 646-669.
func NewPERT(a, mode, b float64) (Dist, error) {
	if err := finite("PERT", "its ends and likely value", a, mode, b, b-a); err != nil {
		return nil, err
	}
	if err := peaked("PERT", a, mode, b); err != nil {
		return nil, err
	}
	return newBeta(1+float64(4*((mode-a)/(b-a))), 1+float64(4*((b-mode)/(b-a))), a, b), nil
}
