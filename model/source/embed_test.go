package source

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// checkEmbedded reports where the characters of a string are not found where they came from.
func checkEmbedded(t testingT, d *Document, node int32) {
	t.Helper()
	text, at := d.Embedded(node)
	span := d.Nodes[node].Value
	if text != d.String(node) {
		t.Errorf("node %d: embedded %q, string %q", node, text, d.String(node))
	}
	before := -1
	for i, r := range text {
		outer, ok := at(i)
		if !ok || outer < int(span.Start) || outer >= int(span.End) {
			t.Fatalf("node %d %q: %q at %d maps to %d, %v, not within %v", node, text, r, i, outer, ok, span)
		}
		if outer <= before {
			t.Fatalf("node %d %q: %q at %d maps to %d, the one before to %d", node, text, r, i, outer, before)
		}
		before = outer
		stands, _ := utf8.DecodeRune(d.Text[outer:])
		switch {
		case stands == r:
		case stands == '\\' && d.Text[span.Start] == '"':
		case r == '\n' && yamlBreakSize(d.Text, outer) > 0:
		case r == ' ' && yamlBreakSize(d.Text, outer) > 0:
		default:
			t.Fatalf("node %d %q: %q at %d maps to %d, where %q stands", node, text, r, i, outer, stands)
		}
	}
	for _, i := range []int{-1, len(text) + 1} {
		if outer, ok := at(i); ok {
			t.Errorf("node %d: %d maps to %d, outside of the value", node, i, outer)
		}
	}
	if end, ok := at(len(text)); !ok || end <= before && text != "" || end > int(span.End) {
		t.Errorf("node %d %q: its end maps to %d, %v; last character at %d, value at %v", node, text, end, ok, before, span)
	}
}

func TestEmbedded_LeadsToTheCharacter(t *testing.T) {
	for _, c := range []struct {
		name   string
		format Format
		text   string
		want   []string // what stands in the text from each character of the value on, up to the next
	}{
		{"JSON", JSON, `["a\nb\u00e9"]`, []string{"a", `\n`, "b", `\u00e9`}},
		{"JSON with a surrogate pair", JSON, `["\ud83d\ude00x"]`, []string{`\ud83d\ude00`, "x"}},
		{"JSON beyond ASCII", JSON, `["é\\日\/"]`, []string{"é", `\\`, "日", `\/`}},
		{"empty JSON", JSON, `[""]`, nil},
		{"JSON that is not UTF-8", JSON, "[\"a\xf4b\"]", []string{"a", "\xf4", "b"}},
		{"literal of given indentation with a line of blanks", YAML, "- |1\n    \n  b\n", []string{" ", " ", " ", "\n ", " ", "b", "\n"}},
		{"plain", YAML, "- a é b\n", []string{"a", " ", "é", " ", "b"}},
		{"plain in lines", YAML, "- a\n  b\n\n  c\n", []string{"a", "\n  ", "b\n", "\n  ", "c"}},
		{"single quotes", YAML, "- 'a''b\n  c'\n", []string{"a", "''", "b", "\n  ", "c"}},
		{"double quotes", YAML, "- \"a\\tb\\\n  c \\x41\"\n", []string{"a", `\t`, "b\\\n  ", "c", " ", `\x41`}},
		{"literal", YAML, "- |\n  a\n\n   b\n", []string{"a", "\n", "\n  ", " ", "b", "\n"}},
		{"literal without the last break", YAML, "- |-\n  a\n  b\n\n", []string{"a", "\n  ", "b"}},
		{"literal with all breaks", YAML, "- |+\n  a\n\n", []string{"a", "\n", "\n"}},
		{"literal of given indentation", YAML, "- |1\n   a\n", []string{" ", " ", "a", "\n"}},
		{"folded", YAML, "- >\n  a\n  b\n\n  c\n", []string{"a", "\n  ", "b\n", "\n  ", "c", "\n"}},
		{"folded around deeper lines", YAML, "- >-\n  a\n   b\n  c\n", []string{"a", "\n  ", " ", "b", "\n  ", "c"}},
		{"CR LF", YAML, "- |\r\n  a\r\n  b\r\n", []string{"a", "\r\n  ", "b", "\r\n"}},
		{"escapes of JSON in YAML", YAML, `- "\/\ud83d\ude00"`, []string{`\/`, `\ud83d\ude00`}},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := embeddingDocument(t, c.text, c.format)
			checkEmbedded(t, d, 1)
			text, at := d.Embedded(1)
			var got []string
			for i, r := range text {
				from, _ := at(i)
				to, _ := at(i + utf8.RuneLen(r))
				got = append(got, c.text[from:to])
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("%q (-want +got):\n%s", text, diff)
			}
		})
	}
}

// embeddingDocument reads a text whose node 1 is a string.
func embeddingDocument(t testingT, text string, format Format) *Document {
	t.Helper()
	d := &Document{Text: []byte(text), Format: JSON}
	if format == YAML {
		d = parseYAMLText(text)
	} else {
		p := parser{limits: DefaultLimits}
		p.parse(d.Text, 0, false)
		d.Nodes = p.nodes
	}
	if len(d.Nodes) < 2 {
		t.Fatalf("%q: %+v", text, d.Faults)
	}
	return d
}

func TestEmbedded_OfWhatIsNoString(t *testing.T) {
	d := parseYAMLText("a: 12\n")
	text, at := d.Embedded(1)
	if outer, ok := at(0); text != "12" || ok {
		t.Errorf("%q maps to %d", text, outer)
	}
}

func FuzzEmbedded(f *testing.F) {
	for _, c := range yamlScalars {
		f.Add(c.text)
	}
	f.Add("version: 0.0\nResources: [\"\\é\"]\n\n  x")
	f.Fuzz(func(t *testing.T, text string) {
		// As a YAML document, whatever strings it has.
		checkYAML(t, parseYAMLText(text))
		// As a string of a JSON document, and in double quotes of a YAML document.
		quoted, err := json.Marshal(text)
		if err != nil {
			t.Fatal(err)
		}
		for _, hint := range []FormatHint{AsJSON, AsYAML} {
			d := Parse([]byte(`{"a": `+string(quoted)+`}`), Options{Format: hint})[0]
			if len(d.Nodes) != 2 {
				continue // a character that YAML does not have
			}
			checkEmbedded(t, d, 1)
			if got := d.String(1); hint == AsJSON && got != strings.ToValidUTF8(text, "\ufffd") && utf8.ValidString(text) {
				t.Errorf("%q became %q", text, got)
			}
		}
		// As a literal scalar, if it is text of lines.
		if !strings.ContainsFunc(text, func(r rune) bool {
			return r < ' ' && r != '\n' || r >= 0x7F && r < 0xA0 || r == utf8.RuneError || r == 0x2028 || r == 0x2029 || r >= 0xFEFF
		}) {
			d := parseYAMLText("a: |2+\n  " + strings.ReplaceAll(text, "\n", "\n  "))
			if len(d.Nodes) != 2 {
				t.Fatalf("%q: %+v", d.Text, d.Faults)
			}
			if got := strings.TrimRight(d.String(1), "\n "); got != strings.TrimRight(text, "\n ") {
				t.Errorf("%q became %q", text, got)
			}
			checkEmbedded(t, d, 1)
		}
	})
}
