package source

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestPosition_CountsCodePoints(t *testing.T) {
	const text = "{\"é\": \"€😀\",\r\n\t\"x\": 1}\n\n \xff\xe2\x82z"
	d := &Document{Text: []byte(text), Start: Position{Line: 3, Column: 5}}
	for _, c := range []struct {
		offset int
		want   Position
		reason string
	}{
		{0, Position{3, 5}, "the first byte"},
		{1, Position{3, 6}, "the quote"},
		{2, Position{3, 7}, "é, two bytes"},
		{4, Position{3, 8}, "behind é"},
		{8, Position{3, 12}, "€, three bytes"},
		{11, Position{3, 13}, "😀, four bytes and two UTF-16 units"},
		{15, Position{3, 14}, "behind 😀"},
		{17, Position{3, 16}, "the carriage return"},
		{18, Position{3, 17}, "the line feed"},
		{19, Position{4, 1}, "the tab"},
		{20, Position{4, 2}, "behind the tab, which is one column"},
		{28, Position{5, 1}, "an empty line"},
		{29, Position{6, 1}, "a blank"},
		{31, Position{6, 3}, "behind a byte that is not UTF-8"},
		{33, Position{6, 5}, "behind two more"},
		{34, Position{6, 6}, "the end"},
		{99, Position{6, 6}, "behind the end"},
		{-1, Position{3, 5}, "before the start"},
	} {
		if got := d.Position(c.offset); got != c.want {
			t.Errorf("offset %d, %s: %v, want %v", c.offset, c.reason, got, c.want)
		}
	}
}

func TestPosition_OfTheZeroStartIsTheFirst(t *testing.T) {
	d := &Document{Text: []byte("ab\nc")}
	for offset, want := range []Position{{1, 1}, {1, 2}, {1, 3}, {2, 1}, {2, 2}} {
		if got := d.Position(offset); got != want {
			t.Errorf("offset %d: %v, want %v", offset, got, want)
		}
	}
}

// slowPosition counts one character at a time.
func slowPosition(text []byte, offset int) Position {
	p := Position{Line: 1, Column: 1}
	for i := 0; i < offset; {
		_, size := utf8.DecodeRune(text[i:])
		if text[i] == '\n' {
			p = Position{Line: p.Line + 1, Column: 1}
		} else {
			p.Column++
		}
		i += size
	}
	return p
}

// slowOffset returns the offset of a position, or the end of text if it is not in it.
func slowOffset(text []byte, p Position) int {
	offset := 0
	for at := (Position{Line: 1, Column: 1}); at != p && offset < len(text); {
		_, size := utf8.DecodeRune(text[offset:])
		at.Column++
		if text[offset] == '\n' {
			at = Position{Line: at.Line + 1, Column: 1}
		}
		offset += size
	}
	return offset
}

func TestPosition_OfNodesInEveryLayout(t *testing.T) {
	for _, text := range []string{
		`{"a":{"é":[1,"😀",{"b":null}]}}`,
		"{\n  \"a\": {\n    \"é\": [\n      1,\n      \"😀\"\n    ]\n  }\n}\n",
		"{\r\n\t\"a\": [\r\n\t\t\"é\", 2\r\n\t]\r\n}",
		"\n\n  {\"é\":1}  {\"ü\": 2}\n{\"b\":\n[3]}\n[ {\"c\":\"😀\"}, {\"d\":4} ]",
	} {
		from := 0
		for _, d := range Parse([]byte(text), Options{}) {
			at := indexFrom(t, text, string(d.Text), from)
			if got, want := d.Start, slowPosition([]byte(text), at); got != want {
				t.Errorf("%q: document %d begins at %v, want %v", text, d.Index, got, want)
			}
			for i, n := range d.Nodes {
				for _, offset := range []uint32{n.Name.Start, n.Value.Start, n.Value.End} {
					if got, want := d.Position(int(offset)), slowPosition([]byte(text), at+int(offset)); got != want {
						t.Errorf("%q: node %d of document %d: offset %d at %v, want %v", text, i, d.Index, offset, got, want)
					}
				}
			}
			from = at + len(d.Text)
		}
	}
}

// indexFrom returns where part stands in text, from a byte on.
func indexFrom(t testingT, text, part string, from int) int {
	t.Helper()
	at := strings.Index(text[from:], part)
	if at < 0 {
		t.Fatalf("%q does not stand in %q", part, text[from:])
	}
	return from + at
}

func TestRuneCount_IsThatOfTheStandardLibrary(t *testing.T) {
	for _, text := range []string{"", "a", "12345678", "1234567é", "1234567é1234567812345678😀", "éééééééé", "12345678\xff\xe2\x82", "\xe2\x82\xac\xe2\x8212345678", "1234567\xf0\x9f\x98"} {
		for i := range text {
			if got, want := runeCount([]byte(text[i:])), utf8.RuneCountInString(text[i:]); got != want {
				t.Errorf("%q: %d, want %d", text[i:], got, want)
			}
		}
	}
}
