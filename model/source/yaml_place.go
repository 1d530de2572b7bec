package source

import (
	"sort"
	"unicode/utf8"
)

// yamlPlaces turns the lines and columns that yaml.v3 gives into offsets of the text.
type yamlPlaces struct {
	text  []byte
	lines []uint32
	ascii bool

	// The place asked for last, from which one further on in its line is counted.
	line, column, offset int
}

// at returns the offset of a line and column, both from 1, columns in code points. A place behind the text is its end.
func (p *yamlPlaces) at(line, column int) int {
	if line < 1 || line > len(p.lines) {
		return len(p.text)
	}
	start := int(p.lines[line-1])
	if p.ascii {
		return min(start+column-1, len(p.text))
	}
	if line != p.line || column < p.column {
		p.line, p.column, p.offset = line, 1, start
	}
	for ; p.column < column && p.offset < len(p.text); p.column++ {
		_, size := utf8.DecodeRune(p.text[p.offset:])
		p.offset += size
	}
	return p.offset
}

// lineOf returns the number of the line, from 0, that holds the byte at offset.
func (p *yamlPlaces) lineOf(offset int) int {
	return max(0, sort.Search(len(p.lines), func(i int) bool { return int(p.lines[i]) > offset })-1)
}

// lineText returns the text of a line, counted from 0, without its break, and the offset where it begins.
func (p *yamlPlaces) lineText(line int) (text []byte, start int) {
	if line < 0 || line >= len(p.lines) {
		return nil, len(p.text)
	}
	start = int(p.lines[line])
	end := start
	for end < len(p.text) && yamlBreakSize(p.text, end) == 0 {
		end++
	}
	return p.text[start:end], start
}

// yamlBreakSize returns how many bytes the line break at i has, or 0 when there is none.
func yamlBreakSize(text []byte, i int) int {
	switch text[i] {
	case '\n':
		return 1
	case '\r':
		if i+1 < len(text) && text[i+1] == '\n' {
			return 2
		}
		return 1
	case 0xC2: // NEL
		if i+1 < len(text) && text[i+1] == 0x85 {
			return 2
		}
	case 0xE2: // LS and PS
		if i+2 < len(text) && text[i+1] == 0x80 && text[i+2]&^1 == 0xA8 {
			return 3
		}
	}
	return 0
}

// passYAML returns the offset of the next character, from i on, that is no blank, no line break and not part of a comment.
func passYAML(text []byte, i int) int {
	for i < len(text) {
		switch size := yamlBreakSize(text, i); {
		case size > 0:
			i += size
		case isYAMLBlank(text[i]):
			i++
		case text[i] == '#':
			for i < len(text) && yamlBreakSize(text, i) == 0 {
				i++
			}
		default:
			return i
		}
	}
	return i
}

// yamlProperties returns the offset behind the anchor and the tag of a node that begins at i, and where the tag stands, or -1.
// The node has at most one of each: anchored and tagged say which it may have.
func yamlProperties(text []byte, i int, anchored, tagged bool) (end, tag int) {
	tag, end = -1, i
	for start := i; i < len(text); i = passYAML(text, end) {
		switch {
		case text[i] == '&' && anchored:
			anchored = false
			end = skipAnchor(text, i+1)
		case text[i] == '!' && (tagged || i == start && tag < 0): // yaml.v3 does not tell of the tag that is only "!"
			tagged = false
			tag = i
			for end = i; end < len(text) && !isYAMLBlank(text[end]) && yamlBreakSize(text, end) == 0; end++ {
			}
		default:
			return end, tag
		}
	}
	return end, tag
}

// skipAnchor returns the offset behind the name of an anchor or alias that begins at i.
func skipAnchor(text []byte, i int) int {
	for i < len(text) && (isDigit(text[i]) || text[i]|0x20 >= 'a' && text[i]|0x20 <= 'z' || text[i] == '_' || text[i] == '-') {
		i++
	}
	return i
}
