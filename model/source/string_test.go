package source

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// parseOne returns the only document of text, which is JSON.
func parseOne(t testingT, text string) *Document {
	t.Helper()
	docs := Parse([]byte(text), Options{Format: AsJSON})
	if len(docs) != 1 || len(docs[0].Nodes) == 0 {
		t.Fatalf("%.60q is not one document: %d, faults %v", text, len(docs), docs[0].Faults)
	}
	return docs[0]
}

func TestString_UndoesEscapes(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{`""`, ""},
		{`"plain"`, "plain"},
		{`"é€😀"`, "é€😀"},
		{`"\"\\\/\b\f\n\r\t"`, "\"\\/\b\f\n\r\t"},
		{`"\u0041\u00e9\u20AC"`, "Aé€"},
		{`"\uD83D\uDE00 \ud83d\ude00"`, "😀 😀"},
		{`"\u0000"`, "\x00"},
		{`"\ud83d"`, "\ufffd"},
		{`"\ude00"`, "\ufffd"},
		{`"\ud83d\ud83d\ude00"`, "\ufffd😀"},
		{`"\ud83dx"`, "\ufffdx"},
		{`"\ud83d\n"`, "\ufffd\n"},
		{`"\ude00\ud83d"`, "\ufffd\ufffd"},
		{"\"a\xffb\"", "a\ufffdb"},
		{"\"\xe2\x82\"", "\ufffd\ufffd"},
		{"\"\xed\xa0\x80\"", "\ufffd\ufffd\ufffd"},
		{`"\\u0041"`, `\u0041`},
		{`"a\"b\"c"`, `a"b"c`},
	} {
		t.Run(c.text, func(t *testing.T) {
			var standard string
			if err := json.Unmarshal([]byte(c.text), &standard); err != nil || standard != c.want {
				t.Errorf("the table is wrong: encoding/json says %q, %v", standard, err)
			}
			if got := parseOne(t, c.text).String(0); got != c.want {
				t.Errorf("String: %q, want %q", got, c.want)
			}
			d := parseOne(t, "{"+c.text+":[]}")
			if got := d.Name(1); got != c.want {
				t.Errorf("Name: %q, want %q", got, c.want)
			}
			if node, found := d.Member(0, c.want); !found || node != 1 {
				t.Errorf("Member(%q): %d, %t", c.want, node, found)
			}
		})
	}
}

func TestString_OfOtherKindsIsTheirText(t *testing.T) {
	d := parseOne(t, `{"a": 1.50E+2, "b": true, "c": null, "d": {"a": [1]}}`)
	var got []string
	for c := range d.Children(0) {
		got = append(got, d.String(c))
	}
	if diff := cmp.Diff([]string{"1.50E+2", "true", "null", `{"a": [1]}`}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestName_IsEmptyForRootAndElements(t *testing.T) {
	d := parseOne(t, `{"a":["b"]}`)
	for node, want := range []string{"", "a", ""} {
		if got := d.Name(int32(node)); got != want {
			t.Errorf("node %d: %q, want %q", node, got, want)
		}
	}
}

func TestMember_IsTheFirstOfExactlyThisName(t *testing.T) {
	d := parseOne(t, `{"Key":1,"key":2,"key":3,"":4,"list":[{"key":5}],"last":6}`)
	for _, c := range []struct {
		name string
		want string // its text; empty for none
	}{{"key", "2"}, {"Key", "1"}, {"", "4"}, {"last", "6"}, {"KEY", ""}, {"ke", ""}, {"keyx", ""}, {"0", ""}} {
		node, found := d.Member(0, c.name)
		if found != (c.want != "") || found && d.String(node) != c.want {
			t.Errorf("Member(%q): node %d, %t, want %q", c.name, node, found, c.want)
		}
	}
	list, _ := d.Member(0, "list")
	if node, found := d.Member(list, "key"); found {
		t.Errorf("a list has a member: node %d", node)
	}
}

func TestBool_AndChildren(t *testing.T) {
	d := parseOne(t, `{"a":true,"b":[false,[true],{}],"c":false}`)
	var got []string
	for c := range d.Children(0) {
		got = append(got, fmt.Sprintf("%s %t", d.Name(c), d.Bool(c)))
		for e := range d.Children(c) {
			got = append(got, fmt.Sprintf("  %v %t", d.Nodes[e].Kind, d.Bool(e)))
		}
	}
	want := []string{"a true", "b false", "  boolean false", "  list false", "  object false", "c false"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for c := range d.Children(0) {
		if d.Name(c) != "a" {
			t.Errorf("the loop went on to %q", d.Name(c))
		}
		break
	}
}

func TestString_IsUndoneOnceAndForgottenWithTheDocument(t *testing.T) {
	var text strings.Builder
	for i := range 3 {
		fmt.Fprintf(&text, "{\"na\\u006de\":\"value\\t%d\"}\n", i)
	}
	r := NewReader(strings.NewReader(text.String()), Options{})
	for i := range 3 {
		d, err := r.Next()
		if err != nil {
			t.Fatal(err)
		}
		for range 1000 { // a rule may ask again and again
			if got, want := d.Name(1)+d.String(1), fmt.Sprintf("namevalue\t%d", i); got != want {
				t.Fatalf("document %d says %q, want %q", i, got, want)
			}
		}
		if len(d.arena) > 20 {
			t.Errorf("document %d keeps %d bytes for two short strings", i, len(d.arena))
		}
	}
}

func TestString_StaysValidAsLongAsTheDocument(t *testing.T) {
	var text strings.Builder
	text.WriteString("[[")
	for i := range 5000 {
		fmt.Fprintf(&text, `"\u0041%d",`, i)
	}
	text.WriteString("0]]")
	d := parseOne(t, text.String())
	var all []string
	for c := range d.Children(0) {
		all = append(all, d.String(c))
	}
	for i, s := range all[:5000] {
		if s != fmt.Sprintf("A%d", i) {
			t.Fatalf("string %d has become %q", i, s)
		}
	}
	d.forget()
	if d.undone != nil {
		t.Error("a table that grew large is kept")
	}
}

func TestParse_DocumentsShareNoMemory(t *testing.T) {
	text := []byte("{\"a\":\"x\\ny\"}\n{\"a\":\"\\u007a\"}\n{\"a\":}\n")
	docs := Parse(text, Options{})
	clear(text)
	var got []string
	for _, d := range docs[:2] {
		got = append(got, d.Name(1)+"="+d.String(1))
	}
	if diff := cmp.Diff([]string{"a=x\ny", "a=z"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if len(docs) != 3 || len(docs[0].Faults)+len(docs[1].Faults) != 0 || len(docs[2].Faults) != 1 {
		t.Errorf("faults: %v", slices.Collect(func(yield func([]Fault) bool) {
			for _, d := range docs {
				yield(d.Faults)
			}
		}))
	}
}
