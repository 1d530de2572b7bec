// Package policy makes rules of JSON Schemas of the user's own, which the configuration names.
//
// A policy is written for wire JSON, whatever tool captured a document and in whatever language: see [newView] for what
// it sees. Every breach is a finding of the policy's rule, at the place in the document as it was given.
package policy

import (
	"os"
	"path/filepath"
	"strings"

	"github.com/deployrecord/deployrecord/cmd/internal/config"
	"github.com/deployrecord/deployrecord/cmd/internal/jsonschema"
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/validate"
)

// Load makes a rule of each policy of a configuration. The rules may be given to any number of validators. The error is a
// config.Error: everything that is wrong with any of the schemas, or with where they were looked for, each with its place.
func Load(c *config.Config) ([]*validate.Rule, error) { return load(c, os.ReadFile) }

func load(c *config.Config, read func(path string) ([]byte, error)) ([]*validate.Rule, error) {
	compiler := jsonschema.NewCompiler(read)
	var rules []*validate.Rule
	var problems config.Error
	for i := range c.Policies {
		p := &c.Policies[i]
		schema, err := compiler.Compile(p.Schema)
		if err != nil {
			problems = append(problems, config.Problem{
				Path: c.Path, Line: p.Line, Column: p.Column,
				Message: "the policy's schema " + filepath.ToSlash(p.Schema) + " cannot be read: " + jsonschema.Reason(err),
			})
			continue
		}
		rules = append(rules, newRule(p, schema))
	}
	for _, p := range compiler.Problems() {
		problems = append(problems, config.Problem{Path: p.Path, Line: p.Line, Column: p.Column, Message: p.Message})
	}
	if len(problems) > 0 {
		return nil, problems
	}
	return rules, nil
}

// policy is a schema and what it is for.
type policy struct {
	schema *jsonschema.Schema
	kinds  []model.Kind // nil for every kind
}

func newRule(c *config.Policy, schema *jsonschema.Schema) *validate.Rule {
	p := &policy{schema: schema, kinds: c.Kinds}
	name := filepath.ToSlash(c.Schema)
	r := &validate.Rule{
		ID:       c.ID,
		Severity: c.Severity,
		Title:    sentence(schema.Title()),
		Text:     strings.TrimSpace(schema.Description()),
		Document: p.check,
	}
	if r.Title == "" {
		r.Title = "A document is not as " + filepath.Base(name) + " wants it"
	}
	if r.Text == "" {
		r.Text = "This is a policy of your own: documents are held to the JSON Schema " + name + ", which the configuration names."
	}
	return r
}

// longestMessage is how much of a title is shown, in characters.
const longestMessage = 200

// sentence returns a text on one line, not too long and without a full stop.
func sentence(text string) string {
	text = strings.TrimRight(strings.Join(strings.Fields(text), " "), ".")
	count := 0
	for i := range text {
		if count++; count > longestMessage {
			return text[:i] + "…"
		}
	}
	return text
}
