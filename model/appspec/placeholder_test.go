package appspec

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// The quick look that comes first never misses what the expression finds.
func TestPlaceholder_QuickLookMissesNothing(t *testing.T) {
	pieces := []string{
		"{{NAME}}", "${{ secrets.X }}", "${NAME}", "{% if %}", "<% x %>", "<TASK_DEFINITION>", "&&NAME&&", "[Your name]", "[your arn]",
		"[Version number]", "YOUR_APP", "REPLACE-ME", "CHANGE_IT", "REPLACEME", "CHANGEME", "object-specification", "range-specification",
		"source-file-location", "destination-file-location", "script-location", "object-type", "ENABLED-or-DISABLED",
		"a", "/srv/app", " ", "\n", "arn:aws:ecs", "$", "{", "}", "<", ">", "[", "]", "-", "é",
	}
	found := 0
	rapid.Check(t, func(t *rapid.T) {
		value := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 4).Draw(t, "pieces"), "")
		want := placeholders().FindStringIndex(value)
		if want == nil {
			want = []int{0, 0}
		} else {
			found++
		}
		if from, to := Placeholder(value); from != want[0] || to != want[1] {
			t.Fatalf("%q: %d:%d, want %d:%d", value, from, to, want[0], want[1])
		}
	})
	for _, value := range pieces[:22] {
		if from, to := Placeholder(value); from == to {
			t.Errorf("%q: no placeholder", value)
		}
	}
	if found == 0 {
		t.Error("no value had a placeholder")
	}
}
