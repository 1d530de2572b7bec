package run

import (
	"fmt"
	"runtime/debug"
)

// A Panic is a bug that a document brought to light.
type Panic struct {
	Source string
	// Document is the number of the document in its source, from 0.
	Document int
	Value    any
	Stack    []byte
}

func (p *Panic) Error() string {
	return fmt.Sprintf("internal error at document %d of %s: %v", p.Document, p.Source, p.Value)
}

// guard calls f and returns its error, or a *Panic.
func guard(f func() error) (err error) {
	defer func() {
		if value := recover(); value != nil {
			err = &Panic{Value: value, Stack: debug.Stack()}
		}
	}()
	return f()
}
