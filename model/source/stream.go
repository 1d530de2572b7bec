package source

import (
	"bytes"
	"io"
	"slices"
)

// A Scanner reads the documents of a batch. It uses its memory again from one document to the next.
type Scanner struct {
	options Options
	batch   *Batch
	parser  parser
	doc     Document
	next    int // the extent to read next
	index   int
	done    int      // how much of the batch lies behind
	pos     Position // where that ends
}

// NewScanner returns a Scanner, which reads nothing until Reset gives it a batch.
func NewScanner(o Options) *Scanner {
	s := &Scanner{options: o.withDefaults(), batch: &Batch{}}
	s.parser.limits = s.options.Limits
	return s
}

// Reset makes s read b, which must not change as long as s and its documents are in use.
func (s *Scanner) Reset(b *Batch) {
	s.batch, s.next, s.index, s.done, s.pos = b, 0, 0, 0, b.Start
}

// Next returns the next document of the batch, or nil at its end. The document is valid until the next call; its Index counts
// from 0 within the batch.
func (s *Scanner) Next() *Document {
	if s.next == len(s.batch.extents) {
		return nil
	}
	e := s.batch.extents[s.next]
	s.next++
	s.read(e)
	return &s.doc
}

// read reads the document that stands at e.
func (s *Scanner) read(e extent) {
	d := &s.doc
	d.forget()
	s.pos = s.pos.after(s.batch.Data[s.done:e.start])
	s.done = e.start
	d.Text = s.batch.Data[e.start:e.end:e.end]
	d.Start, d.Format, d.Index = s.pos, s.batch.Format, s.index
	d.Nodes, d.Faults = d.Nodes[:0], d.Faults[:0]
	s.index++
	if d.Format == YAML {
		readYAML(s, d.Text, d)
		return
	}
	s.parser.nodes = d.Nodes
	end := -1
	if e.kind == extentNothing {
		d.Faults = append(d.Faults, Fault{Kind: Empty, Fatal: true, Message: "there is no document here"})
		return
	}
	end = s.parser.parse(d.Text, 0, false)
	d.Nodes = s.parser.nodes
	if end < len(d.Text) {
		d.Nodes = d.Nodes[:0]
		d.Faults = append(d.Faults, Fault{Kind: Syntax, Fatal: true, Offset: s.parser.at, Message: "this is not JSON"})
		return
	}
	if s.parser.encoding >= 0 {
		d.Faults = append(d.Faults, Fault{Kind: Encoding, Offset: s.parser.encoding, Message: "this is not UTF-8"})
	}
}

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

// Next returns the next document, whose Index counts through the source. It is valid until the next call. At the end of the source
// the error is io.EOF; any other is the io.Reader's.
func (r *Reader) Next() (*Document, error) {
	for {
		if d := r.scanner.Next(); d != nil {
			d.Index = r.index
			r.index++
			return d, nil
		}
		if err := r.splitter.Next(&r.batch); err != nil {
			return nil, err
		}
		r.scanner.Reset(&r.batch)
	}
}

// Parse returns all documents of a text, each with memory of its own.
func Parse(text []byte, o Options) []*Document {
	var all []*Document
	for r := NewReader(bytes.NewReader(text), o); ; {
		d, err := r.Next()
		if err != nil { // the end: a bytes.Reader has no other
			return all
		}
		all = append(all, d.clone())
	}
}

// clone returns a copy of d that shares no memory with it.
func (d *Document) clone() *Document {
	c := *d
	c.Text = bytes.Clone(d.Text)
	c.Nodes = slices.Clone(d.Nodes)
	c.Faults = slices.Clone(d.Faults)
	c.decoded = slices.Clone(d.decoded)
	c.arena, c.undone = nil, nil
	return &c
}
