// Package linprog answers one question: what is the least value of c.x when x
// keeps to a few linear conditions, and how can a doubter see that it is so?
//
// It is the door for small, dense linear programmes: typically 20 variables and
// 10 rows, up to about 1,500 variables and 200 rows. It is not a solver for
// large or sparse programmes, nor for whole numbers.
//
// Invariants:
//
//   - No answer without its certificate. An optimum comes with dual multipliers
//     whose bound it meets, "infeasible" with multipliers that add the rows up to
//     a contradiction (Farkas), "unbounded" with a feasible point and a ray. Each
//     is checked against the data before it is returned (Problem.Check, which
//     knows nothing of the solver); what fails the check is solved again in exact
//     rationals, and what fails then is reported as GaveUp.
//   - Tolerance says what "meets" means: 1e-9 after rows (and, where the numbers
//     are wildly spread, columns) are scaled by powers of two to entries of about
//     one. Programmes that contradict themselves by less count as feasible, for
//     0.1 + 0.2 + 0.7 is not 1 in binary.
//   - Same programme, same bytes, on every architecture: only + - * / and fused
//     multiply-adds, each rounded where it stands, and no goroutines. Where several
//     optima exist the one returned depends on the order of rows and columns; the
//     value does not, but for Tolerance.
//
// Behind the door stands a bounded-variable simplex method on a dense tableau
// (G. B. Dantzig, "Linear Programming and Extensions", 1963, chapters 5 and 18)
// with Bland's rule when it stalls (R. G. Bland, "New finite pivoting rules for
// the simplex method", Mathematics of Operations Research 2 (1977) 103-107), a
// ratio test in two passes (P. M. J. Harris, "Pivot selection methods of the Devex
// LP code", Mathematical Programming 5 (1973) 1-28) and a last step that solves
// the basis anew from the data with refined residuals. Its slow twin (exact.go)
// does the same in rationals.
//
// Why not gonum's optimize/convex/lp (v0.17.0, measured on 2,000 random interval
// programmes with many ties): all 2,000 values were right, but it returns neither
// multipliers nor certificates, knows no bounds, and refuses every programme with
// a redundant equality row (500 of 500: "A is singular"), a row of zeros or a
// column of zeros; its issue 1914 ("LP simplex bug", 57 variables) has been open
// since 2023. Its kernels are assembly on one architecture only.
package linprog
