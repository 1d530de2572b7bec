package source

import (
	"bytes"
	"strings"
)

// block walks the literal or folded scalar whose indicator stands at i.
func (w *scalarWalk) block(i int, value string) {
	folded := w.text[i] == '>'
	var chomp byte
	for i++; i < len(w.text) && (w.text[i] == '+' || w.text[i] == '-' || isDigit(w.text[i])); i++ {
		if !isDigit(w.text[i]) {
			chomp = w.text[i]
		}
	}
	w.last, w.end = i, i
	for i < len(w.text) && w.breakAt(i) == 0 { // a comment may follow
		i++
	}
	i += w.breakAt(i)

	b := blockWalk{scalarWalk: w, folded: folded, indent: blockIndent(w.text, i, value)}
	i = b.gap(i)
	for b.inside(i) {
		i = b.line(i)
	}
	if chomp != '-' && b.broken {
		b.last.put(w)
	}
	if chomp == '+' {
		b.putBlank()
	}
}

// blockIndent returns how deep the scalar is indented whose first line begins at i. The first line that is not empty tells, for it stands
// in the value without its indentation.
func blockIndent(text []byte, i int, value string) int {
	w := scalarWalk{text: text}
	for value != "" {
		end := i
		for end < len(text) && w.breakAt(end) == 0 {
			end++
		}
		size := w.breakAt(end)
		if size == 0 && end == len(text) {
			size = 1
		}
		inValue := 1
		if size > 0 && end < len(text) && (lineBreak{from: end}).keeps(text) {
			inValue = size
		}
		line := text[i:end]
		if spaces := len(line) - len(bytes.TrimLeft(line, " ")); spaces < len(line) {
			return spaces - (len(value) - len(strings.TrimLeft(value, " ")))
		} else if value[0] == ' ' { // a line of blanks only, more than the indentation
			return spaces - (len(value) - len(strings.TrimLeft(value, " ")))
		}
		if end == len(text) || len(value) < inValue {
			break
		}
		value = value[inValue:]
		i = end + size
	}
	return 1 << 30
}

// blockWalk is a scalarWalk through the lines of a block scalar.
type blockWalk struct {
	*scalarWalk
	folded bool
	indent int
	// last is the break of the line before, broken that there is one; blank are those of the empty lines behind it.
	last   lineBreak
	broken bool
	blank  []lineBreak
	// spaced says that the line before began with a blank.
	spaced bool
}

// gap goes over empty lines and indentation from i on.
func (b *blockWalk) gap(i int) int {
	b.blank = b.blank[:0]
	for {
		from := i
		for i < len(b.text) && b.text[i] == ' ' && i-from < b.indent {
			i++
		}
		size := b.breakAt(i)
		if size == 0 {
			if i-from < b.indent {
				return len(b.text)
			}
			return i
		}
		b.blank = append(b.blank, lineBreak{i, i + size})
		i += size
	}
}

// inside tells whether a line of the scalar begins at i, behind its indentation.
func (b *blockWalk) inside(i int) bool { return i < len(b.text) }

// line takes the line at i, behind its indentation, into the value.
func (b *blockWalk) line(i int) int {
	spaced := isYAMLBlank(b.text[i])
	switch {
	case !b.broken:
	case b.folded && !b.spaced && !spaced && !b.last.keeps(b.text):
		if len(b.blank) == 0 {
			b.put(' ', b.last.from, b.last.to)
		}
	default:
		b.last.put(b.scalarWalk)
	}
	b.putBlank()
	b.spaced = spaced
	from := i
	for i < len(b.text) && b.breakAt(i) == 0 {
		i++
	}
	b.copy(from, i)
	size := b.breakAt(i)
	b.last, b.broken = lineBreak{i, i + size}, size > 0
	return b.gap(i + size)
}

// putBlank takes the breaks of empty lines into the value.
func (b *blockWalk) putBlank() {
	for _, blank := range b.blank {
		blank.put(b.scalarWalk)
	}
	b.blank = b.blank[:0]
}
