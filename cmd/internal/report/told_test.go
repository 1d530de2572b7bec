package report_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/deployrecord/deployrecord/cmd/internal/report"
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
	"github.com/deployrecord/deployrecord/validate"
)

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
	strings.Repeat("long ", 500), strings.Repeat("\u202e", 300),
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

// ruleFull is a rule that has everything.
var ruleFull = &validate.Rule{
	ID: "alarm-count", Severity: validate.Error, InRecord: validate.Warning, Title: "More alarms than allowed", Text: "One paragraph.\n\nAnother {0} one.",
	Exception: "AlarmsLimitExceededException", Basis: facts.Documented, Since: "0.1.0",
	Sources: []facts.Source{{Title: "API Reference", URL: "https://docs.aws.amazon.com/x", Read: "2026-11-20"}},
	Fail:    validate.Example{Document: "{\"a\": \"```\"}\n"}, Pass: validate.Example{Document: "{}"},
}
