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
