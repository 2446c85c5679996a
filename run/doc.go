// Package run puts every arm of a plan on the same futures and keeps the
// outcomes.
//
// It answers "what came out?". It is a pool of workers over blocks of futures;
// what a value means is the plan's matter, what it says is study's.
//
// Invariants: the same plan and spec give the same bytes for any number of
// workers; a run that is stopped or fails leaves nothing half written; outcomes
// are immutable once Evaluate returns.
package run
