package report_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"testing"
)

// element says what an element may have: attributes, elements in it (in any order and number) and text.
type element struct {
	required, optional, children []string
	text                         bool
	// once are the children of which there may be one.
	once []string
}

// checkXML holds a document against a schema: elements by their names, the document itself by "".
func checkXML(t testing.TB, out []byte, schema map[string]element) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(out))
	path, counts := []string{""}, []map[string]int{{}}
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("%v in\n%s", err, out)
		}
		in := schema[path[len(path)-1]]
		switch token := token.(type) {
		case xml.StartElement:
			name := token.Name.Local
			if token.Name.Space != "" || !slices.Contains(in.children, name) {
				t.Fatalf("<%s> stands in <%s>", name, path[len(path)-1])
			}
			seen := counts[len(counts)-1]
			if seen[name]++; seen[name] > 1 && slices.Contains(in.once, name) {
				t.Fatalf("a second <%s> stands in <%s>", name, path[len(path)-1])
			}
			checkAttributes(t, token, schema[name])
			path, counts = append(path, name), append(counts, map[string]int{})
		case xml.EndElement:
			path, counts = path[:len(path)-1], counts[:len(counts)-1]
		case xml.CharData:
			if !in.text && len(bytes.TrimSpace(token)) > 0 {
				t.Fatalf("text stands in <%s>: %q", path[len(path)-1], token)
			}
		case xml.ProcInst:
			if token.Target != "xml" || d.InputOffset() > 64 {
				t.Fatalf("a processing instruction: %q", token.Inst)
			}
		default:
			t.Fatalf("%T stands in the document", token)
		}
	}
	if counts[0][schema[""].children[0]] != 1 {
		t.Fatalf("the document has no root")
	}
}

func checkAttributes(t testing.TB, start xml.StartElement, e element) {
	t.Helper()
	given := map[string]bool{}
	for _, a := range start.Attr {
		if a.Name.Space != "" || !slices.Contains(e.required, a.Name.Local) && !slices.Contains(e.optional, a.Name.Local) || given[a.Name.Local] {
			t.Fatalf("<%s> has the attribute %s", start.Name.Local, a.Name.Local)
		}
		given[a.Name.Local] = true
	}
	for _, name := range e.required {
		if !given[name] {
			t.Fatalf("<%s> lacks the attribute %s", start.Name.Local, name)
		}
	}
}
