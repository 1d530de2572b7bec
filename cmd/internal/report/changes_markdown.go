package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/deployrecord/deployrecord/diff"
)

// changeMarkdown writes a section with a table for each comparison, as for a comment on a pull request.
type changeMarkdown struct {
	w     io.Writer
	shown int
}

// markdownValue is how many characters of a value a table shows.
const markdownValue = 120

func (s *changeMarkdown) Compared(c *Comparison) error {
	if len(c.Changes) == 0 && c.New.Document+c.Old.Document > 0 {
		return nil
	}
	var b strings.Builder
	if s.shown++; s.shown > 1 {
		b.WriteByte('\n')
	}
	fmt.Fprintf(&b, "### Deployment changes: %s → %s\n\n", codeSpan(c.Old.name()), codeSpan(c.New.name()))
	fmt.Fprintf(&b, "Revision: **%s** (%s)\n", c.Result.Revision, markdownText(c.Result.Reason))
	if len(c.Changes) > 0 {
		b.WriteString("\n| risk | what | old | new | why |\n| --- | --- | --- | --- | --- |\n")
		for _, change := range riskFirst(c.Changes) {
			risk := change.Risk.String()
			if change.Risk == diff.High {
				risk = "**high**"
			}
			fmt.Fprintf(&b, "| %s | %s | %s | %s | %s |\n", risk, codeSpan(where(change)),
				codeValue(change.Old()), codeValue(change.New()), markdownText(change.Why))
		}
	}
	_, err := io.WriteString(s.w, b.String())
	return err
}

func (s *changeMarkdown) End(sum ChangeSummary) error {
	_, err := fmt.Fprintf(s.w, "\n%s\n", changeSummaryLine(sum))
	return err
}

func codeValue(v []byte) string {
	if v == nil {
		return ""
	}
	return codeSpan(shownValue(v, markdownValue))
}
