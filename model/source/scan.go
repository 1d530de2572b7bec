package source

import "slices"

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
// There is no recursion: while an object or list is open, its Next holds the index of the one around it. Everything that
// changes with every node is a local variable, so that it stays in registers, and nodes are filled in where they stand.
func (p *parser) parse(text []byte, i int, oneLine bool) int {
	p.encoding = -1
	var (
		nodes = p.nodes[:0]
		open  = int32(-1) // the innermost open object or list
		count int32       // its members or elements so far
		depth int
		want  wanted
		from  int

		kind               Kind
		flags, nameFlags   Flags
		nameStart, nameEnd uint32
		end                int
		node               *Node
	)

value:
	want = wantValue
first:
	if i < len(text) && text[i] <= ' ' {
		i = skipBlanks(text, i, oneLine)
	}
	if i >= len(text) {
		goto fail
	}
	if len(nodes) == cap(nodes) {
		nodes = slices.Grow(nodes, 1)
	}
	if len(nodes) >= p.limits.Nodes {
		want = wantFewerNodes
		goto fail
	}
	switch text[i] {
	case '"':
		kind = String
		if end, flags = p.str(text, i); end < 0 {
			goto failString
		}
	case '{':
		kind = Object
		goto opening
	case '[':
		kind = Array
		goto opening
	case 't':
		if !hasPrefix(text[i:], "true") {
			goto failWord
		}
		kind, flags, end = Bool, True, i+len("true")
	case 'f':
		if !hasPrefix(text[i:], "false") {
			goto failWord
		}
		kind, flags, end = Bool, 0, i+len("false")
	case 'n':
		if !hasPrefix(text[i:], "null") {
			goto failWord
		}
		kind, flags, end = Null, 0, i+len("null")
	case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
		kind = Number
		if end, flags = number(text, i); end < 0 {
			want, from, i = wantDigit, i, ^end
			goto failInside
		}
	default:
		goto fail
	}
	nodes = nodes[:len(nodes)+1]
	node = &nodes[len(nodes)-1]
	node.Kind, node.Flags = kind, flags|nameFlags
	node.Name.Start, node.Name.End = nameStart, nameEnd
	node.Value.Start, node.Value.End = uint32(i), uint32(end)
	node.Next, node.Count = int32(len(nodes)), 0
	i = end

after: // a value
	if open < 0 {
		p.nodes = nodes
		return i
	}
	count++
	if i < len(text) && text[i] <= ' ' {
		i = skipBlanks(text, i, oneLine)
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
		goto value
	case ']':
		goto closing
	}
	goto fail

name:
	if i < len(text) && text[i] <= ' ' {
		i = skipBlanks(text, i, oneLine)
	}
	if i >= len(text) || text[i] != '"' {
		goto fail
	}
	if end, flags = p.str(text, i); end < 0 {
		goto failString
	}
	nameStart, nameEnd, nameFlags = uint32(i), uint32(end), flags<<1 // Escaped becomes NameEscaped
	if i = end; i < len(text) && text[i] <= ' ' {
		i = skipBlanks(text, i, oneLine)
	}
	if i >= len(text) || text[i] != ':' {
		want = wantColon
		goto fail
	}
	i++
	goto value

opening: // the bracket at i begins an object or a list
	if depth++; depth > p.limits.Depth {
		want = wantLessDepth
		goto fail
	}
	if open >= 0 {
		nodes[open].Count = count
	}
	nodes = nodes[:len(nodes)+1]
	node = &nodes[len(nodes)-1]
	node.Kind, node.Flags = kind, nameFlags
	node.Name.Start, node.Name.End = nameStart, nameEnd
	node.Value.Start = uint32(i)
	node.Next = open
	open, count = int32(len(nodes)-1), 0
	nameStart, nameEnd, nameFlags = 0, 0, 0
	if i++; i < len(text) && text[i] <= ' ' {
		i = skipBlanks(text, i, oneLine)
	}
	if kind == Object {
		if i < len(text) && text[i] == '}' {
			goto closing
		}
		want = wantFirstName
		goto name
	}
	if i < len(text) && text[i] == ']' {
		goto closing
	}
	want = wantFirst
	goto first

closing: // the bracket at i ends the innermost object or list
	i++
	node = &nodes[open]
	node.Value.End, node.Count = uint32(i), count
	open, node.Next = node.Next, int32(len(nodes))
	depth--
	if open >= 0 {
		count = nodes[open].Count
		nameStart, nameEnd, nameFlags = 0, 0, 0
	}
	goto after

failString:
	want, from, i = p.failed, i, p.at
	goto failInside
failWord:
	want, from = wantLiteral, i
	i = literalEnd(text, i)
	goto failInside
fail:
	from = i
failInside:
	p.nodes, p.failed, p.at, p.from, p.open = nodes, want, i, from, open
	return -1
}
