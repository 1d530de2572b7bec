package source

import (
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
)

// streamCases are sources with the documents in them: where each begins, its text, and the places and kinds of its faults.
var streamCases = []struct {
	name, text string
	want       []string
}{
	// One document.
	{"one line", `{"a":1}`, []string{`1:1 {"a":1}`}},
	{"one line with a line feed", "{\"a\":1}\n", []string{`1:1 {"a":1}`}},
	{"blanks around it", " \r\n\t {\"a\":1} \r\n \n", []string{`2:3 {"a":1}`}},
	{"several lines", "{\n  \"a\": 1\n}\n", []string{"1:1 {\n  \"a\": 1\n}"}},
	{"byte-order mark", "\ufeff{\"a\":1}\n", []string{`1:1 {"a":1} ~1:1 encoding`}},
	{"byte-order mark before a broken one", "\ufeff{\"a\":}\n", []string{`1:1 {"a":} ~1:1 encoding !1:6 syntax`}},
	{"byte-order mark before several lines", "\ufeff{\r\n\"é\": 1\r\n}\r\n", []string{"1:1 {\r\n\"é\": 1\r\n} ~1:1 encoding"}},
	{"not UTF-8 in two places", "{\"a\":\"é\xff\xfe\",\"b\":\"\\ud800\"}", []string{"1:1 {\"a\":\"é\xff\xfe\",\"b\":\"\\ud800\"} ~1:8 encoding"}},
	{"a scalar", " 42\n", []string{`1:2 42`}},
	{"no indentation, brackets on lines of their own", "{\n\"a\":\n[\n{\n\"b\":1\n}\n]\n}\n", []string{"1:1 {\n\"a\":\n[\n{\n\"b\":1\n}\n]\n}"}},

	// Nothing.
	{"nothing", "", []string{"1:1  !1:1 empty"}},
	{"blanks", " \n\t\r\n ", []string{"1:1  !1:1 empty"}},
	{"empty list", "\n[ ]\n", []string{"1:1  !1:1 empty"}},
	{"byte-order mark alone", "\ufeff\n", []string{"1:1  ~1:1 encoding !1:1 empty"}},
	{"empty lists", "[]\n[]", []string{"1:1  !1:1 empty"}},

	// One document a line.
	{"lines", "{\"a\":1}\n{\"a\":2}\n{\"a\":3}\n", []string{`1:1 {"a":1}`, `2:1 {"a":2}`, `3:1 {"a":3}`}},
	{"lines without the last line feed", "{\"a\":1}\n{\"a\":2}", []string{`1:1 {"a":1}`, `2:1 {"a":2}`}},
	{"lines with CRLF", "{\"a\":1}\r\n{\"a\":2}\r\n", []string{`1:1 {"a":1}`, `2:1 {"a":2}`}},
	{"blank lines", "\n{\"a\":1}\n\n \t\n{\"a\":2}\n\r\n\r\n{\"a\":3}\n\n", []string{`2:1 {"a":1}`, `5:1 {"a":2}`, `8:1 {"a":3}`}},
	{"indented lines", "  {\"a\":1}\n  {\"a\":2}\n\t{\"a\":3}\n", []string{`1:3 {"a":1}`, `2:3 {"a":2}`, `3:2 {"a":3}`}},
	{"non-ASCII lines", "{\"é😀\":1} \n {\"é\":\"😀\"} {\"a\":2}\n", []string{`1:1 {"é😀":1}`, `2:2 {"é":"😀"}`, `2:12 {"a":2}`}},
	{"two documents on a line", "{\"a\":1}\n{\"a\":2} {\"a\":3}{\"a\":4}\n{\"a\":5}\n", []string{`1:1 {"a":1}`, `2:1 {"a":2}`, `2:9 {"a":3}`, `2:16 {"a":4}`, `3:1 {"a":5}`}},
	{"broken line", "{\"a\":1}\n{\"a\":}\n{\"a\":3}\n", []string{`1:1 {"a":1}`, `2:1 {"a":} !2:6 syntax`, `3:1 {"a":3}`}},
	{"line cut off", "{\"a\":1}\n{\"a\":[{\"b\"\n{\"a\":3}\n", []string{`1:1 {"a":1}`, `2:1 {"a":[{"b" !2:11 syntax`, `3:1 {"a":3}`}},
	{"line cut off in a string", "{\"a\":1}\n{\"a\":\"{[\n{\"a\":3}\n", []string{`1:1 {"a":1}`, `2:1 {"a":"{[ !2:9 syntax`, `3:1 {"a":3}`}},
	{"first line cut off", "{\"a\":\n{\"a\":2}\n{\"a\":3}\n", []string{`1:1 {"a": !1:6 syntax`, `2:1 {"a":2}`, `3:1 {"a":3}`}},
	{"last line cut off", "{\"a\":1}\n{\"a\":2}\n{\"a\":\"x", []string{`1:1 {"a":1}`, `2:1 {"a":2}`, `3:1 {"a":"x !3:8 syntax`}},
	{"stray lines", "{\"a\":1}\nlog: x\nmore }\n\n{\"a\":2}\n", []string{`1:1 {"a":1}`, "2:1 log: x\nmore } !2:1 syntax", `5:1 {"a":2}`}},
	{"stray text behind a document", "{\"a\":1}\n{\"a\":2} x\n{\"a\":3}\n", []string{`1:1 {"a":1}`, `2:1 {"a":2}`, `2:9 x !2:9 syntax`, `3:1 {"a":3}`}},
	{"stray comma behind each document", "{\"a\":1},\n{\"a\":2}\n", []string{`1:1 {"a":1}`, `1:8 , !1:8 syntax`, `2:1 {"a":2}`}},
	{"bracket too many", "{\"a\":1}\n{\"a\":2}}\n{\"a\":3}\n", []string{`1:1 {"a":1}`, `2:1 {"a":2}`, `2:8 } !2:8 syntax`, `3:1 {"a":3}`}},
	{"lists among lines", "{\"a\":1}\n[{\"a\":2},{\"a\":3}]\n[]\n{\"a\":4}\n", []string{`1:1 {"a":1}`, `2:2 {"a":2}`, `2:10 {"a":3}`, `4:1 {"a":4}`}},
	{"list cut off among lines", "{\"a\":1}\n[{\"a\":2},\n{\"a\":3}\n", []string{`1:1 {"a":1}`, `2:2 {"a":2}`, `2:10  !2:10 syntax`, `3:1 {"a":3}`}},
	{"scalars among lines", "{\"a\":1}\nnull\n\"x\"\n{\"a\":2}\n", []string{`1:1 {"a":1}`, `2:1 null`, `3:1 "x"`, `4:1 {"a":2}`}},
	{"several lines among single ones", "{\"a\":1}\n{\n  \"a\": [\n    2\n  ]\n}\n{\"a\":3}\n", []string{`1:1 {"a":1}`, "2:1 {\n  \"a\": [\n    2\n  ]\n}", `7:1 {"a":3}`}},
	{"comments in a broken document", "{\"a\":1 /* x\n} */\n}\n{\"b\":2}\n", []string{"1:1 {\"a\":1 /* x\n} */\n} !1:8 syntax", `4:1 {"b":2}`}},
	{"a slash in a broken document", "{\"a\":1/2}\n{\"b\":2}\n", []string{`1:1 {"a":1/2} !1:6 syntax`, `2:1 {"b":2}`}},
	{"comment lines", "{\"a\":1}\n# {\"a\":2}\n// {\n{\"a\":3}\n", []string{`1:1 {"a":1}`, "2:1 # {\"a\":2}\n// { !2:1 syntax", `4:1 {"a":3}`}},
	{"an error message among lines", "{\"a\":1}\nAn error occurred (ThrottlingException) when calling the GetDeployment operation: {x\n{\"a\":2}\n", []string{`1:1 {"a":1}`, `2:1 An error occurred (ThrottlingException) when calling the GetDeployment operation: {x !2:1 syntax`, `3:1 {"a":2}`}},
	{"byte-order marks from joined files", "\ufeff{\"a\":1}\n\ufeff{\"a\":2}\n", []string{`1:1 {"a":1} ~1:1 encoding`, "2:1 \ufeff !2:1 syntax", `2:2 {"a":2}`}},

	// A list of documents.
	{"list on a line", `[{"a":1},{"a":2}]`, []string{`1:2 {"a":1}`, `1:10 {"a":2}`}},
	{"list on lines", "[\n  {\n    \"a\": 1\n  },\n  {\n    \"a\": 2\n  }\n]\n", []string{"2:3 {\n    \"a\": 1\n  }", "5:3 {\n    \"a\": 2\n  }"}},
	{"list with CRLF", "[\r\n{\"a\":1},\r\n{\"a\":2}\r\n]\r\n", []string{`2:1 {"a":1}`, `3:1 {"a":2}`}},
	{"list of lists", `[[{"a":1}],[],[2]]`, []string{`1:2 [{"a":1}]`, `1:12 []`, `1:15 [2]`}},
	{"list of everything", `[{}, [], "a,]", 1.5 , true,null]`, []string{`1:2 {}`, `1:6 []`, `1:10 "a,]"`, `1:17 1.5`, `1:23 true`, `1:28 null`}},
	{"list of strings with escapes", `["a\"],",{"a":1}]`, []string{`1:2 "a\"],"`, `1:10 {"a":1}`}},
	{"list that ends in an escape", `["a\`, []string{`1:2 "a\ !1:5 syntax`}},
	{"lists behind one another", "[{\"a\":1}][{\"a\":2}]\n\n[{\"a\":3}]", []string{`1:2 {"a":1}`, `1:11 {"a":2}`, `3:2 {"a":3}`}},
	{"list and documents", "[{\"a\":1}]\n{\"a\":2}\n[3]", []string{`1:2 {"a":1}`, `2:1 {"a":2}`, `3:2 3`}},
	{"broken element", `[{"a":1},{"a":},{"a":3}]`, []string{`1:2 {"a":1}`, `1:10 {"a":} !1:15 syntax`, `1:17 {"a":3}`}},
	{"broken word", `[{"a":1},nul,{"a":3}]`, []string{`1:2 {"a":1}`, `1:10 nul !1:13 syntax`, `1:14 {"a":3}`}},
	{"element cut off", "[\n  {\n    \"a\":\n  {\n    \"a\": 2\n  },\n  {\"a\": 3}\n]", []string{"2:3 {\n    \"a\": !3:9 syntax", "4:3 {\n    \"a\": 2\n  }", `7:3 {"a": 3}`}},
	{"last element cut off", "[\n  {\"a\": 1},\n  {\n    \"a\": [\n]\n", []string{`2:3 {"a": 1}`, "3:3 {\n    \"a\": [ !4:11 syntax"}},
	{"missing comma", "[\n{\"a\":1}\n{\"a\":2}\n]", []string{`2:1 {"a":1}`, `3:1  !3:1 syntax`, `3:1 {"a":2}`}},
	{"text between elements", `[{"a":1}; {"a":2}]`, []string{`1:2 {"a":1}`, `1:9 ; !1:9 syntax`, `1:11 {"a":2}`}},
	{"comma too many", `[,{"a":1},,{"a":2},]`, []string{`1:2 , !1:2 syntax`, `1:3 {"a":1}`, `1:10 , !1:10 syntax`, `1:12 {"a":2}`, `1:19 , !1:19 syntax`}},
	{"list that does not end", "[{\"a\":1},\n{\"a\":2}\n", []string{`1:2 {"a":1}`, `2:1 {"a":2}`, `3:1  !3:1 syntax`}},
	{"list that ends in a document", `[{"a":1},{"a":`, []string{`1:2 {"a":1}`, `1:10 {"a": !1:15 syntax`}},
	{"list behind a byte-order mark", "\ufeff[{\"a\":1}]", []string{`1:2 {"a":1} ~1:2 encoding`}},

	// Documents behind one another.
	{"several lines each", "{\n  \"a\": 1\n}\n{\n  \"a\": 2\n}\n", []string{"1:1 {\n  \"a\": 1\n}", "4:1 {\n  \"a\": 2\n}"}},
	{"on one line", `{"a":1}{"a":2} {"a":3}`, []string{`1:1 {"a":1}`, `1:8 {"a":2}`, `1:16 {"a":3}`}},
	{"end and beginning on a line", "{\n  \"a\": 1\n} {\n  \"a\": 2\n}", []string{"1:1 {\n  \"a\": 1\n}", "3:3 {\n  \"a\": 2\n}"}},
	{"cut off in the middle", "{\n  \"a\": 1\n}\n{\n  \"a\": [\n{\n  \"a\": 3\n}\n", []string{"1:1 {\n  \"a\": 1\n}", "4:1 {\n  \"a\": [ !5:9 syntax", "6:1 {\n  \"a\": 3\n}"}},
	{"cut off in a string", "{\n  \"a\": \"x{\n{\n  \"a\": 3\n}\n", []string{"1:1 {\n  \"a\": \"x{ !2:11 syntax", "3:1 {\n  \"a\": 3\n}"}},
	{"cut off, the next indented less", "  {\n    \"a\": {\n{\n  \"a\": 3\n}\n", []string{"1:3 {\n    \"a\": { !2:11 syntax", "3:1 {\n  \"a\": 3\n}"}},
	{"brackets in comments and strings", "{\n  // }\n  \"a\": \"}\", /* } */\n  # }\n  'b': '}'\n}\n{\"a\":2}", []string{"1:1 {\n  // }\n  \"a\": \"}\", /* } */\n  # }\n  'b': '}'\n} !2:3 syntax", `7:1 {"a":2}`}},
	{"text before", "result\n{\n  \"a\": 1\n}\n", []string{`1:1 result !1:1 syntax`, "2:1 {\n  \"a\": 1\n}"}},
	{"text, then a comma between", "{\n\"a\":1}\nlog\n{\"a\":2},{\"a\":3}\n", []string{"1:1 {\n\"a\":1}", `3:1 log !3:1 syntax`, `4:1 {"a":2}`, `4:8 , !4:8 syntax`, `4:9 {"a":3}`}},
	{"scalars between", "{\n\"a\":1}\n1\n2 3\n4\n{\"a\":2}\n", []string{"1:1 {\n\"a\":1}", `3:1 1`, "4:1 2 3\n4 !4:3 syntax", `6:1 {"a":2}`}},
	{"text between", "{\n  \"a\": 1\n}\n--\n{\n  \"a\": 2\n}\n", []string{"1:1 {\n  \"a\": 1\n}", "4:1 -- !4:1 syntax", "5:1 {\n  \"a\": 2\n}"}},
}

// outline says where a document begins, its text, and its faults: ! for a fatal one, ~ for another.
func outline(d *Document) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d:%d %s", d.Start.Line, d.Start.Column, d.Text)
	for _, f := range d.Faults {
		sign := '~'
		if f.Fatal {
			sign = '!'
		}
		p := d.Position(f.Offset)
		fmt.Fprintf(&b, " %c%d:%d %s", sign, p.Line, p.Column, [...]string{Syntax: "syntax", Encoding: "encoding", OverLimit: "limit", Empty: "empty"}[f.Kind])
	}
	return b.String()
}

func outlines(docs []*Document) []string {
	var all []string
	for _, d := range docs {
		all = append(all, outline(d))
	}
	return all
}

func TestStream_FindsEveryDocument(t *testing.T) {
	for _, c := range streamCases {
		t.Run(c.name, func(t *testing.T) {
			docs := Parse([]byte(c.text), Options{Format: AsJSON})
			if diff := cmp.Diff(c.want, outlines(docs)); diff != "" {
				t.Errorf("%s\n(-want +got):\n%s", c.text, diff)
			}
			checkStream(t, c.text, docs)
		})
	}
}

// checkStream reports documents that are not numbered, not placed or not consistent in themselves.
func checkStream(t testingT, text string, docs []*Document) {
	t.Helper()
	if len(docs) == 0 {
		t.Fatalf("no document, not even an empty one")
	}
	from := 0
	text = strings.TrimPrefix(text, "\ufeff")
	for i, d := range docs {
		if d.Index != i {
			t.Errorf("document %d says it is %d", i, d.Index)
		}
		fatal := 0
		for _, f := range d.Faults {
			if f.Fatal {
				fatal++
			}
			if f.Message == "" || f.Kind == 0 || f.Offset < 0 || f.Offset > len(d.Text) {
				t.Errorf("document %d: fault %+v", i, f)
			}
		}
		if fatal > 1 || (fatal == 0) != (len(d.Nodes) > 0) {
			t.Errorf("document %d has %d nodes and %d fatal faults", i, len(d.Nodes), fatal)
		}
		checkNodes(t, d)
		at := slowOffset([]byte(text), d.Start)
		if at < from || !strings.HasPrefix(text[at:], string(d.Text)) {
			t.Errorf("document %d is said to begin at %v, offset %d; the one before ends at %d", i, d.Start, at, from)
		}
		from = at + len(d.Text)
	}
}

// fullOutline says all there is to say about a document.
func fullOutline(d *Document) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d %s\n", d.Index, outline(d))
	for _, f := range d.Faults {
		fmt.Fprintf(&b, "%+v\n", f)
	}
	for i := range d.Nodes {
		fmt.Fprintf(&b, "%+v %q %q\n", d.Nodes[i], d.Name(int32(i)), d.String(int32(i)))
	}
	return b.String()
}

// readAll reads a source document by document.
func readAll(t testingT, r io.Reader, o Options) []string {
	t.Helper()
	var all []string
	for reader := NewReader(r, o); ; {
		d, err := reader.Next()
		if err == io.EOF {
			return all
		}
		if err != nil {
			t.Fatalf("Next: %v", err)
		}
		all = append(all, fullOutline(d))
	}
}

// readSplit reads a source as several goroutines would: all batches first, then each with a Scanner that has read others.
func readSplit(t testingT, r io.Reader, o Options) []string {
	t.Helper()
	var batches []*Batch
	for s := NewSplitter(r, o); ; {
		b := new(Batch)
		err := s.Next(b)
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatalf("Next: %v", err)
		}
		batches = append(batches, b)
	}
	found := make([][]*Document, len(batches))
	scanner := NewScanner(o)
	for _, i := range rand.New(rand.NewPCG(1, 2)).Perm(len(batches)) {
		scanner.Reset(batches[i])
		for d := scanner.Next(); d != nil; d = scanner.Next() {
			found[i] = append(found[i], d.clone())
		}
	}
	var all []string
	index := 0
	for _, docs := range found {
		for _, d := range docs {
			d.Index = index
			index++
			all = append(all, fullOutline(d))
		}
	}
	return all
}

// checkBatches reports when anything depends on how a source comes in and is cut up.
func checkBatches(t testingT, text string, o Options) {
	t.Helper()
	want := readAll(t, strings.NewReader(text), o)
	for _, c := range []struct {
		how  string
		read func(testingT, io.Reader, Options) []string
		r    io.Reader
	}{
		{"a byte at a time", readAll, iotest.OneByteReader(strings.NewReader(text))},
		{"half of what was asked for", readAll, iotest.HalfReader(strings.NewReader(text))},
		{"with the end beside the last bytes", readAll, iotest.DataErrReader(strings.NewReader(text))},
		{"batches in any order", readSplit, strings.NewReader(text)},
		{"batches in any order, a byte at a time", readSplit, iotest.OneByteReader(strings.NewReader(text))},
	} {
		for _, size := range []int{0, 1, 2, 3, 5, 8, 13, 40, 1000} {
			if seeker, ok := c.r.(io.Seeker); ok {
				_, _ = seeker.Seek(0, io.SeekStart)
			} else if size > 0 {
				c.r = iotest.OneByteReader(strings.NewReader(text))
			}
			o.BatchBytes = size
			if diff := cmp.Diff(want, c.read(t, c.r, o)); diff != "" {
				t.Fatalf("%q, read %s in batches of %d (-want +got):\n%s", text, c.how, size, diff)
			}
		}
	}
}

func TestStream_DoesNotDependOnBatches(t *testing.T) {
	var all strings.Builder
	for _, c := range streamCases {
		t.Run(c.name, func(t *testing.T) {
			checkBatches(t, c.text, Options{Format: AsJSON})
		})
		all.WriteString(c.text)
		all.WriteString("\n")
	}
	t.Run("all of them", func(t *testing.T) {
		checkBatches(t, all.String(), Options{Format: AsJSON})
		checkBatches(t, "{\"first\":\"line\"}\n"+all.String(), Options{Format: AsJSON})
	})
	for _, c := range syntaxCases {
		t.Run(c.name, func(t *testing.T) {
			checkBatches(t, "{\"a\":1}\n"+c.text+"\n{\"b\":2}\n", Options{Format: AsJSON})
			checkBatches(t, "[{\"a\":1},\n"+c.text+",\n{\"b\":2}]\n", Options{Format: AsJSON})
		})
	}
}
