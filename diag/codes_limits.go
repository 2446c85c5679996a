package diag

// limitCodes are the codes of what is refused before a case is parsed, and of
// a file that could not be laid out.
var limitCodes = []Code{
	{Code: "H190", Title: `nested or chained too deeply`, Explain: `Brackets, blocks, templates, conditions and signs stand more than 200 deep inside one another, or one expression chains more than 2,000 operators.
Every level costs the reader memory that cannot be got back when it runs out, so the file is refused before it is read.
Mend: name the inner part in a formula block; if nothing should nest here, look above for a bracket that was never closed.

  before  value = in_alliance ? (live ? (calm ? ...
  after   value = in_alliance ? live_payment : 0`},
	{Code: "H191", Title: `file too large`, Explain: `A file of a case may hold 4 MB of text and about two million words and signs.
A whole case on a policy question takes about 60 KB; a file of this size is mostly data, or the wrong file.
Mend: split the case into several *.hedge.hcl files in one folder, they are read as one; keep raw data outside and cite it.

  before  table = <<-T ... (every observation)
  after   source "survey" { file = "survey.csv" ... }`},
	{Code: "H192", Title: `large file`, Explain: `The file has over 1 MB. It is read, but slowly, and a file over 4 MB is refused (H191).
Mend: split the case into several *.hedge.hcl files in one folder, they are read as one.

  before  korea.hedge.hcl
  after   drivers.hedge.hcl, model.hedge.hcl, claims.hedge.hcl`},
	{Code: "H193", Title: `too many blocks`, Explain: `A file may hold 20,000 blocks, blocks inside blocks included.
The limit keeps a broken or generated file from using up the memory of the reader.
Mend: split the case into several *.hedge.hcl files, or put what repeats into one block: a by block, a table, a list.

  before  constant "rate_2026" { ... } constant "rate_2027" { ... } ...
  after   value = lookup(year, [[2026, 0.1], [2040, 0.3]])`},
	{Code: "H194", Title: `not UTF-8 text`, Explain: `The file holds bytes that are not UTF-8, or a zero byte, which no text holds.
This happens when an editor saves as UTF-16, EUC-KR or Windows-1252, or when the file is no text at all.
Read as another encoding, names and numbers could change unseen.
Mend: open the file in the editor and save it with the encoding UTF-8.`},
	{Code: "H195", Title: `text or number too long`, Explain: `A text between quotes or heredoc marks is too long to be read in reasonable time, or a number has over 1,000 digits.
Reading a text costs its length times its number of lines: a table of 3,000 short rows is fine, one of 30,000 is not.
Mend: keep data outside the case and cite it as a source, or split the text.

  before  table = <<-T ... (30,000 rows)
  after   source "survey" { file = "survey.csv" ... }`},
	{Code: "H196", Title: `comment never closed`, Explain: `A comment that starts with /* ends with */. Without its end all that follows would be a comment.
Mend: close it, or use # for a single line.

  before  /* checked in May
  after   # checked in May`},
	{Code: "H197", Title: `the file was left as it is`, Explain: `The formatter checks its own work: what it writes must hold the same words, signs, comments and table cells as before.
Here it did not, so the file was left untouched.
The case is not wrong by that; this is a slip of the program.
Mend: nothing in the case; please report the slip with the file.`},
}
