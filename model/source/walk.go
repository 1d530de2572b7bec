package source

import "bytes"

// A walker finds the documents of a JSON source, one after the other, in data that may still grow at its end.
type walker struct {
	limit  int
	strict *parser // finds the end of a document that is valid, faster than the matcher
	credit int     // how many bytes it may still read in vain

	list  place // where the walker is in a list at the top of the source
	cut   bool  // the document before ended with the source
	start int   // where the document at hand begins, or the gap before it
	doing task  // what the document at hand is
	at    int   // how far it was followed
	asked int   // how much of it was not enough for the parser
	wrong bool  // it is known not to be valid
	over  bool  // it is over the size limit
	ended bool  // and its end is found
	matcher
}

// place is a place in a list at the top of a source.
type place uint8

const (
	outside     place = iota
	beforeItem        // behind the bracket
	behindItem        // a comma is due
	behindComma       // an element is due
	behindStray       // either is welcome
)

// task is what a walker is following.
type task uint8

const (
	atGap       task = iota // nothing yet
	inValue                 // an object or a list that may be valid
	inBroken                // one that probably is not, or is long
	inDoubt                 // one of these, at a line that may begin another document
	inScalar                // any other element of a list
	inSeparator             // text between elements of a list
	inStray                 // text outside of a list
)

// step is what a walker came to.
type step uint8

const (
	stepMore  step = iota // the end of the data: more is needed, from w.start on
	stepFound             // an extent
	stepOver              // a document that begins at w.start and is over the size limit; skip goes on behind it
	stepEnd               // the end of the source
)

func newWalker(limits Limits, strict *parser) walker {
	return walker{limit: limits.Bytes, strict: strict, credit: 4 * limits.Bytes, matcher: matcher{fresh: true}}
}

// next returns the next extent in data. The source ends with the data when whole is set. Where more data is needed, it
// is called again with the same data and more, less what drop was told of.
func (w *walker) next(data []byte, whole bool) (extent, step) {
	for {
		switch {
		case w.over:
			return extent{}, stepOver
		case w.doing == atGap:
			if e, s := w.gap(data, whole); s != stepOver {
				return e, s
			}
		case w.doing == inValue:
			end, more := w.parse(data, min(w.limit, shortDocument), whole)
			switch {
			case more:
				return extent{}, stepMore
			case end >= 0:
				return w.found(data, end, extentValue), stepFound
			}
			w.doing = inBroken
		case w.doing == inDoubt:
			end, more := -1, false
			if !w.wrong {
				end, more = w.parse(data, w.limit, whole)
			}
			switch {
			case more:
				return extent{}, stepMore
			case end >= 0:
				return w.found(data, end, extentValue), stepFound
			}
			e := w.found(data, w.at, extentValue)
			if w.list == behindItem {
				w.list = behindStray // a missing comma goes without saying
			}
			return e, stepFound
		default:
			kind := w.kind()
			end, m := w.follow(data, whole)
			switch {
			case end-w.start > w.limit:
				w.over, w.ended = true, m != matchMore
				return extent{}, stepOver
			case m == matchEnd:
				return w.found(data, end, kind), stepFound
			case m == matchLine:
				w.doing = inDoubt
			case whole:
				w.cut = true
				return w.found(data, end, kind), stepFound
			default:
				return extent{}, stepMore
			}
		}
	}
}

// skip returns how much of the document over the size limit data[w.start:] holds, and whether it ends there.
func (w *walker) skip(data []byte, whole bool) (int, bool) {
	if !w.ended {
		_, m := w.follow(data, whole)
		w.cut = m == matchMore && whole
		w.ended = m != matchMore || whole
	}
	w.start = w.at
	if !w.ended {
		return w.start, false
	}
	w.done(w.at)
	return w.start, true
}

// drop tells w that the first n bytes of its data, which lie before w.start, are gone.
func (w *walker) drop(n int) {
	w.start -= n
	w.at -= n
}

// gap goes to the next document and sets w up to follow it. It returns stepOver when it did.
func (w *walker) gap(data []byte, whole bool) (extent, step) {
	for {
		i := w.blanks(data, w.start)
		w.start = i
		if i == len(data) {
			switch {
			case !whole:
				return extent{}, stepMore
			case w.list != outside && !w.cut:
				w.list = outside
				return extent{i, i, extentListEnd}, stepFound
			}
			return extent{}, stepEnd
		}
		c := data[i]
		switch {
		case w.list == outside && c == '[':
			w.list = beforeItem
		case w.list == outside && c == '{':
			w.begin(inValue)
			return extent{}, stepOver
		case w.list == outside:
			w.begin(inStray)
			return extent{}, stepOver
		case c == ']':
			w.list = outside
		case c == ',' && (w.list == behindItem || w.list == behindStray):
			j := i + 1
			for j < len(data) && isBlank(data[j], false) {
				j++
			}
			if j == len(data) && !whole && j-i <= w.limit {
				return extent{}, stepMore
			}
			if j < len(data) && (data[j] == ']' || data[j] == ',') {
				w.pass(i + 1)
				if data[j] == ']' {
					w.list = beforeItem
				}
				return extent{i, i + 1, extentSeparator}, stepFound
			}
			w.list = behindComma
		case c == ',':
			w.pass(i + 1)
			return extent{i, i + 1, extentSeparator}, stepFound
		case w.list == behindItem && (c == '{' || c == '[' || c == '"'):
			w.list = behindStray
			return extent{i, i, extentSeparator}, stepFound
		case w.list == behindItem:
			w.begin(inSeparator)
			return extent{}, stepOver
		case c == '{' || c == '[':
			w.begin(inValue)
			return extent{}, stepOver
		default:
			w.begin(inScalar)
			return extent{}, stepOver
		}
		w.pass(i + 1)
	}
}

// blanks returns the offset behind the blanks at i.
func (w *walker) blanks(data []byte, i int) int {
	for ; i < len(data) && isBlank(data[i], false); i++ {
		if data[i] == '\n' {
			w.indent, w.fresh = 0, true
		} else if w.fresh {
			w.indent++
		}
	}
	return i
}

// pass moves w.start over something that is not blank.
func (w *walker) pass(to int) {
	w.start, w.fresh, w.cut = to, false, false
}

// begin starts to follow what stands at w.start.
func (w *walker) begin(doing task) {
	w.doing, w.at, w.asked, w.wrong = doing, w.start, 0, false
	w.matcher.begin(w.list != outside)
}

// done goes back to looking for a document, from end on.
func (w *walker) done(end int) {
	switch {
	case w.list == outside:
	case w.doing == inSeparator:
		w.list = behindStray
	default:
		w.list = behindItem
	}
	w.doing, w.start, w.over, w.ended = atGap, end, false, false
}

func (w *walker) kind() extentKind {
	switch w.doing {
	case inSeparator:
		return extentSeparator
	case inStray:
		return extentStray
	default:
		return extentValue
	}
}

// found returns the extent from w.start to end, without the blanks at its end.
func (w *walker) found(data []byte, end int, kind extentKind) extent {
	e := extent{w.start, end, kind}
	for e.end > e.start && isBlank(data[e.end-1], false) {
		e.end--
	}
	w.credit += 4 * (end - w.start)
	w.done(end)
	return e
}

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
	w.credit -= w.strict.at
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
			if w.depth > 0 && w.scalarLine(data, i) {
				return i, matchEnd
			}
			w.indent, w.fresh = 0, true
		case c == '{' || c == '[':
			if w.fresh || w.depth == 0 {
				return i, matchEnd
			}
		case c == ' ' || c == '\t' || c == '\r':
			if w.fresh {
				w.indent++
			}
		case c < ' ' && c != terminalEscape || punctuation[c]:
			w.fresh = false
		default:
			w.fresh = false
			w.depth = 1 // words
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

// scalarLine tells whether the line that ends at end is the first of a stray text and a JSON value.
func (w *walker) scalarLine(data []byte, end int) bool {
	if w.depth != 1 {
		return false
	}
	w.depth = 2
	size := w.strict.parse(data[w.start:end], 0, true)
	return size >= 0 && len(bytes.TrimRight(data[w.start+size:end], " \t\r")) == 0
}
