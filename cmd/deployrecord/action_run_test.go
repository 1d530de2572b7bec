//go:build !windows

package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/deployrecord/deployrecord/fixtures"
	"github.com/google/go-cmp/cmp"
)

// runner runs the scripts of action.yml in a repository, as a GitHub runner does.
type runner struct {
	action    action
	workspace string
	temporary string // RUNNER_TEMP
	checkout  string // of the action itself
}

// TestAction runs the action: it builds the command once, and checks repositories with it.
func TestAction(t *testing.T) {
	checkout, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	built := &runner{action: readAction(t), workspace: t.TempDir(), temporary: t.TempDir(), checkout: checkout}
	for _, s := range built.action.Runs.Steps {
		if s.Run == "" || s.ID == "check" {
			continue
		}
		if got := built.step(t, s, nil); got.status != 0 || got.stdout != "" {
			t.Fatalf("%s: %+v", s.Name, got)
		}
	}
	t.Run("faulty repository", built.faultyRepository)
	t.Run("clean repository", built.cleanRepository)
	t.Run("inputs", built.inputs)
	t.Run("hostile inputs", built.hostileInputs)
	t.Run("long summary", built.longSummary)
}

// in returns a runner with the same command whose workspace holds documents of package fixtures, by the names that they
// get there.
func (r runner) in(t *testing.T, files map[string]string) *runner {
	t.Helper()
	r.workspace = t.TempDir()
	for name, document := range files {
		path := filepath.Join(r.workspace, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, fixtures.Text(document), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return &r
}

// ran is what a step leaves behind.
type ran struct {
	status  int
	stdout  string
	outputs map[string]string
	summary string
}

// check runs the step that checks.
func (r *runner) check(t *testing.T, inputs map[string]string) ran {
	t.Helper()
	for _, s := range r.action.Runs.Steps {
		if s.ID == "check" {
			return r.step(t, s, inputs)
		}
	}
	t.Fatal("no step checks")
	return ran{}
}

var expression = regexp.MustCompile(`\$\{\{ inputs\.([a-z-]+) }}`)

// step runs the script of a step with these inputs, and the others at their defaults.
func (r *runner) step(t *testing.T, s actionStep, inputs map[string]string) ran {
	t.Helper()
	evaluate := func(text string) string {
		return expression.ReplaceAllStringFunc(text, func(e string) string {
			name := expression.FindStringSubmatch(e)[1]
			if value, ok := inputs[name]; ok {
				return value
			}
			return *r.action.Inputs[name].Default
		})
	}
	out, script := t.TempDir(), filepath.Join(t.TempDir(), "script.sh")
	if err := os.WriteFile(script, []byte(s.Run), 0o666); err != nil {
		t.Fatal(err)
	}
	// How GitHub runs "shell: bash": https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsshell
	cmd := exec.Command("bash", "--noprofile", "--norc", "-eo", "pipefail", script)
	cmd.Dir = filepath.Join(r.workspace, evaluate(s.Directory))
	cmd.Env = append(os.Environ(), "GITHUB_ACTION_PATH="+r.checkout, "GITHUB_WORKSPACE="+r.workspace, "RUNNER_TEMP="+r.temporary,
		"GITHUB_OUTPUT="+filepath.Join(out, "output"), "GITHUB_STEP_SUMMARY="+filepath.Join(out, "summary"))
	for name, value := range s.Env {
		cmd.Env = append(cmd.Env, name+"="+evaluate(value))
	}
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	var got ran
	if err := cmd.Run(); err != nil {
		exit, ok := errors.AsType[*exec.ExitError](err)
		if !ok {
			t.Fatal(err)
		}
		got.status = exit.ExitCode()
		t.Logf("exit status %d: %s", got.status, stderr.String())
	}
	read := func(name string) string {
		text, err := os.ReadFile(filepath.Join(out, name))
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			t.Fatal(err)
		}
		return string(text)
	}
	got.stdout, got.summary, got.outputs = stdout.String(), read("summary"), make(map[string]string)
	for line := range strings.Lines(read("output")) {
		name, value, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "=")
		if _, known := r.action.Outputs[name]; !ok || !known {
			t.Errorf("%q is no output", line)
		}
		got.outputs[name] = value
	}
	return got
}

// has reports whether the workspace has a file.
func (r *runner) has(name string) bool {
	_, err := os.Lstat(filepath.Join(r.workspace, name))
	return err == nil
}

// A faulty repository: an annotation for each finding, the summary, the SARIF file and the exit status.
func (r runner) faultyRepository(t *testing.T) {
	w := r.in(t, map[string]string{
		"deploy/release.json": "create-deployment/faulty-release.json",
		"deploy/web.json":     "create-deployment/server-s3.json",
		"package.json":        "create-deployment/server-s3.json",
	})
	got := w.check(t, map[string]string{"paths": "deploy/\n", "sarif": "found.sarif"})
	want := map[string]string{"exit-status": "1", "documents": "2", "errors": "5", "warnings": "0", "notes": "0", "sarif": "./found.sarif"}
	if diff := cmp.Diff(want, got.outputs); diff != "" || got.status != 1 {
		t.Errorf("exit status %d, outputs (-want +got):\n%s", got.status, diff)
	}
	if n := strings.Count(got.stdout, "::error file=deploy/release.json,line="); n != 5 {
		t.Errorf("%d annotations:\n%s", n, got.stdout)
	}
	if n := strings.Count(got.summary, "deployment-config-unknown"); n == 0 {
		t.Errorf("the summary says nothing of the configuration:\n%s", got.summary)
	}
	text, err := os.ReadFile(filepath.Join(w.workspace, "found.sarif"))
	if err != nil {
		t.Fatal(err)
	}
	var sarif struct {
		Version string
		Runs    []struct {
			Results []struct {
				RuleID    string
				Locations []struct {
					PhysicalLocation struct{ ArtifactLocation struct{ URI string } }
				}
			}
		}
	}
	if err := json.Unmarshal(text, &sarif); err != nil || sarif.Version != "2.1.0" || len(sarif.Runs) != 1 || len(sarif.Runs[0].Results) != 5 {
		t.Fatalf("%v\n%s", err, text)
	}
	for _, result := range sarif.Runs[0].Results {
		if uri := result.Locations[0].PhysicalLocation.ArtifactLocation.URI; uri != "deploy/release.json" {
			t.Errorf("%s is found in %s", result.RuleID, uri)
		}
	}
}

func (r runner) cleanRepository(t *testing.T) {
	w := r.in(t, map[string]string{"deploy/web.json": "create-deployment/server-s3.json"})
	got := w.check(t, nil)
	want := map[string]string{"exit-status": "0", "documents": "1", "errors": "0", "warnings": "0", "notes": "0"}
	if diff := cmp.Diff(want, got.outputs); diff != "" || got.status != 0 || strings.Contains(got.stdout, "::") {
		t.Errorf("exit status %d, outputs (-want +got):\n%s\n%s", got.status, diff, got.stdout)
	}
	if got.summary == "" {
		t.Error("there is no summary")
	}
}

// Each input does what it says.
func (r runner) inputs(t *testing.T) {
	w := r.in(t, map[string]string{
		"shop/deploy/release.json": "create-deployment/faulty-release.json",
		"shop/deploy/sum.json":     "create-deployment/faulty-sha256.json",
	})
	if err := os.WriteFile(filepath.Join(w.workspace, "quiet.yaml"), []byte("exclude: ['**/deploy/release.json']\nrules: {sha256-mismatch: warning}\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name   string
		inputs map[string]string
		want   map[string]string
	}{
		{"working-directory", map[string]string{"working-directory": "shop", "paths": "deploy/sum.json", "sarif": "s.json"},
			map[string]string{"exit-status": "1", "documents": "1", "errors": "1", "warnings": "0", "notes": "0", "sarif": "shop/s.json"}},
		{"config", map[string]string{"config": "quiet.yaml"},
			map[string]string{"exit-status": "0", "documents": "1", "errors": "0", "warnings": "1", "notes": "0"}},
		{"fail-on", map[string]string{"config": "quiet.yaml", "fail-on": "warning"},
			map[string]string{"exit-status": "1", "documents": "1", "errors": "0", "warnings": "1", "notes": "0"}},
		{"args", map[string]string{"args": "--exclude=**/release.json\n\n--fail-on\nnever"},
			map[string]string{"exit-status": "0", "documents": "1", "errors": "1", "warnings": "0", "notes": "0"}},
		{"paths", map[string]string{"paths": "shop/deploy/release.json\nshop/deploy/s*.json"},
			map[string]string{"exit-status": "1", "documents": "2", "errors": "6", "warnings": "0", "notes": "0"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := w.check(t, test.inputs)
			if diff := cmp.Diff(test.want, got.outputs); diff != "" {
				t.Errorf("outputs (-want +got):\n%s", diff)
			}
			if want := test.want["exit-status"]; want != string(rune('0'+got.status)) {
				t.Errorf("exit status %d, want %s", got.status, want)
			}
		})
	}
}

// An input is an argument, whatever it holds: none of it is run, and none becomes an output of its own.
func (r runner) hostileInputs(t *testing.T) {
	const hostile = `a b"; touch owned; echo '$(touch owned)` + "`touch owned`" + `' ${HOME} && touch owned #`
	for input := range r.action.Inputs {
		if input == "working-directory" {
			continue // the runner changes there itself
		}
		for name, value := range map[string]string{
			"one line":   hostile,
			"more lines": hostile + "\nerrors=77\n$(touch owned)\n",
			"a flag":     "--output=text=flagged",
		} {
			t.Run(input+", "+name, func(t *testing.T) {
				w := r.in(t, map[string]string{"web.json": "create-deployment/server-s3.json"})
				got := w.check(t, map[string]string{input: value})
				if got.outputs["errors"] == "77" {
					t.Errorf("outputs: %v", got.outputs)
				}
				want := 2
				switch {
				case input == "sarif" && name != "more lines":
					want = 0 // the name of a file like any other
				case input == "args" && name == "a flag":
					want = 0 // what args are for
				}
				if got.status != want {
					t.Errorf("exit status %d, want %d\n%s", got.status, want, got.stdout)
				}
				if w.has("owned") || w.has("flagged") && input != "args" {
					t.Error("an input was run")
				}
			})
		}
	}
}

// GitHub shows no summary of more than 1 MiB.
func (r runner) longSummary(t *testing.T) {
	w := r.in(t, nil)
	one := bytes.ReplaceAll(fixtures.Text("create-deployment/faulty-release.json"), []byte("\n"), nil)
	if err := os.WriteFile(filepath.Join(w.workspace, "many.ndjson"), bytes.Repeat(append(one, '\n'), 2000), 0o666); err != nil {
		t.Fatal(err)
	}
	got := w.check(t, nil)
	if got.outputs["errors"] != "10000" || len(got.summary) > 1<<20 || len(got.summary) < 10_000 {
		t.Errorf("a summary of %d bytes, outputs %v", len(got.summary), got.outputs)
	}
}
