package source

// A parser reads one JSON value into nodes. It is strict: it accepts what RFC 8259 describes and nothing else.
// Its memory is reused from one document to the next.
type parser struct {
	limits Limits
	nodes  []Node
	// encoding is where the text read last has its first byte that is not UTF-8, or its first escape of half a
	// surrogate pair; -1 for neither.
	encoding int

	// What stopped the parser, when parse returned -1.
	failed wanted
	at     int   // the byte that does not fit; len(text) when the text is cut off
	from   int   // where the string, number or word begins that at lies in, or at itself
	open   int32 // the innermost object or list still open, -1 for none; Node.Next leads to the one around it
}

// wanted is what a parser looked for when it met something else.
type wanted uint8

const (
	wantValue      wanted = iota // a value: at the start, behind a colon, behind a comma in a list
	wantFirst                    // a value or the end of the list, behind its bracket
	wantFirstName                // a name or the end of the object, behind its brace
	wantName                     // a name, behind a comma
	wantColon                    // a colon, behind a name
	wantComma                    // a comma or the end of the object or list, behind a value
	wantStringByte               // a character of a string, or its closing quote
	wantEscape                   // an escape that JSON has, behind a backslash
	wantDigit                    // a digit of a number
	wantLiteral                  // the rest of true, false or null
	wantFewerNodes               // no further value: the document has as many as it may
	wantLessDepth                // no further bracket: the document nests as deeply as it may
)

// parse reads the value that text begins with from offset i on, blanks aside, and returns the offset behind it. It returns -1
// when there is none, with what stopped it in p. With oneLine it stops at a line feed inside the value as well.
//
// There is no recursion: while an object or list is open, its Next holds the index of the one around it.
func (p *parser) parse(text []byte, i int, oneLine bool) int {
	nodes := p.nodes[:0]
	open := int32(-1)
	depth := 0
	p.encoding = -1
	var name Span
	var flags Flags
	var want wanted
	var from int

value:
	want = wantValue
first:
	for i < len(text) && text[i] <= ' ' {
		if !isBlank(text[i], oneLine) {
			goto fail
		}
		i++
	}
	if i >= len(text) {
		goto fail
	}
	if len(nodes) >= p.limits.Nodes {
		want = wantFewerNodes
		goto fail
	}
	from = i
	switch c := text[i]; c {
	case '"':
		end, f := p.str(text, i)
		if end < 0 {
			want = p.failed
			i = p.at
			goto failInside
		}
		nodes = append(nodes, Node{Kind: String, Flags: flags | f, Name: name, Value: Span{uint32(i), uint32(end)}, Next: int32(len(nodes) + 1)})
		i = end
		goto after
	case '{', '[':
		if depth++; depth > p.limits.Depth {
			want = wantLessDepth
			goto fail
		}
		kind := Object
		if c == '[' {
			kind = Array
		}
		nodes = append(nodes, Node{Kind: kind, Flags: flags, Name: name, Value: Span{Start: uint32(i)}, Next: open})
		open = int32(len(nodes) - 1)
		name, flags = Span{}, 0
		i++
		for i < len(text) && text[i] <= ' ' {
			if !isBlank(text[i], oneLine) {
				break
			}
			i++
		}
		if kind == Object {
			want = wantFirstName
			if i < len(text) && text[i] == '}' {
				goto closing
			}
			goto name
		}
		want = wantFirst
		if i < len(text) && text[i] == ']' {
			goto closing
		}
		goto first
	case 't', 'f', 'n':
		word, kind := "null", Null
		switch c {
		case 't':
			word, kind, flags = "true", Bool, flags|True
		case 'f':
			word, kind = "false", Bool
		}
		if len(text)-i < len(word) || string(text[i:i+len(word)]) != word {
			for j := 0; j < len(word) && i < len(text) && text[i] == word[j]; j++ {
				i++
			}
			want = wantLiteral
			goto failInside
		}
		nodes = append(nodes, Node{Kind: kind, Flags: flags, Name: name, Value: Span{uint32(i), uint32(i + len(word))}, Next: int32(len(nodes) + 1)})
		i += len(word)
		goto after
	case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
		end, f := number(text, i)
		if end < 0 {
			i = ^end
			want = wantDigit
			goto failInside
		}
		nodes = append(nodes, Node{Kind: Number, Flags: flags | f, Name: name, Value: Span{uint32(i), uint32(end)}, Next: int32(len(nodes) + 1)})
		i = end
		goto after
	default:
		goto fail
	}

after: // a value
	if open < 0 {
		p.nodes = nodes
		return i
	}
	nodes[open].Count++
	for i < len(text) && text[i] <= ' ' {
		if !isBlank(text[i], oneLine) {
			want = wantComma
			goto fail
		}
		i++
	}
	want = wantComma
	if i >= len(text) {
		goto fail
	}
	if nodes[open].Kind == Object {
		switch text[i] {
		case ',':
			i++
			want = wantName
			goto name
		case '}':
			goto closing
		}
		goto fail
	}
	switch text[i] {
	case ',':
		i++
		name, flags = Span{}, 0
		goto value
	case ']':
		goto closing
	}
	goto fail

name:
	for i < len(text) && text[i] <= ' ' {
		if !isBlank(text[i], oneLine) {
			goto fail
		}
		i++
	}
	if i >= len(text) || text[i] != '"' {
		goto fail
	}
	{
		from = i
		end, f := p.str(text, i)
		if end < 0 {
			want = p.failed
			i = p.at
			goto failInside
		}
		name, flags = Span{uint32(i), uint32(end)}, f<<1 // Escaped becomes NameEscaped
		i = end
	}
	for i < len(text) && text[i] <= ' ' {
		if !isBlank(text[i], oneLine) {
			break
		}
		i++
	}
	if i >= len(text) || text[i] != ':' {
		want = wantColon
		goto fail
	}
	i++
	goto value

closing: // the bracket at i closes the innermost object or list
	i++
	{
		n := &nodes[open]
		n.Value.End = uint32(i)
		open, n.Next = n.Next, int32(len(nodes))
	}
	depth--
	goto after

fail:
	from = i
failInside:
	p.nodes, p.failed, p.at, p.from, p.open = nodes, want, i, from, open
	return -1
}

// isBlank tells JSON's blanks. With oneLine a line feed is none.
func isBlank(c byte, oneLine bool) bool {
	return c == ' ' || c == '\t' || c == '\r' || c == '\n' && !oneLine
}

// number returns the offset behind the number that begins at i, or the complement of the offset where a digit is missing.
func number(text []byte, i int) (int, Flags) {
	var flags Flags
	if text[i] == '-' {
		i++
	}
	switch {
	case i < len(text) && text[i] == '0':
		i++
	case i < len(text) && isDigit(text[i]):
		i = digits(text, i)
	default:
		return ^i, 0
	}
	if i < len(text) && text[i] == '.' {
		flags = Fraction
		i++
		if i >= len(text) || !isDigit(text[i]) {
			return ^i, 0
		}
		i = digits(text, i)
	}
	if i < len(text) && text[i]|0x20 == 'e' {
		flags = Fraction
		i++
		if i < len(text) && (text[i] == '+' || text[i] == '-') {
			i++
		}
		if i >= len(text) || !isDigit(text[i]) {
			return ^i, 0
		}
		i = digits(text, i)
	}
	return i, flags
}

func isDigit(c byte) bool { return c-'0' <= 9 }

// digits returns the offset behind the run of digits at i.
func digits(text []byte, i int) int {
	for i < len(text) && isDigit(text[i]) {
		i++
	}
	return i
}
