package source

import (
	"bytes"
	"io"
	"slices"
)

// A Reader reads the documents of a source, one after the other, in one goroutine.
type Reader struct {
	splitter *Splitter
	scanner  *Scanner
	batch    Batch
	index    int
}

// NewReader returns a Reader of r.
func NewReader(r io.Reader, o Options) *Reader {
	return &Reader{splitter: NewSplitter(r, o), scanner: NewScanner(o)}
}

// Reset makes r read another source, with the options it was made with and the memory it has.
func (r *Reader) Reset(src io.Reader) {
	r.splitter.Reset(src)
	r.batch = Batch{Data: r.batch.Data[:0], extents: r.batch.extents[:0]}
	r.scanner.Reset(&r.batch)
	r.index = 0
}

// Next returns the next document, whose Index counts through the source. It is valid until the next call. At the end of
// the source the error is io.EOF; any other is the io.Reader's.
func (r *Reader) Next() (*Document, error) {
	for {
		if d := r.scanner.Next(); d != nil {
			d.Index = r.index
			r.index++
			return d, nil
		}
		err := r.splitter.Next(&r.batch)
		r.scanner.Reset(&r.batch)
		if err != nil {
			return nil, err
		}
	}
}

// Parse returns all documents of a text, at least one, each with memory of its own.
func Parse(text []byte, o Options) []*Document {
	var all []*Document
	for r := NewReader(bytes.NewReader(text), o); ; {
		d, err := r.Next()
		if err != nil { // the end of the text: a bytes.Reader has no other
			return all
		}
		all = append(all, d.clone())
	}
}

// clone returns a copy of d that shares no memory with it.
func (d *Document) clone() *Document {
	return &Document{
		Text: bytes.Clone(d.Text), Start: d.Start, Index: d.Index, Format: d.Format,
		Nodes: slices.Clone(d.Nodes), Faults: slices.Clone(d.Faults), decoded: slices.Clone(d.decoded),
	}
}
