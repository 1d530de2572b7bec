package run_test

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/deployrecord/deployrecord/cmd/internal/input"
	"github.com/deployrecord/deployrecord/cmd/internal/run"
)

// covered returns the coverage, seen from the directory repo, of a run over sources, which are given by their paths from
// there, those with a question mark behind partial, and of walks of directories.
func covered(t *testing.T, paths, walked string) *run.Coverage {
	t.Helper()
	dir := t.TempDir()
	var sources []input.Source
	for path := range strings.FieldsSeq(paths) {
		sources = append(sources, input.Source{Path: filepath.Join(dir, "repo", strings.TrimSuffix(path, "?"))})
	}
	outcome := run.Outcome{Partial: make(map[*input.Source]bool)}
	for i, path := range strings.Fields(paths) {
		if strings.HasSuffix(path, "?") {
			outcome.Partial[&sources[i]] = true
		}
	}
	var directories []string
	for path := range strings.FieldsSeq(walked) {
		directories = append(directories, filepath.Join(dir, "repo", path))
	}
	excluded := func(path string) bool { return strings.Contains(path, "generated") }
	c, err := run.NewCoverage(filepath.Join(dir, "repo"), sources, directories, outcome, excluded)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestCoverage_File(t *testing.T) {
	for _, test := range []struct {
		name, sources, walked, file string
		want                        bool
	}{
		{"read", "a.json", "", "a.json", true},
		{"read, in a directory", "d/a.json", "", "d/a.json", true},
		{"read, outside", "../a.json", "", "../a.json", true},
		{"read in part", "a.json?", ".", "a.json", false},
		{"not read", "a.json", "", "b.json", false},
		{"not there, where a walk would have found it", "a.json", ".", "d/b.yaml", true},
		{"not there, below a directory that was walked", "", "d/e", "d/e/f/b.json.gz", true},
		{"beside a directory that was walked", "", "d", "de/b.json", false},
		{"above a directory that was walked", "", "d", "b.json", false},
		{"a walk from above", "", "..", "b.json", true},
		{"of a name that walks pass by", "", ".", "appspec.txt", false},
		{"hidden", "", ".", ".b.json", false},
		{"in a hidden directory", "", ".", ".github/b.json", false},
		{"in a hidden directory that was asked for", "", ".github", ".github/b.json", true},
		{"in node_modules", "", ".", "node_modules/b.json", false},
		{"left out", "", ".", "generated/b.json", false},
		{"left out, and read all the same", "generated/b.json", "", "generated/b.json", true},
		{"no file at all", "a.json", ".", "", false},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := covered(t, test.sources, test.walked).File(test.file); got != test.want {
				t.Errorf("got %v", got)
			}
		})
	}
}

func TestCoverage_Files(t *testing.T) {
	for _, test := range []struct {
		name, sources, walked, pattern string
		want                           bool
	}{
		{"of a walked directory", "a.json", ".", "**/*.json", true},
		{"below it", "d/a.json", ".", "d/*.json", true},
		{"of another directory", "d/a.json", "d", "*/a.json", false},
		{"of one that was not walked", "d/a.json", "", "d/*.json", false},
		{"with a partial one among them", "d/a.json?", ".", "d/*.json", false},
		{"with a partial one elsewhere", "e/a.json? d/a.json", ".", "d/*.json", true},
		{"hidden ones", "", ".", "**/.github/*", false},
		{"in a hidden directory", "", ".", ".github/*", false},
		{"left out", "", ".", "generated/**", false},
		{"alternatives", "", ".", "{d,e}/*.json", true},
		{"alternatives of which one was walked", "", "d", "{d,e}/*.json", false},
		{"a file", "a.json", "", "a.json", true},
		{"a file that was not read", "a.json", "", "b.json", false},
		{"a file of a strange name", "", ".", `\[a].json`, true},
	} {
		t.Run(test.name, func(t *testing.T) {
			match := func(s *input.Source) bool {
				return strings.HasPrefix(test.pattern, "d/") && filepath.Base(filepath.Dir(s.Path)) == "d"
			}
			if got := covered(t, test.sources, test.walked).Files(test.pattern, match); got != test.want {
				t.Errorf("got %v", got)
			}
		})
	}
}

func TestCoverage_Source(t *testing.T) {
	c := covered(t, "a.json d/b.json", "")
	if s := c.Source("d/b.json"); s == nil || filepath.Base(s.Path) != "b.json" {
		t.Errorf("got %v", s)
	}
	if s := c.Source("b.json"); s != nil {
		t.Errorf("got %v", s)
	}
}
