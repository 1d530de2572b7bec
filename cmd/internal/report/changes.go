package report

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/deployrecord/deployrecord/diff"
)

// ChangeSink writes a report of comparisons. The events come from one goroutine, in the order of the documents. Errors
// are those of writing.
type ChangeSink interface {
	// Compared takes one comparison. It must not be kept.
	Compared(*Comparison) error
	// End completes the report.
	End(ChangeSummary) error
}

// Comparison is what became of two documents.
type Comparison struct {
	Old, New Side
	Result   *diff.Result
	// Changes are those that are shown; Hidden is how many others there are.
	Changes []*diff.Change
	Hidden  int
}

// Side is one of two documents.
type Side struct {
	// Source is the name of the file, Document the number of the document in it, from 0.
	Source   string
	Document int
	// Kind is its kind's name; "revision" for a revision that stands for itself.
	Kind string
	// DeploymentID is the deployment it is about, where it says so.
	DeploymentID string
}

// ChangeSummary counts what comparisons have shown.
type ChangeSummary struct {
	// Pairs is how many pairs were compared, Differing how many of them have changes that are shown.
	Pairs, Differing int
	// Changes and Hidden count the changes.
	Changes, Hidden int
	// Risks counts the changes by their risk, Highest is the highest of them.
	Risks   [diff.High + 1]int
	Highest diff.Level
}

// Count adds a comparison.
func (s *ChangeSummary) Count(c *Comparison) {
	s.Pairs++
	if len(c.Changes) > 0 {
		s.Differing++
	}
	s.Changes += len(c.Changes)
	s.Hidden += c.Hidden
	for _, change := range c.Changes {
		s.Risks[change.Risk]++
		s.Highest = max(s.Highest, change.Risk)
	}
}

// ChangeOptions say how a sink of comparisons writes.
type ChangeOptions struct {
	// Color says that the text format uses colour, Quiet that it leaves out its summary.
	Color, Quiet bool
	// Width is how many columns the text format may use; it shows values side by side where that is enough.
	Width int
}

// ChangeFormats returns the names of the formats of comparisons, the default first.
func ChangeFormats() []string { return slices.Clone(changeFormats) }

var changeFormats = []string{"text", "json", "markdown", "patch", "github"}

// NewChanges returns a sink that writes a format to w. Writes are as small as they come: w should buffer them.
func NewChanges(format string, w io.Writer, o ChangeOptions) (ChangeSink, error) {
	switch format {
	case "text":
		return newChangeText(w, o), nil
	case "json":
		return &changeJSON{w: w}, nil
	case "markdown":
		return &changeMarkdown{w: w}, nil
	case "patch":
		return &changePatch{w: w}, nil
	case "github":
		return &changeGitHub{w: w}, nil
	default:
		return nil, fmt.Errorf("no format is called %q: %s", format, strings.Join(changeFormats, ", "))
	}
}

// name is what people call the document: its file, and its number where there are several.
func (s *Side) name() string {
	name := Escape(s.Source)
	if s.Document > 0 {
		name = fmt.Sprintf("%s, document %d", name, s.Document)
	}
	return name
}

// riskFirst returns changes by their risk, the highest first, and otherwise as they stand.
func riskFirst(changes []*diff.Change) []*diff.Change {
	sorted := slices.Clone(changes)
	slices.SortStableFunc(sorted, func(a, b *diff.Change) int { return int(b.Risk) - int(a.Risk) })
	return sorted
}

// where is the place of a change for people: its path and, behind a #, that inside of an AppSpec file.
func where(c *diff.Change) string {
	path := c.Path()
	if path == "" {
		path = "(document)"
	}
	if inner := c.InnerPath(); inner != "" {
		path += "#" + inner
	}
	return Escape(path)
}

// shownValue is a value of a change on one line, at most so many characters long; a string without its quotes.
func shownValue(value []byte, most int) string {
	if value == nil {
		return "-"
	}
	s := string(value)
	if len(s) >= 2 && s[0] == '"' {
		s = unquoted(value)
	}
	s = Escape(s)
	if runes := []rune(s); most > 1 && len(runes) > most {
		s = string(runes[:most-1]) + "…"
	}
	return s
}
