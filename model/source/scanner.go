package source

import "bytes"

// A Scanner reads the documents of a batch. It uses its memory again from one document to the next.
type Scanner struct {
	options Options
	batch   *Batch
	parser  parser
	doc     Document
	index   int // of the next document

	extent int // the next of the batch's extents

	// Of a batch of lines:
	at      int    // where to go on
	inGroup bool   // first with a group of lines that are not all documents
	group   []byte // the batch up to the end of the group
	walker  walker // of the group

	pos  Position // of the byte at done
	done int
	flat int // where the document before ends if it lies on one line, or done
}

// NewScanner returns a Scanner, which has nothing to read until Reset gives it a batch.
func NewScanner(o Options) *Scanner {
	s := &Scanner{options: o.withDefaults(), batch: &Batch{}}
	s.parser.limits = s.options.Limits
	return s
}

// Reset makes s read b, which must not change as long as s and its documents are in use.
func (s *Scanner) Reset(b *Batch) {
	s.batch, s.index, s.extent, s.at, s.inGroup = b, 0, 0, 0, false
	s.pos, s.done, s.flat = b.Start, 0, 0
}

// Next returns the next document of the batch, or nil at its end. The document is valid until the next call; its Index
// counts from 0 within the batch.
func (s *Scanner) Next() *Document {
	if s.batch.lines {
		return s.line()
	}
	if s.extent == len(s.batch.extents) {
		return nil
	}
	s.extent++
	return s.read(s.batch.extents[s.extent-1])
}

// line returns the next document of a batch of lines.
func (s *Scanner) line() *Document {
	data := s.batch.Data
	for {
		if s.inGroup {
			e, step := s.walker.next(s.group, true)
			switch step {
			case stepFound:
				return s.read(e)
			case stepOver:
				start := s.walker.start
				end, _ := s.walker.skip(s.group, true)
				return s.read(extent{start, end, extentOver})
			}
			s.inGroup = false
		}
		i := s.at
		for i < len(data) && isBlank(data[i], false) {
			i++
		}
		if i == len(data) {
			return nil
		}
		if data[i] == '{' {
			s.parser.nodes = s.doc.Nodes
			size := s.parser.parse(data[i:], 0, true)
			s.doc.Nodes = s.parser.nodes
			if size >= 0 && size <= s.options.Limits.Bytes {
				s.at = i + size
				d := s.document(extent{start: i, end: s.at})
				s.flat = s.at
				s.encoding(d)
				return d
			}
		}
		s.beginGroup(i)
	}
}

// beginGroup has a walker look for the documents in what is left of a group of lines, from i on, before s goes on behind it.
func (s *Scanner) beginGroup(i int) {
	data := s.batch.Data
	s.inGroup = true
	s.at, _ = nextGroup(data, i+1)
	s.group = bytes.TrimRight(data[:s.at], blanks) // what is missing is missing at the end of the text
	s.walker = newWalker(s.options.Limits, &s.parser)
	s.walker.blanks(data[:i], bytes.LastIndexByte(data[:i], '\n')+1)
	s.walker.start = i
	s.walker.credit = 4 * int64(s.at-i)
}

// document prepares s.doc, apart from its nodes, for what stands at e.
func (s *Scanner) document(e extent) *Document {
	data := s.batch.Data
	if s.flat > s.done && bytes.IndexByte(data[s.flat:e.start], '\n') >= 0 {
		s.done = s.flat // the column there does not matter
	}
	s.pos = s.pos.after(data[s.done:e.start])
	s.done, s.flat = e.start, e.start
	d := &s.doc
	d.forget()
	d.Text, d.Start, d.Format = data[e.start:e.end:e.end], s.pos, s.batch.Format
	d.Index = s.index
	d.Faults = d.Faults[:0]
	if s.batch.marked && s.index == 0 {
		d.Faults = append(d.Faults, markFault(d.Format))
	}
	s.index++
	return d
}

// encoding adds the fault of a document that was read although it is not all UTF-8.
func (s *Scanner) encoding(d *Document) {
	if s.parser.encoding >= 0 {
		d.Faults = append(d.Faults, encodingFault(d.Text, s.parser.encoding))
	}
}

// read reads the document that stands at e.
func (s *Scanner) read(e extent) *Document {
	over := e.kind == extentOver || e.end-e.start > s.options.Limits.Bytes
	if over {
		e.end = e.start + wholeRunes(s.batch.Data[e.start:min(e.end, e.start+beginning)])
	}
	d := s.document(e)
	d.Nodes = d.Nodes[:0]
	if s.batch.Format == YAML && e.kind == extentValue && !over {
		d.decoded = d.decoded[:0]
		readYAML(s, d.Text, d)
		return d
	}
	fault, broken := Fault{}, true
	switch {
	case over:
		fault = sizeFault(s.options.Limits.Bytes)
	case e.kind == extentForeign:
		fault, _ = foreign(d.Text)
	case e.kind == extentNothing:
		fault = emptyFault
	case e.kind == extentListEnd:
		fault = listEndFault
	default:
		fault, broken = s.value(d, e.kind)
	}
	if broken {
		fault.Fatal = true
		d.Nodes = d.Nodes[:0]
		d.Faults = append(d.Faults, fault)
	}
	return d
}

// value reads d as one JSON value, or returns what keeps it from being one.
func (s *Scanner) value(d *Document, kind extentKind) (Fault, bool) {
	if kind == extentSeparator {
		return separatorFault(d), true
	}
	s.parser.nodes = d.Nodes
	end := s.parser.parse(d.Text, 0, false)
	d.Nodes = s.parser.nodes
	switch {
	case kind == extentStray && (end < 0 || end < len(d.Text) && isYAMLText(d.Text)):
		return strayFault(d, &s.parser), true
	case end < 0:
		return syntaxFault(d, &s.parser), true
	case end < len(d.Text):
		return behindFault(d, end), true
	}
	s.encoding(d)
	return Fault{}, false
}
