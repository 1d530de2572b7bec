package source

import (
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
)

// A document that is longer than what is parsed at once, and has brackets where another document may begin, is one all the same.
func TestStream_LongDocumentsWithoutIndentation(t *testing.T) {
	long := "{\n\"a\":\n[\n" + strings.Repeat("{\n\"b\": \""+strings.Repeat("x", 500)+"\"\n},\n", 2*shortDocument/500) + "{}\n]\n}"
	text := "{\"first\":\n1}\n" + long + "\n{\"last\":1}\n"
	for name, docs := range map[string][]*Document{
		"at once":   Parse([]byte(text), Options{Format: AsJSON}),
		"in pieces": readDocuments(t, text, Options{Format: AsJSON, BatchBytes: 4 << 10}),
	} {
		if len(docs) != 3 || string(docs[1].Text) != long || len(docs[1].Faults) > 0 || string(docs[2].Text) != `{"last":1}` {
			t.Errorf("%s: %d documents, the second of %d bytes, want %d", name, len(docs), len(docs[1].Text), len(long))
		}
	}
	// One that is broken far behind is taken apart at its brackets, but no document behind it.
	docs := Parse([]byte(strings.Replace(text, "{}\n]\n}", "{]\n", 1)), Options{Format: AsJSON})
	last := slices.IndexFunc(docs, func(d *Document) bool { return string(d.Text) == `{"last":1}` && len(d.Faults) == 0 })
	if last < 0 || len(docs[1].Faults) == 0 {
		t.Errorf("%d documents of a broken one, the last of them at %d", len(docs), last)
	}
	// A string is followed to its end wherever the pieces end.
	checkBatches(t, `["`+strings.Repeat("x", 1000)+`\"]",{"a":1}]`, Options{Format: AsJSON})
}

// readDocuments reads a source half a piece at a time.
func readDocuments(t *testing.T, text string, o Options) []*Document {
	t.Helper()
	var docs []*Document
	for r := NewReader(iotest.HalfReader(strings.NewReader(text)), o); ; {
		d, err := r.Next()
		if err != nil {
			return docs
		}
		docs = append(docs, d.clone())
	}
}

// Lines each of which may begin a document that goes on to the end are not read to the end again and again.
func TestStream_ReadsInVainOnlySoOften(t *testing.T) {
	const line = "{\"a\":\n"
	limits := Limits{Bytes: 2000, Depth: 512}
	docs := Parse([]byte("{\n}\n"+strings.Repeat(line, 4000)+"{\"last\":1}\n"), Options{Format: AsJSON, Limits: limits})
	if len(docs) != 4002 || string(docs[4001].Text) != `{"last":1}` || len(docs[4001].Faults) > 0 {
		t.Fatalf("%d documents", len(docs))
	}
	for i, d := range docs[1:4001] {
		if diff := cmp.Diff(strings.TrimSpace(line), string(d.Text)); diff != "" || len(d.Faults) == 0 {
			t.Fatalf("document %d, with %d faults (-want +got):\n%s", i, len(d.Faults), diff)
		}
	}
}

// Brackets that do not fit into the limit are not looked through to decide whether they are JSON.
func TestStream_LongBracketsInYAML(t *testing.T) {
	docs := Parse([]byte("{"+strings.Repeat("1", 200)), Options{Format: AsYAML, Limits: Limits{Bytes: 100}})
	if len(docs) != 1 || docs[0].Format != YAML || docs[0].Faults[0].Limit != LimitBytes {
		t.Errorf("%+v", docs[0])
	}
}

func TestKind_String(t *testing.T) {
	for kind, want := range map[Kind]string{Invalid: "invalid", Null: "null", Bool: "boolean", Number: "number", String: "string", Array: "list", Object: "object"} {
		if got := kind.String(); got != want {
			t.Errorf("kind %d is called %s, want %s", kind, got, want)
		}
	}
}
