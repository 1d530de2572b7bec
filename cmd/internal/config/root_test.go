package config_test

import (
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"testing"

	"github.com/deployrecord/deployrecord/cmd/internal/config"
	"pgregory.net/rapid"
)

// layout makes a repository with a link to one of its directories beside it, and returns the directory of both.
func layout(t *testing.T) string {
	t.Helper()
	base := realTempDir(t)
	for _, path := range []string{"repo/conf/.deployrecord.yaml", "repo/conf/requests/a.json", "repo/other/b.json", "repo/.deployrecord.yaml"} {
		write(t, filepath.Join(base, filepath.FromSlash(path)))
	}
	for link, target := range map[string]string{"link": "repo", "deep": filepath.Join("repo", "conf", "requests"), "repo/other/in": filepath.Join("repo", "conf", "requests")} {
		if err := os.Symlink(filepath.Join(base, target), filepath.Join(base, filepath.FromSlash(link))); err != nil {
			t.Fatal(err)
		}
	}
	return base
}

// chdir changes to a directory as a shell does, which keeps the links in its name.
func chdir(t *testing.T, dir string) {
	t.Helper()
	t.Chdir(dir)
	t.Setenv("PWD", dir)
}

func TestRoot_RelIsTheSameHoweverTheCommandIsCalled(t *testing.T) {
	base := layout(t)
	for _, test := range []struct {
		name               string
		work, config, path string // work is below the base; the others are relative to work or begin with BASE
		want               string
	}{
		{"beside", "repo", ".deployrecord.yaml", "x.json", "x.json"},
		{"below", "repo", ".deployrecord.yaml", "conf/requests/a.json", "conf/requests/a.json"},
		{"with dots", "repo", "./.deployrecord.yaml", "./conf/../conf/requests//a.json", "conf/requests/a.json"},
		{"from a subdirectory", "repo/conf/requests", "BASE/repo/.deployrecord.yaml", "a.json", "conf/requests/a.json"},
		{"from a subdirectory, upwards", "repo/conf/requests", "BASE/repo/.deployrecord.yaml", "../../other/b.json", "other/b.json"},
		{"an absolute path", "repo/conf", "BASE/repo/.deployrecord.yaml", "BASE/repo/other/b.json", "other/b.json"},
		{"absolute, configuration relative", "repo", ".deployrecord.yaml", "BASE/repo/other/b.json", "other/b.json"},
		{"a configuration elsewhere", "repo", "conf/.deployrecord.yaml", "conf/requests/a.json", "requests/a.json"},
		{"outside of the configuration's directory", "repo", "conf/.deployrecord.yaml", "other/b.json", "../other/b.json"},
		{"outside, absolute", "repo", "conf/.deployrecord.yaml", "BASE/repo/other/b.json", "../other/b.json"},
		{"a linked working directory", "link", ".deployrecord.yaml", "conf/requests/a.json", "conf/requests/a.json"},
		{"a linked working directory, real path", "link", ".deployrecord.yaml", "BASE/repo/conf/requests/a.json", "conf/requests/a.json"},
		{"a real working directory, linked path", "repo", ".deployrecord.yaml", "BASE/link/conf/requests/a.json", "conf/requests/a.json"},
		{"a link into the repository", "deep", "BASE/repo/.deployrecord.yaml", "a.json", "conf/requests/a.json"},
		{"a link inside of the repository", "repo/other/in", "BASE/repo/.deployrecord.yaml", "a.json", "conf/requests/a.json"},
		{"a link inside of the repository, upwards", "repo/other/in", "BASE/repo/.deployrecord.yaml", "../x.json", "conf/x.json"},
		{"a file named through a link inside of the repository", "repo", ".deployrecord.yaml", "other/in/a.json", "other/in/a.json"},
		{"a configuration above a linked working directory", "link/conf", "BASE/link/.deployrecord.yaml", "requests/a.json", "conf/requests/a.json"},
		{"a configuration above a linked working directory, outside", "link/conf", "BASE/link/conf/.deployrecord.yaml", "../other/b.json", "../other/b.json"},
		{"a link into the repository, a file that is not there", "deep", "BASE/repo/.deployrecord.yaml", "new.json", "conf/requests/new.json"},
		{"a configuration named through a link", "repo/other", "BASE/link/.deployrecord.yaml", "b.json", "other/b.json"},
		{"a directory that is not there", "repo", ".deployrecord.yaml", "no/such/file.json", "no/such/file.json"},
		{"the root itself", "repo", ".deployrecord.yaml", ".", "."},
		{"no configuration", "repo/conf", "", "requests/a.json", "requests/a.json"},
		{"no configuration, outside", "repo/conf", "", "../other/b.json", "../other/b.json"},
		{"a name that begins with two dots", "repo", ".deployrecord.yaml", "..a/b.json", "..a/b.json"},
	} {
		t.Run(test.name, func(t *testing.T) {
			chdir(t, filepath.Join(base, test.work))
			root, err := config.NewRoot(place(base, test.config))
			if err != nil {
				t.Fatal(err)
			}
			for range 2 { // what is kept changes nothing
				if got, ok := root.Rel(place(base, test.path)); got != test.want || !ok {
					t.Errorf("got %q, %v; want %q", got, ok, test.want)
				}
			}
		})
	}
}

// place replaces BASE at the beginning of a path.
func place(base, path string) string {
	if len(path) > 4 && path[:4] == "BASE" {
		return filepath.Join(base, filepath.FromSlash(path[4:]))
	}
	return filepath.FromSlash(path)
}

func TestRoot_RelKnowsNothingOfStandardInputWithoutAName(t *testing.T) {
	root, err := config.NewRoot("")
	if err != nil {
		t.Fatal(err)
	}
	if got, ok := root.Rel(""); ok {
		t.Errorf("it is %q", got)
	}
	if root.Match([]string{"**", ""}, "") || root.Excluded([]string{"**"}, "") {
		t.Error("it matches")
	}
}

// matchCase says whether a pattern is about a path, as seen from the directory conf of a repository with a configuration.
type matchCase struct {
	pattern, path string
	want          bool
}

// checkMatches holds one of the methods of Root that know patterns to cases.
func checkMatches(t *testing.T, matches func(r *config.Root, patterns []string, path string) bool, cases []matchCase) {
	t.Helper()
	base := layout(t)
	chdir(t, filepath.Join(base, "repo", "conf"))
	root, err := config.NewRoot(filepath.Join(base, "repo", config.Name))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range cases {
		if got := matches(root, []string{"nothing", c.pattern}, filepath.FromSlash(c.path)); got != c.want {
			t.Errorf("%s, %s: %v, want %v", c.pattern, c.path, got, c.want)
		}
	}
	if matches(root, nil, "a.json") {
		t.Error("no pattern is about a file")
	}
}

func TestRoot_Match(t *testing.T) {
	checkMatches(t, (*config.Root).Match, []matchCase{
		{"conf/requests/a.json", "requests/a.json", true},
		{"requests/a.json", "requests/a.json", false},
		{"a.json", "requests/a.json", false},
		{"**/a.json", "requests/a.json", true},
		{"conf/**", "requests/a.json", true},
		{"conf/*", "requests/a.json", false},
		{"*", "../x", true},
		{"{conf,other}/*/a.{json,yaml}", "requests/a.json", true},
		{"**", "../../elsewhere/a.json", true},
		{"../elsewhere/*", "../../elsewhere/a.json", true},
		{"conf/**", "../other/b.json", false},
		{`conf/\*.json`, "*.json", true},
		{`conf/\*.json`, "a.json", false},
		{"conf/.*/*", ".hidden/a", true},
	})
}

func TestRoot_Excluded(t *testing.T) {
	checkMatches(t, (*config.Root).Excluded, []matchCase{
		{"conf/requests/a.json", "requests/a.json", true},
		{"a.json", "requests/a.json", true},
		{"*.json", "requests/a.json", true},
		{"requests", "requests/a.json", true},
		{"requests", "requests", true},
		{"conf/requests", "requests/deeper/a.json", true},
		{"conf/requests/**", "requests/a.json", true},
		{"**/requests/**", "requests/a.json", true},
		{"other/*", "../other/b.json", true},
		{"repo", "requests/a.json", false}, // the directory of the configuration is above it
		{"*", ".", true},
		{"**", "../..", false},
		{"**", "..", false},
		{"elsewhere", "../../elsewhere/a.json", true},
		{"x.json", "requests/a.json", false},
	})
}

// What is below the root keeps its path, whatever the way there.
func TestRoot_RelUndoesJoining(t *testing.T) {
	base := layout(t)
	chdir(t, filepath.Join(base, "link"))
	root, err := config.NewRoot(config.Name)
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		want := rapid.StringMatching(`[a-z.]{0,1}[a-z]{1,3}(/[a-z]{1,3}){0,3}`).Draw(t, "path")
		start := rapid.SampledFrom([]string{"", ".", "conf/..", filepath.Join(base, "repo"), filepath.Join(base, "link")}).Draw(t, "start")
		if got, ok := root.Rel(filepath.Join(start, filepath.FromSlash(want))); got != want || !ok {
			t.Errorf("%s from %q: %q, %v", want, start, got, ok)
		}
	})
}

func TestRoot_ServesSeveralGoroutines(t *testing.T) {
	base := layout(t)
	chdir(t, filepath.Join(base, "deep"))
	root, err := config.NewRoot(filepath.Join(base, "repo", config.Name))
	if err != nil {
		t.Fatal(err)
	}
	var group sync.WaitGroup
	for range 4 * runtime.GOMAXPROCS(0) {
		group.Go(func() {
			if got, _ := root.Rel("a.json"); got != "conf/requests/a.json" {
				t.Errorf("got %q", got)
			}
		})
	}
	group.Wait()
}
