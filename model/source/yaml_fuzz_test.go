package source

import (
	"bytes"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// parseYAMLText reads text as one YAML document within the default limits.
func parseYAMLText(text string) *Document {
	return parseYAMLWithin(text, DefaultLimits)
}

func parseYAMLWithin(text string, limits Limits) *Document {
	d := &Document{Text: []byte(text), Start: Position{1, 1}, Format: YAML}
	parseYAML(d.Text, limits.withDefaults(), d)
	return d
}

// testingT is what *testing.T and *rapid.T have in common.
type testingT interface {
	Helper()
	Errorf(format string, args ...any)
	Fatalf(format string, args ...any)
}

// checkYAML reports what no document may look like, whatever its text.
func checkYAML(t testingT, d *Document) {
	t.Helper()
	checkYAMLFaults(t, d)
	if len(d.Nodes) != len(d.decoded) {
		t.Fatalf("%d nodes, %d decoded", len(d.Nodes), len(d.decoded))
	}
	checkYAMLNodes(t, d)
	for i, n := range d.Nodes {
		if n.Kind == String && n.Value.Len() > 0 {
			checkEmbedded(t, d, int32(i))
		}
	}
	if bytes.IndexByte(d.Text, '*') < 0 {
		checkYAMLNesting(t, d)
	}
}

func checkYAMLFaults(t testingT, d *Document) {
	t.Helper()
	fatal := false
	for _, f := range d.Faults {
		fatal = fatal || f.Fatal
		if f.Offset < 0 || f.Offset > len(d.Text) {
			t.Errorf("fault %q at %d, outside of the text of %d bytes", f.Message, f.Offset, len(d.Text))
		}
		if f.Message == "" || strings.HasSuffix(f.Message, ".") {
			t.Errorf("fault without a message, or with a full stop: %+v", f)
		}
		if (f.Kind == OverLimit) != (f.Limit != "") {
			t.Errorf("fault %+v: limit and kind do not go together", f)
		}
	}
	if fatal != (len(d.Nodes) == 0) {
		t.Errorf("%d nodes, fatal fault: %v", len(d.Nodes), fatal)
	}
}

func checkYAMLNodes(t testingT, d *Document) {
	t.Helper()
	last := d.Position(len(d.Text))
	for i, n := range d.Nodes {
		for _, s := range []Span{n.Name, n.Value} {
			if s.Start > s.End || int(s.End) > len(d.Text) {
				t.Fatalf("node %d: span %v in a text of %d bytes", i, s, len(d.Text))
			}
			if p := d.Position(int(s.Start)); p.Line < 1 || p.Column < 1 || p.Line > last.Line {
				t.Errorf("node %d: position %v of offset %d", i, p, s.Start)
			}
			if int(s.Start) < len(d.Text) && !utf8.RuneStart(d.Text[s.Start]) {
				t.Errorf("node %d: span %v begins inside a character", i, s)
			}
		}
		if n.Kind == Invalid || int(n.Next) <= i || int(n.Next) > len(d.Nodes) {
			t.Fatalf("node %d: %+v", i, n)
		}
		if n.Kind < Array && (n.Count != 0 || int(n.Next) != i+1) {
			t.Errorf("node %d is a scalar and has something inside: %+v", i, n)
		}
		count := int32(0)
		for c := range d.Children(int32(i)) {
			count++
			if d.Nodes[c].Next > n.Next {
				t.Fatalf("node %d sticks out of node %d", c, i)
			}
		}
		if n.Kind >= Array && count != n.Count {
			t.Errorf("node %d: counts %d, has %d", i, n.Count, count)
		}
	}
}

// checkYAMLNesting reports nodes that do not lie within the node around them, behind the one before. It is for documents
// without aliases, whose values stand elsewhere.
func checkYAMLNesting(t testingT, d *Document) {
	t.Helper()
	merged := bytes.Contains(d.Text, []byte("<<"))
	for i, n := range d.Nodes {
		end := n.Value.Start
		for c := range d.Children(int32(i)) {
			m := d.Nodes[c]
			if m.Value.Start < n.Value.Start || m.Value.End > n.Value.End {
				t.Errorf("node %d at %v lies outside of node %d at %v", c, m.Value, i, n.Value)
			}
			first := m.Value.Start
			if n.Kind == Object {
				first = m.Name.Start
				if m.Name.End > m.Value.Start && m.Value.Len() > 0 {
					t.Errorf("node %d: name at %v, value at %v", c, m.Name, m.Value)
				}
			}
			if first < end && !merged {
				t.Errorf("node %d begins at %d, before %d", c, first, end)
			}
			end = m.Value.End
		}
	}
}

// sameYAML reports where a node differs from what yaml.v3 decodes the document to. Values that yaml.v3 has a type
// for and the document has not, such as times, are passed over.
func sameYAML(d *Document, node int32, want any) error {
	n := d.Nodes[node]
	differs := func() error {
		return fmt.Errorf("%q: %v %q, yaml.v3 has %T %v", d.Pointer(node), n.Kind, d.String(node), want, want)
	}
	switch want := want.(type) {
	case nil:
		if n.Kind != Null {
			return differs()
		}
	case bool:
		if n.Kind != Bool || d.Bool(node) != want {
			return differs()
		}
	case string:
		if n.Kind == Number && isJSONNumber(want) { // too large for yaml.v3
			return nil
		}
		if n.Kind != String || d.String(node) != want && !bytes.Contains(d.Text, []byte("binary")) {
			return differs()
		}
	case time.Time:
		if n.Kind != String {
			return differs()
		}
	case int, int64, uint64:
		if n.Kind != Number || d.String(node) != fmt.Sprint(want) && d.String(node) != "-0" {
			return differs()
		}
	case float64:
		got, err := strconv.ParseFloat(strings.Replace(d.String(node), ".", "", btoi(math.IsNaN(want) || math.IsInf(want, 0))), 64)
		if n.Kind != Number || err != nil || got != want && !(math.IsNaN(got) && math.IsNaN(want)) {
			return differs()
		}
	case []any:
		if n.Kind != Array || int(n.Count) != len(want) {
			return differs()
		}
		i := 0
		for c := range d.Children(node) {
			if err := sameYAML(d, c, want[i]); err != nil {
				return err
			}
			i++
		}
	case map[string]any:
		if n.Kind != Object || int(n.Count) != len(want) {
			return differs()
		}
		for c := range d.Children(node) {
			value, has := want[d.Name(c)]
			if !has {
				return fmt.Errorf("%q is not in %v", d.Pointer(c), want)
			}
			if err := sameYAML(d, c, value); err != nil {
				return err
			}
		}
	}
	return nil
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// decodeYAML decodes text with yaml.v3 alone.
func decodeYAML(text string) (value any, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("%v", p)
		}
	}()
	err = yaml.Unmarshal([]byte(text), &value)
	return value, err
}

func FuzzYAML(f *testing.F) {
	for _, c := range slices.Concat(yamlTrees, yamlScalars) {
		f.Add(c.text)
	}
	for _, c := range yamlFaults {
		f.Add(c.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d := parseYAMLText(text)
		checkYAML(t, d)
		if len(d.Nodes) == 0 {
			return
		}
		// yaml.v3 decodes the same, where it decodes at all and the names are strings.
		if want, err := decodeYAML(text); err == nil {
			if err := sameYAML(d, 0, want); err != nil {
				t.Error(err)
			}
		}
		// A text that is JSON as well is the same tree, unless it has characters that yaml.v3 takes for line breaks.
		p := parser{limits: DefaultLimits}
		if end := p.parse([]byte(text), 0, false); end >= 0 && strings.TrimRight(text[end:], " \t\r\n") == "" && p.encoding < 0 && !strings.ContainsAny(text, "\u0085\u2028\u2029") {
			checkSameTree(t, d, &Document{Text: []byte(text), Format: JSON, Nodes: p.nodes})
		}
	})
}

// checkSameTree reports where two documents say different things.
func checkSameTree(t testingT, a, b *Document) {
	t.Helper()
	if x, y := yamlOutline(a, false), yamlOutline(b, false); strings.Join(x, "\n") != strings.Join(y, "\n") {
		t.Errorf("different trees:\n%s\n\n%s", strings.Join(x, "\n"), strings.Join(y, "\n"))
	}
}

// yamlOutline returns a line for each node: its pointer, kind and value, and with places where its name and value stand in the text.
func yamlOutline(d *Document, places bool) []string {
	var lines []string
	for i, n := range d.Nodes {
		line := fmt.Sprintf("%s %v", d.Pointer(int32(i)), n.Kind)
		switch n.Kind {
		case Bool:
			line += fmt.Sprint(" ", d.Bool(int32(i)))
		case String, Number:
			line += fmt.Sprintf(" %q", d.String(int32(i)))
		}
		if n.Flags&Fraction != 0 {
			line += " fraction"
		}
		if places {
			line += fmt.Sprintf(" at %s [%s]", yamlPlace(d, n.Value), d.Text[n.Value.Start:n.Value.End])
			if n.Name.Len() > 0 {
				line += fmt.Sprintf(" named at %s [%s]", yamlPlace(d, n.Name), d.Text[n.Name.Start:n.Name.End])
			}
		}
		lines = append(lines, line)
	}
	return lines
}

func yamlPlace(d *Document, s Span) string {
	p := d.Position(int(s.Start))
	return fmt.Sprintf("%d:%d", p.Line, p.Column)
}
