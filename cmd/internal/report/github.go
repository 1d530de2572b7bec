package report

import (
	"io"
	"strconv"
	"strings"

	"github.com/deployrecord/deployrecord/validate"
)

// github writes an annotation for each finding, as the logs of GitHub's workflows are read
// (https://docs.github.com/actions/reference/workflow-commands-for-github-actions), and last a line that counts. It
// keeps nothing. A workflow shows the first ten annotations of a severity in a step; the log has all of them.
//
// There is no room for a fingerprint.
type github struct {
	w       io.Writer
	quiet   bool
	line    []byte
	account []byte
}

func newGitHub(w io.Writer, o Options) *github { return &github{w: w, quiet: o.Quiet} }

func (s *github) Begin(string) error { return nil }

func (s *github) Document(Document) error { return nil }

// workflowCommands are the commands by severity.
var workflowCommands = [...]string{validate.Off: "notice", validate.Note: "notice", validate.Warning: "warning", validate.Error: "error"}

func (s *github) Finding(f *Finding) error {
	s.account = appendAccount(s.account[:0], f)
	if url := RuleURL(f.Rule.ID); url != "" {
		s.account = appendSentence(s.account, 0, labelSee, url)
	}
	b := append(append(s.line[:0], "::"...), workflowCommands[f.Severity]...)
	b = append(append(b, " file="...), workflowProperty.Replace(workflowFile(f.Source))...)
	if f.Line > 0 {
		b = strconv.AppendInt(append(b, ",line="...), int64(f.Line), 10)
		b = strconv.AppendInt(append(b, ",col="...), int64(f.Column), 10)
	}
	b = append(append(b, ",title="...), workflowProperty.Replace(Escape(f.Rule.ID))...)
	b = append(append(b, "::"...), workflowData.Replace(string(s.account))...)
	s.line = append(b, '\n')
	_, err := s.w.Write(s.line)
	return err
}

// workflowFile is a source's name as the property of a command. One that begins with an equals sign would lose it.
func workflowFile(name string) string {
	if strings.HasPrefix(name, "=") {
		name = "./" + name
	}
	return Escape(name)
}

func (s *github) End(sum Summary) error {
	if s.quiet {
		return nil
	}
	_, err := io.WriteString(s.w, summaryLine(sum)+"\n")
	return err
}
