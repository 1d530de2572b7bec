package source

import (
	"fmt"
	"unicode/utf8"
)

// YAML costs far more to read than JSON: a parser that keeps comments and styles needs some 250 bytes a value, names
// counted, and up to a microsecond. A YAML document may therefore have an eighth of the bytes and a quarter of
// the values that Limits allow, and both are checked before it is parsed.
const (
	yamlBytesShare = 8
	yamlNodesShare = 4
)

// The parser looks at every comment again for every collection that ends behind it, and at every %TAG for every
// other, so their number is bounded as well.
const (
	yamlCommentCost = 20_000_000
	yamlTags        = 64
)

// yamlSurvey is what one pass over a YAML document's text finds out before it is parsed.
type yamlSurvey struct {
	// lines holds the offset at which each line begins, as YAML 1.1 and yaml.v3 break lines: at LF, CR, CR LF, NEL, LS and PS.
	lines []uint32
	// ascii says that columns are bytes.
	ascii bool
	// directives says that there are lines that begin with a percent sign.
	directives bool
}

// survey looks through text, which begins behind a byte-order mark if there is one, from offset base on. It returns a fault when the
// text is not to be parsed.
func (v *yamlSurvey) survey(text []byte, base int, limits Limits) (Fault, bool) {
	*v = yamlSurvey{lines: append(v.lines[:0], uint32(base)), ascii: true}
	if most := limits.Bytes / yamlBytesShare; len(text) > most {
		return overLimit(LimitBytes, 0, fmt.Sprintf("the YAML document has %d bytes; at most %d are read, an eighth of the limit for JSON", len(text), most)), true
	}
	c := yamlCount{most: limits.Nodes / yamlNodesShare, deepest: limits.Depth, indented: true}
	for i := base; i < len(text); {
		b := text[i]
		class := yamlClass[b]
		if class == yamlPlain {
			c.content()
			i++
			continue
		}
		size := 1
		switch class {
		case yamlBreak:
			if b == '\r' && i+1 < len(text) && text[i+1] == '\n' {
				size = 2
			}
			v.lines = append(v.lines, uint32(i+size))
			c.line()
		case yamlForbidden:
			return controlFault(i, rune(b)), true
		case yamlWide:
			var r rune
			r, size = utf8.DecodeRune(text[i:])
			v.ascii = false
			c.content()
			switch {
			case r == utf8.RuneError && size == 1:
				return Fault{Kind: Encoding, Fatal: true, Offset: i, Message: fmt.Sprintf("the byte 0x%02X is not UTF-8", b),
					Hint: "save the file as UTF-8"}, true
			case r == 0x85 || r == 0x2028 || r == 0x2029:
				v.lines = append(v.lines, uint32(i+size))
				c.line()
			case r < 0xA0 || r == 0xFFFE || r == 0xFFFF:
				return controlFault(i, r), true
			case r == 0xFEFF:
				return Fault{Kind: Encoding, Fatal: true, Offset: i, Message: "a byte-order mark stands inside the document",
					Hint: "remove it; it is left behind where files are joined"}, true
			}
		default:
			if class == yamlPercent && i == int(v.lines[len(v.lines)-1]) {
				v.directives = true
				c.tags++
			}
			c.indicator(text, i, class)
		}
		i += size
		if c.nodes > c.most || c.comments > yamlCommentCost || c.compact > c.deepest || c.tags > yamlTags {
			return c.over(i - size), true
		}
	}
	return Fault{}, false
}

// yamlCount counts, generously, what a text may hold.
type yamlCount struct {
	most, deepest int
	nodes         int
	tags          int
	// indented says that only indentation and compact indicators were met on the line; compact counts these.
	indented bool
	compact  int
	column   int
	// level is where the last line with content began, comments what its comments may cost.
	level, comments int
}

func (c *yamlCount) line() { c.indented, c.compact, c.column = true, 0, 0 }

func (c *yamlCount) content() {
	if c.indented {
		c.indented, c.level = false, c.column+1
	}
}

// indicator counts what the character at i may begin or end: never fewer values than there are.
func (c *yamlCount) indicator(text []byte, i int, class uint8) {
	alone := i == 0 || i+1 == len(text) || yamlClass[text[i-1]] != yamlPlain || yamlClass[text[i+1]] != yamlPlain
	switch class {
	case yamlSpace:
		c.column++
		return
	case yamlHash:
		if c.indented {
			c.comments += c.level
			c.indented = false
		}
		return
	case yamlList:
		c.nodes++
	case yamlMap, yamlQuery:
		c.nodes += 3
	case yamlComma:
		c.nodes += 2
	case yamlColon, yamlDash:
		if alone {
			c.nodes += 2
		}
	}
	if c.indented && (class == yamlDash || class == yamlQuery) && i+1 < len(text) && yamlClass[text[i+1]] == yamlSpace {
		c.column++
		c.compact++
		return
	}
	c.content()
}

// over returns the fault of a text that has too much of something, noticed at offset at.
func (c *yamlCount) over(at int) Fault {
	switch {
	case c.nodes > c.most:
		return overLimit(LimitNodes, at, fmt.Sprintf("the YAML document may hold more than %d values, names counted; that is a quarter of the limit for JSON", c.most))
	case c.compact > c.deepest:
		return overLimit(LimitDepth, at, fmt.Sprintf("lists nest more than %d deep", c.deepest))
	case c.tags > yamlTags:
		return Fault{Kind: Syntax, Fatal: true, Offset: at, Message: fmt.Sprintf("there are more than %d directives", yamlTags)}
	default:
		return overLimit(LimitDepth, at, "there are too many comments below deeply nested values")
	}
}

func overLimit(limit string, at int, message string) Fault {
	return Fault{Kind: OverLimit, Fatal: true, Offset: at, Message: message, Limit: limit}
}

func controlFault(at int, r rune) Fault {
	return Fault{Kind: Syntax, Fatal: true, Offset: at, Message: fmt.Sprintf("the control character U+%04X is not allowed in YAML", r),
		Hint: "write it as an escape in double quotes"}
}

// The classes of bytes that a survey tells apart.
const (
	yamlPlain uint8 = iota
	yamlSpace
	yamlBreak
	yamlQuote
	yamlList
	yamlMap
	yamlComma
	yamlColon
	yamlDash
	yamlQuery
	yamlHash
	yamlPercent
	yamlWide
	yamlForbidden
)

var yamlClass = func() (t [256]uint8) {
	for i := range t {
		switch {
		case i < ' ' || i == 0x7F:
			t[i] = yamlForbidden
		case i >= utf8.RuneSelf:
			t[i] = yamlWide
		}
	}
	t[' '], t['\t'] = yamlSpace, yamlSpace
	t['\n'], t['\r'] = yamlBreak, yamlBreak
	t['"'], t['\''] = yamlQuote, yamlQuote
	t['['], t['{'] = yamlList, yamlMap
	t[','], t[':'], t['-'], t['?'], t['#'], t['%'] = yamlComma, yamlColon, yamlDash, yamlQuery, yamlHash, yamlPercent
	return t
}()
