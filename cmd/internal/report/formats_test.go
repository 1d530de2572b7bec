package report_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/deployrecord/deployrecord/cmd/internal/report"
)

// seen is what a reader makes of a finding.
type seen struct {
	Source                  string
	Line, Column            int
	Rule, Severity, Message string
}

func (s seen) String() string {
	return fmt.Sprintf("%+q %d:%d %q %s %+q", s.Source, s.Line, s.Column, s.Rule, s.Severity, s.Message)
}

// readers read each format back, by other means than those it is written with.
var readers = map[string]func(t testing.TB, out []byte) []seen{
	"text":       readText,
	"json":       readJSON,
	"ndjson":     readNDJSON,
	"sarif":      readSARIF,
	"junit":      readJUnit,
	"github":     readGitHub,
	"gitlab":     readGitLab,
	"checkstyle": readCheckstyle,
	"markdown":   readMarkdown,
	"tap":        readTAP,
}

// counters count the documents of the formats that tell of each.
var counters = map[string]func(t testing.TB, out []byte) int{
	"json":  countJSON,
	"junit": countJUnit,
	"tap":   countTAP,
}

// wanted is what a format must say of a finding.
func wanted(f *report.Finding) seen {
	return seen{f.Source, f.Line, f.Column, f.Rule.ID, f.Severity.String(), f.Message}
}

// Whatever a format leaves out, it holds each finding, in order, with its place, rule, severity and message.
func TestFormats_CarryTheSameFindings(t *testing.T) {
	for _, format := range report.Formats() {
		t.Run(format, func(t *testing.T) {
			if readers[format] == nil {
				t.Fatal("nothing reads it back")
			}
			out, findings, documents := write(t, format, difficult())
			got := readers[format](t, out)
			if len(got) != len(findings) {
				t.Fatalf("%d findings, want %d", len(got), len(findings))
			}
			checkSame(t, format, got, findings)
			checkCount(t, format, out, documents)
		})
	}
}

// Without any finding a format is still well formed.
func TestFormats_AreWellFormedWithoutFindings(t *testing.T) {
	for _, format := range report.Formats() {
		for name, run := range map[string][]toldSource{
			"nothing": nil, "an empty source": {{name: "a.json"}}, "clean documents": {{"a.json", [][]*report.Finding{nil, nil}}},
		} {
			out, _, documents := write(t, format, run)
			if got := readers[format](t, out); len(got) > 0 {
				t.Errorf("%s, %s: %v", format, name, got)
			}
			checkCount(t, format, out, documents)
		}
	}
}

// checkSame checks that findings were read back as they were written.
func checkSame(t testing.TB, format string, got []seen, findings []*report.Finding) {
	t.Helper()
	for i, f := range findings {
		if what := differs(got[i], wanted(f)); what != "" {
			t.Errorf("%s: finding %d: %s\ngot  %v\nwant %v", format, i, what, got[i], wanted(f))
		}
	}
}

// checkCount checks that a format which tells of each document tells of as many as there were.
func checkCount(t testing.TB, format string, out []byte, documents int) {
	t.Helper()
	if count := counters[format]; count != nil {
		if n := count(t, out); n != documents {
			t.Errorf("%s: %d documents, want %d\n%+q", format, n, documents, out)
		}
	}
}

// differs says in what a finding that was read back is not the one that was written.
func differs(got, want seen) string {
	switch {
	case got.Rule != want.Rule:
		return "rule"
	case got.Severity != want.Severity:
		return "severity"
	case !samePlace(got.Line, want.Line):
		return "line"
	case !samePlace(got.Column, want.Column):
		return "column"
	case !sameText(strings.TrimPrefix(got.Source, "./"), strings.TrimPrefix(want.Source, "./")):
		return "source"
	case !sameText(got.Message, want.Message):
		return "message"
	default:
		return ""
	}
}

// samePlace compares a line or column. Where there is none, a format may name the first.
func samePlace(got, want int) bool { return got == want || want == 0 && got == 1 }

// sameText compares a text. A format holds it as it is, but for bytes that are no UTF-8, or as report.Escape shows it.
func sameText(got, want string) bool {
	return got == want || got == string([]rune(want)) || got == report.Escape(want)
}

// checkSafe checks that a report holds nothing that a terminal would act on.
func checkSafe(t testing.TB, format, s string) {
	t.Helper()
	if !utf8.ValidString(s) {
		t.Errorf("%s: not UTF-8: %q", format, s)
	}
	for _, r := range s {
		if r != '\n' && report.Escape(string(r)) != string(r) {
			t.Errorf("%s: %U stands raw in %q", format, r, s)
			return
		}
	}
}
