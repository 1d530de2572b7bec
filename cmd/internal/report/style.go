package report

import (
	"github.com/deployrecord/deployrecord/validate"
	"github.com/fatih/color"
)

// styles turn text into coloured text, or leave it as it is.
type styles struct {
	bold, gutter, label func(...any) string
	severities          [validate.Error + 1]func(...any) string
}

// newStyles returns styles with or without colour, whatever the environment says: that has been asked before.
func newStyles(colored bool) styles {
	style := func(attributes ...color.Attribute) func(...any) string {
		c := color.New(attributes...)
		if colored {
			c.EnableColor()
		} else {
			c.DisableColor()
		}
		return c.SprintFunc()
	}
	s := styles{
		bold:   style(color.Bold),
		gutter: style(color.FgBlue, color.Bold),
		label:  style(color.FgBlue),
	}
	s.severities = [...]func(...any) string{
		validate.Off:     style(),
		validate.Note:    style(color.FgCyan, color.Bold),
		validate.Warning: style(color.FgYellow, color.Bold),
		validate.Error:   style(color.FgRed, color.Bold),
	}
	return s
}

func (s *styles) severity(v validate.Severity) func(...any) string { return s.severities[v] }
