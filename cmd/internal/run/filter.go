package run

import (
	"github.com/deployrecord/deployrecord/cmd/internal/input"
	"github.com/deployrecord/deployrecord/cmd/internal/report"
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/validate"
)

// A Filter reports whether a finding of a source is left out. out says that it already is, because of a comment or an
// earlier filter; a filter that is asked then may take note of it, and returns true.
type Filter func(s *input.Source, f *report.Finding, out bool) bool

// filter leaves out findings, and returns those that are left.
func (e *emitter) filter(d *document, findings []report.Finding, out []bool) []report.Finding {
	left := 0
	d.valid = true
	for i := range findings {
		f := &findings[i]
		suppressed := out[i]
		for _, filter := range e.options.Filters {
			suppressed = filter(e.source, f, suppressed)
		}
		if suppressed {
			e.outcome.Suppressed++
			continue
		}
		d.valid = d.valid && f.Severity != validate.Error
		findings[left] = *f
		left++
	}
	if d.kind == model.Unknown || d.partial {
		e.partial()
	}
	return findings[:left]
}

// partial notes that not every finding of the source can be known.
func (e *emitter) partial() {
	if len(e.options.Filters) == 0 {
		return
	}
	if e.outcome.Partial == nil {
		e.outcome.Partial = make(map[*input.Source]bool)
	}
	e.outcome.Partial[e.source] = true
}
