package run

import (
	"fmt"

	"github.com/deployrecord/deployrecord/cmd/internal/report"
	"github.com/deployrecord/deployrecord/model/source"
	"github.com/deployrecord/deployrecord/validate"
)

// DefaultMaxUnusable is far beyond what a broken export has, and low enough that a file of nothing but garbage is done
// with in a moment.
const DefaultMaxUnusable = 2_000

// LimitUnusable names the limit on unusable documents in a row.
const LimitUnusable = "unusable documents in a row"

// leave leaves the rest of the source, whose last documents, up to d, were all unusable, and says so in a finding at
// the place of d.
func (e *emitter) leave(d *document) error {
	e.options.left.Store(e.source)
	fault := source.Fault{
		Kind: source.OverLimit, Fatal: true, Limit: LimitUnusable,
		Message: fmt.Sprintf("%d documents in a row cannot be read or are of no known kind: the rest of the source is left", e.run),
		Hint:    "check the file, or raise the limit with --max-unusable",
	}
	r := validate.New(*e.options.validateOptions(e.source)).Document(&source.Document{Start: d.start, Index: e.index, Faults: []source.Fault{fault}}, e.options.identity(e.source))
	findings := make([]report.Finding, len(r.Findings))
	for i, f := range r.Findings {
		findings[i] = report.Finding{Finding: f, Source: e.source.Name}
	}
	return e.document(&document{findings: int32(len(findings)), valid: r.Valid(), start: d.start}, findings, make([]bool, len(findings)))
}
