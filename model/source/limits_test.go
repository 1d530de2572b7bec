package source

import (
	"fmt"
	"io"
	"math"

	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestLimits_ZeroStandsForTheDefault(t *testing.T) {
	o := Options{Limits: Limits{Depth: 3}, BatchBytes: 1 << 30}.withDefaults()
	want := DefaultLimits
	want.Depth = 3
	if diff := cmp.Diff(Options{Limits: want, BatchBytes: want.Bytes}, o); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	huge := Options{Limits: Limits{Bytes: math.MaxInt, Nodes: math.MaxInt}}.withDefaults().Limits
	if huge.Bytes != 256<<20 || int(int32(huge.Nodes)+1) != huge.Nodes+1 {
		t.Errorf("limits beyond what spans and nodes hold: %+v", huge)
	}
}

func TestLimits_AreNamedAndTheNextDocumentIsRead(t *testing.T) {
	limits := Limits{Bytes: 60, Nodes: 6, Depth: 3}
	long := strings.Repeat("x", 52)
	for _, c := range []struct {
		name, text string
		limit      string // empty when the document is just within it
		offset     int
	}{
		{"depth", `{"a":[[1]]}`, "", 0},
		{"depth", `{"a":[[[]]]}`, LimitDepth, 7},
		{"depth of objects", `{"a":{"b":{"c":{}}}}`, LimitDepth, 15},
		{"depth of broken documents", `[[[[`, LimitDepth, 3},
		{"nodes", `{"a":[1,2,3,4]}`, "", 0},
		{"nodes", `{"a":[1,2,3,4,5]}`, LimitNodes, 14},
		{"nodes, an object", `{"a":[1,2,3,4,{}]}`, LimitNodes, 14},
		{"size", `{"a":"` + long + `"}`, "", 0},
		{"size", `{"a":"` + long + `x"}`, LimitBytes, 0},
		{"size of a broken document", `{"a":"` + strings.Repeat("x", 5000), LimitBytes, 0},
		{"size of a list", `{"a":[` + strings.Repeat("1,", 3000) + `1]}`, LimitBytes, 0},
		{"size of non-ASCII text", `{"a":"` + strings.Repeat("é", 3000) + `"}`, LimitBytes, 0},
		{"size of several lines", `{` + strings.Repeat("\n \"a\": 1,", 300) + "\n \"b\":1}", LimitBytes, 0},
	} {
		for _, around := range []string{"%s\n", "{\"first\":1}\n%s\n{\"last\":1}\n", "[{\"first\":1},\n%s,\n{\"last\":1}]", "{\"first\":\n1}\n%s\n{\"last\":1}\n", "[\n%s\n]"} {
			text := fmt.Sprintf(around, c.text)
			if strings.HasPrefix(c.text, "[") && !strings.HasPrefix(around, "[") {
				text = fmt.Sprintf(around, "[0,"+c.text) // a list at the top is taken apart
			}
			t.Run(c.name+"/"+text[:min(len(text), 40)], func(t *testing.T) {
				docs := Parse([]byte(text), Options{Format: AsJSON, Limits: limits})
				var faults []Fault
				for _, d := range docs {
					faults = append(faults, d.Faults...)
				}
				if c.limit == "" {
					if len(faults) > 0 {
						t.Errorf("faults: %+v", faults)
					}
				} else if len(faults) == 0 || faults[0].Limit != c.limit || faults[0].Kind != OverLimit || faults[0].Offset != c.offset || !faults[0].Fatal {
					t.Errorf("faults: %+v, want %s at %d", faults, c.limit, c.offset)
				}
				if strings.Contains(around, "last") && !strings.Contains(c.name, "broken") {
					first, last := docs[0], docs[len(docs)-1]
					if len(docs) != 3 || len(first.Nodes) != 2 || len(last.Nodes) != 2 || string(last.Text) != `{"last":1}` {
						t.Errorf("the documents around are not read:\n%s", strings.Join(outlines(docs), "\n"))
					}
					if got, want := last.Start, slowPosition([]byte(text), strings.Index(text, `{"last"`)); got != want {
						t.Errorf("the last begins at %v, want %v", got, want)
					}
				}
				checkStream(t, text, docs)
				checkBatches(t, text, Options{Format: AsJSON, Limits: limits})
			})
		}
	}
}

func TestLimits_ADocumentIsNotSplitWithinACharacter(t *testing.T) {
	for n := range 4 {
		text := "{\"a\":\"" + strings.Repeat("x", n) + strings.Repeat("😀", 5000) + "\"}"
		d := Parse([]byte(text), Options{Limits: Limits{Bytes: 100}})[0]
		if rest := len(d.Text) % 4; len(d.Text) > beginning || rest != (6+n)%4 || len(d.Text) < beginning-4 {
			t.Errorf("%d bytes are kept of a document", len(d.Text))
		}
	}
}

// repeated reads as first and then pattern again and again, size bytes in all.
func repeated(first, pattern string, size int64) io.Reader {
	return io.MultiReader(strings.NewReader(first), io.LimitReader(&endless{text: []byte(strings.Repeat(pattern, 1+1024/len(pattern)))}, size))
}

type endless struct {
	text []byte
	at   int
}

func (e *endless) Read(p []byte) (int, error) {
	n := 0
	for n < len(p) {
		c := copy(p[n:], e.text[e.at:])
		n += c
		e.at = (e.at + c) % len(e.text)
	}
	return n, nil
}

func TestLimits_BoundMemoryWhateverTheSource(t *testing.T) {
	const size = 256 << 10
	o := Options{Format: AsJSON, Limits: Limits{Bytes: 16 << 10, Nodes: 250}, BatchBytes: 4 << 10}
	for _, c := range []struct{ first, pattern string }{
		{"", "["}, {"", "{"}, {"", `"a`}, {"", `{"a":`}, {"", "}"}, {"", "x"}, {"", " "}, {"", "\n"}, {"[", " "}, {"[", "1,"}, {"[", "[],"}, {"[", `"a`}, {"[{}", " "}, {"[{},", "\n"}, {"[{}", "x"},
		{"{}\n", "x"}, {"{}\n", " "}, {"{}\n", "x\n"}, {"{}\n", "{"}, {"{}\n", "[1,"}, {"{}\n", "\n {"}, {"{}", " "}, {"{\n", "{\n"}, {"{\n", "}\n{\n"}, {"", "/*"}, {"{", "/*"}, {"{", "//"}, {"{\"a\":\"", "\\"}, {"{\"a\":\"", "\\u00e9é\xff"}, {"{}\n", "{\"a\":1}\n"},
	} {
		t.Run(fmt.Sprintf("%q %q", c.first, c.pattern), func(t *testing.T) {
			r := NewReader(repeated(c.first, c.pattern, size), o)
			documents, bytes := 0, 0
			for {
				d, err := r.Next()
				if err == io.EOF {
					break
				} else if err != nil {
					t.Fatal(err)
				}
				documents++
				bytes = max(bytes, len(d.Text))
			}
			if documents == 0 || bytes > o.Limits.Bytes {
				t.Errorf("%d documents of up to %d bytes", documents, bytes)
			}
			held := cap(r.batch.Data) + cap(r.splitter.rest) + cap(r.batch.extents)*24 + cap(r.scanner.doc.Nodes)*28 + cap(r.splitter.strict.nodes)*28
			if most := 4*o.Limits.Bytes + o.Limits.Nodes*28*4 + o.BatchBytes*30; held > most || most > size {
				t.Errorf("%d bytes are held at the end, more than %d", held, most)
			}
		})
	}

}
