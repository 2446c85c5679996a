package model

// Source is a document that judgements and numbers come from.
type Source struct {
	Head
	Kind, Author, Publisher, Date, URL, File string
	Grade                                    string // Admiralty grade, A-F and 1-6
	Paragraphs                               int    // 0: not counted
}

// Actor is a state or body that acts.
type Actor struct{ Head }
