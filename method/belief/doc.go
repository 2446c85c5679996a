// Package belief answers one question: what do these judgements of likelihood
// allow, and what may be decided on them?
//
// Judgements ("remote", "more likely than", "if A, then probably B") are rows of
// linear inequalities over the probabilities of worlds; together they leave a credal
// set, a convex set of distributions. The room finds contradictions and how to mend
// them, the range of any probability or expectation, the actions that each decision
// rule leaves, what evidence does to the ranges, and how judgements scored. It is
// not elicitation, and knows neither words nor cases: worlds are numbers from 0,
// events are masks over them, judgements carry an ID for the caller.
//
// Invariants:
//
//   - Ranges are attained: with each end comes a distribution of the set that has
//     it. Each linear programme is certified by its dual (num/linprog); where that
//     fails the answer is ErrGaveUp, never a number.
//   - Zero (1e-9) is the tolerance: judgements that contradict each other by less hold
//     together.
//   - Worlds that no judgement (and no function at hand) tells apart are merged
//     before programmes are written and taken apart again after; the caller sees worlds.
//   - Same judgements, same bytes, on every architecture, sampling included.
//   - Sets of actions, not one winner: the admissible are among the maximal, the
//     maximal among the undominated.
//
// What is exact and what is not: lower and upper probabilities, expectations,
// conditionals and posteriors, all decision rules, the range of the value of perfect
// information and the breakpoints of Hurwicz' axis are exact up to Zero. The least
// total widening is exact unless conditional judgements weigh in, then it is
// bracketed. Robustness with conditional judgements is found by bisection to 1e-9.
// Smooth ambiguity rests on a sample.
package belief
