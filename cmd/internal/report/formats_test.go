package report_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/deployrecord/deployrecord/cmd/internal/report"
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
	"github.com/deployrecord/deployrecord/validate"
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

// readers read each format back, by other means than those it is written with. A field that a format has no room for
// stays zero and is named in lacking.
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

// lacking names the fields of seen that a format has no room for.
var lacking = map[string][]string{}

// counters count the documents of the formats that tell of each.
var counters = map[string]func(t testing.TB, out []byte) int{
	"json":  countJSON,
	"junit": countJUnit,
	"tap":   countTAP,
}

// hostile are texts that break out of a format that does not escape them, or that mislead whoever reads them.
var hostile = []string{
	"",
	"a\nb", "a\rb", "a\r\nb", "\n", "\n\n  = at: /x\n", "\x00", "a\tb", "\v\f\x1c\x1d\x1e\u0085\u2028\u2029",
	"::error file=x,line=1::y", "::stop-commands::x", "a\n::error::b", "##[error]b", "##[add-mask]b", "##vso[task.complete]",
	"%0A::error::b", "%0D%0A", "%25", "%", "%3A%2C", "a,line=7,col=8", "title=x::y", "=", "::", ":", ",",
	"]]>", "<![CDATA[", "<script>alert(1)</script>", "</failure></testcase>", "<!-- -->", "&amp;", "&#10;", "&", "<", ">",
	"a | b", "|", "\\|", "a\n| b | c |", "`x`", "```", "**b** _i_ ~s~", "# h", "- x", "@someone", "![i](http://x.example/y.png)",
	"[text](http://x.example)", "[text](1)", "[a\\](1)", "{0}", "{{0}}", "{", "}", "{x}", "${VERSION}",
	"not ok 2 - x", "ok 2", "# TODO", "# SKIP x", "1..0", "Bail out!", "  ---\n  x: y\n  ...", "---", "...", "x: y", "'", "\"", "\\", "\\n", "\"}]}", "*/", "//",
	"\x1b[31mred\x1b[0m", "\x1b]0;owned\x07", "\u009b31m", "\u202eright to left", "\u2066a\u2069", "\u200b\ufeff", "\U000e0041", "\ue000",
	"\xff\xfe", "a\xffb", "\xed\xa0\xbd", "\ufffd", "é", "日本語", "😀", "e\u0301", "a\u00a0b", "\x7f",
	" leading", "trailing ", "  ", "?", "#", "a?b#c", "a%2Fb", "../a", "/abs/a", "C:/a", "//server/a", "a:b", "./a", "?.", "x.", "x!",
	strings.Repeat("long ", 4000), strings.Repeat("\u202e", 300),
}

// toldSource is a source of a run, with its documents and their findings.
type toldSource struct {
	name      string
	documents [][]*report.Finding
}

// difficult is a run over sources whose names, and with findings whose texts, are hard to write: for each hostile text
// a finding that holds it everywhere, and a source of that name with two documents, one of them without any finding.
func difficult() []toldSource {
	run := []toldSource{
		{name: "clean.json", documents: [][]*report.Finding{nil, nil}},
		{name: "empty.ndjson"},
		{name: "full.json", documents: [][]*report.Finding{{full(), bare(), noPlace()}, nil, {full(), full()}}},
		{name: "copy of full.json", documents: [][]*report.Finding{{full(), bare()}}},
	}
	for _, name := range []string{"with blanks.json", "a#b%20c?d.json", "é/日本語.yaml", "dir/../x.json", "<stdin>", "a:1:2.json"} {
		run = append(run, toldSource{name, [][]*report.Finding{{full()}}})
	}
	for i, text := range hostile {
		run = append(run, toldSource{text, [][]*report.Finding{{hostileFinding(text, text), full()}, nil}})
		run = append(run, toldSource{"plain.json", [][]*report.Finding{{hostileFinding(text, hostile[len(hostile)-1-i])}}})
	}
	return run
}

// noPlace is a finding without a line.
func noPlace() *report.Finding {
	f := bare()
	f.Position = source.Position{}
	return f
}

// hostileFinding is a finding that holds a text wherever a document's may stand, and another in its message.
func hostileFinding(text, message string) *report.Finding {
	f := full()
	f.Severity = validate.Warning
	f.Message, f.Hint, f.Pointer = message, text, text
	f.Inner = &validate.Location{Pointer: text, Position: source.Position{Line: 1, Column: 1}}
	f.Related[0].Pointer, f.Related[0].Label = text, text
	f.Related[1].Pointer = text
	return f
}

// write tells a sink of a run and returns what it has written and the findings, their sources and documents filled in.
func write(t testing.TB, format string, run []toldSource) (out []byte, findings []*report.Finding, documents int) {
	t.Helper()
	var b bytes.Buffer
	s := sink(t, format, &b, report.Options{Version: "1.2.3"})
	var sum report.Summary
	check := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, source := range run {
		check(s.Begin(source.name))
		for i, found := range source.documents {
			valid := !slices.ContainsFunc(found, func(f *report.Finding) bool { return f.Severity == validate.Error })
			if len(found) > 0 {
				sum.Flawed++
			}
			if sum.Documents++; valid {
				sum.Valid++
			} else {
				sum.Invalid++
			}
			check(s.Document(report.Document{Source: source.name, Index: i, Kind: model.CreateDeployment, Valid: valid}))
			for _, f := range found {
				f.Source, f.Document = source.name, i
				sum.Count(f.Severity)
				findings = append(findings, f)
				check(s.Finding(f))
			}
		}
	}
	check(s.End(sum))
	return b.Bytes(), findings, sum.Documents
}

// wanted is what a format must say of a finding.
func wanted(f *report.Finding) seen {
	return seen{f.Source, f.Line, f.Column, f.Rule.ID, f.Severity.String(), f.Message}
}

func TestFormats_HaveReaders(t *testing.T) {
	for _, format := range report.Formats() {
		if readers[format] == nil {
			t.Errorf("nothing reads %s back", format)
		}
	}
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
			for i, f := range findings {
				if what := differs(format, got[i], wanted(f)); what != "" {
					t.Errorf("finding %d: %s\ngot  %v\nwant %v", i, what, got[i], wanted(f))
				}
			}
			if count := counters[format]; count != nil {
				if n := count(t, out); n != documents {
					t.Errorf("%d documents, want %d", n, documents)
				}
			}
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
			if count := counters[format]; count != nil && count(t, out) != documents {
				t.Errorf("%s, %s: %d documents, want %d", format, name, count(t, out), documents)
			}
		}
	}
}

// differs says in what a finding that was read back is not the one that was written.
func differs(format string, got, want seen) string {
	for _, field := range lacking[format] {
		switch field {
		case "Source":
			want.Source = ""
		case "Line":
			want.Line = 0
		case "Column":
			want.Column = 0
		case "Severity":
			want.Severity = ""
		case "Message":
			want.Message = ""
		default:
			return "no field is called " + field
		}
	}
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

// ruleFull is a rule that has everything.
var ruleFull = &validate.Rule{
	ID: "alarm-count", Severity: validate.Error, InRecord: validate.Warning, Title: "More alarms than allowed", Text: "One paragraph.\n\nAnother {0} one.",
	Exception: "AlarmsLimitExceededException", Basis: facts.Documented, Since: "0.1.0",
	Sources: []facts.Source{{Title: "API Reference", URL: "https://docs.aws.amazon.com/x", Read: "2026-11-20"}},
	Fail:    validate.Example{Document: "{\"a\": \"```\"}\n"}, Pass: validate.Example{Document: "{}"},
}
