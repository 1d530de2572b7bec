package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/deployrecord/deployrecord/cmd/internal/words"
	"github.com/deployrecord/deployrecord/diff"
	"github.com/deployrecord/deployrecord/model/source"
	"github.com/deployrecord/deployrecord/validate"
)

// changeText writes comparisons for people: what is compared, whether the revision is the same, and the changes, those
// of the highest risk first.
type changeText struct {
	w      io.Writer
	o      ChangeOptions
	styles styles
	block  strings.Builder
	shown  int
}

// sideBySide is the width, in columns, from which on old and new values stand beside one another.
const sideBySide = 120

func newChangeText(w io.Writer, o ChangeOptions) *changeText {
	return &changeText{w: w, o: o, styles: newStyles(o.Color)}
}

func (t *changeText) Compared(c *Comparison) error {
	if len(c.Changes) == 0 {
		return nil // the summary counts it
	}
	t.block.Reset()
	if t.shown++; t.shown > 1 {
		t.block.WriteByte('\n')
	}
	t.header(c)
	for _, change := range riskFirst(c.Changes) {
		t.change(change)
	}
	_, err := io.WriteString(t.w, t.block.String())
	return err
}

func (t *changeText) header(c *Comparison) {
	for _, s := range []struct {
		label string
		side  *Side
	}{{"old", &c.Old}, {"new", &c.New}} {
		about := s.side.Kind
		if s.side.DeploymentID != "" {
			about += " " + s.side.DeploymentID
		}
		fmt.Fprintf(&t.block, "%s %s (%s)\n", t.styles.gutter(s.label+":"), t.styles.bold(s.side.name()), Escape(about))
	}
	fmt.Fprintf(&t.block, "%s %s: %s\n\n", t.styles.gutter("revision:"), c.Result.Revision, Escape(c.Result.Reason))
}

// change writes one change: risk, path and both places on the first line, values and reason below.
func (t *changeText) change(c *diff.Change) {
	level := "-"
	if c.Risk > diff.None {
		level = strings.ToUpper(c.Risk.String())
	}
	old, new := lineColumn(c.OldPosition()), lineColumn(c.NewPosition())
	switch c.Op {
	case diff.Add:
		old = "-"
	case diff.Remove:
		new = "-"
	}
	places := t.styles.gutter(old + " → " + new)
	fmt.Fprintf(&t.block, "%s %s  %s\n", t.risk(c.Risk)(fmt.Sprintf("%-6s", level)), t.styles.bold(where(c)), places)
	t.values(c)
	if c.Why != "" {
		fmt.Fprintf(&t.block, "       %s [%s]\n", Escape(c.Why), c.Rule.ID)
	}
}

// values writes the old and the new value, beside one another where there is room.
func (t *changeText) values(c *diff.Change) {
	removed, added := t.styles.severities[validate.Error], t.styles.label
	if t.o.Width >= sideBySide {
		half := (t.o.Width - 12) / 2
		old, new := shownValue(c.Old(), half), shownValue(c.New(), half)
		blank := strings.Repeat(" ", max(0, half-widths.StringWidth(old)))
		fmt.Fprintf(&t.block, "       %s%s  →  %s\n", removed(old), blank, added(new))
		return
	}
	most := max(20, t.o.Width-9)
	if c.Op != diff.Add {
		fmt.Fprintf(&t.block, "       %s\n", removed("- "+shownValue(c.Old(), most)))
	}
	if c.Op != diff.Remove {
		fmt.Fprintf(&t.block, "       %s\n", added("+ "+shownValue(c.New(), most)))
	}
}

// risk is the style of a risk.
func (t *changeText) risk(l diff.Level) func(...any) string {
	return t.styles.severity([...]validate.Severity{validate.Off, validate.Note, validate.Warning, validate.Error}[l])
}

func lineColumn(p source.Position) string { return fmt.Sprintf("%d:%d", p.Line, p.Column) }

func (t *changeText) End(s ChangeSummary) error {
	if t.o.Quiet {
		return nil
	}
	line := changeSummaryLine(s) + "\n"
	if s.Changes > 0 {
		line = "\n" + line
	}
	_, err := io.WriteString(t.w, line)
	return err
}

// changeSummaryLine says in one line what comparisons have shown.
func changeSummaryLine(s ChangeSummary) string {
	var b strings.Builder
	if s.Changes == 0 {
		b.WriteString("no difference")
	} else {
		b.WriteString(words.Count(s.Changes, "change", "changes"))
		var risks []string
		for l := diff.High; l > diff.None; l-- {
			if s.Risks[l] > 0 {
				risks = append(risks, fmt.Sprintf("%d of %s risk", s.Risks[l], l))
			}
		}
		if len(risks) > 0 {
			b.WriteString(": " + strings.Join(risks, ", "))
		}
	}
	if s.Pairs > 1 {
		fmt.Fprintf(&b, "; %d of %d pairs differ", s.Differing, s.Pairs)
	}
	if s.Hidden > 0 {
		fmt.Fprintf(&b, "; %d hidden", s.Hidden)
	}
	return b.String()
}
