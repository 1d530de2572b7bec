package source

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

type yamlCase struct {
	name, text string
	want       []string
}

func TestYAML_ReadsEveryStyleWithItsPlaces(t *testing.T) {
	for _, c := range slices.Concat(yamlTrees, yamlScalars) {
		t.Run(c.name, func(t *testing.T) {
			d := parseYAMLText(c.text)
			checkYAML(t, d)
			if diff := cmp.Diff(c.want, yamlOutline(d, true)); diff != "" {
				t.Errorf("%s\n(-want +got):\n%s", c.text, diff)
			}
		})
	}
}

func TestYAML_MarksStringsWithoutQuotes(t *testing.T) {
	d := parseYAMLText("- yes\n- 2026-11-20\n- 'no'\n- \"on\"\n- !!str off\n- !Ref y\n- |\n n\n- a\n  b\n")
	var got []Flags
	for c := range d.Children(0) {
		got = append(got, d.Nodes[c].Flags)
	}
	want := []Flags{Plain, Plain, 0, 0, 0, 0, Escaped, Plain | Escaped}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestYAML_SaysWhichNamesHaveEscapes(t *testing.T) {
	d := parseYAMLText(`{a: 1, "b": 2, "\x63": 3, 'd''': 4}`)
	got := map[string]Flags{}
	for c := range d.Children(0) {
		got[d.Name(c)] = d.Nodes[c].Flags
	}
	want := map[string]Flags{"a": 0, "b": 0, "c": NameEscaped, "d'": NameEscaped}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestYAML_StreamsKeepPlacesAndGoOnBehindABrokenDocument reads several documents of one source.
func TestYAML_StreamsKeepPlacesAndGoOnBehindABrokenDocument(t *testing.T) {
	const text = "# first\na: é x\n---\n# none\n---\nb: [1\n--- # third\n\n  c:\n  - \"d\"\n...\n%YAML 1.2\n---\ne: f: g\n---\n- h\n"
	type document struct {
		Index  int
		Start  Position
		Tree   []string
		Faults []string
	}
	var got []document
	for _, d := range Parse([]byte(text), Options{Format: AsYAML}) {
		checkYAML(t, d)
		got = append(got, document{d.Index, d.Start, yamlOutline(d, true), yamlFaultLines(d)})
	}
	want := []document{
		{0, Position{1, 1}, []string{" object at 2:1 [a: é x]", `/a string "é x" at 2:4 [é x] named at 2:1 [a]`}, nil},
		{1, Position{5, 1}, nil, []string{"6:4 syntax: the [ that begins here is not closed (close it with ])"}},
		{2, Position{7, 1}, []string{
			" object at 9:3 [c:\n  - \"d\"]", "/c list at 10:3 [- \"d\"] named at 9:3 [c]", `/c/0 string "d" at 10:5 ["d"]`,
		}, nil},
		{3, Position{12, 1}, nil, []string{`14:5 syntax: a second colon and blank stands in the value of "e" (put the value in quotes: "f: g")`}},
		{4, Position{15, 1}, []string{" list at 16:1 [- h]", `/0 string "h" at 16:3 [h]`}, nil},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
