package num

import "math"

// nanBits is the one NaN of the house: quiet, positive, no payload.
const nanBits = 0x7ff8000000000000

func nan() float64 { return math.Float64frombits(nanBits) }

// Canonical gives x one representation per value: every NaN becomes the quiet
// NaN 0x7ff8000000000000 and -0 becomes +0; all else is returned as it came.
// Processors disagree about the sign and payload of the NaN they make, so
// everything that leaves the engine passes here.
func Canonical(x float64) float64 {
	if x != x {
		return nan()
	}
	return x + 0
}
