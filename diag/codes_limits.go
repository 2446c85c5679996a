package diag

// limitCodes are the codes of what is refused before a case is parsed, and of
// a file that could not be laid out.
var limitCodes = []Code{
	{
		Code:  "H190",
		Title: "Nested or chained too deeply",
		Explain: `Brackets, blocks, templates, conditions and signs may stand inside one another
up to 200 deep, and one expression may chain up to 2,000 operators. Every
further level costs the reader memory that cannot be got back, so the file is
refused before it is read.

Nobody can check such an expression aloud. Give its parts names: move the
inner part into a formula block and write the formula's name instead. If the
file is not meant to nest like this, look at the place shown for a bracket
that was opened and never closed.

    value = in_alliance ? (live ? 0.3 * sma : 0) : 0

    formula "live_payment" {
      unit  = "percent of GDP/year"
      value = live ? 0.3 * sma : 0
    }`,
	},
	{
		Code:  "H191",
		Title: "File too large",
		Explain: `A file of a case may hold up to 4 MB of text and about two million words and
signs. A whole case on a policy question takes about 60 KB, so a file of this
size is mostly data or a wrong file.

Split the case into several *.hedge.hcl files in one folder; they are read as
one case. Keep raw data out of the case and cite it as a source with
file = "...".`,
	},
	{
		Code:  "H192",
		Title: "File is large",
		Explain: `The file is over 1 MB. It is read, but slowly, and a file over 4 MB is refused
(H191). Split the case into several *.hedge.hcl files in one folder; they are
read as one case.`,
	},
	{
		Code:  "H193",
		Title: "Too many blocks",
		Explain: `A file may hold up to 20,000 blocks. Blocks inside blocks count too. The
limit keeps a broken or generated file from using up the memory of the
reader.

Split the case into several *.hedge.hcl files, or put what repeats into one
block: a by block, a table, or a list.`,
	},
	{
		Code:  "H194",
		Title: "Not plain UTF-8 text",
		Explain: `A case is UTF-8 text. The file holds bytes that are not UTF-8, or a zero byte,
which no text holds. This happens when an editor saves as UTF-16, EUC-KR or
Windows-1252, or when the file is not text at all (a document, an archive).

Open the file in the editor and save it with the encoding UTF-8.`,
	},
	{
		Code:  "H195",
		Title: "Text or number too long",
		Explain: `A text between quotes or heredoc marks is too long to be read in reasonable
time, or a number has more than 1,000 digits. Reading a text costs its length
times its number of lines; a table of 3,000 short rows is fine, one of 30,000
is not.

Keep data out of the case and cite it as a source, or split the text.`,
	},
	{
		Code:  "H196",
		Title: "Comment never closed",
		Explain: `A comment that starts with /* must end with */. Everything behind the place
shown would be taken for a comment.

    /* a comment over
       several lines */

For one line use # instead.`,
	},
	{
		Code:  "H197",
		Title: "The file was left as it is",
		Explain: `The formatter checks its own work: what it writes must hold the same words,
signs, comments and table cells as before. Here it did not, so the file was
left untouched. The case is not wrong; this is a slip of the program. Please
report it with the file.`,
	},
}
