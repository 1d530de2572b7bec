package source

import (
	"bytes"
	"unicode/utf8"
)

// Position returns the line and column, in the source, of the byte at offset in d.Text. An offset outside
// the text stands for the nearest end of it.
func (d *Document) Position(offset int) Position {
	offset = max(0, min(offset, len(d.Text)))
	return d.Start.after(d.Text[:offset])
}

// after returns the position behind text that begins at p. The zero Position stands for the start of a source.
func (p Position) after(text []byte) Position {
	if p == (Position{}) {
		p = Position{Line: 1, Column: 1}
	}
	if last := bytes.LastIndexByte(text, '\n'); last >= 0 {
		p.Line += bytes.Count(text[:last+1], newline)
		p.Column = 1
		text = text[last+1:]
	}
	p.Column += utf8.RuneCount(text)
	return p
}

var newline = []byte{'\n'}
