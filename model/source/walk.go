package source

// A walker finds the documents of a JSON source, one after the other, in data that may still grow at its end.
type walker struct {
	limit  int
	strict *parser // finds the end of a document that is valid, faster than the matcher
	credit int64   // how many bytes it may still read in vain

	list  place // where the walker is in a list at the top of the source
	cut   bool  // the document before ended with the source
	start int   // where the document at hand begins, or the gap before it
	doing task  // what the document at hand is
	at    int   // how far it was followed
	asked int   // how much of it was not enough for the parser
	wrong bool  // it is known not to be valid
	words bool  // it is stray text with more than punctuation
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
	return walker{limit: limits.Bytes, strict: strict, credit: 4 * int64(limits.Bytes), matcher: matcher{fresh: true}}
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
	w.credit += 4 * int64(end-w.start)
	w.done(end)
	return e
}
