// Package regress answers one question: how do the chances of yes or no go up and
// down with a few columns of numbers?
//
// The model is logistic regression,
//
//	P(yes | x) = 1 / (1 + exp(-(b_0 + b_1 x_1 + ... + b_k x_k)))
//
// [Logistic] takes the most likely b, found by iteratively reweighted least
// squares, which here is Newton's method (P. McCullagh and J. A. Nelder,
// "Generalized Linear Models", 2nd ed. 1989, sections 2.5 and 4.4). Where the
// columns part yes from no without error, on one side at least, no finite b is the
// most likely one (A. Albert and J. A. Anderson, "On the existence of maximum
// likelihood estimates in logistic regression models", Biometrika 71 (1984) 1-10);
// it then says [ErrSeparated] instead of a large number.
//
// [Firth] takes the b of the highest likelihood times the root of the determinant
// of the information: D. Firth, "Bias reduction of maximum likelihood estimates",
// Biometrika 80 (1993) 27-38. It is finite always, nearer to the truth in small
// samples, and hardly different in large ones (G. Heinze and M. Schemper, "A
// solution to the problem of separation in logistic regression", Statistics in
// Medicine 21 (2002) 2409-2419). It is the one to choose unless parity with other
// programs counts.
//
// It is not a general package of linear models: no weights, no random effects, no
// ridge. It knows no categories: hand in a column of 0 and 1 for each level but one.
//
// Invariants: same arguments, same bytes, on amd64 and arm64. Columns are brought
// to mean 0 and standard deviation 1 inside, so units change the coefficients alone.
// Nothing handed in is changed.
package regress
