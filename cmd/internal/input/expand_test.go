package input_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/deployrecord/deployrecord/cmd/internal/input"
	"github.com/deployrecord/deployrecord/model/source"
	"github.com/google/go-cmp/cmp"
)

// tree makes files in a new directory, which becomes the working directory. A path that ends in a slash is a
// directory, and one with an arrow a link.
func tree(t *testing.T, paths ...string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for _, path := range paths {
		path, target, link := strings.Cut(path, " -> ")
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		var err error
		switch {
		case link:
			err = os.Symlink(target, path)
		case strings.HasSuffix(path, "/"):
			err = os.MkdirAll(path, 0o777)
		default:
			err = os.WriteFile(path, []byte("{}"), 0o666)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

func expand(t *testing.T, o input.Options, arguments ...string) ([]input.Source, []input.Argument) {
	t.Helper()
	sources, given, err := input.Expand(arguments, o)
	if err != nil {
		t.Fatal(err)
	}
	return sources, given
}

func names(sources []input.Source) []string {
	var names []string
	for _, s := range sources {
		names = append(names, s.Name)
	}
	return names
}

func TestExpand_Finds(t *testing.T) {
	tree(t, "a.json", "b.txt", "d/z.json", "d/a.NDJSON", "d/b.jsonl.gz", "d/c.yaml.zst", "d/d.yml", "d/e.gz", "d/f.json.bz2", "d/g",
		"d/.hidden.json", "d/.git/a.json", "d/node_modules/a.json", "d/e/f/deep.json", "d/loop -> .", "d/link.json -> z.json", "d/sub.json/in.json",
		"empty/", "linked -> d", "[x].json")
	everything := []string{
		"d/a.NDJSON", "d/b.jsonl.gz", "d/c.yaml.zst", "d/d.yml", "d/e/f/deep.json", "d/link.json", "d/sub.json/in.json", "d/z.json",
	}
	for _, test := range []struct {
		name      string
		arguments []string
		options   input.Options
		want      []string
	}{
		{"a file of any name", []string{"b.txt"}, input.Options{}, []string{"b.txt"}},
		{"files, sorted", []string{"b.txt", "a.json"}, input.Options{}, []string{"a.json", "b.txt"}},
		{"a file once", []string{"a.json", "./a.json", "d/../a.json"}, input.Options{}, []string{"a.json"}},
		{"a directory", []string{"d"}, input.Options{}, everything},
		{"a directory with a slash", []string{"./d/"}, input.Options{}, everything},
		{"a hidden directory that is named", []string{"d/.git"}, input.Options{}, []string{"d/.git/a.json"}},
		{"an empty directory", []string{"empty"}, input.Options{}, nil},
		{"standard input once", []string{"-", "-"}, input.Options{}, []string{"<stdin>"}},
		{"standard input by a name", []string{"-"}, input.Options{StdinName: "x.yaml"}, []string{"x.yaml"}},
		{"a pattern", []string{"d/*.json"}, input.Options{}, []string{"d/link.json", "d/z.json"}},
		{"a pattern over directories", []string{"d/**/deep.*"}, input.Options{}, []string{"d/e/f/deep.json"}},
		{"a pattern of any name", []string{"d/[eg]*"}, input.Options{}, []string{"d/e.gz", "d/g"}},
		{"a pattern that names what is hidden", []string{"d/.git/*"}, input.Options{}, []string{"d/.git/a.json"}},
		{"a file that looks like a pattern", []string{"[x].json"}, input.Options{}, []string{"[x].json"}},
		{"a name left out", []string{"d"}, input.Options{Exclude: []string{"*.json", "*.gz", "e"}}, []string{"d/a.NDJSON", "d/c.yaml.zst", "d/d.yml"}},
		{"a path left out", []string{"d"}, input.Options{Exclude: []string{"d/?.*", "d/*.json"}}, []string{"d/e/f/deep.json"}},
		{"left out of a pattern", []string{"d/*.json"}, input.Options{Exclude: []string{"z*"}}, []string{"d/link.json"}},
		{"named although left out", []string{"a.json"}, input.Options{Exclude: []string{"*"}}, []string{"a.json"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			sources, arguments := expand(t, test.options, test.arguments...)
			if diff := cmp.Diff(test.want, names(sources)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
			for _, a := range arguments {
				if len(a.Errors) > 0 {
					t.Errorf("%s: %v", a.Text, a.Errors)
				}
			}
		})
	}
}

// The directory that a link points to is walked when the link is named, and by the link's name.
func TestExpand_FollowsALinkThatIsNamed(t *testing.T) {
	tree(t, "d/a.json", "linked -> d")
	sources, _ := expand(t, input.Options{}, "linked")
	if diff := cmp.Diff([]string{"linked/a.json"}, names(sources)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestExpand_SaysHowASourceWasFound(t *testing.T) {
	tree(t, "d/a.json", "d/b.yml.gz")
	sources, arguments := expand(t, input.Options{}, "d", "d/*.json", "-", "d/b.yml.gz")
	want := []input.Source{
		{Name: "<stdin>", Named: true, Arguments: []int{2}, Size: -1},
		{Name: "d/a.json", Path: filepath.Join("d", "a.json"), Arguments: []int{0, 1}, Size: 2, Format: source.AsJSON},
		{Name: "d/b.yml.gz", Path: filepath.Join("d", "b.yml.gz"), Named: true, Arguments: []int{0, 3}, Size: 2, Format: source.AsYAML},
	}
	if diff := cmp.Diff(want, sources); diff != "" {
		t.Errorf("sources (-want +got)\n%s", diff)
	}
	for i, n := range []int{2, 1, 1, 1} {
		if arguments[i].Sources != n {
			t.Errorf("%s led to %d sources, want %d", arguments[i].Text, arguments[i].Sources, n)
		}
	}
}

func TestExpand_ReportsWhatLeadsNowhere(t *testing.T) {
	tree(t, "a.json", "d/dangling.json -> nowhere", "d/a.json")
	for _, test := range []struct {
		argument string
		want     string // the whole error, but for one of the file system
		missing  bool
	}{
		{"missing.json", "", true},
		{"a.json/b.json", "", false},
		{"*.yaml", "*.yaml: no file matches", false},
		{"[", "[: the pattern is malformed", false},
		{"d", "", true},
	} {
		t.Run(test.argument, func(t *testing.T) {
			_, arguments := expand(t, input.Options{}, test.argument, "a.json")
			errs := arguments[0].Errors
			if len(errs) != 1 || test.want != "" && errs[0].Error() != test.want {
				t.Fatalf("got %v, want %s", errs, test.want)
			}
			if test.missing && !errors.Is(errs[0], fs.ErrNotExist) {
				t.Errorf("%v is not that of a missing file", errs[0])
			}
			if len(arguments[1].Errors) > 0 {
				t.Errorf("the other argument: %v", arguments[1].Errors)
			}
		})
	}
	if _, _, err := input.Expand([]string{"a.json"}, input.Options{Exclude: []string{"["}}); err == nil {
		t.Error("a malformed pattern to leave out is no error")
	}
}

func TestFormatOf_GoesByTheExtension(t *testing.T) {
	for name, want := range map[string]source.FormatHint{
		"a.json": source.AsJSON, "a.ndjson": source.AsJSON, "a.jsonl": source.AsJSON, "A.JSON": source.AsJSON, "x/a.json.gz": source.AsJSON,
		"a.json.zst": source.AsJSON, "a.yaml": source.AsYAML, "a.yml": source.AsYAML, "a.YML.GZ": source.AsYAML,
		"a": source.Detect, "a.txt": source.Detect, "a.gz": source.Detect, "json": source.Detect, "<stdin>": source.Detect, "a.json/b": source.Detect,
	} {
		if got := input.FormatOf(name); got != want {
			t.Errorf("%s: got %v, want %v", name, got, want)
		}
	}
}
