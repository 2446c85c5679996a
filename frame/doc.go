// Package frame answers: how does a table of values leave Hedge?
//
// A [Frame] is a block of rows held as typed columns, all of one length. A
// [Writer] takes frame after frame of the same [Field]s and holds no more than
// one of them: [NewParquet] makes every frame a row group, [NewCSV] writes the
// rows as text.
//
// It is not a data frame library: it selects, joins, sorts and computes
// nothing. It knows no case and no unit; a field's unit is text that travels
// with the column.
//
// # Invariants
//
// A number that is not finite is absent: null in Parquet, an empty field in
// CSV. Every other float64 reads back bit for bit. Equal frames give equal
// bytes: no clock, no machine, no map order. After an error a writer stays
// failed, and closing it leaves a file that no reader takes for a whole one
// (Parquet: no footer).
package frame
