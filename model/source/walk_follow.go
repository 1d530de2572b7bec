package source

import "bytes"

// follow goes on behind w.at and returns the end of what w follows, or how far it came.
func (w *walker) follow(data []byte, whole bool) (int, matched) {
	var m matched
	switch w.doing {
	case inBroken, inDoubt:
		w.at, m = w.run(data, w.at, whole)
	case inStray:
		w.at, m = w.stray(data, w.at, whole)
	default:
		w.at, m = w.scalar(data, w.at, whole)
	}
	return w.at, m
}

// shortDocument is up to what size a document is parsed rather than matched to find its end.
const shortDocument = 256 << 10

// parse returns where the document at w.start ends, if it is valid and no longer than most, or else -1. It may need more data.
//
// A text could be made up to be read again and again without a result; so there is a credit of bytes, which grows with
// what was found.
func (w *walker) parse(data []byte, most int, whole bool) (end int, more bool) {
	window := data[w.start:min(len(data), w.start+most)]
	whole = whole || len(window) == most
	switch {
	case w.credit <= 0:
		return -1, false
	case len(window) < w.asked && !whole:
		return -1, true
	}
	const small = 4 << 10
	w.asked = max(small, 2*len(window)) // of a long document, wait for twice as much before trying again
	size := w.strict.parse(window, 0, false)
	switch {
	case size >= 0:
		w.readIndent(window[:size])
		return w.start + size, false
	case w.strict.at == len(window) && !whole:
		return -1, true
	}
	w.asked = 0
	w.wrong = w.strict.at < len(window)
	w.credit -= int64(w.strict.at)
	return -1, false
}

// readIndent notes the indentation of the line on which text, a whole document, ends.
func (w *walker) readIndent(text []byte) {
	if bytes.IndexByte(text, '\n') >= 0 { // much faster than to look from the end, when there is none
		w.indent, w.fresh = 0, true
		w.blanks(text, bytes.LastIndexByte(text, '\n')+1)
	}
	w.fresh = false
}

// scalar follows an element that is no object or list, and text between two elements: up to a comma, a bracket or the end of the line.
func (w *walker) scalar(data []byte, i int, whole bool) (int, matched) {
	for i < len(data) {
		if w.inside == inString {
			i = w.skipString(data, i)
			if i < len(data) && data[i] == '\\' {
				if i+1 == len(data) && !whole {
					return i, matchMore
				}
				i = min(i+2, len(data))
			}
			continue
		}
		switch data[i] {
		case ',', ']', '\n':
			return i, matchEnd
		case '{', '[':
			if w.doing == inSeparator {
				return i, matchEnd
			}
		case '"':
			w.inside = inString
		}
		i++
	}
	return i, matchMore
}

// stray follows text outside of a list: up to a line that begins with a bracket, or up to any bracket as long as
// there is nothing but punctuation.
func (w *walker) stray(data []byte, i int, whole bool) (int, matched) {
	for i < len(data) {
		c := data[i]
		switch {
		case c == '\n':
			if !w.wrong && w.isScalar(data, i) {
				return i, matchEnd
			}
			w.wrong = true
			w.indent, w.fresh = 0, true
		case c == '{' || c == '[':
			if w.fresh || !w.words {
				return i, matchEnd
			}
		case c == ' ' || c == '\t' || c == '\r':
			if w.fresh {
				w.indent++
			}
		case c < ' ' && c != terminalEscape || punctuation[c]:
			w.fresh = false
		default:
			w.fresh, w.words = false, true
		}
		i++
	}
	if whole {
		return i, matchEnd
	}
	return i, matchMore
}

// punctuation is what may stand directly before a document that is to be read nevertheless. The last three are a byte-order mark.
var punctuation = [256]bool{',': true, ';': true, ':': true, ')': true, ']': true, '}': true, 0xEF: true, 0xBB: true, 0xBF: true}

// isScalar tells whether what is followed, a line that ends at end, is a JSON value.
func (w *walker) isScalar(data []byte, end int) bool {
	size := w.strict.parse(data[w.start:end], 0, true)
	return size >= 0 && len(bytes.TrimRight(data[w.start+size:end], blanks)) == 0
}
