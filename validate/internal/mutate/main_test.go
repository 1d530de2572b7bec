package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// module is a module that has what the command changes, and tests that find every second mutant.
var module = map[string]string{
	"go.mod": "module example.com/validate\n\ngo 1.26\n",
	"validate/checks.go": `package validate

type Rule struct{ ID string }

type checks struct{ rules []*Rule }

func (c *checks) add(r *Rule) {
	c.rules = append(c.rules, r)
}
`,
	"validate/validator.go": `package validate

type Severity int

const (
	Off Severity = iota
	Note
	Warning
)

type Finding struct {
	Rule     *Rule
	Severity Severity
	Pointer  string
}

type Result struct{ Findings []Finding }

type Validator struct{ findings []Finding }

func (v *Validator) result(name string) Result {
	return Result{v.findings}
}
`,
	"validate/validate_test.go": `package validate

import (
	"flag"
	"os"
	"testing"
)

var (
	_ = flag.Bool("rapid.nofailfile", false, "")
	_ = flag.Duration("rapid.shrinktime", 0, "")
)

func check(id string) Result {
	var c checks
	c.add(&Rule{id})
	v := Validator{}
	for _, r := range c.rules {
		v.findings = append(v.findings, Finding{r, Note, ""})
	}
	return v.result("")
}

func TestIsFound(t *testing.T) {
	if len(check("alarm-count").Findings) != 1 {
		t.Error("not found")
	}
}

func TestIsThere(t *testing.T) {
	for _, f := range check("alarm-count").Findings {
		if f.Pointer != "" {
			t.Error("elsewhere")
		}
	}
}

func TestFailsAnyway(t *testing.T) { t.Error("always") }

func TestCrashes(t *testing.T) {
	for _, f := range check("alarm-duplicate").Findings {
		if f.Severity != Note {
			os.Exit(3)
		}
	}
}
`,
}

// inModule makes the module, changed by some files, the folder of the test.
func inModule(t *testing.T, changes map[string]string) {
	t.Helper()
	folder := t.TempDir()
	for _, files := range []map[string]string{module, changes} {
		for name, text := range files {
			file := filepath.Join(folder, name)
			if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	t.Chdir(folder)
}

func TestRun_CountsSurvivors(t *testing.T) {
	inModule(t, nil)
	for _, test := range []struct {
		rules, how, skip string
		want             int
	}{
		{"^alarm-count$", "silent,milder,elsewhere", "", 1}, // milder
		{"^alarm-count$", "silent", "^TestIsFound$", 1},
		{"^alarm-duplicate$", "silent,milder", "", 1}, // silent; milder crashes
	} {
		got, err := run(regexp.MustCompile(test.rules), strings.Split(test.how, ","), test.skip)
		if err != nil || got != test.want {
			t.Errorf("%s %s without %q: %d survivors (%v), want %d", test.rules, test.how, test.skip, got, err, test.want)
		}
	}
}

func TestCommand_Status(t *testing.T) {
	inModule(t, nil)
	for _, test := range []struct {
		arguments string
		want      int
	}{
		{"-rules ^alarm-count$ -how silent,elsewhere", 0},
		{"-rules ^alarm-count$ -how milder", 1},
		{"-rules (", 2},
		{"-rulez alarm-count", 2},
	} {
		if got := command(strings.Fields(test.arguments)); got != test.want {
			t.Errorf("%s: status %d, want %d", test.arguments, got, test.want)
		}
	}
}

func TestRun_FailsWithoutAModuleThatFits(t *testing.T) {
	for name, changes := range map[string]map[string]string{
		"a line is missing":   {"validate/checks.go": "package validate\n"},
		"it does not compile": {"validate/validate_test.go": "package validate\n\nvar x = y\n"},
	} {
		t.Run(name, func(t *testing.T) {
			inModule(t, changes)
			if survivors, err := run(regexp.MustCompile("^alarm-count$"), ways, ""); err == nil {
				t.Errorf("%d survivors", survivors)
			}
		})
	}
	t.Run("there is no room", func(t *testing.T) {
		inModule(t, nil)
		t.Setenv("TMPDIR", filepath.Join(t.TempDir(), "none"))
		t.Setenv("TMP", os.Getenv("TMPDIR"))
		if survivors, err := run(regexp.MustCompile("^alarm-count$"), ways, ""); err == nil {
			t.Errorf("%d survivors", survivors)
		}
	})
}
