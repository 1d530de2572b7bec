package input_test

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/deployrecord/deployrecord/cmd/internal/input"
	"github.com/google/go-cmp/cmp"
)

// What Excluded leaves out is left out beside what the patterns do, and nothing in a directory is asked about that is
// left out itself.
func TestExpand_AsksWhatIsLeftOut(t *testing.T) {
	tree(t, "d/a.json", "d/b.json", "d/out/deep/c.json", "d/e/a.json", "top.json")
	for _, test := range []struct {
		name      string
		arguments []string
		exclude   []string
		want      []string
		asked     int
	}{
		{"of a directory", []string{"d"}, nil, []string{"d/b.json"}, 5},
		{"of a pattern", []string{"d/**/[a-b].json"}, nil, []string{"d/b.json"}, 3},
		{"beside patterns", []string{"."}, []string{"b.json"}, []string{"top.json"}, 7},
		{"but not what is named", []string{"d/a.json"}, nil, []string{"d/a.json"}, 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			var asked []string
			excluded := func(path string) bool {
				asked = append(asked, path)
				name := filepath.Base(path)
				return name == "a.json" || name == "out"
			}
			sources, _ := expand(t, input.Options{Exclude: test.exclude, Excluded: excluded}, test.arguments...)
			if diff := cmp.Diff(test.want, names(sources)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
			if len(asked) != test.asked || strings.Contains(strings.Join(asked, " "), "deep") {
				t.Errorf("asked about %q, want %d", asked, test.asked)
			}
		})
	}
}

// Whoever sees nothing checked is told that it is left out, not that it is not there.
func TestExpand_SaysThatEverythingIsLeftOut(t *testing.T) {
	tree(t, "d/a.json", "empty/")
	all := input.Options{Excluded: func(string) bool { return true }}
	_, arguments := expand(t, all, "d", "d/*.json", "empty")
	if got, want := arguments[0].Nothing(), "there is no JSON or YAML file that is not excluded"; got != want {
		t.Errorf("of a directory: %q, want %q", got, want)
	}
	if errs := arguments[1].Errors; len(errs) != 1 || errs[0].Error() != "d/*.json: no file matches that is not excluded" {
		t.Errorf("of a pattern: %v", errs)
	}
	if got, want := arguments[2].Nothing(), "there is no JSON or YAML file"; got != want {
		t.Errorf("of an empty directory: %q, want %q", got, want)
	}
}

func TestSource_FileIsWhatConfigurationKnows(t *testing.T) {
	tree(t, "a.json")
	for _, test := range []struct{ argument, name, want string }{
		{"./a.json", "", "a.json"},
		{"-", "", ""},
		{"-", "requests/web.yaml", "requests/web.yaml"},
	} {
		sources, _ := expand(t, input.Options{StdinName: test.name}, test.argument)
		if got := sources[0].File(); got != test.want {
			t.Errorf("%s %s: got %q, want %q", test.argument, test.name, got, test.want)
		}
	}
}
