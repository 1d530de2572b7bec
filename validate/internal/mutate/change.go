package main

import (
	"fmt"
	"strings"
)

// The ways to break a rule.
var ways = []string{"silent", "milder", "elsewhere"}

// The variables that tell the tests which rule is broken, and how.
const (
	ruleVariable = "MUTATE_RULE"
	wayVariable  = "MUTATE_WAY"
)

// source is the text of a changed file, or why there is none.
type source struct {
	text string
	err  error
}

// insertions are what the files of package validate get behind a line that each has once.
var insertions = []struct{ file, line, code string }{
	{"checks.go", "func (c *checks) add(r *Rule) {", `
	if mutated(r, "silent") {
		return
	}`},
	{"validator.go", "func (v *Validator) result(name string) Result {", `
	for i := range v.findings {
		f := &v.findings[i]
		if mutated(f.Rule, "elsewhere") {
			f.Pointer += "/elsewhere"
		}
		if mutated(f.Rule, "milder") {
			if f.Severity--; f.Severity == Off {
				f.Severity = Warning
			}
		}
	}`},
}

// added is the file that the insertions need.
const added = `package validate

import "os"

var mutatedRule, mutatedWay = os.Getenv("` + ruleVariable + `"), os.Getenv("` + wayVariable + `")

func mutated(r *Rule, way string) bool { return r.ID == mutatedRule && way == mutatedWay }
`

// changed returns the files of package validate that are not as they stand, by name.
func changed(read func(name string) (string, error)) map[string]source {
	files := map[string]source{"mutated.go": {text: added}}
	for _, i := range insertions {
		text, err := read(i.file)
		if err == nil && strings.Count(text, i.line) != 1 {
			err = fmt.Errorf("%s has the line %q %d times", i.file, i.line, strings.Count(text, i.line))
		}
		files[i.file] = source{strings.Replace(text, i.line, i.line+i.code, 1), err}
	}
	return files
}
