package report_test

import (
	"encoding/xml"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// junitReport is a report as encoding/xml reads it.
type junitReport struct {
	XMLName xml.Name     `xml:"testsuites"`
	Suites  []junitSuite `xml:"testsuite"`
}

type junitSuite struct {
	Name     string      `xml:"name,attr"`
	File     string      `xml:"file,attr"`
	Tests    int         `xml:"tests,attr"`
	Failures int         `xml:"failures,attr"`
	Errors   int         `xml:"errors,attr"`
	Cases    []junitCase `xml:"testcase"`
}

type junitCase struct {
	Name      string `xml:"name,attr"`
	Classname string `xml:"classname,attr"`
	Failure   *struct {
		Type    string `xml:"type,attr"`
		Message string `xml:"message,attr"`
		Text    string `xml:",chardata"`
	} `xml:"failure"`
	Error *struct {
		Message string `xml:"message,attr"`
	} `xml:"error"`
	Output string `xml:"system-out"`
}

// junitSchema is the structure of what Jenkins' xUnit plugin takes for JUnit, but for reruns, which only Maven has
// (https://github.com/jenkinsci/xunit-plugin/blob/master/src/main/resources/org/jenkinsci/plugins/xunit/types/model/xsd/junit-10.xsd).
// It allows several failures and outputs of a test case; those who read them show one.
var junitSchema = map[string]element{
	"": {children: []string{"testsuites"}},
	"testsuites": {
		optional: []string{"name", "time", "tests", "failures", "errors"},
		children: []string{"testsuite"},
	},
	"testsuite": {
		required: []string{"name", "tests", "failures", "errors"},
		optional: []string{"group", "time", "skipped", "timestamp", "hostname", "id", "package", "file", "log", "url", "version"},
		children: []string{"testsuite", "properties", "testcase", "system-out", "system-err"},
	},
	"testcase": {
		required: []string{"name"}, optional: []string{"time", "classname", "group"},
		children: []string{"skipped", "error", "failure", "system-out", "system-err"},
		once:     []string{"skipped", "error", "failure", "system-out", "system-err"},
	},
	"failure":    {optional: []string{"type", "message"}, text: true},
	"error":      {optional: []string{"type", "message"}, text: true},
	"skipped":    {optional: []string{"type", "message"}, text: true},
	"properties": {children: []string{"property"}},
	"property":   {required: []string{"name", "value"}},
	"system-out": {text: true},
	"system-err": {text: true},
}

func parseJUnit(t testing.TB, out []byte) []junitSuite {
	t.Helper()
	checkXML(t, out, junitSchema)
	var got junitReport
	if err := xml.Unmarshal(out, &got); err != nil {
		t.Fatal(err)
	}
	for _, suite := range got.Suites {
		failures, errors := 0, 0
		for _, c := range suite.Cases {
			if c.Classname != "deployrecord" {
				t.Errorf("the class of %q is %q", c.Name, c.Classname)
			}
			if c.Failure != nil {
				failures++
			}
			if c.Error != nil {
				errors++
			}
		}
		if got, want := [...]int{suite.Tests, suite.Failures, suite.Errors}, [...]int{len(suite.Cases), failures, errors}; got != want {
			t.Errorf("suite %q says it has %d tests, failures and errors, and has %d", suite.Name, got, want)
		}
	}
	return got.Suites
}

// junitHeadline is the first line of a finding, behind the name of its suite.
var junitHeadline = regexp.MustCompile(`^:(\d+):(\d+): (error|warning|note): (.*) \[([^\]]*)\]$`)

func readJUnit(t testing.TB, out []byte) []seen {
	t.Helper()
	var all []seen
	for _, suite := range parseJUnit(t, out) {
		for _, c := range suite.Cases {
			text, fails := c.Output, c.Failure != nil
			if fails {
				text += c.Failure.Text
			}
			found := readJUnitText(t, suite.Name, text)
			first := slices.IndexFunc(found, func(s seen) bool { return s.Severity == "error" })
			if fails != (first >= 0) {
				t.Errorf("test case %s fails: %v, its first error is finding %d", c.Name, fails, first)
			} else if fails && (c.Failure.Type != found[first].Rule || !strings.HasPrefix(c.Failure.Message, found[first].Message)) {
				t.Errorf("the failure is %s, %q, not its first error", c.Failure.Type, c.Failure.Message)
			}
			all = append(all, found...)
		}
	}
	return all
}

// readJUnitText reads the lines of a failure or an output.
func readJUnitText(t testing.TB, source, text string) []seen {
	t.Helper()
	var all []seen
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		behind, ok := strings.CutPrefix(line, source)
		m := junitHeadline.FindStringSubmatch(behind)
		if !ok || m == nil {
			if !strings.HasPrefix(line, "  ") {
				t.Fatalf("no finding and nothing about one: %q", line)
			}
			continue
		}
		all = append(all, seen{source, number(t, m[1]), number(t, m[2]), m[5], m[3], m[4]})
	}
	return all
}

// countJUnit counts the test cases, each by a name of its own in its suite.
func countJUnit(t testing.TB, out []byte) int {
	t.Helper()
	n := 0
	for _, suite := range parseJUnit(t, out) {
		for i, c := range suite.Cases {
			if want := suite.Name + "#" + strconv.Itoa(i); c.Name != want {
				t.Errorf("a test case is called %q, want %q", c.Name, want)
			}
			n++
		}
	}
	return n
}
