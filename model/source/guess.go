package source

import (
	"bytes"
	"unicode/utf8"
)

// hint returns what was probably meant, or how to mend it, or "".
func (c *clue) hint() string {
	for _, guess := range [...]func(*clue) string{
		(*clue).guessString, (*clue).guessCharacter, (*clue).guessPrint, (*clue).guessWord, (*clue).guessNumber, (*clue).guessStructure,
	} {
		if hint := guess(c); hint != "" {
			return hint
		}
	}
	return ""
}

// guessString tells what was meant within a string.
func (c *clue) guessString() string {
	switch c.want {
	case wantEscape:
		switch {
		case hasPrefix(c.rest, `\'`):
			return "a single quote needs no backslash"
		case hasPrefix(c.rest, `\u`):
			return `\u takes exactly four hexadecimal digits`
		case hasPrefix(c.rest, `\x`):
			return `JSON writes \u00 and two hexadecimal digits`
		}
		return `a backslash that is meant as such is written \\`
	case wantStringByte:
		switch c.rest[0] {
		case '\n', '\r':
			return `the closing quote is missing, or the line break is to be written \n`
		case '\t':
			return `a tab in a string is written \t`
		case terminalEscape:
			return "a terminal's colours were captured too: capture without colour"
		}
		return `a control character in a string is written \u00 and two hexadecimal digits`
	}
	return ""
}

const (
	terminalEscape = 0x1B
	noBreakSpace   = 0xA0
	zeroWidthSpace = 0x200B
	mark           = 0xFEFF
)

// guessCharacter tells of characters that JSON has no use for outside of strings.
func (c *clue) guessCharacter() string {
	switch r, size := utf8.DecodeRune(c.rest); {
	case c.trailing:
		return "remove the comma"
	case c.isComment():
		return "JSON has no comments: remove it"
	case r == utf8.RuneError && size == 1:
		return "the text is not UTF-8: save it as UTF-8"
	case r == terminalEscape:
		return "a terminal's colours were captured too: capture without colour"
	case r == 0:
		return "the text is binary, or was damaged"
	case r == noBreakSpace || r == zeroWidthSpace || r == mark:
		return "an invisible character, often from a web page or an editor: remove it"
	case r == '“' || r == '”' || r == '„' || r == '‘' || r == '’':
		return "typographic quotes are no quotes to JSON: write straight ones"
	case r == '…' || hasPrefix(c.rest, "..."):
		return "an ellipsis was left in, as documentation has it: fill in what it stands for"
	case r == '`':
		return "JSON has double quotes only"
	}
	return ""
}

// guessNumber tells what was meant where a number stands, or nearly one.
func (c *clue) guessNumber() string {
	b := c.rest[0]
	switch {
	case c.isValue() && b == '+':
		return "JSON has no plus sign before a number: remove it"
	case c.isValue() && b == '.':
		return "a number has a digit before its point: write 0 there"
	case c.want == wantDigit:
		return "a number has a digit behind its sign, its point and its e"
	case c.isName() && (isDigit(b) || b == '-'):
		return "a member name is a string, in double quotes"
	case !c.isBehind(Number) || c.isEnd():
		return ""
	case c.isBehindZero() && isDigit(b):
		return "a number has no leading zero: remove it, or put an identifier in double quotes"
	case c.isBehindZero() && b|0x20 == 'x':
		return "JSON has no hexadecimal numbers: write a decimal one, or a string"
	case b == '-' || b == ':':
		return "a date or time is a string: put it in double quotes"
	case b == '_':
		return "a number has no separators between its digits: remove them"
	case c.word != "" || b >= utf8.RuneSelf || b == '.' || b == '%':
		return "what is more than a number is a string: put it in double quotes"
	}
	return ""
}

// guessStructure tells what is missing or too much: commas, colons, quotes, brackets.
func (c *clue) guessStructure() string {
	b := c.rest[0]
	if c.open == nil && c.want == wantComma {
		switch b {
		case ',', ';':
			return "documents stand behind one another without a sign between them, or in a list with commas"
		case '}', ']':
			return "there is a bracket too many, or another one is missing before it"
		}
		return "nothing but documents may stand here: remove it"
	}
	switch {
	case c.want == wantColon && b == '=':
		return "JSON has a colon there, not an equals sign"
	case c.want == wantColon && c.isEnd():
		return "the member has no value: a colon and a value are missing"
	case c.want == wantColon:
		return "the colon is missing"
	case b == ';':
		return "JSON has commas there, not semicolons"
	case b == ')' || b == '(':
		return "JSON has no parentheses: remove them"
	case c.want == wantComma && b == '+':
		return "JSON cannot join strings: write them as one"
	case c.want == wantComma && b == ':':
		return "a comma or a quote is missing before it"
	case c.isBehind(String) && c.word != "":
		return `a quote within a string is written \"`
	case c.want == wantComma && (isBracket(b) || b == '"' || b == '-' || isDigit(b)):
		return "a comma is missing before it"
	case c.want == wantComma && (c.word == "true" || c.word == "false" || c.word == "null"):
		return "a comma is missing before it"
	case c.want == wantComma && c.word != "":
		return "a comma is missing before it, and text stands in double quotes"
	case c.open != nil && (b == '}' && c.open.Kind == Array || b == ']' && c.open.Kind == Object):
		return "it does not match the bracket that is open: " + c.opened()
	case c.isValue() && c.isEnd() && bytes.HasSuffix(c.before, []byte{':'}):
		return "the value of the member is missing"
	case b == ',':
		return "there is a comma too many"
	case c.isEnd():
		return "there is a bracket too many, or another one is missing before it"
	case b == ':' && c.isName():
		return "the name before the colon is missing"
	case b == ':':
		return "there is a colon too many"
	case c.isName() && isBracket(b):
		return "a member needs a name: put one before it, or use a list"
	}
	return ""
}

// isValue tells whether a value is due, isName whether a member name is.
func (c *clue) isValue() bool {
	return c.want == wantValue || c.want == wantFirst || c.want == wantDigit
}

func (c *clue) isName() bool { return c.want == wantName || c.want == wantFirstName }

// isEnd tells whether what stands there would end a value.
func (c *clue) isEnd() bool { return c.rest[0] == '}' || c.rest[0] == ']' || c.rest[0] == ',' }

// isBehind tells whether a value of this kind ends directly before the fault, isBehindZero whether it is 0 or -0.
func (c *clue) isBehind(kind Kind) bool {
	return c.want == wantComma && c.last != nil && c.last.Kind == kind && int(c.last.Value.End) == c.at
}

func (c *clue) isBehindZero() bool {
	return c.isBehind(Number) && bytes.HasSuffix(c.before, []byte{'0'}) && c.last.Value.Len() <= len("-0")
}
