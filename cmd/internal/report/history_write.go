package report

import (
	"fmt"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/deployrecord/deployrecord/cmd/internal/words"
	"github.com/deployrecord/deployrecord/diff"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/validate"
)

// HistoryFormats returns the names of the formats of a history, the default first.
func HistoryFormats() []string { return []string{"text", "json", "markdown"} }

// Format returns the history in a format.
func (h *History) Format(format string, colors bool) (string, error) {
	groups, err := h.groups()
	if err != nil {
		return "", err
	}
	switch format {
	case "json":
		return string(h.json(groups)), nil
	case "markdown":
		return h.markdown(groups), nil
	default:
		return h.plain(groups, newStyles(colors)), nil
	}
}

// plain writes a line for each deployment and, below it, what was changed.
func (h *History) plain(groups []group, s styles) string {
	var b strings.Builder
	for i, g := range groups {
		if i > 0 {
			b.WriteByte('\n')
		}
		fmt.Fprintf(&b, "%s\n", s.bold(Escape(g.name)))
		for k, line := range columns(g.deployments) {
			d := g.deployments[k]
			fmt.Fprintf(&b, "  %s\n", strings.TrimRight(line, " "))
			for _, c := range riskFirst(d.changes) {
				fmt.Fprintf(&b, "      %s\n", s.severity(severityOf(c.Risk))(historyChange(c)))
			}
		}
	}
	fmt.Fprintf(&b, "\n%s\n", h.summary(groups))
	return b.String()
}

func severityOf(l diff.Level) validate.Severity {
	return [...]validate.Severity{validate.Off, validate.Note, validate.Warning, validate.Error}[l]
}

// columns returns a line for each deployment, with its parts below one another.
func columns(deployments []*deployment) []string {
	var b strings.Builder
	t := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	for _, d := range deployments {
		fmt.Fprintln(t, strings.Join(d.cells(), "\t"))
	}
	t.Flush()
	return strings.Split(strings.TrimSuffix(b.String(), "\n"), "\n")
}

// cells are the parts of a deployment's line, escaped.
func (d *deployment) cells() []string {
	cells := []string{
		d.when(), d.id, d.text("status"), d.took(), strings.TrimPrefix(d.text("deploymentConfigName"), facts.ReservedPrefix),
		d.revisionIs, d.text("creator"), d.links(),
	}
	for i := range cells {
		cells[i] = Escape(cells[i])
		if cells[i] == "" && i < len(cells)-1 {
			cells[i] = "-"
		}
	}
	return cells
}

func (d *deployment) when() string {
	if !d.dated {
		return ""
	}
	return d.created.AsTime().Format("2006-01-02 15:04:05Z")
}

func (d *deployment) took() string {
	if !d.hasDuration {
		return ""
	}
	return d.duration.Round(time.Second).String()
}

// links says which deployment this one rolls back, or is rolled back by, and that it deploys what was there.
func (d *deployment) links() string {
	var links []string
	if d.rollbackOf != "" {
		links = append(links, "rolls back "+d.rollbackOf)
	}
	if d.rolledBack != "" {
		links = append(links, "rolled back by "+d.rolledBack)
	}
	if d.revision == diff.Same {
		links = append(links, "same revision as before")
	}
	return strings.Join(links, ", ")
}

// historyChange is a change on one line.
func historyChange(c *diff.Change) string {
	const most = 60
	line := fmt.Sprintf("%s: %s → %s", where(c), shownValue(c.Old(), most), shownValue(c.New(), most))
	if c.Risk > diff.None {
		line += " (" + c.Risk.String() + " risk: " + Escape(c.Why) + ")"
	}
	return line
}

func (h *History) summary(groups []group) string {
	line := words.Count(len(h.deployments), "deployment", "deployments") + " of " + words.Count(len(groups), "group", "groups")
	if h.Skipped > 0 {
		line += fmt.Sprintf("; %d skipped", h.Skipped)
	}
	return line
}

// markdown writes a table for each group.
func (h *History) markdown(groups []group) string {
	var b strings.Builder
	for _, g := range groups {
		fmt.Fprintf(&b, "### %s\n\n| created | deployment | status | duration | configuration | revision | creator | rollback | changes |\n", codeSpan(Escape(g.name)))
		b.WriteString("| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n")
		for _, d := range g.deployments {
			for _, c := range d.cells() {
				fmt.Fprintf(&b, "| %s ", markdownText(c))
			}
			var changes []string
			for _, c := range riskFirst(d.changes) {
				changes = append(changes, markdownText(historyChange(c)))
			}
			fmt.Fprintf(&b, "| %s |\n", strings.Join(changes, "<br>"))
		}
		b.WriteByte('\n')
	}
	return b.String() + h.summary(groups) + "\n"
}

// json writes one object.
func (h *History) json(groups []group) []byte {
	b := []byte(`{"groups":[`)
	for i, g := range groups {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(b, "\n {\"group\":"...)
		b = appendString(b, g.name)
		b = append(b, `,"deployments":[`...)
		for k, d := range g.deployments {
			if k > 0 {
				b = append(b, ',')
			}
			b = append(b, "\n  "...)
			b = d.append(b)
		}
		b = append(b, "]}"...)
	}
	b = appendInt(b, "],\n\"summary\":{\"deployments\":", len(h.deployments))
	b = appendInt(b, `,"groups":`, len(groups))
	b = appendInt(b, `,"skipped":`, h.Skipped)
	return append(b, "}}\n"...)
}

func (d *deployment) append(b []byte) []byte {
	b = append(b, `{"source":`...)
	b = appendString(b, d.source)
	b = appendOptional(b, `,"deploymentId":`, d.id)
	if d.dated {
		b = appendString(append(b, `,"createTime":`...), d.created.String())
	}
	if d.hasDuration {
		b = appendInt(b, `,"durationSeconds":`, int(d.duration.Seconds()))
	}
	for _, member := range []string{"status", "deploymentConfigName", "creator"} {
		b = appendOptional(b, `,"`+member+`":`, d.text(member))
	}
	b = appendOptional(b, `,"revision":`, d.revisionIs)
	b = appendOptional(b, `,"revisionBefore":`, string(d.revision))
	b = appendOptional(b, `,"rollsBack":`, d.rollbackOf)
	b = appendOptional(b, `,"rolledBackBy":`, d.rolledBack)
	b = append(b, `,"changes":[`...)
	for i, c := range d.changes {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendChange(b, c)
	}
	return append(b, "]}"...)
}
