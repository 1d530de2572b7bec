package report

import (
	"io"
	"strconv"

	"github.com/deployrecord/deployrecord/cmd/internal/words"
	"github.com/deployrecord/deployrecord/validate"
)

// junit writes a suite for each source and a test case for each document, as test viewers read them. There is no
// standard; the strictest of those who read it, Jenkins' xUnit plugin, refuses what is not in its schema
// (https://github.com/jenkinsci/xunit-plugin/blob/master/src/main/resources/org/jenkinsci/plugins/xunit/types/model/xsd/junit-10.xsd),
// so nothing else is written. That has no file or line for a test case: the file stands at the suite, and the places
// in the text of a failure.
//
// A document, not a finding, is the test case, for a test case is known by its name: one that always has the same,
// whether it passes or fails, shows as new, still failing or fixed, while one that only exists as long as it fails
// shows as a test that came and went. GitLab leaves out a second one of the same name
// (https://docs.gitlab.com/ci/testing/unit_test_reports/). A document that has errors has one failure, which lists
// all that was found in it, because viewers show the first failure of a test case alone, and little besides.
//
// Warnings and notes alone fail nothing. They stand in the output of a test case that passes. Nor do they skip it:
// viewers count a skipped test as one that was not run, and the document was checked. Viewers of tests show little of
// one that passes; sarif, checkstyle and gitlab are made for warnings.
//
// A suite's counts stand before its test cases, so it is kept, as the text it will be, until its source ends.
type junit struct {
	w     io.Writer
	begun bool // the report
	line  []byte

	// The suite.
	cases           blocks
	name            string
	tests, failures int

	// The test case.
	document Document
	errors   int
	first    []byte // the first error's attributes, the last of them open
	text     []byte
	block    []byte
}

func newJUnit(w io.Writer) *junit { return &junit{w: w} }

func (s *junit) Begin(string) error { return s.endSuite() }

func (s *junit) Document(d Document) error {
	s.endCase()
	s.tests++
	s.name, s.document = d.Source, d
	return nil
}

func (s *junit) Finding(f *Finding) error {
	s.block = appendBlock(s.block[:0], f)
	s.text = appendXMLText(s.text, s.block)
	if f.Severity != validate.Error {
		return nil
	}
	if s.errors++; s.errors == 1 {
		s.first = appendXMLAttribute(s.first[:0], "type", Escape(f.Rule.ID))
		s.first = appendMarkup(append(s.first, ` message="`...), Escape(f.Message), "")
	}
	return nil
}

// appendBlock appends a finding as lines of text: where and what, and behind it what else there is to say.
func appendBlock(b []byte, f *Finding) []byte {
	b = append(appendEscaped(b, f.Source), ':')
	b = append(strconv.AppendInt(b, int64(f.Line), 10), ':')
	b = append(strconv.AppendInt(b, int64(f.Column), 10), ": "...)
	b = append(append(b, f.Severity.String()...), ": "...)
	b = append(appendEscaped(b, f.Message), " ["...)
	b = append(appendEscaped(b, f.Rule.ID), "]\n"...)
	for label, text := range f.remarks {
		b = appendRemark(b, label, text)
	}
	if url := RuleURL(f.Rule.ID); url != "" {
		b = appendRemark(b, labelSee, url)
	}
	return b
}

func appendRemark(b []byte, label, text string) []byte {
	b = append(append(append(b, "  "...), label...), ": "...)
	return append(append(b, text...), '\n')
}

// endCase keeps the test case of the last document, if there was one.
func (s *junit) endCase() {
	if s.tests == 0 {
		return
	}
	b := appendXMLAttribute(append(s.line[:0], "    <testcase"...), "name", Escape(s.name)+"#"+strconv.Itoa(s.document.Index))
	b = appendXMLAttribute(appendXMLAttribute(b, "classname", "deployrecord"), "group", s.document.Kind.String())
	switch {
	case len(s.text) == 0:
		b = append(b, "/>\n"...)
	case s.errors == 0:
		b = append(append(append(b, ">\n      <system-out>"...), s.text...), "</system-out>\n    </testcase>\n"...)
	default:
		s.failures++
		b = append(append(b, ">\n      <failure"...), s.first...)
		if more := s.errors - 1; more > 0 {
			b = append(b, " (and "+words.Count(more, "more error", "more errors")+")"...)
		}
		b = append(append(append(b, `">`...), s.text...), "</failure>\n    </testcase>\n"...)
	}
	s.line = b
	s.cases.add(b)
	s.errors, s.text = 0, s.text[:0]
}

// endSuite writes the suite of the last source. A source without documents has none.
func (s *junit) endSuite() error {
	if s.tests == 0 {
		return nil
	}
	s.endCase()
	b := appendSuite(s.begin(s.line[:0]), Escape(s.name), s.tests, s.failures, 0)
	s.line = append(appendXMLAttribute(b, "file", Escape(s.name)), ">\n"...)
	if _, err := s.w.Write(s.line); err != nil {
		return err
	}
	if err := s.cases.writeTo(s.w); err != nil {
		return err
	}
	s.cases.reset()
	s.tests, s.failures = 0, 0
	_, err := io.WriteString(s.w, "  </testsuite>\n")
	return err
}

// appendSuite appends the beginning of a suite.
func appendSuite(b []byte, name string, tests, failures, errors int) []byte {
	b = appendXMLAttribute(append(b, "  <testsuite"...), "name", name)
	b = appendXMLAttribute(b, "tests", strconv.Itoa(tests))
	b = appendXMLAttribute(b, "failures", strconv.Itoa(failures))
	return appendXMLAttribute(b, "errors", strconv.Itoa(errors))
}

// begin begins the report, if it has not.
func (s *junit) begin(b []byte) []byte {
	if s.begun {
		return b
	}
	s.begun = true
	return append(b, xmlHeader+`<testsuites name="deployrecord">`+"\n"...)
}

// End writes the last suite. That not everything could be read is the error of a test case of its own: whoever looks
// at the tests alone would take what is missing for what has passed.
func (s *junit) End(sum Summary) error {
	if err := s.endSuite(); err != nil {
		return err
	}
	b := s.begin(s.line[:0])
	if sum.Incomplete {
		b = append(appendSuite(b, "deployrecord", 1, 0, 1), ">\n"...)
		b = append(b, `    <testcase name="everything was checked" classname="deployrecord">`+"\n"...)
		b = append(b, `      <error type="incomplete" message="`+incompleteRun+`">`+incompleteRun+"</error>\n    </testcase>\n  </testsuite>\n"...)
	}
	_, err := s.w.Write(append(b, "</testsuites>\n"...))
	return err
}

// incompleteRun says what Summary.Incomplete does.
const incompleteRun = "not everything could be read and checked"
