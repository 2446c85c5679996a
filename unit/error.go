package unit

// Error is a slip in a unit or quantity string.
type Error struct {
	Text    string // the whole string
	At, End int    // byte range of the slip in Text
	Reason  string // one plain sentence
	Fix     string // what to write in place of Text[At:End], "" if not known
	Word    string // the unknown counting word, "" if the slip is another
}

func (e *Error) Error() string { return e.Reason }

// OrderError says that a range runs backwards or that a likeliest value lies
// outside it. The parsed value is returned beside it.
type OrderError struct {
	Text   string
	Reason string
	Fix    string // the whole string with the ends exchanged, "" if not known
}

func (e *OrderError) Error() string { return e.Reason }
