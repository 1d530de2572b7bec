//go:build !windows

package main

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/deployrecord/deployrecord/fixtures"
)

// pipeline is what an example of docs/ci.md does: scripts, each run by a shell of its own until one fails, and files that
// the system collects afterwards, by what they are to hold.
type pipeline struct {
	shell   []string
	scripts []string
	reports map[string]string
}

// pipelines read the examples, by the name of the system's own file.
var pipelines = map[string]func(*testing.T, string) pipeline{
	".gitlab-ci.yml":          gitlab,
	".circleci/config.yml":    circleci,
	"Jenkinsfile":             jenkins,
	".buildkite/pipeline.yml": buildkite,
}

// Each example does what it says: it fails for a faulty repository and passes for a clean one, and what it collects is there.
func TestCI_Examples(t *testing.T) {
	read := 0
	for _, b := range blocksOf("docs/ci.md", page(t, "docs/ci.md")) {
		reader, ok := pipelines[b.notes["file"]]
		if !ok {
			continue
		}
		read++
		p := reader(t, b.text)
		if len(p.scripts) == 0 || len(p.reports) == 0 {
			t.Fatalf("%s: %+v", b.notes["file"], p)
		}
		t.Run(b.notes["file"], func(t *testing.T) {
			p.run(t, "create-deployment/faulty-release.json", 1, 5)
			p.run(t, "create-deployment/server-s3.json", 0, 0)
		})
	}
	if read != len(pipelines) {
		t.Errorf("docs/ci.md has %d of %d examples", read, len(pipelines))
	}
}

// run runs the pipeline for a repository with one document.
func (p pipeline) run(t *testing.T, document string, status, findings int) {
	t.Helper()
	c := newConsole(t, scene{})
	if err := os.Mkdir(filepath.Join(c.directory, "deploy"), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(c.directory, "deploy", "request.json"), fixtures.Text(document), 0o666); err != nil {
		t.Fatal(err)
	}
	got := 0
	for _, script := range p.scripts {
		cmd := exec.Command(p.shell[0], append(slices.Clone(p.shell[1:]), "-c", script)...)
		cmd.Dir, cmd.Env = c.directory, c.env
		out, err := cmd.CombinedOutput()
		t.Logf("%s\n%s", script, out)
		if err != nil {
			exit, ok := errors.AsType[*exec.ExitError](err)
			if !ok {
				t.Fatal(err)
			}
			got = exit.ExitCode()
			break
		}
	}
	if got != status {
		t.Errorf("exit status %d for %s, want %d", got, document, status)
	}
	for path, format := range p.reports {
		text, err := os.ReadFile(filepath.Join(c.directory, path))
		if err != nil {
			t.Error(err)
		} else if n, err := findingsIn(format, text); err != nil || n != findings {
			t.Errorf("%s: %d findings, want %d; %v\n%s", path, n, findings, err, text)
		}
	}
}

// findingsIn counts the findings in a report.
func findingsIn(format string, text []byte) (int, error) {
	switch format {
	case "gitlab":
		var issues []struct {
			CheckName   string `json:"check_name"`
			Fingerprint string
		}
		err := json.Unmarshal(text, &issues)
		return len(issues), err
	case "junit":
		var suites struct {
			XMLName  xml.Name `xml:"testsuites"`
			Failures []string `xml:"testsuite>testcase>failure"`
		}
		err := xml.Unmarshal(text, &suites)
		return strings.Count(strings.Join(suites.Failures, ""), ": error: "), err
	case "checkstyle":
		var found struct {
			XMLName xml.Name `xml:"checkstyle"`
			Errors  []struct {
				Line int `xml:"line,attr"`
			} `xml:"file>error"`
		}
		err := xml.Unmarshal(text, &found)
		return len(found.Errors), err
	case "markdown":
		return strings.Count(string(text), "/docs/rules.md#"), nil
	default:
		return 0, errors.New("no such format: " + format)
	}
}

func gitlab(t *testing.T, text string) pipeline {
	var file map[string]struct {
		Image     string
		Script    []string
		Artifacts struct {
			Reports struct{ Codequality, JUnit string }
		}
	}
	readYAML(t, text, &file)
	job := file["deployrecord"]
	return pipeline{
		shell:   []string{"sh", "-e"},
		scripts: []string{strings.Join(job.Script, "\n")},
		reports: map[string]string{job.Artifacts.Reports.Codequality: "gitlab", job.Artifacts.Reports.JUnit: "junit"},
	}
}

func circleci(t *testing.T, text string) pipeline {
	var file struct {
		Version string
		Jobs    map[string]struct {
			Docker []struct{ Image string }
			Steps  []any
		}
		Workflows map[string]struct{ Jobs []string }
	}
	readYAML(t, text, &file)
	p := pipeline{shell: []string{"bash", "-eo", "pipefail"}, reports: make(map[string]string)}
	for _, w := range file.Workflows {
		for _, name := range w.Jobs {
			for _, step := range file.Jobs[name].Steps {
				step, ok := step.(map[string]any)
				if !ok {
					continue // checkout
				}
				switch run := step["run"].(type) {
				case string:
					p.scripts = append(p.scripts, run)
				case map[string]any:
					p.scripts = append(p.scripts, run["command"].(string))
				default:
					p.reports[step["store_test_results"].(map[string]any)["path"].(string)+"/deployrecord.xml"] = "junit"
				}
			}
		}
	}
	return p
}

func jenkins(t *testing.T, text string) pipeline {
	p := pipeline{shell: []string{"sh", "-xe"}, reports: make(map[string]string)}
	if strings.Count(text, "{") != strings.Count(text, "}") {
		t.Error("the Jenkinsfile's braces do not balance")
	}
	for _, m := range regexp.MustCompile(`(?m)^\s+sh '([^']+)'$`).FindAllStringSubmatch(text, -1) {
		p.scripts = append(p.scripts, m[1])
	}
	for _, m := range regexp.MustCompile(`junit '([^']+)'`).FindAllStringSubmatch(text, -1) {
		p.reports[m[1]] = "junit"
	}
	for _, m := range regexp.MustCompile(`checkStyle\(pattern: '([^']+)'`).FindAllStringSubmatch(text, -1) {
		p.reports[m[1]] = "checkstyle"
	}
	return p
}

func buildkite(t *testing.T, text string) pipeline {
	var file struct {
		Steps []struct {
			Label, Command    string
			ArtifactPaths     string `yaml:"artifact_paths"`
			Wait              any
			ContinueOnFailure bool `yaml:"continue_on_failure"`
			Plugins           []map[string]struct{ Artifacts string }
		}
	}
	readYAML(t, text, &file)
	script := file.Steps[0].Command
	if strings.Contains(strings.ReplaceAll(script, "$$", ""), "$") {
		t.Error("Buildkite would fill in a variable that is the script's own")
	}
	p := pipeline{shell: []string{"bash", "-e"}, scripts: []string{strings.ReplaceAll(script, "$$", "$")}}
	p.reports = map[string]string{file.Steps[0].ArtifactPaths: "junit", "annotation-of-deployrecord": "markdown"}
	for _, plugin := range file.Steps[2].Plugins {
		for _, with := range plugin {
			p.reports[with.Artifacts] = "junit"
		}
	}
	return p
}

// The workflow uses the inputs and outputs that action.yml has.
func TestCI_GitHubWorkflow(t *testing.T) {
	var workflow struct {
		Name        string
		On          map[string]any
		Permissions map[string]string
		Jobs        map[string]struct {
			RunsOn string `yaml:"runs-on"`
			Steps  []actionStep
		}
	}
	i := slices.IndexFunc(blocksOf("docs/ci.md", page(t, "docs/ci.md")), func(b block) bool {
		return strings.HasPrefix(b.notes["file"], ".github/workflows/")
	})
	b := blocksOf("docs/ci.md", page(t, "docs/ci.md"))[i]
	readYAML(t, b.text, &workflow)
	a := readAction(t)
	used := false
	for _, s := range workflow.Jobs["check"].Steps {
		if strings.HasPrefix(s.Uses, "deployrecord/deployrecord@") {
			used = s.ID == "deployrecord"
			for input := range s.With {
				if _, ok := a.Inputs[input]; !ok {
					t.Errorf("the action has no input %s", input)
				}
			}
		}
	}
	if !used {
		t.Error("the workflow does not use the action")
	}
	for _, m := range regexp.MustCompile(`steps\.deployrecord\.outputs\.([a-z-]+)`).FindAllStringSubmatch(b.text, -1) {
		if _, ok := a.Outputs[m[1]]; !ok {
			t.Errorf("the action has no output %s", m[1])
		}
	}
	for input := range a.Inputs {
		if !strings.Contains(page(t, "docs/ci.md"), "| `"+input+"` | ") {
			t.Errorf("docs/ci.md does not say what the input %s is", input)
		}
	}
	for output := range a.Outputs {
		if !strings.Contains(page(t, "docs/ci.md"), "`"+output+"`") {
			t.Errorf("docs/ci.md does not name the output %s", output)
		}
	}
}
