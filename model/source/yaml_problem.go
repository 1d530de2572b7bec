package source

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"
)

// yamlProblem is one reason for which yaml.v3 refuses a text: how to find its place and what to say of it.
type yamlProblem struct {
	said string // a part of yaml.v3's words
	find func(t *yamlTrouble) int
	say  func(t *yamlTrouble, at int) (message, hint string)
}

// yamlProblems are all reasons that yaml.v3 has; the first that fits is taken.
var yamlProblems = []yamlProblem{
	{"mapping values are not allowed", (*yamlTrouble).token, sayColon},
	{"block sequence entries are not allowed", (*yamlTrouble).token, func(*yamlTrouble, int) (string, string) {
		return "a list cannot begin here", "begin it on a line of its own, or put the value in quotes if the dash belongs to it"
	}},
	{"mapping keys are not allowed", (*yamlTrouble).token, func(*yamlTrouble, int) (string, string) {
		return "a name cannot begin here", "put the value in quotes if the question mark belongs to it"
	}},
	{"could not find expected ':'", (*yamlTrouble).lineStart, sayNoColon},
	{"found character that cannot start any token", (*yamlTrouble).token, sayCharacter},
	{"did not find expected alphabetic or numeric character", (*yamlTrouble).anchor, sayAnchor},
	{"unknown anchor", (*yamlTrouble).unknownAnchor, sayAnchor},
	{"found a tab character", func(t *yamlTrouble) int { return t.lastByte("\t") }, func(*yamlTrouble, int) (string, string) { return tabMessage, tabHint }},
	{"found unexpected end of stream", (*yamlTrouble).openQuote, sayQuote},
	{"found unexpected document indicator", (*yamlTrouble).openQuote, sayQuote},
	{"found unknown escape character", (*yamlTrouble).escape, sayEscape},
	{"did not find expected hexdecimal number", func(t *yamlTrouble) int { return t.lastByte("\\") }, sayEscape},
	{"found invalid Unicode character escape code", func(t *yamlTrouble) int { return t.lastByte("\\") }, sayEscape},
	{"exceeded max depth", (*yamlTrouble).tooDeep, func(t *yamlTrouble, _ int) (string, string) { return tooDeep(0, t.limits).Message, "" }},
	{"did not find expected comment or line break", (*yamlTrouble).header, func(*yamlTrouble, int) (string, string) {
		return "nothing may stand behind the | or > that begins a block of text", "put the value in quotes if the | or > belongs to it"
	}},
	{"indentation indicator equal to 0", (*yamlTrouble).header, func(*yamlTrouble, int) (string, string) {
		return "a block of text cannot be indented by 0", ""
	}},
	{"tag", (*yamlTrouble).tag, sayTag},
	{"did not find the expected '>'", (*yamlTrouble).tag, sayTag},
	{"URI escaped octet", (*yamlTrouble).tag, sayTag},
	{"UTF-8 octet", (*yamlTrouble).tag, sayTag},
	{"did not find expected whitespace or line break", (*yamlTrouble).tag, sayTag},
	{"did not find expected '!'", (*yamlTrouble).tag, sayTag},
	{"directive", (*yamlTrouble).directive, sayDirective},
	{"document start", (*yamlTrouble).directive, sayDirective},
	{"version number", (*yamlTrouble).directive, sayDirective},
	{"digit or '.'", (*yamlTrouble).directive, sayDirective},
	{"incompatible YAML document", (*yamlTrouble).directive, sayDirective},
	{"non-alphabetical character", (*yamlTrouble).directive, sayDirective},
	{"did not find expected whitespace", (*yamlTrouble).directive, sayDirective},
	{"did not find expected key", (*yamlTrouble).unexpected, sayMember},
	{"did not find expected '-' indicator", (*yamlTrouble).unexpected, sayElement},
	{"did not find expected ',' or", (*yamlTrouble).unexpectedInFlow, sayFlow},
	{"did not find expected node content", (*yamlTrouble).unexpectedInFlow, sayFlow},
}

const (
	tabMessage = "a tab stands where YAML wants blanks"
	tabHint    = "indent with blanks; YAML does not allow tabs there"

	noDashBlank = "a blank is missing behind the dash"
)

// sayColon is about a colon where a value is over already, or cannot have members.
func sayColon(t *yamlTrouble, at int) (string, string) {
	number := t.lineOf(at)
	line, start := t.lineText(number)
	name := strings.TrimSpace(string(line[:at-start]))
	if i := strings.Index(name, ": "); i >= 0 {
		value := strings.TrimSpace(string(line[i+2+yamlIndent(line):]))
		return "a second colon and blank stands in the value of " + quoteYAML(strings.TrimLeft(name[:i], "- ")), "put the value in quotes: " + quoteYAML(value)
	}
	if above := t.above(number); above >= 0 {
		before, _ := t.lineText(above)
		if yamlIndent(before) < yamlIndent(line) {
			return fmt.Sprintf("the name %s is indented as a part of the value above it", quoteYAML(name)), "indent it like the names beside it, or put the value above in quotes"
		}
	}
	return "a colon and a blank cannot stand here", "put the value in quotes if the colon belongs to it"
}

// above returns the number of the last line before line that has content, or -1.
func (t *yamlTrouble) above(line int) int {
	for line--; line >= 0; line-- {
		if text, _ := t.lineText(line); holdsYAML(text) {
			return line
		}
	}
	return -1
}

// sayNoColon is about a line that should be a name and a value.
func sayNoColon(t *yamlTrouble, at int) (string, string) {
	line := restOfYAMLLine(t.text, at)
	if len(line) > 1024 {
		return "a name is longer than 1024 characters", ""
	}
	if i := bytes.IndexByte(line, ':'); i > 0 && i+1 < len(line) && line[i+1] != '/' && line[i+1] != ':' {
		return "a blank is missing behind the colon of " + quoteYAML(string(line[:i])), fmt.Sprintf("write %s", quoteYAML(string(line[:i])+": "+string(line[i+1:])))
	}
	if line[0] == '-' && len(line) > 1 && isYAMLWord(line[1]) {
		return noDashBlank, "write " + quoteYAML("- "+string(line[1:]))
	}
	if i := bytes.IndexByte(line, '='); i > 0 {
		return "a name and its value are separated by a colon and a blank", "write a colon in place of the equals sign"
	}
	return fmt.Sprintf("there is no colon in %s", quoteYAML(string(line))), "write name: value; a text of several lines is indented deeper than its name"
}

// sayCharacter is about a character that means nothing where a value begins.
func sayCharacter(t *yamlTrouble, at int) (string, string) {
	if at >= len(t.text) {
		return "a value is missing at the end", ""
	}
	r, _ := utf8.DecodeRune(t.text[at:])
	switch r {
	case '\t':
		return tabMessage, tabHint
	case '@', '`', '%':
		return fmt.Sprintf("a value cannot begin with %c", r), "put the value in quotes"
	}
	return fmt.Sprintf("%q cannot stand here", r), "put the value in quotes"
}

// anchor returns the offset of the & or * whose name is none.
func (t *yamlTrouble) anchor() int {
	return t.before(func(i int) bool {
		return (t.text[i] == '*' || t.text[i] == '&') && max(i+4, skipAnchor(t.text, i+1)+1) == t.read
	})
}

func (t *yamlTrouble) unknownAnchor() int {
	_, name, _ := strings.Cut(t.said, "'")
	name = "*" + strings.TrimSuffix(name, "' referenced")
	return t.before(func(i int) bool {
		return bytes.HasPrefix(t.text[i:], []byte(name)) && skipAnchor(t.text, i+1) == i+len(name)
	})
}

func sayAnchor(t *yamlTrouble, at int) (string, string) {
	if at < len(t.text) && t.text[at] == '&' {
		return "& begins the name of an anchor in YAML", "put the value in quotes if the & belongs to it"
	}
	word := restOfYAMLLine(t.text, at)[:max(0, min(len(t.text), skipAnchor(t.text, min(at+1, len(t.text))))-at)]
	if len(word) > 1 {
		return fmt.Sprintf("nothing is named %s that %s could repeat", quoteYAML("&"+string(word[1:])), quoteYAML(string(word))), "put the value in quotes if the * belongs to it"
	}
	return "* begins an alias in YAML, the repetition of a value", "put the value in quotes if the * belongs to it"
}

// openQuote returns the offset of the quote that nothing closes.
func (t *yamlTrouble) openQuote() int {
	if s := sketchYAML(t.parsed); s.quote >= 0 {
		return t.base + s.quote
	}
	line, start := t.lineText(max(t.line, 1) - 1)
	return start + max(0, bytes.IndexAny(line, `"'`))
}

func sayQuote(t *yamlTrouble, at int) (string, string) {
	if at < len(t.text) && t.text[at] == '\'' {
		return "the quote that begins here is not closed", "close it; within single quotes a single quote is written twice"
	}
	return "the quote that begins here is not closed", `close it; within double quotes a double quote is written \"`
}

// escape returns the offset of the backslash before a character that is no escape.
func (t *yamlTrouble) escape() int {
	const known = "0abt\tnvfre \"'\\N_LPxuU\r\n"
	return t.before(func(i int) bool {
		return t.text[i] == '\\' && (i+1 == len(t.text) || strings.IndexByte(known, t.text[i+1]) < 0)
	})
}

func sayEscape(t *yamlTrouble, at int) (string, string) {
	size := 2
	switch t.text[min(at+1, len(t.text)-1)] {
	case 'x':
		size += 2
	case 'u':
		size += 4
	case 'U':
		size += 8
	}
	escape := restOfYAMLLine(t.text, at)
	if len(escape) > size {
		for size < len(escape) && !utf8.RuneStart(escape[size]) {
			size++
		}
		escape = escape[:size]
	}
	return fmt.Sprintf("%s is no escape that YAML has in double quotes", escape), `use single quotes, in which a backslash is only a backslash, or write \\`
}

// tooDeep returns the offset of the first bracket beyond the limit, or of what goes too deep without any.
func (t *yamlTrouble) tooDeep() int {
	if s := sketchYAML(t.text[t.base:min(t.read, len(t.text))]); len(s.open) > t.limits.Depth {
		return t.base + s.open[t.limits.Depth]
	}
	return min(t.token(), len(t.text))
}

// header returns the offset of the indicator of a block scalar.
func (t *yamlTrouble) header() int { return t.lastByte("|>") }

// tag returns the offset of the tag that the parser was reading.
func (t *yamlTrouble) tag() int {
	at := t.before(func(i int) bool {
		return t.text[i] == '!' && (i == 0 || endsYAMLWord(t.text, i-1) || bytes.ContainsAny(t.text[i-1:i], "[{,"))
	})
	if t.text[min(at, len(t.text)-1)] != '!' {
		return t.directive()
	}
	return at
}

func sayTag(t *yamlTrouble, at int) (string, string) {
	if at < len(t.text) && t.text[at] == '%' {
		return sayDirective(t, at)
	}
	return "! begins a tag in YAML, and this is none", "put the value in quotes if the ! belongs to it"
}

// directive returns the offset of the last line that begins with a percent sign.
func (t *yamlTrouble) directive() int {
	return t.before(func(i int) bool { return t.text[i] == '%' && int(t.lines[t.lineOf(i)]) == i })
}

func sayDirective(*yamlTrouble, int) (string, string) {
	return "a line that begins with % is a directive in YAML, and this is none", "put the value in quotes if the % belongs to it"
}
