// Package briefing answers one question: how is the answer handed to somebody
// who has to decide?
//
// A [Document] is the briefing as data: judgements, text, tables, figures, notes
// and sources in reading order. Writers turn the same document into HTML,
// Markdown, PDF and Word; none of them computes or leaves out anything, so a
// sentence or a number is the same everywhere. A workbook has its tables and the
// numbers behind its figures.
//
// It is not a place where findings are made or worded by chance: a composer
// words them from a study's answer. It draws nothing: pictures come from outside
// and hand over SVG and PNG.
//
// Invariants: the same document gives the same bytes. A document may hold any
// text in any field; written, it executes nothing, loads nothing and reaches no
// network. Links lead to https addresses or nowhere. A document is never changed
// by writing it.
package briefing
