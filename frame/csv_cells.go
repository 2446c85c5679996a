package frame

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"
)

// longestRecord is how many bytes a record may have: a quote that is never closed
// must not swallow the file.
const longestRecord = 16 << 20

// cell is a field of a record; its text is valid until the next record.
type cell struct {
	text   []byte
	quoted bool
}

// cells splits CSV into records, RFC 4180 and what is met in practice: lines that
// end with LF or CR LF, blanks around a cell that are no part of it (a quoted cell
// keeps those within its quotes), a byte order mark, blank lines (skipped). Why not
// encoding/csv: it does not tell "" from an empty cell, that is the empty text from
// what is absent, and it turns CR LF within quotes into LF.
type cells struct {
	r         *bufio.Reader
	separator byte
	line      int // where the record at hand begins, from 1
	lines     int // lines read so far
	record    []byte
	text      []byte // of quoted cells with quotes within
	out       []cell
}

func newCells(r io.Reader) *cells {
	c := &cells{r: bufio.NewReaderSize(r, 1<<18)}
	if b, _ := c.r.Peek(3); string(b) == "\xef\xbb\xbf" {
		_, _ = c.r.Discard(3)
	}
	return c
}

// read appends a line to the record; more is false at the end of the file.
func (c *cells) read() (more bool, err error) {
	begin := len(c.record)
	for {
		part, err := c.r.ReadSlice('\n')
		c.record = append(c.record, part...)
		if len(c.record) > longestRecord {
			return false, fmt.Errorf("line %d: a record of more than %d MiB; is a closing quote missing?", c.line, longestRecord>>20)
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if err != nil && !errors.Is(err, io.EOF) {
			return false, err
		}
		if len(c.record) == begin {
			return false, nil
		}
		c.lines++
		if !utf8.Valid(c.record[begin:]) {
			return false, fmt.Errorf("line %d is not UTF-8: save the file as UTF-8", c.lines)
		}
		return true, nil
	}
}

// next gives the cells of the next record, none at the end of the file.
func (c *cells) next() ([]cell, error) {
	for {
		c.record = c.record[:0]
		c.line = c.lines + 1
		more, err := c.read()
		if err != nil || !more {
			return nil, err
		}
		if len(bytes.Trim(c.record, " \r\n")) == 0 {
			continue
		}
		if c.separator == 0 {
			if err := c.detect(); err != nil {
				return nil, err
			}
		}
		if bytes.IndexByte(c.record, '"') < 0 {
			return c.plain()
		}
		return c.quotes()
	}
}

// detect takes the separator that is met most often outside quotes in the first
// record; of equals the comma, then the semicolon.
func (c *cells) detect() error {
	var counts [3]int
	const separators = ",;\t"
	quoted := false
	for at := 0; ; {
		for ; at < len(c.record); at++ {
			b := c.record[at]
			if b == '"' {
				quoted = !quoted
			}
			if i := bytes.IndexByte([]byte(separators), b); i >= 0 && !quoted {
				counts[i]++
			}
		}
		if !quoted {
			break
		}
		if more, err := c.read(); err != nil || !more {
			return cmpErr(err, fmt.Errorf("line %d: a quote is opened and never closed", c.line))
		}
	}
	best := 0
	for i, n := range counts {
		if n > counts[best] {
			best = i
		}
	}
	c.separator = separators[best]
	return nil
}

func cmpErr(err, otherwise error) error {
	if err != nil {
		return err
	}
	return otherwise
}

// plain splits a record without quotes.
func (c *cells) plain() ([]cell, error) {
	rest := line(c.record)
	c.out = c.out[:0]
	if bytes.IndexByte(rest, '\r') >= 0 {
		return nil, c.carriage()
	}
	for {
		i := bytes.IndexByte(rest, c.separator)
		if i < 0 {
			c.out = append(c.out, cell{text: c.trim(rest)})
			return c.out, nil
		}
		c.out = append(c.out, cell{text: c.trim(rest[:i])})
		rest = rest[i+1:]
	}
}

func (c *cells) carriage() error {
	return fmt.Errorf("line %d: a carriage return within a cell that is not in quotes; do the lines end with CR alone? Save the file with LF or CR LF", c.lines)
}

// line is a line without its end.
func line(b []byte) []byte {
	b = bytes.TrimSuffix(b, []byte{'\n'})
	return bytes.TrimSuffix(b, []byte{'\r'})
}

func (c *cells) trim(b []byte) []byte {
	for len(b) > 0 && blank(b[0]) {
		b = b[1:]
	}
	for len(b) > 0 && blank(b[len(b)-1]) {
		b = b[:len(b)-1]
	}
	return b
}

// quotes splits a record with quotes, reading on where a line ends within them. Cells
// are first kept as places, for the record moves as it grows.
func (c *cells) quotes() ([]cell, error) {
	type place struct {
		from, to int
		quoted   bool
	}
	var places []place
	c.text = c.text[:0]
	at := 0
	for {
		for at < len(c.record) && blank(c.record[at]) && c.record[at] != c.separator {
			at++
		}
		begin := len(c.text)
		quoted := at < len(c.record) && c.record[at] == '"'
		if quoted {
			var err error
			if at, err = c.quotation(at + 1); err != nil {
				return nil, err
			}
			for at < len(c.record) && blank(c.record[at]) && c.record[at] != c.separator {
				at++
			}
			if rest := c.record[at:]; len(line(rest)) > 0 && rest[0] != c.separator {
				return nil, fmt.Errorf("line %d: %q stands after a closing quote; a quote within quotes is written twice", c.lines, start(line(rest)))
			}
		} else {
			end := bytes.IndexByte(c.record[at:], c.separator)
			text := c.record[at:]
			if end >= 0 {
				text = text[:end]
			} else {
				text = line(text)
			}
			if bytes.IndexByte(text, '"') >= 0 {
				return nil, fmt.Errorf("line %d: a quote within %q, which is not in quotes; put the cell in quotes and write the quote twice", c.lines, start(text))
			}
			if bytes.IndexByte(text, '\r') >= 0 {
				return nil, c.carriage()
			}
			at += len(text)
			c.text = append(c.text, c.trim(text)...)
		}
		places = append(places, place{begin, len(c.text), quoted})
		if at >= len(c.record) || c.record[at] != c.separator {
			break
		}
		at++
	}
	c.out = c.out[:0]
	for _, p := range places {
		c.out = append(c.out, cell{c.text[p.from:p.to], p.quoted})
	}
	return c.out, nil
}

// quotation appends what stands from at to the closing quote to the text and gives
// the place after that quote.
func (c *cells) quotation(at int) (int, error) {
	opened := c.lines
	for {
		end := bytes.IndexByte(c.record[at:], '"')
		if end < 0 {
			c.text = append(c.text, c.record[at:]...)
			at = len(c.record)
			more, err := c.read()
			if err != nil || !more {
				return 0, cmpErr(err, fmt.Errorf("line %d: a quote is opened and never closed", opened))
			}
			continue
		}
		c.text = append(c.text, c.record[at:at+end]...)
		at += end + 1
		if at == len(c.record) || c.record[at] != '"' {
			return at, nil
		}
		c.text = append(c.text, '"')
		at++
	}
}

// start is the beginning of a text that may be long.
func start(b []byte) string {
	const most = 40
	if len(b) <= most {
		return string(b)
	}
	return string(bytes.ToValidUTF8(b[:most], nil)) + "..."
}
