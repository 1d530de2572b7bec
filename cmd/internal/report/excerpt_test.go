package report_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/deployrecord/deployrecord/cmd/internal/report"
	"github.com/deployrecord/deployrecord/model/source"
	"github.com/deployrecord/deployrecord/validate"
	"github.com/google/go-cmp/cmp"
)

// found is a finding about the first place of the text that is marked between « and », related to the others.
func found(t *testing.T, marked string) *report.Finding {
	t.Helper()
	doc := &source.Document{Start: source.Position{Line: 1, Column: 1}}
	f := &report.Finding{Source: "a.json", Finding: validate.Finding{Rule: ruleA, Severity: validate.Error, Message: "m"}}
	var spans []source.Span
	for rest := marked; ; {
		before, behind, ok := strings.Cut(rest, "«")
		doc.Text = append(doc.Text, before...)
		if !ok {
			break
		}
		inside, after, _ := strings.Cut(behind, "»")
		start := uint32(len(doc.Text))
		doc.Text = append(doc.Text, inside...)
		spans = append(spans, source.Span{Start: start, End: uint32(len(doc.Text))})
		rest = after
	}
	for i, span := range spans {
		l := validate.Location{Position: doc.Position(int(span.Start)), Span: span}
		if i == 0 {
			f.Location = l
		} else {
			l.Label = "place " + string(rune('0'+i))
			f.Related = append(f.Related, l)
		}
	}
	f.Excerpts = report.ExcerptsOf(doc, &f.Finding)
	return f
}

// block returns what the text format shows of a finding below its first line and above its remarks.
func block(t *testing.T, f *report.Finding) string {
	t.Helper()
	var b bytes.Buffer
	if err := sink(t, "text", &b, report.Options{}).Finding(f); err != nil {
		t.Fatal(err)
	}
	_, lines, _ := strings.Cut(b.String(), "\n")
	lines, _, _ = strings.Cut(lines, "  = see")
	return strings.TrimRight(lines, " ")
}

func TestText_ShowsLines(t *testing.T) {
	long := strings.Repeat("x", 300)
	for _, test := range []struct{ name, text, want string }{
		{"a value", "{\n  \"a\": «\"b\"»,\n}", `
  |
2 |   "a": "b",
  |        ^~~
`},
		{"one character", "«1»", `
  |
1 | 1
  | ^
`},
		{"an object of several lines", "{\n \"a\": «{\n  \"b\": 1\n }»\n}", `
  |
2 |  "a": {
  |       ^
`},
		{"the end of the text", "{\"a\": 1«»", `
  |
1 | {"a": 1
  |        ^
`},
		{"the end of a line", "{\"a\": «\n»}", `
  |
1 | {"a":
  |       ^
`},
		{"nothing at all", "«»", "\n"},
		{"an empty line", "\n«»\n", `
  |
2 |
  | ^
`},
		{"CRLF", "{\r\n  \"a\": «1»\r\n}", `
  |
2 |   "a": 1
  |        ^
`},
		{"tabs", "\t\"a\":\t«12»", `
  |
1 |     "a":    12
  |             ^~
`},
		{"wide and combining characters", "\"日本\": «\"é»\"", `
  |
1 | "日本": "é"
  |         ^~
`},
		{"control characters", "\"\x1b\": «\"\x00\"»", `
  |
1 | "\u001b": "\u0000"
  |           ^~~~~~~~
`},
		{"bytes that are no UTF-8", "\"\xff\": «1»", `
  |
1 | "\xff": 1
  |         ^
`},
		{"two places in one line", "{«\"a\"»: 1, «\"a\"»: 2}", `
  |
1 | {"a": 1, "a": 2}
  |  ^~~
  |          --- place 1
`},
		{"places in other lines", "{\n  «\"c\"»: 1,\n  «\"b\"»: 2,\n  \"x\": 3,\n  «\"a\"»: 4\n}", `
  |
2 |   "c": 1,
  |   ^~~
3 |   "b": 2,
  |   --- place 1
...
5 |   "a": 4
  |   --- place 2
`},
		{"line numbers of several widths", "{\n\n\n\n\n\n\n\n«1»,\n«2»\n}", `
   |
 9 | 1,
   | ^
10 | 2
   | - place 1
`},
		{"the middle of a long line", long + "«yyy»" + long, `
  |
1 | …` + long[:40] + "yyy" + long[:77] + `…
  |  ` + strings.Repeat(" ", 40) + `^~~
`},
		{"the start of a long line", "«yyy»" + long, `
  |
1 | yyy` + long[:117] + `…
  | ^~~
`},
		{"the end of a long line", long + "«yyy»", `
  |
1 | …` + long[:40] + `yyy
  |  ` + strings.Repeat(" ", 40) + `^~~
`},
		{"a long value", "{\"a\": «\"" + long + "\"»}", `
  |
1 | {"a": "` + long[:113] + `…
  |       ^` + strings.Repeat("~", 113) + `
`},
		{"a long object", "{\"a\": «{" + long + "}»}", `
  |
1 | {"a": {` + long[:113] + `…
  |       ^
`},
		{"a mapping of several lines", "a:\n  «b: 1\n  c: 2»\n", `
  |
2 |   b: 1
  |   ^
`},
		{"two places far apart in a long line", "«a»" + long + "«b»", `
  |
1 | a` + long[:119] + `…
  | ^
1 | …` + long[:40] + `b
  |  ` + strings.Repeat(" ", 40) + `- place 1
`},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(strings.TrimPrefix(test.want, "\n"), block(t, found(t, test.text))); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// A related place may stand before the finding's own; lines come in their order all the same.
func TestText_ShowsLinesInTheirOrder(t *testing.T) {
	f := found(t, "{\n «\"a\"»: 1,\n «\"a\"»: 2\n}")
	f.Excerpts.Outer[0], f.Excerpts.Outer[1] = f.Excerpts.Outer[1], f.Excerpts.Outer[0]
	want := `  |
2 |  "a": 1,
  |  ---
3 |  "a": 2
  |  ^~~ place 1
`
	if diff := cmp.Diff(want, block(t, f)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestText_ShowsFewRelatedPlaces(t *testing.T) {
	f := found(t, "«1»"+strings.Repeat("\n«1»", 100))
	if n := len(f.Excerpts.Outer); n != 5 {
		t.Errorf("%d places", n)
	}
}

func TestText_ShowsTheLineOfTheAppSpec(t *testing.T) {
	docs := source.Parse([]byte(`{"content": "version: 0.0\nResources: []\n"}`), source.Options{})
	f := &report.Finding{Source: "a.json", Finding: validate.Finding{
		Rule: ruleA, Severity: validate.Error, Message: "m",
		Location: validate.Location{Pointer: "/content", Position: source.Position{Line: 1, Column: 27}, Span: source.Span{Start: 27, End: 36}},
		Inner: &validate.Location{
			Pointer: "/Resources", Position: source.Position{Line: 2, Column: 12}, Span: source.Span{Start: 24, End: 26},
		},
	}}
	f.Excerpts = report.ExcerptsOf(docs[0], &f.Finding)
	var b bytes.Buffer
	if err := sink(t, "text", &b, report.Options{}).Finding(f); err != nil {
		t.Fatal(err)
	}
	want := `a.json:1:27: error: m [alarm-count]
  |
1 | {"content": "version: 0.0\nResources: []\n"}
  |                            ^~~~~~~~~
  = at: /content
  = inner: /Resources, line 2, column 12 of the AppSpec
  |
2 | Resources: []
  |            ^~
  = see: deployrecord explain alarm-count
`
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
