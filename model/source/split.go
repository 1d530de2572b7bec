package source

import (
	"bytes"
	"io"
)

// A Splitter cuts a source into batches of whole documents without parsing them.
type Splitter struct {
	options Options
	r       io.Reader
	ended   bool // r has no more
	err     error

	rest   []byte // read, and not in a batch yet
	pos    Position
	stage  stage
	walker walker
	strict parser
	marked bool
	any    bool // a document was found
}

// stage is what a Splitter knows about its source.
type stage uint8

const (
	stageStart  stage = iota // nothing
	stageValues              // JSON
	stageLines               // JSON, one document a line
	stageYAML
	stageOver // within a JSON document over the size limit
	stageEnd
)

// NewSplitter returns a Splitter that reads r.
func NewSplitter(r io.Reader, o Options) *Splitter {
	s := &Splitter{options: o.withDefaults()}
	s.strict.limits = s.options.Limits
	s.Reset(r)
	return s
}

// Reset makes s read r from its start, with the options it was made with.
func (s *Splitter) Reset(r io.Reader) {
	s.r, s.ended, s.err = r, false, nil
	s.rest, s.pos, s.stage = s.rest[:0], Position{Line: 1, Column: 1}, stageStart
	s.walker = newWalker(s.options.Limits, &s.strict)
	s.marked, s.any = false, false
}

// Next puts the next batch of the source into b, whose memory it uses again. It returns io.EOF behind the last
// one, and otherwise what the reader returned.
func (s *Splitter) Next(b *Batch) error {
	*b = Batch{Data: append(b.Data[:0], s.rest...), Start: s.pos, extents: b.extents[:0]}
	s.rest = s.rest[:0]
	if s.stage == stageStart {
		s.begin(b)
	}
	switch s.stage {
	case stageYAML:
		s.yaml(b)
	case stageValues:
		s.values(b)
	}
	if s.err != nil {
		return s.err
	}
	if s.stage == stageEnd && len(b.extents) == 0 {
		return io.EOF
	}
	return nil
}

// more reads more of the source into b and reports whether there was any.
func (s *Splitter) more(b *Batch) bool {
	if s.ended || s.err != nil {
		return false
	}
	const least = 16 << 10
	if cap(b.Data)-len(b.Data) < least/2 {
		b.Data = append(make([]byte, 0, max(least, 2*cap(b.Data))), b.Data...)
	}
	for range 100 {
		n, err := s.r.Read(b.Data[len(b.Data):cap(b.Data)])
		b.Data = b.Data[:len(b.Data)+n]
		switch {
		case err == io.EOF:
			s.ended = true
			return n > 0
		case err != nil:
			s.err = err
			return false
		case n > 0:
			return true
		}
	}
	s.err = io.ErrNoProgress
	return false
}

// begin finds out how the source is written.
func (s *Splitter) begin(b *Batch) {
	i := 0
	for {
		for i < len(b.Data) && isBlank(b.Data[i], false) {
			i++
		}
		if i < len(b.Data) || !s.more(b) {
			break
		}
	}
	b.first = true
	if bytes.HasPrefix(b.Data, []byte("\xef\xbb\xbf")) {
		b.marked = true
		b.Data = b.Data[3:]
		for i = 0; i < len(b.Data) && isBlank(b.Data[i], false); i++ {
		}
	}
	if i == len(b.Data) {
		b.extents = append(b.extents, extent{0, 0, extentNothing})
		s.stage = stageEnd
		return
	}
	s.stage = stageValues
	if c := b.Data[i]; s.options.Format == AsYAML || s.options.Format == Detect && c != '{' && c != '[' {
		s.stage = stageYAML
	}
}

// yaml puts the whole source into b.
func (s *Splitter) yaml(b *Batch) {
	b.Format = YAML
	for s.more(b) {
	}
	b.extents = append(b.extents, extent{0, len(b.Data), extentValue})
	s.stage = stageEnd
}

// values fills b with the next documents of a JSON source.
func (s *Splitter) values(b *Batch) {
	for {
		e, step := s.walker.next(b.Data, s.ended)
		switch step {
		case stepFound:
			b.extents = append(b.extents, e)
		case stepMore:
			s.more(b)
			if s.err != nil {
				return
			}
		case stepOver:
			b.extents = append(b.extents, extent{s.walker.start, s.walker.start, extentOver})
			for !s.walker.skip(b.Data, s.ended) {
				s.more(b)
			}
		case stepEnd:
			if len(b.extents) == 0 {
				b.extents = append(b.extents, extent{0, 0, extentNothing})
			}
			s.stage = stageEnd
			return
		}
	}
}
