// Package crossimpact answers one question: which states of several drivers
// hang together, if the judgements of how each state of one driver promotes or
// hinders each state of another are taken at their word?
//
// It is the method of cross-impact balances (W. Weimer-Jehle, "Cross-impact
// balances: a system-theoretical approach to cross-impact analysis",
// Technological Forecasting and Social Change 73 (2006) 334-361). A descriptor
// is a driver with a few states, a configuration is one state per descriptor, a
// judgement C[i,k -> j,c] is a small integer. The balance of state c of
// descriptor j in a configuration z is the sum over the other descriptors i of
// C[i,z_i -> j,c]. A configuration is consistent if no descriptor has a state
// with a higher balance than the one it is in; ties count as consistent.
//
// What is here beyond the textbook rests on an exact search over boxes (a set
// of remaining states per descriptor) in place of a walk over all
// configurations: complete lists of consistent configurations for some dozens
// of descriptors, hard rules between states, proofs of impossibility, the
// configurations nearest to consistency, and what becomes of a condition if the
// judgements are a little different. Beside it: where an inconsistency comes
// from, the smallest edit that mends it, and ScenarioWizard's file format.
//
// What it is not: it knows no case, no source and no probability. Neither the
// number of consistent configurations nor the size of a basin says how likely
// anything is. A search that runs into its budget says so and never calls what
// it has not looked at impossible.
//
// Invariants:
//
//   - All is integer and exact; the one float is a random draw, turned into an
//     integer by comparison or rounding.
//   - Lists of configurations are in the mixed-radix order of declaration: the
//     first descriptor changes slowest.
//   - Same input, same answer, for any number of workers, also when a budget
//     ends the search.
//   - A Matrix is immutable and may be shared by goroutines.
package crossimpact
