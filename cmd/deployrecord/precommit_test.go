package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/deployrecord/deployrecord/cmd/internal/cli"
	"github.com/deployrecord/deployrecord/fixtures"
)

// hook is a hook of pre-commit: https://pre-commit.com/#new-hooks. What a repository that uses it says replaces what it says
// itself.
type hook struct {
	ID, Name, Description, Language, Entry, Files string
	TypesOr                                       []string `yaml:"types_or"`
	Args                                          []string
	PassFilenames                                 *bool  `yaml:"pass_filenames"`
	RequireSerial                                 bool   `yaml:"require_serial"`
	MinimumVersion                                string `yaml:"minimum_pre_commit_version"`
}

func readHook(t *testing.T) hook {
	t.Helper()
	var hooks []hook
	readYAML(t, page(t, ".pre-commit-hooks.yaml"), &hooks)
	if len(hooks) != 1 {
		t.Fatalf("%d hooks", len(hooks))
	}
	return hooks[0]
}

// The program that the entry names is what pre-commit builds for a hook in Go: every command of the module.
func TestPreCommit_Metadata(t *testing.T) {
	h := readHook(t)
	words := strings.Fields(h.Entry)
	if h.ID != "deployrecord" || h.Name == "" || h.Description == "" || h.Language != "golang" || words[0] != "deployrecord" {
		t.Errorf("hook: %+v", h)
	}
	if !slices.Equal(h.TypesOr, []string{"json", "yaml"}) || !h.RequireSerial {
		t.Errorf("one run checks all files of both languages: %+v", h)
	}
}

// pre-commit itself is no Go program; what it does with a hook is simple enough to be done here: it picks files, by their type
// and by the pattern, and appends their names to the entry and its arguments.
func (h hook) run(t *testing.T, files []string) (arguments []string, status int, out string) {
	t.Helper()
	arguments = append(strings.Fields(h.Entry)[1:], h.Args...)
	if h.PassFilenames == nil || *h.PassFilenames {
		pattern := regexp.MustCompile(h.Files)
		for _, file := range files {
			if slices.Contains([]string{".json", ".yaml", ".yml"}, filepath.Ext(file)) && pattern.MatchString(file) {
				arguments = append(arguments, file)
			}
		}
	}
	var stdout, stderr bytes.Buffer
	status = cli.Main(arguments, strings.NewReader(""), &stdout, &stderr)
	return arguments, status, stdout.String() + stderr.String()
}

// inRepository makes a repository with these documents of package fixtures, goes there, and returns its files.
func inRepository(t *testing.T, documents map[string]string) []string {
	t.Helper()
	t.Chdir(t.TempDir())
	var files []string
	for file, document := range documents {
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			t.Fatal(err)
		}
		text := []byte(`{"name": "shop"}`)
		if document != "" {
			text = fixtures.Text(document)
		}
		if err := os.WriteFile(file, text, 0o666); err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	slices.Sort(files)
	return files
}

func TestPreCommit_Run(t *testing.T) {
	h := readHook(t)
	files := inRepository(t, map[string]string{
		"package.json":              "",
		"README.md":                 "",
		"appspec.yml":               "appspec/server-linux.yml",
		"shop/codedeploy/web.json":  "create-deployment/server-s3.json",
		"shop/codedeploy/ecs.yaml":  "create-deployment/ecs-appspec.yaml",
		"shop/codedeployed/no.json": "",
	})
	arguments, status, out := h.run(t, files)
	if want := []string{"validate", "appspec.yml", "shop/codedeploy/ecs.yaml", "shop/codedeploy/web.json"}; !slices.Equal(arguments, want) {
		t.Errorf("pre-commit calls deployrecord %q, want %q", arguments, want)
	}
	if status != 0 {
		t.Errorf("exit status %d for a clean repository\n%s", status, out)
	}
	if err := os.WriteFile("shop/codedeploy/web.json", fixtures.Text("create-deployment/faulty-release.json"), 0o666); err != nil {
		t.Fatal(err)
	}
	if _, status, out := h.run(t, files); status != 1 || !strings.Contains(out, "shop/codedeploy/web.json:4:27: error: ") {
		t.Errorf("exit status %d for a faulty repository\n%s", status, out)
	}
}

// What docs/linting.md says for a repository that uses the hook.
func TestPreCommit_Examples(t *testing.T) {
	examples := 0
	for _, b := range blocksOf("docs/linting.md", page(t, "docs/linting.md")) {
		if !strings.Contains(b.text, "- id: deployrecord\n") {
			continue
		}
		examples++
		t.Run(b.notes["file"], func(t *testing.T) {
			h := readHook(t)
			var used struct {
				Repos []struct {
					Repo, Rev string
					Hooks     []hook
				}
				Hooks []hook
			}
			readYAML(t, b.text, &used)
			own := used.Hooks
			if len(used.Repos) > 0 {
				own = used.Repos[0].Hooks
			}
			if own[0].Files != "" {
				h.Files = own[0].Files
			}
			h.Args, h.PassFilenames = own[0].Args, own[0].PassFilenames
			files := inRepository(t, map[string]string{
				"package.json":    "",
				"deploy/web.json": "create-deployment/faulty-release.json",
				"appspec.yml":     "appspec/server-linux.yml",
			})
			if arguments, status, out := h.run(t, files); status != 1 || strings.Contains(out, "package.json") || !strings.Contains(out, "5 errors in 1 of 2 documents") {
				t.Errorf("deployrecord %q: exit status %d\n%s", arguments, status, out)
			}
		})
	}
	if examples != 2 {
		t.Errorf("%d examples of the hook", examples)
	}
}
