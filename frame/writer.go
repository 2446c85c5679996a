package frame

import "errors"

// Writer takes the frames of one table in order. Write does not keep what it is
// given. Close ends the table but not the stream below it; it must be called,
// and its error counts: only then has everything reached the stream.
type Writer interface {
	Write(Frame) error
	Close() error
}

var errClosed = errors.New("the table is closed")
