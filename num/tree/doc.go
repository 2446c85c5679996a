// Package tree answers one question: which cuts of a few columns part the rows into
// groups whose targets differ most?
//
// [Grow] is CART: L. Breiman, J. H. Friedman, R. A. Olshen and C. J. Stone,
// "Classification and Regression Trees" (1984). A node is cut where the impurity
// falls most, the impurity being the variance of a real target and Gini's index,
// 1 - sum of squared shares, of classes:
//
//	fall = n impurity(node) - n_left impurity(left) - n_right impurity(right)
//
// The two criteria are one: Gini's index is the sum over classes of the variance
// of "is of this class". A column of numbers is cut at x <= t, t midway between two
// neighbouring values; a column of categories into two sets of levels, ordered by
// their mean target, which finds the best of all subsets where no smallest leaf
// forbids it (the same, theorem 4.5; W. D. Fisher, "On grouping for maximum
// homogeneity", J. American Statistical Association 53 (1958) 789-798).
//
// [Importance] ranks columns by extremely randomised trees: P. Geurts, D. Ernst and
// L. Wehenkel, "Extremely randomized trees", Machine Learning 63 (2006) 3-42.
//
// It is not a place for boosting, bagging or pruning, and it imputes nothing: a
// missing number is an error.
//
// Invariants: same arguments, same bytes, on amd64 and arm64 and for any number of
// workers. Of cuts whose falls differ by less than 1e-12 of the node's n impurity
// the first column and there the lowest threshold (the fewest levels) is taken, and
// a cut that gains no more than that is not made. A column that does not vary is
// never cut. Nothing handed in is changed.
package tree
