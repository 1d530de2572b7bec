package source

import "fmt"

// syntaxFault says what stopped p in the text of d: what stands there, what was expected, and what was probably meant.
func syntaxFault(d *Document, p *parser) Fault {
	switch p.failed {
	case wantFewerNodes:
		return limitFault(LimitNodes, p.at, fmt.Sprintf("the document has more than %d values", p.limits.Nodes))
	case wantLessDepth:
		return limitFault(LimitDepth, p.at, fmt.Sprintf("objects and lists nest more than %d deep", p.limits.Depth))
	}
	c := newClue(d, p)
	if c.at == len(d.Text) {
		return Fault{Kind: Syntax, Offset: c.at, Message: c.cutOff(), Hint: "it was probably cut off: capture it again"}
	}
	f := Fault{Kind: Syntax, Offset: c.at, Hint: c.hint()}
	switch {
	case c.trailing:
		f.Message = fmt.Sprintf("a comma stands before the end of the %s", c.open.Kind)
	case c.want == wantStringByte:
		f.Message = fmt.Sprintf("%s stands in the string that begins at %s", c.found(), c.place(c.from))
	case c.want == wantEscape:
		f.Message = fmt.Sprintf("'%s' is not an escape of JSON", c.escape())
	default:
		f.Message = fmt.Sprintf("%s stands where %s is expected", c.found(), c.expected())
	}
	return f
}

// cutOff says what is still open at the end of the text.
func (c *clue) cutOff() string {
	in := "the document ends"
	if c.want == wantStringByte {
		in += fmt.Sprintf(" within the string that begins at %s", c.place(c.from))
		if c.open != nil {
			in += ","
		}
	}
	if c.open != nil {
		in += " within " + c.opened()
		if n := c.depth - 1; n == 1 {
			in += " and the one around it"
		} else if n > 1 {
			in += fmt.Sprintf(" and the %d around it", n)
		}
	}
	if c.want == wantStringByte {
		return in
	}
	return in + ", where " + c.expected() + " is expected"
}

// escape returns the escape at the fault, as far as it may be meant to go.
func (c *clue) escape() string {
	size := 2
	switch {
	case hasPrefix(c.rest, `\u`):
		size = 6
	case hasPrefix(c.rest, `\x`):
		size = 4
	}
	end := 0
	for range size {
		if end < len(c.rest) && (end == 0 || c.rest[end] > ' ' && c.rest[end] != '"') {
			end++
		}
	}
	for end < len(c.rest) && c.rest[end]&0xC0 == 0x80 { // the rest of a character
		end++
	}
	return string(c.rest[:end])
}

// strayFault says what stands in the place of a document.
func strayFault(d *Document, p *parser) Fault {
	what, hint := printedAs(d.Text)
	switch {
	case what != "":
	case d.Text[0] == '#':
		what, hint = "a comment", "JSON has no comments: remove it"
	case isYAMLText(d.Text):
		what, hint = "YAML", "name the file .yaml"
	case p.at == len(d.Text) || p.failed == wantStringByte || p.failed == wantEscape:
		return syntaxFault(d, p)
	default:
		c := &clue{doc: d, want: wantComma, rest: d.Text, word: leadingWord(d.Text)}
		what, hint = c.found(), c.hint()
	}
	return Fault{Kind: Syntax, Message: what + " stands where a document is expected", Hint: hint}
}

// behindFault says that something stands in d behind a whole value, which ends at end.
func behindFault(d *Document, end int) Fault {
	for isBlank(d.Text[end], false) {
		end++
	}
	c := newClue(d, &parser{failed: wantComma, at: end, open: -1, nodes: d.Nodes})
	return Fault{Kind: Syntax, Offset: end, Message: c.found() + " stands behind the end of the document", Hint: c.hint()}
}

// separatorFault says what stands between two elements of a list in place of one comma.
func separatorFault(text []byte) Fault {
	f := Fault{Kind: Syntax, Message: "a comma is missing between two documents of the list", Hint: "put a comma between them"}
	switch {
	case len(text) == 0:
	case text[0] == ',':
		f.Message, f.Hint = "a comma stands where no document of the list is before or behind it", "remove the comma"
	default:
		f.Message = fmt.Sprintf("%s stands between two documents of the list", describe(text))
		f.Hint = "remove it"
	}
	return f
}

func limitFault(limit string, at int, message string) Fault {
	return Fault{Kind: OverLimit, Fatal: true, Offset: at, Message: message, Limit: limit}
}

func sizeFault(most int) Fault {
	return limitFault(LimitBytes, 0, fmt.Sprintf("the document is larger than %d bytes", most))
}

var (
	emptyFault   = Fault{Kind: Empty, Message: "the source holds no document", Hint: "the command that wrote it has probably failed"}
	listEndFault = Fault{Kind: Syntax, Message: "the source ends within the list of documents, where a comma or ']' is expected", Hint: "it was probably cut off: capture it again"}
)
