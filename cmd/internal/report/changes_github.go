package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/deployrecord/deployrecord/diff"
)

// changeGitHub writes an annotation for each change, at its place in the new document, as GitHub's workflows read them
// (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
type changeGitHub struct{ w io.Writer }

func (s *changeGitHub) Compared(c *Comparison) error {
	for _, change := range c.Changes {
		command := [...]string{diff.None: "notice", diff.Low: "notice", diff.Medium: "warning", diff.High: "error"}[change.Risk]
		message := fmt.Sprintf("%s: %s → %s", where(change), shownValue(change.Old(), markdownValue), shownValue(change.New(), markdownValue))
		if change.Why != "" {
			message += ". " + change.Why
		}
		title := "deployment change"
		if change.Risk > diff.None {
			title += ", " + change.Risk.String() + " risk"
		}
		at := change.NewPosition()
		_, err := fmt.Fprintf(s.w, "::%s file=%s,line=%d,col=%d,title=%s::%s\n", command,
			workflowProperty.Replace(Escape(c.New.Source)), at.Line, at.Column, workflowProperty.Replace(title), workflowData.Replace(message))
		if err != nil {
			return err
		}
	}
	return nil
}

func (s *changeGitHub) End(ChangeSummary) error { return nil }

// What a workflow command would act on, in its message and in its properties.
var (
	workflowData     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	workflowProperty = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)
