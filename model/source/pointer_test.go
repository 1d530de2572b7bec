package source

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// rfcDocument is the example of RFC 6901, section 5, with some members for what it leaves out.
const rfcDocument = `{
  "foo": ["bar", "baz"],
  "": 0,
  "a/b": 1,
  "c%d": 2,
  "e^f": 3,
  "g|h": 4,
  "i\\j": 5,
  "k\"l": 6,
  " ": 7,
  "m~n": 8,
  "~1": {"/": [[], [{"é\n": 9}]]},
  "0": {"0": 10}
}`

func TestFind_FollowsPointers(t *testing.T) {
	d := parseOne(t, rfcDocument)
	for _, c := range []struct {
		pointer Pointer
		want    string // the text found; empty for none
	}{
		{"", rfcDocument}, {"/foo", `["bar", "baz"]`}, {"/foo/0", `bar`}, {"/foo/1", `baz`}, {"/", "0"}, {"/a~1b", "1"}, {"/c%d", "2"}, {"/e^f", "3"}, {"/g|h", "4"},
		{`/i\j`, "5"}, {`/k"l`, "6"}, {"/ ", "7"}, {"/m~0n", "8"}, {"/~01/~1/1/0/é\n", "9"}, {"/0/0", "10"},
		{"foo", ""}, {"/foo/2", ""}, {"/foo/-", ""}, {"/foo/00", ""}, {"/foo/01", ""}, {"/foo/+1", ""}, {"/foo/-1", ""}, {"/foo/", ""}, {"/foo/0/0", ""}, {"/Foo", ""}, {"/a/b", ""}, {"/m~n/x", ""}, {"/foo/99999999999999999999", ""}, {"/foo/1e0", ""}, {"#/foo", ""},
	} {
		node, found := d.Find(c.pointer)
		if found != (c.want != "") || found && d.String(node) != c.want {
			t.Errorf("Find(%q): node %d, %t, want %q", c.pointer, node, found, c.want)
		}
	}
	if _, found := (&Document{}).Find(""); found {
		t.Error("a document without nodes has a root")
	}
}

func TestPointer_LeadsBackToEveryNode(t *testing.T) {
	d := parseOne(t, rfcDocument)
	var got []Pointer
	for i := range int32(len(d.Nodes)) {
		p := d.Pointer(i)
		got = append(got, p)
		if node, found := d.Find(p); !found || node != i {
			t.Errorf("Find(%q): node %d, %t, want %d", p, node, found, i)
		}
	}
	want := []Pointer{"", "/foo", "/foo/0", "/foo/1", "/", "/a~1b", "/c%d", "/e^f", "/g|h", `/i\j`, `/k"l`, "/ ", "/m~0n", "/~01", "/~01/~1", "/~01/~1/0", "/~01/~1/1", "/~01/~1/1/0", "/~01/~1/1/0/é\n", "/0", "/0/0"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestPointer_IsBuiltAndTakenApart(t *testing.T) {
	for _, c := range []struct {
		pointer Pointer
		tokens  []string
		parent  Pointer
		last    string
	}{
		{"", nil, "", ""},
		{"/", []string{""}, "", ""},
		{"/a", []string{"a"}, "", "a"},
		{"/a/0", []string{"a", "0"}, "/a", "0"},
		{"/a~1b/c~0d/~01", []string{"a/b", "c~d", "~1"}, "/a~1b/c~0d", "~1"},
		{"//", []string{"", ""}, "/", ""},
		{"/é", []string{"é"}, "", "é"},
	} {
		if diff := cmp.Diff(c.tokens, slices.Collect(c.pointer.Tokens())); diff != "" {
			t.Errorf("Tokens of %q (-want +got):\n%s", c.pointer, diff)
		}
		if got := c.pointer.Parent(); got != c.parent {
			t.Errorf("Parent of %q: %q, want %q", c.pointer, got, c.parent)
		}
		if got := c.pointer.LastToken(); got != c.last {
			t.Errorf("LastToken of %q: %q, want %q", c.pointer, got, c.last)
		}
		var built Pointer
		for _, token := range c.tokens {
			built = built.Append(token)
		}
		if built != c.pointer {
			t.Errorf("appending %q gives %q, want %q", c.tokens, built, c.pointer)
		}
	}
	if got := Pointer("/a").AppendIndex(12); got != "/a/12" {
		t.Errorf("AppendIndex: %q", got)
	}
	for token := range Pointer("/a/b").Tokens() {
		if token != "a" {
			t.Errorf("the loop went on to %q", token)
		}
		break
	}
}

// FuzzPointer: the pointer to a node leads to it, or, where an object has a name twice, to a node with the same pointer or nowhere.
func FuzzPointer(f *testing.F) {
	f.Add([]byte(rfcDocument), "foo")
	f.Add([]byte(`{"a":{"a":1},"a":[2]}`), "~0/~1")
	for _, text := range accepted {
		f.Add([]byte(text), text)
	}
	f.Fuzz(func(t *testing.T, text []byte, token string) {
		p := newParser()
		if p.parse(text, 0, false) >= 0 {
			d := &Document{Text: text, Nodes: p.nodes}
			for i := range int32(min(len(p.nodes), 100)) {
				pointer := d.Pointer(i)
				if node, found := d.Find(pointer); node != i && !hasTwins(d) {
					t.Errorf("%q, the pointer to node %d, leads to node %d, %t", pointer, i, node, found)
				} else if found && d.Pointer(node) != pointer {
					t.Errorf("%q, the pointer to node %d, leads to node %d, whose pointer is %q", pointer, i, node, d.Pointer(node))
				}
			}
		}
		pointer := Pointer("/x").Append(token)
		if pointer.LastToken() != token || pointer.Parent() != "/x" || strings.Count(string(pointer), "/") != 2 {
			t.Errorf("%q appended gives %q, with the last token %q", token, pointer, pointer.LastToken())
		}
	})
}

// hasTwins tells whether an object of d has two members of one name.
func hasTwins(d *Document) bool {
	for i := range d.Nodes {
		seen := map[string]bool{}
		for c := range d.Children(int32(i)) {
			if name := d.Name(c); d.Nodes[i].Kind == Object && seen[name] {
				return true
			} else {
				seen[name] = true
			}
		}
	}
	return false
}
