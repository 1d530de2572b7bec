package main

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"
)

// action is action.yml, in GitHub's metadata syntax for composite actions:
// https://docs.github.com/en/actions/reference/workflows-and-actions/metadata-syntax
type action struct {
	Name        string
	Description string
	Author      string
	Branding    struct{ Icon, Color string }
	Inputs      map[string]struct {
		Description        string
		Required           *bool
		Default            *string
		DeprecationMessage string `yaml:"deprecationMessage"`
	}
	Outputs map[string]struct{ Description, Value string }
	Runs    struct {
		Using string
		Steps []actionStep
	}
}

type actionStep struct {
	ID, Name, If, Run, Shell, Uses string
	Directory                      string `yaml:"working-directory"`
	ContinueOnError                bool   `yaml:"continue-on-error"`
	Env, With                      map[string]string
}

// readYAML reads a YAML text in which no key is unknown.
func readYAML(t *testing.T, text string, into any) {
	t.Helper()
	decoder := yaml.NewDecoder(strings.NewReader(text))
	decoder.KnownFields(true)
	if err := decoder.Decode(into); err != nil {
		t.Fatal(err)
	}
}

func readAction(t *testing.T) action {
	t.Helper()
	var a action
	readYAML(t, page(t, "action.yml"), &a)
	return a
}

func TestAction_Metadata(t *testing.T) {
	a := readAction(t)
	if a.Name == "" || a.Description == "" || a.Runs.Using != "composite" || len(a.Runs.Steps) == 0 {
		t.Errorf("a composite action has a name, a description and steps: %+v", a)
	}
	// What the marketplace takes: https://docs.github.com/en/actions/how-tos/create-and-publish-actions/publish-in-github-marketplace
	if len(a.Description) > 125 {
		t.Errorf("the description has %d characters", len(a.Description))
	}
	if !slices.Contains([]string{"white", "black", "yellow", "blue", "green", "orange", "red", "purple", "gray-dark"}, a.Branding.Color) || a.Branding.Icon == "" {
		t.Errorf("branding: %+v", a.Branding)
	}
	name := regexp.MustCompile(`^[a-z][a-z-]*$`)
	for input, i := range a.Inputs {
		if !name.MatchString(input) || i.Description == "" || i.Required == nil || i.Default == nil {
			t.Errorf("input %s needs a description and a default, and says that it is not required", input)
		}
	}
	value := regexp.MustCompile(`^\$\{\{ steps\.([a-z]+)\.outputs\.([a-z-]+) }}$`)
	for output, o := range a.Outputs {
		m := value.FindStringSubmatch(o.Value)
		if !name.MatchString(output) || o.Description == "" || m == nil || m[2] != output {
			t.Errorf("output %s: %+v", output, o)
			continue
		}
		if !slices.ContainsFunc(a.Runs.Steps, func(s actionStep) bool { return s.ID == m[1] }) {
			t.Errorf("output %s is that of step %s, which there is not", output, m[1])
		}
	}
}

func TestAction_Steps(t *testing.T) {
	pinned := regexp.MustCompile(`^[a-z-]+/[a-z-]+@(v\d+|[0-9a-f]{40})$`)
	for _, s := range readAction(t).Runs.Steps {
		switch {
		case (s.Uses == "") == (s.Run == ""):
			t.Errorf("step %q either uses an action or runs a script", s.Name)
		case s.Uses != "" && !pinned.MatchString(s.Uses):
			t.Errorf("%s is not pinned to a major version or a commit", s.Uses)
		case s.Run != "" && s.Shell != "bash":
			t.Errorf("step %q runs in %q; a composite action has to say bash", s.Name, s.Shell)
		}
	}
}

// What a workflow passes in never becomes part of a script: it arrives in variables, each of which is used.
func TestAction_InputsReachScriptsByVariables(t *testing.T) {
	a := readAction(t)
	variable := regexp.MustCompile(`\$\{?(INPUT_[A-Z_]+)`)
	input := regexp.MustCompile(`\$\{\{ inputs\.([a-z-]+) }}`)
	used := make(map[string]bool)
	for _, s := range a.Runs.Steps {
		if strings.Contains(s.Run, "${{") {
			t.Errorf("step %q has an expression in its script", s.Name)
		}
		read := make(map[string]bool)
		for _, m := range variable.FindAllStringSubmatch(s.Run, -1) {
			read[m[1]] = true
		}
		for name, value := range s.Env {
			if !read[name] {
				t.Errorf("step %q does not use %s", s.Name, name)
			}
			for _, m := range input.FindAllStringSubmatch(value, -1) {
				used[m[1]] = true
			}
			delete(read, name)
		}
		for name := range read {
			t.Errorf("step %q uses %s, which is not set", s.Name, name)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(a.Inputs)) {
		if !used[name] {
			t.Errorf("input %s is not used", name)
		}
		delete(used, name)
	}
	if len(used) > 0 {
		t.Errorf("inputs that there are not: %v", used)
	}
}
