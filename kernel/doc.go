// Package kernel answers one question: given numbers for a block of futures
// and for an arm, what are the outcomes, to the last bit?
//
// It executes a Program: straight-line instructions over columns, a column
// being one value for each of the Block futures treated together, and over
// scalars, which are the same in every future. A Table holds the code of the
// operations; Pure is the one in plain Go, and faster ones may stand beside it.
//
// The room knows columns and slots. It knows no case, no unit, no name of an
// uncertainty or a lever; it draws no random number and sums no outcomes. What
// the registers mean is known to the compiler that wrote the Program.
//
// Invariants:
//
//   - Every operation rounds once. A product with a sum that is one operation
//     (fma, fms, fnma) is fused on every processor; nothing else ever is.
//   - An operation acts on each future alone, so block borders, workers and
//     the order of blocks and arms cannot change a bit.
//   - Truth values are exactly 1 and 0, and no branch depends on a value.
//   - The result register of an instruction may be one of its operands.
//   - Work shared by arms is done once: sections run per block, per view, per
//     arm and per year, and Validate rejects a Program in which an inner
//     section spoils what an outer one left for the next arm.
//   - Running a block allocates nothing.
//   - Walk is the slow clear twin: one future, one arm, no sharing. It and
//     every Table give the same bits, NaN and -0 being canonical in outcomes.
package kernel
