package source

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"reflect"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// FuzzScan holds the parser against encoding/json: both accept the same texts, limits aside, and the nodes say what the standard decoder says.
func FuzzScan(f *testing.F) {
	for _, text := range accepted {
		f.Add([]byte(text))
	}
	for _, text := range rejected {
		f.Add([]byte(text))
	}
	for _, c := range syntaxCases {
		f.Add([]byte(c.text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		p := newParser()
		end := p.parse(text, 0, false)
		valid := end >= 0 && len(bytes.TrimRight(text[end:], blanks)) == 0
		if end < 0 && p.failed >= wantFewerNodes {
			return
		}
		if want := json.Valid(text); valid != want {
			t.Fatalf("accepted: %t; json.Valid: %t", valid, want)
		}
		nodes, accepted := parseReference(string(text))
		if valid != accepted {
			t.Fatalf("accepted: %t; reference: %t", valid, accepted)
		}
		if !valid {
			return
		}
		if !slices.Equal(nodes, p.nodes) {
			t.Errorf("nodes (-reference +parser):\n%s", cmp.Diff(nodes, p.nodes))
		}
		d := &Document{Text: text, Nodes: p.nodes}
		checkNodes(t, d)
		// Not cmp.Diff, whose time doubles with every level of nesting.
		if want, got := decodeJSON(t, text), valueOf(d, 0); !reflect.DeepEqual(want, got) {
			t.Errorf("the document says %#v, encoding/json %#v", got, want)
		}
		if want := bytes.ContainsRune(bytes.ToValidUTF8(text, []byte("\ufffd")), '\ufffd') != bytes.ContainsRune(text, '\ufffd'); want && p.encoding < 0 {
			t.Error("a byte that is not UTF-8 was not noticed")
		}
	})
}

// decodeJSON returns what encoding/json reads, numbers as they are spelled.
func decodeJSON(t testingT, text []byte) any {
	t.Helper()
	var v any
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	if err := decoder.Decode(&v); err != nil && !errors.Is(err, io.EOF) {
		t.Fatalf("json.Decode: %v", err)
	}
	return v
}

// valueOf returns a node as encoding/json returns values; of two members with one name the last counts there.
func valueOf(d *Document, node int32) any {
	switch n := d.Nodes[node]; n.Kind {
	case Object:
		object := make(map[string]any)
		for c := range d.Children(node) {
			object[d.Name(c)] = valueOf(d, c)
		}
		return object
	case Array:
		list := make([]any, 0)
		for c := range d.Children(node) {
			list = append(list, valueOf(d, c))
		}
		return list
	case String:
		return d.String(node)
	case Number:
		return json.Number(d.String(node))
	case Bool:
		return d.Bool(node)
	default:
		return nil
	}
}

// checkNodes reports nodes that do not stand where their kind says, or not within the node around them, one behind the other.
func checkNodes(t testingT, d *Document) {
	t.Helper()
	if len(d.Nodes) > 0 && int(d.Nodes[0].Next) != len(d.Nodes) {
		t.Fatalf("the root ends at node %d of %d", d.Nodes[0].Next, len(d.Nodes))
	}
	for i := range d.Nodes {
		n := &d.Nodes[i]
		if n.Value.Start >= n.Value.End || int(n.Value.End) > len(d.Text) {
			t.Fatalf("node %d has its value at %v in a text of %d bytes", i, n.Value, len(d.Text))
		}
		first, last := d.Text[n.Value.Start], d.Text[n.Value.End-1]
		switch want := map[Kind]string{Object: "{}", Array: "[]", String: `""`, Null: "nl"}[n.Kind]; {
		case want != "" && (first != want[0] || last != want[1]):
			t.Errorf("node %d, a %v, is %q", i, n.Kind, d.Text[n.Value.Start:n.Value.End])
		case n.Kind < Array && (n.Count != 0 || int(n.Next) != i+1):
			t.Errorf("node %d is a %v and has something inside: %+v", i, n.Kind, n)
		}
		at, count := n.Value.Start+1, int32(0)
		for c := range d.Children(int32(i)) {
			m := d.Nodes[c]
			if n.Kind == Object {
				if m.Name.Start < at || m.Name.End >= m.Value.Start {
					t.Errorf("node %d has its name at %v and its value at %v; the one before ends at %d", c, m.Name, m.Value, at)
				}
			} else if m.Name != (Span{}) || m.Value.Start < at {
				t.Errorf("node %d has its name at %v and its value at %v; the one before ends at %d", c, m.Name, m.Value, at)
			}
			at = m.Value.End
			count++
		}
		if n.Kind >= Array && (count != n.Count || at >= n.Value.End) {
			t.Errorf("node %d at %v says it has %d nodes; it has %d, up to %d", i, n.Value, n.Count, count, at)
		}
	}
}
