package source

import (
	"unicode/utf16"
	"unicode/utf8"
)

// A scalarWalk goes through the text of a YAML scalar as a parser does and finds where it ends. On request it also keeps
// the value, and which part of the text each part of the value came from.
type scalarWalk struct {
	text  []byte
	inner int // how much of the value was met
	last  int // the offset behind the last character of the text that became part of the value
	end   int // the offset behind the scalar: that, or behind its closing quote
	value *[]byte
	runs  *[]run
}

// run is a stretch of a decoded string, from offset inner on up to the next run, and what it came from.
type run struct {
	inner, outer int
	// copied says that the stretch stands in the text as it is; otherwise all of it came from what stands at outer.
	copied bool
}

// copy takes text[from:to] over into the value.
func (w *scalarWalk) copy(from, to int) {
	if to <= from {
		return
	}
	w.mark(from, true)
	w.inner += to - from
	w.last, w.end = to, to
	if w.value != nil {
		*w.value = append(*w.value, w.text[from:to]...)
	}
}

// put takes a character into the value that text[from:to] stands for.
func (w *scalarWalk) put(r rune, from, to int) {
	w.mark(from, false)
	w.inner += utf8.RuneLen(r)
	w.last, w.end = to, to
	if w.value != nil {
		*w.value = utf8.AppendRune(*w.value, r)
	}
}

func (w *scalarWalk) mark(outer int, copied bool) {
	if w.runs == nil {
		return
	}
	if last := len(*w.runs) - 1; copied && last >= 0 {
		if r := (*w.runs)[last]; r.copied && r.outer+w.inner-r.inner == outer {
			return
		}
	}
	*w.runs = append(*w.runs, run{w.inner, outer, copied})
}

// lineBreak is one line break of the text.
type lineBreak struct{ from, to int }

// put takes a line break into the value: as a line feed, but for LS and PS, which stay what they are.
func (b lineBreak) put(w *scalarWalk) {
	if b.keeps(w.text) {
		w.copy(b.from, b.to)
	} else {
		w.put('\n', b.from, b.to)
	}
}

func (b lineBreak) keeps(text []byte) bool { return text[b.from] == 0xE2 }

// fold takes the blanks and line breaks at i into the value and returns the offset behind them. Blanks around a line
// break are dropped, one break becomes a blank, and of several all but the first remain. Behind an escaped break, which
// is gone already, all of them remain.
func (w *scalarWalk) fold(i int, escaped bool) int {
	from := i
	i = w.blanks(i)
	if w.breakAt(i) == 0 {
		if !escaped {
			w.copy(from, i)
		}
		return i
	}
	var first lineBreak
	if !escaped {
		first = lineBreak{i, i + w.breakAt(i)}
		i = w.blanks(first.to)
		if first.keeps(w.text) {
			first.put(w)
			escaped = true
		}
	}
	folded := !escaped
	for size := w.breakAt(i); size > 0; size = w.breakAt(i) {
		lineBreak{i, i + size}.put(w)
		i = w.blanks(i + size)
		folded = false
	}
	if folded {
		w.put(' ', first.from, first.to)
	}
	return i
}

func (w *scalarWalk) blanks(i int) int {
	for i < len(w.text) && isYAMLBlank(w.text[i]) {
		i++
	}
	return i
}

// breakAt returns the size of the line break at i, or 0.
func (w *scalarWalk) breakAt(i int) int {
	if i >= len(w.text) {
		return 0
	}
	return yamlBreakSize(w.text, i)
}

// word returns the offset of the first blank, line break or stop, or backslash where that stops, from i on.
func (w *scalarWalk) word(i int, stop, escape byte) int {
	for i < len(w.text) {
		switch c := w.text[i]; {
		case c == stop || c == escape || c == ' ' || c == '\t' || c == '\n' || c == '\r':
			return i
		case c >= 0xC2 && yamlBreakSize(w.text, i) > 0:
			return i
		}
		i++
	}
	return i
}

// plain walks the plain scalar at i. Where it ends depends on what is around it, so the value that the parser found leads.
func (w *scalarWalk) plain(i int, value string) {
	for w.inner < len(value) && i < len(w.text) {
		from := i
		if i = min(w.word(i, 0, 0), from+len(value)-w.inner); i > from {
			w.copy(from, i)
		} else {
			i = w.fold(i, false)
		}
	}
}

// single walks the scalar in single quotes at i.
func (w *scalarWalk) single(i int) {
	i++
	for w.last = i; i < len(w.text); {
		from := i
		if i = w.word(i, '\'', '\''); i > from {
			w.copy(from, i)
			continue
		}
		if w.text[i] != '\'' {
			i = w.fold(i, false)
			continue
		}
		if i+1 == len(w.text) || w.text[i+1] != '\'' {
			w.end = i + 1
			return
		}
		w.put('\'', i, i+2)
		i += 2
	}
	w.end = i
}

// double walks the scalar in double quotes at i.
func (w *scalarWalk) double(i int) {
	i++
	for w.last = i; i < len(w.text); {
		from := i
		if i = w.word(i, '"', '\\'); i > from {
			w.copy(from, i)
			continue
		}
		switch {
		case w.text[i] == '"':
			w.end = i + 1
			return
		case w.text[i] == '\\' && w.breakAt(i+1) > 0:
			i = w.fold(i+1+w.breakAt(i+1), true)
		case w.text[i] == '\\' && i+1 < len(w.text):
			r, length := yamlEscape(w.text[i+1:])
			w.put(r, i, i+1+length)
			i += 1 + length
		case w.text[i] == '\\':
			i++
		default:
			i = w.fold(i, false)
		}
	}
	w.end = i
}

// yamlEscape returns the character that an escape, given without its backslash, stands for, and how many bytes the escape has.
func yamlEscape(text []byte) (r rune, length int) {
	switch text[0] {
	case 'x':
		return hexYAML(text[1:], 2), 3
	case 'u':
		r = hexYAML(text[1:], 4)
		if utf16.IsSurrogate(r) && len(text) >= 11 && text[5] == '\\' && text[6] == 'u' {
			return utf16.DecodeRune(r, hexYAML(text[7:], 4)), 11
		}
		return r, 5
	case 'U':
		return hexYAML(text[1:], 8), 9
	}
	if r, known := yamlEscapes[text[0]]; known {
		return r, 1
	}
	r, length = utf8.DecodeRune(text)
	return r, length
}

var yamlEscapes = map[byte]rune{
	'0': 0, 'a': '\a', 'b': '\b', 't': '\t', 'n': '\n', 'v': '\v', 'f': '\f', 'r': '\r', 'e': 0x1B,
	'N': 0x85, '_': 0xA0, 'L': 0x2028, 'P': 0x2029,
}

// hexYAML returns the number that so many hexadecimal digits write.
func hexYAML(text []byte, digits int) (r rune) {
	for _, c := range text[:min(len(text), digits)] {
		if isDigit(c) {
			r = r<<4 | rune(c-'0')
		} else {
			r = r<<4 | rune(c|0x20-'a'+10)
		}
	}
	return r
}

// scalar walks the scalar that begins, with its quote or indicator if it has one, at offset start of text. Of a plain or block
// scalar, value is what the parser found. It returns the offset behind the scalar.
func (w *scalarWalk) scalar(start int, value string) int {
	w.last = min(start, len(w.text))
	if w.end = w.last; start >= len(w.text) {
		return w.end
	}
	switch w.text[start] {
	case '"':
		w.double(start)
	case '\'':
		w.single(start)
	case '|', '>':
		w.block(start, value)
	default:
		w.plain(start, value)
	}
	return w.end
}
