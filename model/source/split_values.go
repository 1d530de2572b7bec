package source

import (
	"bytes"
	"unicode/utf8"
)

// values fills b with documents of a JSON source of any layout.
func (s *Splitter) values(b *Batch) {
	w := &s.walker
	for {
		e, step := w.next(b.Data, s.ended)
		switch step {
		case stepFound:
			b.extents = append(b.extents, e)
			if !s.found && len(b.extents) == 1 && s.oneLine(b, e) {
				b.extents = b.extents[:0]
				s.stage = stageLines
				s.lines(b)
				return
			}
		case stepMore:
			if w.start > 0 && len(b.Data)-w.start >= s.options.BatchBytes {
				// What follows is long, or there was only padding so far.
				if len(b.extents) > 0 {
					s.cut(b, w.start)
					return
				}
				s.drop(b, w.start)
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

// over makes b one document over the size limit, with which its data begins, and passes over the rest of it: skip tells
// how much of the data is that and whether it ends there.
func (s *Splitter) over(b *Batch, skip func(data []byte, whole bool) (n int, end bool)) {
	var kept Batch
	kept.Data = append(kept.Data, b.Data[:min(len(b.Data), beginning)]...)
	kept.Data = kept.Data[:wholeRunes(kept.Data)]
	kept.Start, kept.first, kept.marked = b.Start, b.first, b.marked
	kept.extents = append(b.extents, extent{0, len(kept.Data), extentOver})
	for {
		n, end := skip(b.Data, s.ended)
		if end {
			s.cut(b, n)
			break
		}
		s.drop(b, wholeRunes(b.Data[:n]))
		if !s.more(b) && s.err != nil {
			s.stage = stageEnd
			break
		}
	}
	kept.Data = append(b.Data[:0], kept.Data...)
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
