package source

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
	w.doing, w.at, w.asked, w.wrong, w.words = doing, w.start, 0, false, false
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
