package report

import (
	"io"
	"strconv"

	"github.com/deployrecord/deployrecord/validate"
)

// checkstyle writes a list of files with their findings, as Checkstyle does
// (https://checkstyle.org/config_reports.html) and as Jenkins' warnings, reviewdog and others read it. It keeps nothing.
// A file of which a document was checked stands there also without a finding, as with Checkstyle itself: it was looked
// at. One that was passed over does not.
//
// There is no room for a fingerprint, nor for what the run counted, nor for that it was incomplete.
type checkstyle struct {
	w       io.Writer
	line    []byte
	begun   bool // the report
	open    bool // the element of a file
	account []byte
}

// checkstyleVersion is the version of Checkstyle whose reports other linters imitate.
const checkstyleVersion = "4.3"

// checkstyleSource stands before the name of a rule. What reads it takes the last word for the rule.
const checkstyleSource = "deployrecord."

// checkstyleSeverities are Checkstyle's severities.
var checkstyleSeverities = [...]string{validate.Off: "ignore", validate.Note: "info", validate.Warning: "warning", validate.Error: "error"}

func newCheckstyle(w io.Writer) *checkstyle { return &checkstyle{w: w} }

func (s *checkstyle) Begin(string) error { return s.flush(s.close(s.line[:0])) }

func (s *checkstyle) Document(d Document) error {
	if s.open {
		return nil
	}
	s.open = true
	b := appendXMLAttribute(append(s.begin(s.line[:0]), "  <file"...), "name", Escape(d.Source))
	return s.flush(append(b, ">\n"...))
}

func (s *checkstyle) Finding(f *Finding) error {
	s.account = appendAccount(s.account[:0], f)
	b := append(s.line[:0], "    <error"...)
	b = appendXMLAttribute(b, "line", strconv.Itoa(max(1, f.Line)))
	b = appendXMLAttribute(b, "column", strconv.Itoa(max(1, f.Column)))
	b = appendXMLAttribute(b, "severity", checkstyleSeverities[f.Severity])
	b = appendXMLAttribute(b, "message", s.account)
	b = appendXMLAttribute(b, "source", checkstyleSource+Escape(f.Rule.ID))
	return s.flush(append(b, "/>\n"...))
}

func (s *checkstyle) End(Summary) error {
	return s.flush(append(s.begin(s.close(s.line[:0])), "</checkstyle>\n"...))
}

// begin begins the report, if it has not.
func (s *checkstyle) begin(b []byte) []byte {
	if s.begun {
		return b
	}
	s.begun = true
	return append(b, xmlHeader+`<checkstyle version="`+checkstyleVersion+`">`+"\n"...)
}

// close closes the element of a file, if one is open.
func (s *checkstyle) close(b []byte) []byte {
	if !s.open {
		return b
	}
	s.open = false
	return append(b, "  </file>\n"...)
}

func (s *checkstyle) flush(b []byte) error {
	s.line = b
	if len(b) == 0 {
		return nil
	}
	_, err := s.w.Write(b)
	return err
}
