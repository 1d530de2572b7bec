package source

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

// yamlSoup draws text that looks like YAML without knowing its grammar.
func yamlSoup(t *rapid.T) string {
	pieces := []string{
		"a", "b", "key", "- ", "- ", ": ", ": ", ":", ", ", ",", "[", "]", "{", "}", "\n", "\n", "\n", "\n  ", "\n  ", "\n    ", "\n ", "\n\n", "  ", "\t",
		"\"", "'", "\"x\"", "'y'", "''", "\\n", "\\", "\\\n", "#", " # c", "|", "|\n", ">\n", ">-\n", "|+\n", "|2\n", "? ", "&x ", "*x", "!!str ", "!t ", "!", "<<: ", "<<: *x",
		"1", "0x1F", "1.5", "-1", "true", "null", "~", "é", "日", "\u2028", "\u0085", "\r\n", "---\n", "...\n", "%", "@", "`", "=", "2020-01-01", "{{", "}}",
	}
	return strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 1, 25).Draw(t, "pieces"), "")
}

// TestYAML_AgreesWithItsParserOnAnything reads text that is mostly hardly YAML.
func TestYAML_AgreesWithItsParserOnAnything(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		text := yamlSoup(rt)
		d := parseYAMLText(text)
		checkYAML(rt, d)
		checkYAMLCount(rt, text)
		if len(d.Nodes) == 0 {
			return
		}
		if want, err := decodeYAML(text); err == nil {
			if err := sameYAML(d, 0, want); err != nil {
				rt.Fatal(err)
			}
		}
	})
}

// yamlValue is a value to write in three ways.
type yamlValue struct {
	kind    Kind
	text    string // of a scalar, in JSON
	members []yamlValue
	names   []string
}

func drawYAMLValue(t *rapid.T, depth int) yamlValue {
	kinds := []Kind{Null, Bool, Number, String, String, String}
	if depth < 4 {
		kinds = append(kinds, Array, Object, Object)
	}
	v := yamlValue{kind: rapid.SampledFrom(kinds).Draw(t, "kind")}
	switch v.kind {
	case Null:
		v.text = "null"
	case Bool:
		v.text = rapid.SampledFrom([]string{"true", "false"}).Draw(t, "bool")
	case Number:
		v.text = rapid.StringMatching(`-?(0|[1-9][0-9]{0,12})(\.[0-9]{1,6})?([eE][-+]?[0-9]{1,2})?`).Draw(t, "number")
	case String:
		v.text = drawYAMLString(t)
	default:
		for range rapid.IntRange(0, 4).Draw(t, "size") {
			v.members = append(v.members, drawYAMLValue(t, depth+1))
			v.names = append(v.names, drawYAMLString(t))
		}
	}
	return v
}

// drawYAMLString draws a string, written as JSON.
func drawYAMLString(t *rapid.T) string {
	text := rapid.OneOf(rapid.String(), rapid.StringMatching(`[a-zA-Z:/.*&# -]{0,12}`), rapid.SampledFrom([]string{
		"", "null", "true", "12", "a: b", "- a", " a", "a ", "a\nb\n", "\n\n", "yes", "é\u2028\u0085x", "{{x}}", "#a", "a #b", "😀", "\\", "\"", "'", "\t", "a/b",
	})).Draw(t, "string")
	text = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r >= 0x7F || r == 0xFEFF || r&^1 == 0xFFFE {
			return '?' // no YAML has these, or it takes them for a line break
		}
		return r
	}, strings.ToValidUTF8(text, "?"))
	quoted, err := json.Marshal(text)
	if err != nil {
		t.Fatal(err)
	}
	return string(quoted)
}

// json writes v as JSON, which is flow style too.
func (v yamlValue) json(b *strings.Builder, separator string) {
	open, end := "[", "]"
	switch v.kind {
	case Object:
		open, end = "{", "}"
	case Array:
	default:
		b.WriteString(v.text)
		return
	}
	b.WriteString(open)
	for i, m := range v.members {
		if i > 0 {
			b.WriteString("," + separator)
		}
		if v.kind == Object {
			b.WriteString(v.names[i] + ": ")
		}
		m.json(b, separator)
	}
	b.WriteString(end)
}

// block writes v in block style, indented so deep, behind a name or a dash.
func (v yamlValue) block(b *strings.Builder, indent int) {
	if len(v.members) == 0 {
		b.WriteByte(' ')
		v.json(b, "")
		b.WriteByte('\n')
		return
	}
	b.WriteByte('\n')
	for i, m := range v.members {
		b.WriteString(strings.Repeat(" ", indent))
		if v.kind == Object {
			b.WriteString(v.names[i] + ":")
		} else {
			b.WriteString("-")
		}
		m.block(b, indent+2)
	}
}

func TestYAML_IsTheSameInBlockAndFlowStyleAndJSON(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := drawYAMLValue(t, 0)
		var asJSON, flow, block strings.Builder
		v.json(&asJSON, "")
		v.json(&flow, "\n  ")
		block.WriteString("---")
		v.block(&block, 0)
		p := parser{limits: DefaultLimits}
		if end := p.parse([]byte(asJSON.String()), 0, false); end != asJSON.Len() {
			t.Fatalf("no JSON: %s", asJSON.String())
		}
		want := &Document{Text: []byte(asJSON.String()), Format: JSON, Nodes: p.nodes}
		for _, text := range []string{asJSON.String(), flow.String(), block.String(), asJSON.String() + " # end\n...\n"} {
			d := parseYAMLText(text)
			checkYAML(t, d)
			if len(d.Faults) > 0 {
				t.Fatalf("%s\n%+v", text, d.Faults)
			}
			checkSameTree(t, d, want)
		}
	})
}
