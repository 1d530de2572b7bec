package cli

import (
	"fmt"
	"strings"

	"github.com/deployrecord/deployrecord/cmd/internal/report"
	"github.com/deployrecord/deployrecord/cmd/internal/suppress"
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/validate"
	"github.com/spf13/cobra"
)

func (a *app) explainCommand() *cobra.Command {
	var file *string
	c := &cobra.Command{
		Use:                   "explain [flags] RULE",
		DisableFlagsInUseLine: true,
		Short:                 "Say what a rule checks and why",
		Long:                  "Say what a rule checks, why, where that is written, and show a document that fails it and one that passes.",
		Example:               "  deployrecord explain alarm-count",
		Args:                  arguments(1, 1, "the name of a rule"),
		RunE: func(c *cobra.Command, arguments []string) error {
			if r, ok := suppress.RuleByID(arguments[0]); ok {
				return writeAll(a.stdout, explain(r))
			}
			policies, err := policyRules(*file)
			if err != nil {
				return err
			}
			for _, r := range policies {
				if r.ID == arguments[0] {
					return writeAll(a.stdout, explain(r))
				}
			}
			return usagef(c, "no rule is called %q%s", arguments[0], nearestRule(arguments[0], policies))
		},
		ValidArgsFunction: func(_ *cobra.Command, given []string, _ string) ([]string, cobra.ShellCompDirective) {
			if len(given) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			policies, _ := policyRules(*file)
			return ruleIDs(policies), cobra.ShellCompDirectiveNoFileComp
		},
	}
	file = configFlag(c)
	return c
}

// ruleIDs names all rules, those of policies behind the others.
func ruleIDs(policies []*validate.Rule) []string {
	var ids []string
	for _, r := range append(suppress.AllRules(), policies...) {
		ids = append(ids, r.ID)
	}
	return ids
}

func nearestRule(id string, policies []*validate.Rule) string {
	if nearest, ok := facts.Nearest(id, ruleIDs(policies)); ok {
		return fmt.Sprintf(": did you mean %q?", nearest)
	}
	return "; see deployrecord rules"
}

// explainWidth is the width of a line of text, in characters.
const explainWidth = 100

// explain says all there is to say of a rule.
func explain(r *validate.Rule) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n%s.\n\n%s\n\n", r.ID, report.Escape(r.Title), wrap(escapeText(r.Text), explainWidth))
	severity := r.Severity.String()
	if in := inRecord(r); in != r.Severity {
		severity = fmt.Sprintf("%s in a request, %s in a captured record", r.Severity, in)
	}
	fmt.Fprintf(&b, "Severity: %s\n", severity)
	if r.Exception != "" {
		fmt.Fprintf(&b, "Expected answer: %s (%s)\n", r.Exception, r.Basis)
	}
	if r.Since != "" {
		fmt.Fprintf(&b, "Since: %s\n", r.Since)
	}
	if r.Limit != nil {
		fmt.Fprintf(&b, "\n%s\n", wrap(limitText(r.Limit), explainWidth))
	}
	for i, s := range r.Sources {
		if i == 0 {
			b.WriteString("\nSources:\n")
		}
		fmt.Fprintf(&b, "  %s\n    %s (read %s)\n", s.Title, s.URL, s.Read)
	}
	b.WriteString(exampleText("This fails", r.Fail))
	b.WriteString(exampleText("This passes", r.Pass))
	return b.String()
}

// limitText says which numbers a limit has and how to change the one in force.
func limitText(l *facts.Limit) string {
	numbers := fmt.Sprintf("The limit on %s is %d (%s).", l.Of, l.Documented, l.Source.Title)
	set := ""
	if l.Current != l.Documented {
		numbers = fmt.Sprintf("The limit on %s is %d as documented (%s), and %d by the current quotas (%s).",
			l.Of, l.Documented, l.Source.Title, l.Current, l.CurrentSource.Title)
		set = "--limits current, or "
	}
	return fmt.Sprintf("%s To hold documents to another number: %slimits: {%s: NUMBER} in .deployrecord.yaml.", numbers, set, l.Name)
}

func exampleText(what string, e validate.Example) string {
	if e.Document == "" {
		return "" // of a policy
	}
	s := fmt.Sprintf("\n%s%s:\n\n%s", what, conditions(e), indent(e.Document))
	if e.Group != "" {
		s += "\nwith this deployment group:\n\n" + indent(e.Group)
	}
	return s
}

// conditions says how an example is read, where that matters.
func conditions(e validate.Example) string {
	var flags []string
	if e.Kind != model.Unknown {
		flags = append(flags, "--kind "+e.Kind.String())
	}
	if e.Platform != "" {
		flags = append(flags, "--compute-platform "+string(e.Platform))
	}
	if e.Group != "" {
		flags = append(flags, "--deployment-group")
	}
	if len(flags) == 0 {
		return ""
	}
	return " with " + strings.Join(flags, " and ")
}

// indent returns a document set in, with what a terminal would act on escaped.
func indent(document string) string {
	var b strings.Builder
	for line := range strings.Lines(document) {
		b.WriteString(strings.TrimRight("    "+report.Escape(strings.TrimRight(line, "\n")), " ") + "\n")
	}
	return b.String()
}

// escapeText returns text of several paragraphs with what a terminal would act on escaped.
func escapeText(text string) string {
	paragraphs := strings.Split(text, "\n\n")
	for i, p := range paragraphs {
		paragraphs[i] = report.Escape(strings.Join(strings.Fields(p), " "))
	}
	return strings.Join(paragraphs, "\n\n")
}

// escapeLines returns text of several lines with what a terminal would act on escaped.
func escapeLines(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = report.Escape(line)
	}
	return strings.Join(lines, "\n")
}

// wrap breaks text into lines of at most width characters, where its words allow. Blank lines stay.
func wrap(text string, width int) string {
	var b strings.Builder
	for i, paragraph := range strings.Split(text, "\n\n") {
		if i > 0 {
			b.WriteString("\n\n")
		}
		column := 0
		for _, word := range strings.Fields(paragraph) {
			n := len([]rune(word))
			switch {
			case column == 0:
			case column+1+n > width:
				b.WriteByte('\n')
				column = 0
			default:
				b.WriteByte(' ')
				column++
			}
			b.WriteString(word)
			column += n
		}
	}
	return b.String()
}
