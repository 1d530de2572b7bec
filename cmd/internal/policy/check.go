package policy

import (
	"slices"

	"github.com/deployrecord/deployrecord/cmd/internal/jsonschema"
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/validate"
)

// enough is how many breaches of a document are remembered: more than are shown.
const enough = 1 << 10

// check holds a document against the schema. It is called from several goroutines.
func (p *policy) check(pass *validate.Pass, r *model.Record) {
	if r.Kind == model.Unknown || p.kinds != nil && !slices.Contains(p.kinds, r.Kind) {
		return
	}
	v := newView(pass.Doc, r)
	seen := make(map[jsonschema.Breach]bool)
	err := p.schema.Check(v, v.root(), func(b *jsonschema.Breach) {
		if seen[*b] {
			return // schemas that refer to one another may ask for one thing twice
		}
		if len(seen) < enough {
			seen[*b] = true
		}
		p.report(pass, b)
	})
	if err != nil {
		pass.Report(validate.AtNode(0), "the policy gives up on this document: %v", err).
			Hint("the schema goes over the same values again and again, or the document is far too large")
	}
}

func (p *policy) report(pass *validate.Pass, b *jsonschema.Breach) {
	message, hint := sentence(b.Title), b.Says
	if message == "" {
		message, hint = hint, ""
	}
	at := validate.AtNode(max(b.Node, 0)) // what is put around a bare record has no place of its own
	if b.Name {
		at = validate.AtName(max(b.Node, 0))
	}
	report := pass.Report(at, "%s", message)
	if hint != "" {
		report.Hint("%s", hint)
	}
	if b.Label != "" {
		report.Related(validate.AtNode(max(b.Other, 0)), b.Label)
	}
}
