// Package frame answers: how does a table of values leave Hedge, and how does one
// come in?
//
// A [Frame] is a block of rows held as typed columns, all of one length. A
// [Writer] takes frame after frame of the same [Field]s and holds no more than
// one of them: [NewParquet] makes every frame a row group, [NewCSV] writes the
// rows as text. [Read] takes a file of either kind into one frame; the columns are
// held, the text is not.
//
// It is not a data frame library: it selects, joins, sorts and computes
// nothing. It knows no case and no unit; a field's unit is text that travels
// with the column.
//
// # Invariants
//
// A number that is not finite is absent: null in Parquet, an empty field in
// CSV; values of other kinds are absent where their optional column says so. Every
// float64 that is finite reads back bit for bit, and what was written reads back
// with the same values, in CSV if the kinds are given. What is read and cannot be
// meant is an error with its line; what was understood in a way that a person might
// not expect is a [Note]. Equal frames give equal
// bytes: no clock, no machine, no map order. After an error a writer stays
// failed, and closing it leaves a file that no reader takes for a whole one
// (Parquet: no footer).
package frame
