package main

import (
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"
)

// unheld are the blocks that are not looked at here, by page and kind, and why.
var unheld = map[string]string{
	"docs/ci.md groovy":  "read and run by TestCI_Examples",
	"docs/editors.md sh": "programs of npm and PyPI, which are not installed to run the tests",
	"docs/rules.md ":     "generated from examples that the tests of package validate run",
	"docs/testing.md ":   "minutes of fuzzing, and of breaking rules one by one",
	"docs/testing.md go": "the reader's own pipeline",
}

// Every fenced block is of a kind that some test holds to what it says.
func TestDocs_BlocksAreHeld(t *testing.T) {
	seen := make(map[string]bool)
	for _, path := range pages(t) {
		for _, b := range blocksOf(path, page(t, path)) {
			key := b.page + " " + b.kind
			seen[key] = true
			if _, ok := unheld[key]; ok {
				continue
			}
			holds, ok := holders[b.kind]
			if !ok {
				t.Errorf("%s:%d: no test holds a block of kind %q", b.page, b.line, b.kind)
				continue
			}
			if err := holds(t, b); err != "" {
				t.Errorf("%s:%d: %s", b.page, b.line, err)
			}
		}
	}
	for key := range unheld {
		if !seen[key] {
			t.Errorf("there is no block %q", key)
		}
	}
}

// holders say what is wrong with a block of a kind, beyond what other tests do with it.
var holders = map[string]func(t *testing.T, b block) string{
	"console": func(t *testing.T, b block) string { // run by TestDocs_Commands
		if steps, err := stepsOf(b.text); err != nil || len(steps) == 0 {
			return "it shows no command"
		}
		return ""
	},
	"text": func(t *testing.T, b block) string { // what is read, not typed
		if strings.HasPrefix(b.text, "$ ") {
			return "a command belongs into a console block"
		}
		return ""
	},
	"yaml": func(t *testing.T, b block) string {
		if err := yaml.Unmarshal([]byte(b.text), new(yaml.Node)); err != nil {
			return err.Error()
		}
		return ""
	},
	"json": func(t *testing.T, b block) string {
		if !json.Valid([]byte(b.text)) {
			return "it is not JSON"
		}
		return ""
	},
	"go": func(t *testing.T, b block) string {
		if !slices.ContainsFunc(goSources(t), func(text string) bool { return strings.Contains(text, code(b.text)) }) {
			return "its lines stand in no Go file"
		}
		return ""
	},
}

var blanks = regexp.MustCompile(`\s+`)

// code returns the text of a program with one blank for each run of them.
func code(text string) string { return strings.TrimSpace(blanks.ReplaceAllString(text, " ")) }

// goSources returns the programs that pages show parts of: the examples of packages.
func goSources(t *testing.T) []string {
	t.Helper()
	var sources []string
	err := filepath.WalkDir("../..", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !strings.HasPrefix(entry.Name(), "example") || filepath.Ext(path) != ".go" {
			return err
		}
		text, err := os.ReadFile(path)
		sources = append(sources, code(string(text)))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return sources
}

// Links between pages lead to files, and to headings of pages.
func TestDocs_Links(t *testing.T) {
	link := regexp.MustCompile(`\]\(([^)\s]+)\)`)
	for _, path := range pages(t) {
		text := page(t, path)
		for _, m := range link.FindAllStringSubmatch(text, -1) {
			target, anchor, _ := strings.Cut(m[1], "#")
			if strings.Contains(target, "://") {
				continue
			}
			file := path
			if target != "" {
				file = filepath.ToSlash(filepath.Join(filepath.Dir(path), target))
			}
			if _, err := os.Stat(filepath.Join("../..", file)); err != nil {
				t.Errorf("%s links to %s: %v", path, m[1], err)
			} else if anchor != "" && !slices.Contains(anchorsOf(page(t, file)), anchor) {
				t.Errorf("%s links to %s, and there is no such heading", path, m[1])
			}
		}
	}
}
