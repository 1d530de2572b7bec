package source

import (
	"bytes"
	"encoding/binary"
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
	if lines := bytes.Count(text, newline); lines > 0 {
		p.Line += lines
		p.Column = 1
		text = text[bytes.LastIndexByte(text, '\n')+1:]
	}
	p.Column += runeCount(text)
	return p
}

var newline = []byte{'\n'}

// runeCount returns what utf8.RuneCount does, eight bytes at a time where they are ASCII.
func runeCount(text []byte) int {
	n := 0
	for i := 0; i < len(text); n++ {
		for i+8 <= len(text) && binary.LittleEndian.Uint64(text[i:])&highs == 0 {
			i += 8
			n += 8
		}
		if i == len(text) {
			break
		}
		_, size := utf8.DecodeRune(text[i:])
		i += size
	}
	return n
}
