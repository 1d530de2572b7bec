package report

import (
	"io"

	"github.com/deployrecord/deployrecord/validate"
)

// gitlab writes a list of findings as GitLab reads a Code Quality report
// (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format). It keeps the fingerprints it has
// written, up to a number, and nothing else. A place stands there in both of the ways that are documented: not every
// reader knows both.
type gitlab struct {
	w       io.Writer
	unique  unique
	line    []byte
	account []byte
	any     bool
}

func newGitLab(w io.Writer) *gitlab { return &gitlab{w: w} }

func (s *gitlab) Begin(string) error { return nil }

func (s *gitlab) Document(Document) error { return nil }

// gitlabSeverities are GitLab's severities. It has two more, critical and blocker, for tools that tell more apart.
var gitlabSeverities = [...]string{validate.Off: "info", validate.Note: "info", validate.Warning: "minor", validate.Error: "major"}

func (s *gitlab) Finding(f *Finding) error {
	s.account = appendAccount(s.account[:0], f)
	b := append(s.line[:0], ",\n  "...)
	if !s.any {
		b = append(s.line[:0], "[\n  "...)
	}
	s.any = true
	b = appendString(append(b, `{"description":`...), string(s.account))
	b = appendString(append(b, `,"check_name":`...), f.Rule.ID)
	b = appendString(append(b, `,"fingerprint":`...), s.unique.fingerprint(f))
	b = append(append(b, `,"severity":"`...), gitlabSeverities[f.Severity]...)
	b = appendString(append(b, `","location":{"path":`...), relativeName(f.Source))
	b = appendInt(b, `,"lines":{"begin":`, max(1, f.Line))
	b = appendInt(b, `},"positions":{"begin":{"line":`, max(1, f.Line))
	b = appendInt(b, `,"column":`, max(1, f.Column))
	s.line = append(b, "}}}}"...)
	_, err := s.w.Write(s.line)
	return err
}

func (s *gitlab) End(Summary) error {
	end := "\n]\n"
	if !s.any {
		end = "[]\n"
	}
	_, err := io.WriteString(s.w, end)
	return err
}
