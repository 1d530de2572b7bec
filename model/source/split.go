package source

import (
	"io"
	"slices"
)

// A Splitter cuts a source into batches of whole documents without parsing them.
type Splitter struct {
	options Options
	input
	rest  []byte   // read, and not in a batch yet
	pos   Position // where rest begins in the source
	stage stage
	found bool // the source holds a document

	walker walker
	strict parser // for the walker
}

// stage is what a Splitter is at.
type stage uint8

const (
	stageStart  stage = iota
	stageValues       // JSON: documents of any layout
	stageLines        // JSON: every line that begins with a bracket begins a document
	stageYAML
	stageEnd
)

// NewSplitter returns a Splitter that reads r.
func NewSplitter(r io.Reader, o Options) *Splitter {
	s := &Splitter{options: o.withDefaults()}
	s.strict.limits = s.options.Limits
	s.Reset(r)
	return s
}

// Reset makes s read another source, with the options it was made with and the memory it has.
func (s *Splitter) Reset(r io.Reader) {
	s.input = input{r: r, step: s.options.BatchBytes, most: s.options.Limits.Bytes + 4*s.options.BatchBytes + lineSlack}
	s.rest, s.pos = s.rest[:0], Position{Line: 1, Column: 1}
	s.stage, s.found = stageStart, false
	s.walker = newWalker(s.options.Limits, &s.strict)
}

// Next puts the next batch of the source into b, whose memory it uses again. It returns io.EOF behind the last batch, and the
// reader's error, if it had one, behind the documents that came before it.
func (s *Splitter) Next(b *Batch) error {
	*b = Batch{Data: append(b.Data[:0], s.rest...), Start: s.pos, extents: b.extents[:0]}
	s.rest = s.rest[:0]
	if s.stage == stageStart {
		s.begin(b)
	}
	switch s.stage {
	case stageValues:
		s.values(b)
	case stageLines:
		s.lines(b)
	case stageYAML:
		s.yaml(b)
	}
	switch {
	case b.lines || len(b.extents) > 0:
		s.found = true
		return nil
	case s.err != nil:
		return s.err
	case !s.found:
		s.found = true
		b.extents = append(b.extents, extent{kind: extentNothing})
		return nil
	default:
		return io.EOF
	}
}

// cut ends b at its byte end and keeps what stands behind for the next batch.
func (s *Splitter) cut(b *Batch, end int) {
	s.rest = append(s.rest[:0], b.Data[end:]...)
	b.Data = b.Data[:end]
	s.pos = b.Start.after(b.Data)
	if s.stage == stageValues {
		s.walker.drop(end)
	}
}

// drop removes the first n bytes of b, which has no document yet.
func (s *Splitter) drop(b *Batch, n int) {
	b.Start = b.Start.after(b.Data[:n])
	b.Data = slices.Delete(b.Data, 0, n)
	if s.stage == stageValues {
		s.walker.drop(n)
	}
}
