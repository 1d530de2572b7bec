//go:build !windows

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// scene says where the commands of a page are run.
type scene struct {
	// files are directories and files of the repository that are copied.
	files []string
	// in is the directory among them that the commands start in; "" for the root.
	in string
	// git says that the files are a commit of a git repository.
	git bool
}

// scenes are those of the pages with console blocks.
var scenes = map[string]scene{
	"README.md":             {files: []string{"fixtures/documents", "docs/examples"}},
	"docs/auditing.md":      {files: []string{"docs/examples/exports"}, in: "docs/examples/exports"},
	"docs/ci.md":            {files: []string{"docs/examples/preflight"}, in: "docs/examples/preflight"},
	"docs/configuration.md": {files: []string{"docs/examples/requests"}, in: "docs/examples/requests"},
	"docs/diff.md":          {files: []string{"docs/examples/diff"}, in: "docs/examples/diff", git: true},
	"docs/editors.md":       {files: []string{"docs/examples"}, in: "docs/examples"},
	"docs/linting.md":       {files: []string{"docs/examples/requests"}, in: "docs/examples/requests"},
	"docs/formats.md":       {files: []string{"docs/examples/preflight"}, in: "docs/examples/preflight"},
	"docs/policies.md":      {files: []string{"docs/examples/policies"}, in: "docs/examples/policies"},
	"docs/preflight.md":     {files: []string{"docs/examples/preflight"}, in: "docs/examples/preflight"},
}

// Every command that a page shows can be run as it stands, in the page's order, and prints what the page shows. With
// -update, what pages show is rewritten, and they go on leaving out what they left out.
func TestDocs_Commands(t *testing.T) {
	for _, path := range pages(t) {
		text := page(t, path)
		blocks := blocksOf(path, text)
		if !slices.ContainsFunc(blocks, func(b block) bool { return b.kind == "console" }) {
			continue
		}
		t.Run(path, func(t *testing.T) {
			s, ok := scenes[path]
			if !ok {
				t.Fatalf("%s shows commands, and scenes does not say where to run them", path)
			}
			c := newConsole(t, s)
			for _, b := range blocks {
				switch {
				case b.kind == "console":
					text = c.run(t, b, text)
				case b.notes["file"] != "":
					c.write(t, b)
				}
			}
			if *update {
				if err := os.WriteFile(filepath.Join("../..", path), []byte(text), 0o666); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// Scenes of pages that show no command any more are no longer needed.
func TestDocs_ScenesAreUsed(t *testing.T) {
	for path := range scenes {
		if !slices.ContainsFunc(blocksOf(path, page(t, path)), func(b block) bool { return b.kind == "console" }) {
			t.Errorf("%s shows no command", path)
		}
	}
}

// console is where the commands of a page are run: a copy of the files that it speaks of.
type console struct {
	directory string
	env       []string
}

func newConsole(t *testing.T, s scene) *console {
	t.Helper()
	root := t.TempDir()
	for _, file := range s.files {
		copyAll(t, filepath.Join("../..", file), filepath.Join(root, file))
	}
	programs, err := filepath.Abs("testdata/docs/bin")
	if err != nil {
		t.Fatal(err)
	}
	c := &console{directory: filepath.Join(root, s.in)}
	c.env = append(os.Environ(),
		"PATH="+programs+string(os.PathListSeparator)+os.Getenv("PATH"), "HOME="+t.TempDir(), "TERM=dumb", "LC_ALL=C", "NO_COLOR=", "CLICOLOR_FORCE=",
		"GIT_CONFIG_NOSYSTEM=1", "GIT_PAGER=cat", "GIT_AUTHOR_NAME=a", "GIT_AUTHOR_EMAIL=a@example.com", "GIT_COMMITTER_NAME=a", "GIT_COMMITTER_EMAIL=a@example.com")
	if s.git {
		c.sh(t, "git init -q && git add . && git commit -q -m first")
	}
	return c
}

// copyAll copies a file, or a directory with everything in it.
func copyAll(t *testing.T, from, to string) {
	t.Helper()
	info, err := os.Stat(from)
	if err != nil {
		t.Fatal(err)
	}
	if info.IsDir() {
		err = os.CopyFS(to, os.DirFS(from))
	} else if err = os.MkdirAll(filepath.Dir(to), 0o777); err == nil {
		var text []byte
		if text, err = os.ReadFile(from); err == nil {
			err = os.WriteFile(to, text, 0o666)
		}
	}
	if err != nil {
		t.Fatal(err)
	}
}

// sh runs a script of the shell. What it prints itself is an error.
func (c *console) sh(t *testing.T, script string) {
	t.Helper()
	cmd := exec.Command("sh", "-c", script)
	cmd.Dir, cmd.Env = c.directory, c.env
	if out, err := cmd.CombinedOutput(); err != nil || len(out) > 0 {
		t.Fatalf("%v\n%s", err, out)
	}
}

// write writes the file that a block shows.
func (c *console) write(t *testing.T, b block) {
	t.Helper()
	path := filepath.Join(c.directory, filepath.FromSlash(b.notes["file"]))
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(b.text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// run runs the commands of a block in one shell and compares what they print with what the block shows. A block that
// shows no output only says how commands are called. The exit status is 0, that which the block's note exit names for
// its last command, or that which the page asks for with echo $?. It returns the text of the page with the output that
// the commands have.
func (c *console) run(t *testing.T, b block, text string) string {
	t.Helper()
	at := fmt.Sprintf("%s:%d", b.page, b.line)
	steps, err := stepsOf(b.text)
	if err != nil {
		t.Errorf("%s: %v", at, err)
		return text
	}
	out := t.TempDir()
	var script strings.Builder
	for i, s := range steps {
		file := filepath.Join(out, strconv.Itoa(i))
		fmt.Fprintf(&script, "{ %s} >%s.out 2>&1\nstatus=$?; echo $status >%s.status; (exit $status)\n", s.command, file, file)
	}
	c.sh(t, script.String()+"exit 0\n")
	read := func(i int, name string) string {
		text, err := os.ReadFile(filepath.Join(out, strconv.Itoa(i)+name))
		if err != nil {
			t.Fatalf("%s: %v", at, err)
		}
		return string(text)
	}
	compared := slices.ContainsFunc(steps, func(s step) bool { return s.output != "" })
	updated := "```" + b.words + "\n"
	for i, s := range steps {
		printed := read(i, ".out")
		if status := strings.TrimSpace(read(i, ".status")); status != statusOf(b, steps, i) {
			t.Errorf("%s: $ %sexit status %s, want %s\n%s", at, s.command, status, statusOf(b, steps, i), printed)
		}
		output := s.output
		if shown, lines := strings.Split(s.output, "\n"), strings.Split(printed, "\n"); compared && !shows(shown, lines) {
			if !*update {
				t.Errorf("%s: $ %sthe page shows (-page +printed):\n%s", at, s.command, cmp.Diff(s.output, printed))
			}
			output = strings.Join(elided(shown, lines), "\n")
		}
		updated += "$ " + s.command + output
	}
	return strings.Replace(text, "```"+b.words+"\n"+b.text, updated, 1)
}

// statusOf returns the exit status that a command of a block is to have: any, if the page shows it.
func statusOf(b block, steps []step, i int) string {
	switch {
	case i+1 < len(steps) && steps[i+1].asksStatus():
		return strings.TrimSpace(steps[i+1].output)
	case i == len(steps)-1 && b.notes["exit"] != "":
		return b.notes["exit"]
	default:
		return "0"
	}
}
