// Package chart answers one question: how does a set of numbers look when it is
// drawn for a reader who has one minute?
//
// A figure is a struct of plain data, one kind to a file: Heatmap, Bars, Tornado,
// Fan, Likelihood, Dumbbell, Boxes, Scatter, Parallel, Slope, Impacts, Claims,
// Timeline. SVG and PNG draw any of them. Every figure has a finding as its title,
// the measure and unit as its subtitle, a note and a source; a description made
// from its data for readers who cannot see it; and the numbers behind it as a
// table.
//
// A kind lays itself out as a scene of a few shapes (rectangles, lines, paths,
// circles, texts). The scene has two writers, one for SVG and one for PNG, and the
// tests read it: contrast, overlaps and edges are checked on the scene, not on
// pixels. Widths of text come from a table in this package, so that a picture does
// not depend on the fonts of the machine that laid it out.
//
// It is not a place where anything is computed about a case: means, ranges and
// shares come in as numbers. What it works out itself belongs to drawing: the
// order of ranked bars, the front of a trade-off, the scale of an axis.
//
// Invariants: same figure, same style, same SVG bytes on every machine. Every text
// passes one escape function. Colours are never the only sign of anything: words,
// marks or hatching say it too. A value that is no number is drawn as a dash, an
// infinite one at the end of its scale; nothing panics. The pixels of a PNG depend
// on the machine where a character is not in the Go fonts.
package chart
