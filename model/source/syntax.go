package source

import "fmt"

// syntaxFault says what stopped p in the text of d: what stands there, what was expected, and what was probably meant.
func syntaxFault(d *Document, p *parser) Fault {
	switch p.failed {
	case wantFewerNodes:
		return overLimit(LimitNodes, p.at, fmt.Sprintf("the document has more than %d values", p.limits.Nodes))
	case wantLessDepth:
		return overLimit(LimitDepth, p.at, fmt.Sprintf("objects and lists nest more than %d deep", p.limits.Depth))
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
	case c.isGlued():
		f.Offset = int(c.last.Value.Start)
		f.Message = fmt.Sprintf("'%s' is not a value of JSON", excerpt(d.Text[f.Offset:], 32))
	default:
		f.Message = fmt.Sprintf("%s stands where %s is expected", c.found(), c.expected())
	}
	return f
}

// cutOff says what is still open at the end of the text.
func (c *clue) cutOff() string {
	message := "the document ends"
	if c.want == wantStringByte {
		message += " within the string that begins at " + c.place(c.from)
		if c.open != nil {
			message += ","
		}
	}
	if c.open != nil {
		message += " within " + c.opened()
		if c.depth > 1 {
			message += fmt.Sprintf(" (%d more around it)", c.depth-1)
		}
	}
	if c.want != wantStringByte {
		message += ", where " + c.expected() + " is expected"
	}
	return message
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
		c := betweenDocuments(d)
		what, hint = c.found(), c.hint()
	}
	return Fault{Kind: Syntax, Message: what + " stands where a document is expected", Hint: hint}
}

// betweenDocuments returns the clue that d is something where a document, or nothing, should be.
func betweenDocuments(d *Document) *clue {
	return &clue{doc: d, want: wantComma, rest: d.Text, word: leadingWord(d.Text)}
}

// behindFault says that something stands in d behind a whole value, which ends at end.
func behindFault(d *Document, end int) Fault {
	for isBlank(d.Text[end], false) {
		end++
	}
	c := newClue(d, &parser{failed: wantComma, at: end, open: -1, nodes: d.Nodes})
	return Fault{Kind: Syntax, Offset: end, Message: c.found() + " stands behind the end of the document", Hint: c.hint()}
}

// separatorFault says what stands between two elements of a list of documents in place of one comma.
func separatorFault(d *Document) Fault {
	f := Fault{Kind: Syntax}
	switch {
	case len(d.Text) == 0:
		f.Message, f.Hint = "a comma is missing between two documents of a list", "put one between them"
	case d.Text[0] == ',':
		f.Message, f.Hint = "a comma stands where a document of a list is missing", "remove the comma"
	default:
		f.Message, f.Hint = betweenDocuments(d).found()+" stands between two documents of a list", "remove it"
	}
	return f
}

func sizeFault(most int) Fault {
	return overLimit(LimitBytes, 0, fmt.Sprintf("the document is larger than %d bytes", most))
}

var (
	emptyFault   = Fault{Kind: Empty, Message: "the source holds no document", Hint: "the command that wrote it has probably failed"}
	listEndFault = Fault{Kind: Syntax, Message: "the source ends within a list of documents, which is not closed", Hint: "it was probably cut off: capture it again"}
)
