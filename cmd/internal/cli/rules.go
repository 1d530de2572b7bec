package cli

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"github.com/deployrecord/deployrecord/cmd/internal/report"
	"github.com/deployrecord/deployrecord/cmd/internal/suppress"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/validate"
	"github.com/spf13/cobra"
)

func (a *app) rulesCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "rules [flags]",
		Short: "List the rules",
		Long: `List the rules: what each finds, and how grave that is in a request and in a captured record unless the configuration
says otherwise. explain RULE says more of one.`,
		Args: arguments(0, 0, ""),
	}
	format := choose(c, "format", "text", []string{"text", "json", "markdown"}, "FORMAT", "text, json or markdown")
	file := configFlag(c)
	c.RunE = func(*cobra.Command, []string) error {
		policies, err := policyRules(*file)
		if err != nil {
			return err
		}
		switch rules := append(suppress.AllRules(), policies...); *format {
		case "json":
			return a.printJSON(rulesJSON(rules))
		case "markdown":
			return writeAll(a.stdout, rulesMarkdown(rules))
		default:
			return rulesText(a.stdout, rules)
		}
	}
	return c
}

// rulesText writes a line for each rule.
func rulesText(w io.Writer, rules []*validate.Rule) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "RULE\tREQUEST\tRECORD\tTITLE")
	for _, r := range rules {
		fmt.Fprintf(t, "%s\t%s\t%s\t%s\n", r.ID, r.Severity, inRecord(r), report.Escape(r.Title))
	}
	return t.Flush()
}

// inRecord returns the severity of a rule in a captured record.
func inRecord(r *validate.Rule) validate.Severity {
	if r.InRecord == validate.Off {
		return r.Severity
	}
	return r.InRecord
}

// ruleJSON is a rule as rules --format json prints it.
type ruleJSON struct {
	ID        string            `json:"id"`
	Title     string            `json:"title"`
	Text      string            `json:"text"`
	Severity  validate.Severity `json:"severity"`
	InRecord  validate.Severity `json:"inRecord"`
	Exception facts.Exception   `json:"exception,omitempty"`
	Basis     facts.Basis       `json:"basis,omitempty"`
	Limit     *limitJSON        `json:"limit,omitempty"`
	Sources   []sourceJSON      `json:"sources"`
	Since     string            `json:"since"`
}

type limitJSON struct {
	Name       string     `json:"name"`
	Of         string     `json:"of"`
	Documented int        `json:"documented"`
	Current    int        `json:"current"`
	Source     sourceJSON `json:"source"`
	CurrentIn  sourceJSON `json:"currentSource"`
}

type sourceJSON struct {
	Title string `json:"title"`
	URL   string `json:"url"`
	Read  string `json:"read"`
}

func rulesJSON(rules []*validate.Rule) []ruleJSON {
	all := make([]ruleJSON, 0, len(rules))
	for _, r := range rules {
		j := ruleJSON{
			ID: r.ID, Title: r.Title, Text: r.Text, Severity: r.Severity, InRecord: inRecord(r),
			Exception: r.Exception, Basis: r.Basis, Sources: []sourceJSON{}, Since: r.Since,
		}
		for _, s := range r.Sources {
			j.Sources = append(j.Sources, sourceJSON(s))
		}
		if l := r.Limit; l != nil {
			j.Limit = &limitJSON{l.Name, l.Of, l.Documented, l.Current, sourceJSON(l.Source), sourceJSON(l.CurrentSource)}
		}
		all = append(all, j)
	}
	return all
}

// rulesMarkdown is a page with a table of the rules and a section for each.
func rulesMarkdown(rules []*validate.Rule) string {
	var b strings.Builder
	b.WriteString("# Rules\n\nPrinted by `deployrecord rules --format markdown`; `deployrecord explain RULE` shows one.\n\n")
	b.WriteString("| rule | request | record | what it finds |\n| --- | --- | --- | --- |\n")
	for _, r := range rules {
		fmt.Fprintf(&b, "| [%s](#%[1]s) | %s | %s | %s |\n", r.ID, r.Severity, inRecord(r), strings.ReplaceAll(report.Escape(r.Title), "|", `\|`))
	}
	for _, r := range rules {
		fmt.Fprintf(&b, "\n## %s\n\n%s.\n\n%s\n", r.ID, report.Escape(r.Title), escapeLines(r.Text))
		if r.Exception != "" {
			fmt.Fprintf(&b, "\nThe service is expected to answer `%s` (%s).\n", r.Exception, r.Basis)
		}
		if r.Limit != nil {
			fmt.Fprintf(&b, "\n%s\n", limitText(r.Limit))
		}
		for i, s := range r.Sources {
			fmt.Fprintf(&b, "%s- [%s](%s), read %s\n", leading(i), s.Title, s.URL, s.Read)
		}
		b.WriteString(exampleMarkdown("Fails", r.Fail) + exampleMarkdown("Passes", r.Pass))
	}
	return b.String()
}

// leading is the blank line before a list.
func leading(i int) string {
	if i == 0 {
		return "\n"
	}
	return ""
}

func exampleMarkdown(what string, e validate.Example) string {
	if e.Document == "" {
		return "" // of a policy
	}
	s := fmt.Sprintf("\n%s%s:\n\n%s\n", what, conditions(e), report.Fenced(escapeLines(e.Document)))
	if e.Group != "" {
		s += "\nwith the deployment group\n\n" + report.Fenced(escapeLines(e.Group)) + "\n"
	}
	return s
}

func writeAll(w io.Writer, s string) error {
	_, err := io.WriteString(w, s)
	return err
}
