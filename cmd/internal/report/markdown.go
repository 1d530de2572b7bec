package report

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/deployrecord/deployrecord/cmd/internal/words"
	"github.com/deployrecord/deployrecord/validate"
)

// markdown writes what was found as for a comment on a pull request or the summary of a job: a heading with the
// verdict, what was counted, and a table for each source that has findings. Those of a source that has many are folded
// behind the first. Nothing is left out.
//
// The verdict stands first and is known last, so the tables are kept until then. There is no room for a fingerprint.
type markdown struct {
	w      io.Writer
	tables blocks

	// The source.
	source   string
	findings int
	rows     []byte // the table of the first findings
	folded   blocks // the table of the others
}

// markdownRows is how many findings of a source are not folded.
const markdownRows = 10

const tableHead = "\n| severity | place | rule | what |\n| --- | --- | --- | --- |\n"

func newMarkdown(w io.Writer) *markdown { return &markdown{w: w} }

func (s *markdown) Begin(string) error {
	s.endSource()
	return nil
}

func (s *markdown) Document(Document) error { return nil }

func (s *markdown) Finding(f *Finding) error {
	s.source = f.Source
	if s.findings++; s.findings <= markdownRows {
		s.rows = append(s.rows, markdownRow(f)...)
	} else {
		s.folded.add([]byte(markdownRow(f)))
	}
	return nil
}

// markdownRow returns a finding as a row of a table.
func markdownRow(f *Finding) string {
	severity := f.Severity.String()
	if f.Severity == validate.Error {
		severity = "**" + severity + "**"
	}
	return "| " + severity + " | " + markdownPlace(f) + " | " + markdownRule(f.Rule.ID) + " | " + markdownAccount(f) + " |\n"
}

// markdownPlace returns line and column, the number of a document that is not the first, and the pointer.
func markdownPlace(f *Finding) string {
	place := strconv.Itoa(f.Line) + ":" + strconv.Itoa(f.Column)
	if f.Document > 0 {
		place += ", document " + strconv.Itoa(f.Document)
	}
	if f.Pointer != "" {
		place += "<br>" + codeSpan(Escape(f.Pointer))
	}
	return place
}

// markdownRule returns a rule's name as a link to the section that explains it. That of a policy has none.
func markdownRule(id string) string {
	url := RuleURL(id)
	if url == "" || strings.Trim(id, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-") != "" {
		return codeSpan(Escape(id))
	}
	return "[" + id + "](" + url + ")"
}

// markdownAccount returns the message and, on lines of their own, what else there is to say.
func markdownAccount(f *Finding) string {
	account := markdownText(f.Message)
	for label, text := range f.remarks {
		if label != labelAt { // which stands in the place
			account += "<br>" + label + ": " + markdownText(text)
		}
	}
	return account
}

// endSource keeps the tables of the last source, if it has any.
func (s *markdown) endSource() {
	if s.findings == 0 {
		return
	}
	name := codeSpan(Escape(s.source))
	s.tables.add([]byte("\n#### " + name + "\n" + tableHead))
	s.tables.add(s.rows)
	if more := s.findings - markdownRows; more > 0 {
		s.tables.add(fmt.Appendf(nil, "\n<details>\n<summary>%s in %s</summary>\n%s", words.Count(more, "more finding", "more findings"), name, tableHead))
		for _, block := range s.folded {
			s.tables.add(block)
		}
		s.tables.add([]byte("\n</details>\n"))
	}
	s.findings, s.rows = 0, s.rows[:0]
	s.folded.reset()
}

func (s *markdown) End(sum Summary) error {
	s.endSource()
	if _, err := io.WriteString(s.w, markdownVerdict(sum)); err != nil {
		return err
	}
	return s.tables.writeTo(s.w)
}

// markdownVerdict returns the heading and what was counted; of a run that has found nothing a line alone.
func markdownVerdict(sum Summary) string {
	const about = "CodeDeploy documents"
	counted := summaryLine(sum)
	if sum.Incomplete {
		counted += "; **" + incompleteRun + "**"
	}
	switch {
	case sum.Errors+sum.Warnings+sum.Notes == 0:
		return "**" + about + ":** " + counted + "\n"
	case sum.Invalid == 0:
		return "### " + about + ": valid\n\n" + counted + "\n"
	default:
		return fmt.Sprintf("### %s: %d of %d invalid\n\n%s\n", about, sum.Invalid, sum.Documents, counted)
	}
}
