package source

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// accepted are texts that are JSON, each for a reason of its own.
var accepted = []string{
	// One value of each kind, bare.
	`null`, `true`, `false`, `0`, `-0`, `""`, `"a"`, `[]`, `{}`,
	// Blanks in every place.
	" \t\r\n[ \t\r\n1 \t\r\n, \t\r\n2 \t\r\n] \t\r\n", " { \"a\" : 1 , \"b\" : 2 } ", "[ ]", "{ }", "\n{\n}\n",
	// Numbers.
	`1`, `12`, `-1`, `-12`, `10`, `1.0`, `1.5`, `-1.5`, `0.5`, `-0.5`, `0.000`, `1e1`, `1E1`, `1e+1`, `1e-1`, `0e0`, `-0e-0`, `1.5e10`, `1.446232681319E9`, `123456789012345678901234567890`, `1e999999`,
	// Strings: every short escape, \u in both cases, surrogates, delete, what is special elsewhere.
	`"\"\\\/\b\f\n\r\t"`, `"\u0000"`, `"\u00e9\u00E9"`, `"\uD83D\uDE00"`, `"\ud83d\ude00"`, "\"\x7f\"", "\"\u2028\u2029\"", "\"é€😀\"", `"\\"`, `"\\\""`, `"a\u0041b"`, `"/"`, `"'"`, `"#//"`, `"{[,:]}"`,
	// Strings around the size of a machine word.
	`"1234567"`, `"12345678"`, `"123456789"`, `"123456789012345"`, `"1234567890123456"`, `"12345678901234567"`, `"1234567\n"`, `"12345678\n"`, `"123456\u00e912345678"`,
	// Half of a surrogate pair and bytes that are not UTF-8 are encoding faults, not syntax faults.
	`"\ud800"`, `"\udc00"`, `"\ud800\ud800"`, `"\ud800x"`, `"\ud800\n"`, "\"\xff\"", "\"\xc3\"", "\"\xed\xa0\x80\"", "\"\xc0\x80\"", "\"1234567\xff\"",
	// Names.
	`{"":0}`, `{"a":0,"a":1}`, `{"a\n":0}`, `{"\u0061":0}`, "{\"\xff\":0}", `{"é":0}`,
	// Nesting.
	`[[[[]]]]`, `{"a":{"b":{"c":{}}}}`, `[{"a":[{"b":[]}]},[{}],{}]`, `{"a":[],"b":{},"c":[[]]}`, `[[],[]]`, `[{},{}]`,
	strings.Repeat("[", 512) + strings.Repeat("]", 512),
	strings.Repeat(`{"a":`, 511) + "{}" + strings.Repeat("}", 511),
}

// rejected are texts that are not JSON, each for a reason of its own.
var rejected = []string{
	// Nothing, or not all of it.
	``, ` `, `[`, `]`, `{`, `}`, `"`, `"a`, `"\`, `"\u`, `"\u0`, `"\u00`, `"\u000`, `"\ud800\u`, `[1`, `[1,`, `[1,[`, `{"a`, `{"a"`, `{"a":`, `{"a":1`, `{"a":1,`, `{"a":1,"b`, `-`, `1.`, `1e`, `1e+`, `t`, `tru`, `fals`, `nul`,
	// Too much.
	`[]]`, `{}}`, `[] []`, `1 2`, `nullnull`, `truefalse`, `""""`, `[1]x`, "null\x00", `{}//`, `{}#`,
	// Separators.
	`[,]`, `[,1]`, `[1,]`, `[1,,2]`, `[1 2]`, `[1:2]`, `{,}`, `{,"a":1}`, `{"a":1,}`, `{"a":1,,"b":2}`, `{"a":1 "b":2}`, `{"a" 1}`, `{"a"::1}`, `{"a"}`, `{"a",}`, `{"a":}`, `{:1}`, `{1:1}`, `{null:1}`, `{[]:1}`, `{a:1}`, `{'a':1}`, `[1;2]`, `{"a"=1}`, `{"a"=>1}`,
	// Brackets.
	`[}`, `{]`, `[1}`, `{"a":1]`, `[{]}`, `(1)`, `<a>`,
	// Numbers.
	`01`, `-01`, `00`, `0123`, `+1`, `.5`, `-.5`, `5.`, `5.e1`, `0x1`, `0b1`, `0o7`, `1e1.5`, `1_000`, `1e`, `1e++1`, `--1`, `- 1`, `1 .5`, `Infinity`, `-Infinity`, `NaN`, `1f`, `1L`, `²`, `１`,
	// Words.
	`True`, `NULL`, `nil`, `None`, `undefined`, `truE`, `nulll`, `true1`, `tru e`, `yes`,
	// Strings.
	`'a'`, "\"\n\"", "\"\t\"", "\"\x00\"", "\"\x1f\"", "\"1234567\n\"", "\"12345678\n\"", `"\a"`, `"\'"`, `"\x41"`, `"\U00000041"`, `"\u{41}"`, `"\u12g4"`, `"\u 123"`, `"\u-123"`, `"\8"`, "\"\\\n\"", "“a”", "`a`", `"a" "b"`, `"a"+"b"`,
	// Comments, blanks that are none, marks.
	`[1,/*a*/2]`, "[1,//a\n2]", "[1,#a\n2]", "\v1", "\f1", "\u00a01", "\u20281", "[\u00a0]", "\ufeff1", "[\x001]", "\x00", "\xff",
}

func newParser() *parser { return &parser{limits: Limits{}.withDefaults()} }

// parseWhole reads text as one JSON value with blanks around it, as json.Valid does.
func parseWhole(p *parser, text string) bool {
	end := p.parse([]byte(text), 0, false)
	return end >= 0 && strings.Trim(text[end:], " \t\r\n") == ""
}

func TestParse_AcceptsJSONAndNothingElse(t *testing.T) {
	for _, c := range []struct {
		texts []string
		want  bool
	}{{accepted, true}, {rejected, false}} {
		for _, text := range c.texts {
			t.Run(fmt.Sprintf("%t/%.40q", c.want, text), func(t *testing.T) {
				if got := parseWhole(newParser(), text); got != c.want {
					t.Errorf("accepted: %t, want %t", got, c.want)
				}
				if got := json.Valid([]byte(text)); got != c.want {
					t.Errorf("the table is wrong: json.Valid says %t", got)
				}
				if _, got := parseReference(text); got != c.want {
					t.Errorf("the reference is wrong: it says %t", got)
				}
			})
		}
	}
}

func TestParse_AgreesWithTheReference(t *testing.T) {
	p := newParser() // one for all, so that what is left of one text would show in the next
	for _, text := range accepted {
		if !parseWhole(p, text) {
			t.Errorf("%.40q is not accepted", text)
		}
		want, _ := parseReference(text)
		if diff := cmp.Diff(want, p.nodes); diff != "" {
			t.Errorf("%.40q (-want +got):\n%s", text, diff)
		}
	}
}

func TestParse_StopsWithinEveryCutText(t *testing.T) {
	for _, text := range accepted {
		for n := 1; n < len(text); n++ {
			p := newParser()
			if json.Valid([]byte(text[:n])) || len(text) > 200 {
				continue
			}
			if p.parse([]byte(text[:n]), 0, false) >= 0 || p.at != n {
				t.Errorf("%q: the parser stops at %d, want %d", text[:n], p.at, n)
			}
		}
	}
}

func TestParse_FillsInNodes(t *testing.T) {
	const text = `{"a":[1,-2.5e3,"x\ty"],"b\u0062":{},"c":true,"d":false,"e":null,"é":"z"}`
	p := newParser()
	if end := p.parse([]byte(text), 0, false); end != len(text) {
		t.Fatalf("the value ends at %d, want %d", end, len(text))
	}
	span := func(part string) Span {
		i := strings.Index(text, part)
		return Span{uint32(i), uint32(i + len(part))}
	}
	want := []Node{
		{Kind: Object, Value: span(text), Next: 10, Count: 6},
		{Kind: Array, Name: span(`"a"`), Value: span(`[1,-2.5e3,"x\ty"]`), Next: 5, Count: 3},
		{Kind: Number, Value: span(`1`), Next: 3},
		{Kind: Number, Flags: Fraction, Value: span(`-2.5e3`), Next: 4},
		{Kind: String, Flags: Escaped, Value: span(`"x\ty"`), Next: 5},
		{Kind: Object, Flags: NameEscaped, Name: span(`"b\u0062"`), Value: span(`{}`), Next: 6},
		{Kind: Bool, Flags: True, Name: span(`"c"`), Value: span(`true`), Next: 7},
		{Kind: Bool, Name: span(`"d"`), Value: span(`false`), Next: 8},
		{Kind: Null, Name: span(`"e"`), Value: span(`null`), Next: 9},
		{Kind: String, Name: span(`"é"`), Value: span(`"z"`), Next: 10},
	}
	if diff := cmp.Diff(want, p.nodes); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestParse_OneLineEndsWithTheLine(t *testing.T) {
	for _, c := range []struct {
		text string
		at   int
	}{
		{"{\n}", 1}, {"{\"a\"\n:1}", 4}, {"{\"a\":\n1}", 5}, {"{\"a\":1\n}", 6}, {"{\"a\":1,\n\"b\":2}", 7}, {"[\n]", 1}, {"[1\n]", 2}, {"[1,\n2]", 3}, {"\n1", 0}, {"[\r\n]", 2},
	} {
		p := newParser()
		if end := p.parse([]byte(c.text), 0, true); end != -1 || p.at != c.at {
			t.Errorf("%q: stops at %d (end %d), want %d", c.text, p.at, end, c.at)
		}
		if end := p.parse([]byte(c.text), 0, false); end != len(c.text) {
			t.Errorf("%q: ends at %d when lines do not matter", c.text, end)
		}
	}
}

func TestParse_AllocatesNothingForTheNextDocument(t *testing.T) {
	p := newParser()
	text := []byte(strings.Join(slices.Collect(func(yield func(string) bool) {
		yield("[")
		for _, text := range accepted[:60] {
			if !yield(text + ",") {
				return
			}
		}
		yield("0]")
	}), ""))
	if n := testing.AllocsPerRun(10, func() {
		if p.parse(text, 0, false) < 0 {
			t.Fatalf("%q is not read", text[p.at:])
		}
	}); n != 0 {
		t.Errorf("%v allocations a document, want none", n)
	}
}

func TestSpecial_FindsTheFirstByteThatIsNotPlain(t *testing.T) {
	for c := range 256 {
		for at := range 8 {
			word := []byte("azAZ09 ~")
			word[at] = byte(c)
			p := newParser()
			wantPlain := c >= ' ' && c < 0x80 && c != '"' && c != '\\'
			if plain[c] != wantPlain {
				t.Fatalf("byte %#x is plain: %t", c, plain[c])
			}
			if end, _ := p.str([]byte(`"`+string(word)+`"`), 0); wantPlain && end != 10 {
				t.Errorf("byte %#x at %d: the string ends at %d, want 10", c, at, end)
			} else if c == '"' && end != at+2 {
				t.Errorf("a quote at %d: the string ends at %d", at, end)
			} else if c < ' ' && (end != -1 || p.at != at+1) {
				t.Errorf("byte %#x at %d: the string ends at %d (%d)", c, at, end, p.at)
			}
		}
	}
}
