package source

import (
	"sort"
	"unicode/utf16"
	"unicode/utf8"
)

// Embedded returns the value of a String node, in which another document may be written, and a way to find its
// characters in d.Text: at takes the offset of a byte of the value and returns the offset of the very character that it
// came from. Where the character was written as an escape or folded from a line break, that is where the escape or
// the break begins. The offset behind the value stands for the offset behind its last character. There is no
// answer, and ok is false, for an offset outside of the value.
//
// The map is built when Embedded is called, and holds no memory of d but the value and the text.
func (d *Document) Embedded(node int32) (text string, at func(offset int) (outer int, ok bool)) {
	text = d.String(node)
	n := d.Nodes[node]
	if n.Kind != String {
		return text, func(int) (int, bool) { return 0, false }
	}
	var runs []run
	var end int // the offset behind the last character
	if d.Format == YAML {
		w := scalarWalk{text: d.Text, runs: &runs}
		w.scalar(int(n.Value.Start), text)
		end = w.last
		if w.inner != len(text) {
			return text, func(int) (int, bool) { return 0, false }
		}
	} else {
		runs = jsonRuns(d.Text, int(n.Value.Start)+1, int(n.Value.End)-1)
		end = int(n.Value.End) - 1
	}
	return text, func(offset int) (int, bool) {
		switch {
		case offset < 0 || offset > len(text):
			return 0, false
		case offset == len(text):
			return end, true
		}
		r := runs[sort.Search(len(runs), func(i int) bool { return runs[i].inner > offset })-1]
		if r.copied {
			return r.outer + offset - r.inner, true
		}
		return r.outer, true
	}
}

// jsonRuns returns what each part of the JSON string in text[i:end] came from.
func jsonRuns(text []byte, i, end int) []run {
	var runs []run
	for inner := 0; i < end; {
		from := i
		for i < end && text[i] != '\\' && (text[i] < utf8.RuneSelf || validRune(text[i:end])) {
			_, size := utf8.DecodeRune(text[i:end])
			i += size
		}
		if i > from {
			runs = append(runs, run{inner, from, true})
			inner += i - from
			continue
		}
		r, size := jsonCharacter(text[i:end])
		runs = append(runs, run{inner, i, false})
		inner += utf8.RuneLen(r)
		i += size
	}
	return runs
}

func validRune(text []byte) bool {
	r, size := utf8.DecodeRune(text)
	return r != utf8.RuneError || size > 1
}

// jsonCharacter returns the character that the escape, or the byte that is not UTF-8, at the start of text stands for, and
// how many bytes it has.
func jsonCharacter(text []byte) (r rune, size int) {
	switch {
	case text[0] != '\\':
		return utf8.RuneError, 1
	case text[1] != 'u':
		return rune(escapes[text[1]]), 2
	}
	r = rune(hex4(text[2:]))
	if !utf16.IsSurrogate(r) {
		return r, 6
	}
	if len(text) >= 12 && text[6] == '\\' && text[7] == 'u' {
		if pair := utf16.DecodeRune(r, rune(hex4(text[8:]))); pair != utf8.RuneError {
			return pair, 12
		}
	}
	return utf8.RuneError, 6
}
