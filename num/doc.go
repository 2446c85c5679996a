// Package num answers one question: which number comes out, bit for bit, on
// every machine? It holds the elementary functions, random streams,
// permutations, distributions, sums and quantiles of which every other room
// is built.
//
// It is not a general mathematics library: it has what cases and methods ask
// for. It knows no case, no unit and no block of futures.
//
// Invariants:
//
//   - Same arguments, same bits, on amd64 and arm64. Nothing here calls a
//     function of package math that differs between machines, a product that
//     meets a sum is either math.FMA or rounded by float64(x*y), and the hash
//     of every function's bits over thousands of arguments is kept in a test.
//   - A draw depends on its address (seed, name, number, year) alone, never on
//     what was drawn before.
//   - A sum depends on the values and their order alone, never on who summed
//     which page when.
//   - NaN is a result only where the comment says so, and then the one quiet
//     NaN of Canonical.
//   - Values are immutable and may be shared by goroutines, but for the slices
//     that a caller hands over to be filled or reordered.
//
// Error bounds in the comments are in units of the last place of the true
// result (ulp) and are checked against 240-bit arithmetic.
package num
