package source

import (
	"bytes"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// yamlComments are documents and their comments.
var yamlComments = []struct {
	name, text string
	want       []string
}{
	{"on a line of its own", "# one\na: 1\n  # two\nb: 2\n", []string{"# one", "# two"}},
	{"behind a value", "a: 1 # one\nb: [1, # two\n  2] # three\n", []string{"# one", "# two", "# three"}},
	{"behind a name and a dash", "a: # one\n  - # two\n    b: 1\n", []string{"# one", "# two"}},
	{"at the end, without a line break", "a: 1\n#", []string{"#"}},
	{"before and behind the document", "# one\n--- # two\na: 1\n... # three\n", []string{"# one", "# two", "# three"}},
	{"behind a directive", "%YAML 1.2 # one\n---\na: 1\n", []string{"# one"}},
	{"behind an anchor, a tag and an alias", "a: &x # one\n  1\nb: !!str # two\n  1\nc: *x # three\n", []string{"# one", "# two", "# three"}},
	{"with CRLF", "a: 1 # one\r\n# two\r\n", []string{"# one", "# two"}},
	{"in a script of its own", "a: é # größe\n", []string{"# größe"}},
	{"a number sign in a comment", "a: 1 # one # and # more\n", []string{"# one # and # more"}},
	{"in quotes", "a: 'x # y'\nb: \"x # y\"\n'c # d': 1\n\"e # f\": 1\n", nil},
	{"in quotes over two lines", "a: \"x\n  # y\n  z\" # one\n", []string{"# one"}},
	{"in a word", "a: x#y\nb#c: 1\n", nil},
	{"in a block", "a: |\n  # x\n  y # z\n\n  # more\n# one\nb: >-\n  # x\n", []string{"# one"}},
	{"behind the indicator of a block", "a: |- # one\n  # x\nb: >2 # two\n  # x\n", []string{"# one", "# two"}},
	{"behind a block that keeps its end", "a: |+\n  # x\n\n# one\n", []string{"# one"}},
	{"in a block with a name in quotes", "'a # b': |\n  # x\n", nil},
	{"in an object that a merge key brings", "a: 1\n<<: {a: 'x # y', 'b # c': \"d # e\"} # one\n", []string{"# one"}},
	{"in a block that a merge key brings", "a: 1\n<<:\n  a: |\n    # x\n  b: 1 # one\n", []string{"# one"}},
	{"in a list of objects that a merge key brings", "a: 1\n<<: [{a: 'x # y'}, # one\n  {a: '# z'}]\n", []string{"# one"}},
	{"in what a merge key cannot bring", "a: 1\n<<: 'x # y'\n", nil},
	{"in a value that aliases repeat", "a: &x 'y # z'\nb: *x # one\nc: [*x, *x] # two\n", []string{"# one", "# two"}},
	{"in an object that is merged from elsewhere", "a: &x\n  b: 'y # z' # one\nc:\n  <<: *x # two\n  b: 1\n", []string{"# one", "# two"}},
	{"in JSON that is read as YAML", "{\"a\": \"# x\", # one\n \"b\": 1}\n", []string{"# one"}},
	{"of a text that cannot be read", "a: [ # one\n", nil},
	{"of nothing", "# one\n", nil},
}

func commentsOf(d *Document) []string {
	var texts []string
	for _, s := range d.Comments() {
		texts = append(texts, string(d.Text[s.Start:s.End]))
	}
	return texts
}

func TestDocument_Comments(t *testing.T) {
	for _, c := range yamlComments {
		t.Run(c.name, func(t *testing.T) {
			d := parseYAMLText(c.text)
			checkYAML(t, d)
			if diff := cmp.Diff(c.want, commentsOf(d)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestDocument_CommentsOfEachDocumentOfAStream(t *testing.T) {
	text := "# one\na: 1\n# two\n--- # three\nb: '# x'\n---\nc: [\n--- # four\n- 1 # five\n"
	var got [][]string
	for _, d := range Parse([]byte(text), Options{Format: AsYAML}) {
		got = append(got, commentsOf(d))
	}
	if diff := cmp.Diff([][]string{{"# one", "# two"}, {"# three"}, nil, {"# four", "# five"}}, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// A scanner that has read a document with merge keys forgets them.
func TestDocument_CommentsOfOneDocumentAlone(t *testing.T) {
	text := "<<: {a: '# x # x # x'}\n---\nbcdef: 12345678 # one\n---\n<<: 1\nb: 2 # two\n"
	var got []string
	for _, d := range Parse([]byte(text), Options{Format: AsYAML}) {
		got = append(got, commentsOf(d)...)
	}
	if diff := cmp.Diff([]string{"# one", "# two"}, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestDocument_JSONHasNoComments(t *testing.T) {
	for _, text := range []string{`{"a": "# x"}`, "{} # x"} {
		for _, d := range Parse([]byte(text), Options{Format: AsJSON}) {
			if got := d.Comments(); got != nil {
				t.Errorf("%q: %v", text, got)
			}
		}
	}
}

// checkComments reports comments that are none: what they say must not matter.
func checkComments(t testingT, d *Document) {
	t.Helper()
	comments := d.Comments()
	other := bytes.Clone(d.Text)
	end := uint32(0)
	for _, s := range comments {
		if s.Start < end || s.Start >= s.End || int(s.End) > len(d.Text) || d.Text[s.Start] != '#' {
			t.Fatalf("comment at %v, behind %d", s, end)
		}
		if end = s.End; int(end) < len(d.Text) && yamlBreakSize(d.Text, int(end)) == 0 {
			t.Fatalf("the comment at %v ends in the middle of a line", s)
		}
		for i := s.Start + 1; i < s.End; i++ {
			other[i] = 'x'
		}
	}
	if len(comments) == 0 {
		return
	}
	read := parseYAMLText(string(other))
	if !slices.Equal(read.Nodes, d.Nodes) || !slices.Equal(read.decoded, d.decoded) {
		t.Errorf("with other comments the document says something else:\n%q\n%q\n%s", d.Text, other,
			cmp.Diff(yamlOutline(d, true), yamlOutline(read, true)))
	}
	if again := read.Comments(); !slices.Equal(again, comments) {
		t.Errorf("with other text the comments stand at %v, not %v", again, comments)
	}
}

func FuzzComments(f *testing.F) {
	for _, c := range yamlComments {
		f.Add(c.text)
	}
	for _, c := range slices.Concat(yamlTrees, yamlScalars) {
		f.Add(c.text)
	}
	f.Fuzz(func(t *testing.T, text string) { checkComments(t, parseYAMLText(text)) })
}
