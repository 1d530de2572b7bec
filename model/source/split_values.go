package source

import (
	"bytes"
	"unicode/utf8"
)

// values fills b with documents of a JSON source of any layout.
func (s *Splitter) values(b *Batch) {
	w := &s.walker
	for {
		e, step := w.next(b.Data, s.whole())
		switch step {
		case stepFound:
			b.extents = append(b.extents, e)
			first := !s.found
			s.found = true
			if first && s.oneLine(b, e) {
				b.extents = b.extents[:0]
				s.stage = stageLines
				s.lines(b)
				return
			}
		case stepMore:
			if len(b.Data) >= s.options.BatchBytes && len(b.extents) > 0 {
				s.cut(b, w.start)
				return
			}
			if w.start > 0 && len(b.Data)-w.start >= s.options.BatchBytes {
				s.drop(b, w.start) // there was only padding so far, and what follows is long
			}
			if !s.more(b) && s.err != nil {
				s.stage = stageEnd // the document at hand was not read to its end
				return
			}
		case stepOver:
			if len(b.extents) > 0 {
				s.cut(b, w.start)
				return
			}
			s.drop(b, w.start)
			s.over(b, w.skip)
			return
		case stepEnd:
			s.stage = stageEnd
			return
		}
		if w.start >= s.options.BatchBytes {
			if len(b.extents) > 0 {
				s.cut(b, w.start)
				return
			}
			s.drop(b, w.start)
		}
	}
}

// oneLine tells whether e, the first document of a source, is an object that stands on a line of its own which ends with
// a line feed: the source is then one document a line.
func (s *Splitter) oneLine(b *Batch, e extent) bool {
	if e.kind != extentValue || s.walker.list != outside || bytes.IndexByte(b.Data[e.start:e.end], '\n') >= 0 {
		return false
	}
	for i := e.end; i-e.end < s.options.Limits.Bytes; i++ {
		if i == len(b.Data) && !s.more(b) {
			return false
		}
		if !isBlank(b.Data[i], true) {
			return b.Data[i] == '\n'
		}
	}
	return false
}

// beginning is how much is kept of a document that is not read.
const beginning = 1 << 10

// over makes b the beginning of a document over the size limit, with which its data begins, and passes over the rest of it: skip tells
// how much of the data is that, and whether it ends there.
func (s *Splitter) over(b *Batch, skip func(data []byte, whole bool) (n int, end bool)) {
	kept := Batch{Start: b.Start, marked: b.marked, Format: b.Format, extents: b.extents}
	for end := false; !end; {
		var n int
		if n, end = skip(b.Data, s.whole()); !end {
			n = wholeRunes(b.Data[:n]) // the position behind it is counted in characters
		}
		kept.Data = append(kept.Data, b.Data[:min(n, beginning-len(kept.Data))]...)
		if end {
			s.cut(b, n)
		} else if s.drop(b, n); !s.more(b) && s.err != nil {
			s.stage = stageEnd
			break
		}
	}
	text := bytes.TrimRight(kept.Data, blanks)
	text = text[:wholeRunes(text)]
	kept.Data = append(b.Data[:0], text...)
	kept.extents = append(kept.extents, extent{0, len(text), extentOver})
	*b = kept
}

// wholeRunes returns the length of text without the beginning of a character that is cut off at its end.
func wholeRunes(text []byte) int {
	for i := len(text) - 1; i >= max(0, len(text)-utf8.UTFMax+1); i-- {
		if utf8.RuneStart(text[i]) {
			if !utf8.FullRune(text[i:]) {
				return i
			}
			break
		}
	}
	return len(text)
}
