// Package bench measures speed as ratios in one run: the compiled cases beside
// plain Go loops that compute the same thing. Unit tests count instructions;
// only this package looks at the clock.
package bench
