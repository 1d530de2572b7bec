package report_test

import (
	"bytes"
	"net/url"
	"regexp"
	"testing"

	"github.com/deployrecord/deployrecord/cmd/internal/report"
	"github.com/google/go-cmp/cmp"
	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"
)

func parseSARIF(t testing.TB, out []byte) *sarif.Run {
	t.Helper()
	log, err := sarif.FromBytes(out)
	if err != nil {
		t.Fatal(err)
	}
	if log.Version != "2.1.0" || len(log.Runs) != 1 {
		t.Fatalf("version %s, %d runs", log.Version, len(log.Runs))
	}
	return log.Runs[0]
}

func readSARIF(t testing.TB, out []byte) []seen {
	t.Helper()
	run := parseSARIF(t, out)
	var all []seen
	for _, r := range run.Results {
		if rule := run.Tool.Driver.Rules[r.RuleIndex]; *rule.ID != *r.RuleID {
			t.Fatalf("the rule at %d is %s, want %s", r.RuleIndex, *rule.ID, *r.RuleID)
		}
		s := seen{Rule: *r.RuleID, Severity: r.Level, Message: firstSentence(*r.Message.Text)}
		if exact, ok := r.Properties.Properties["message"].(string); ok {
			s.Message = exact
		}
		place := r.Locations[0].PhysicalLocation
		s.Source = sourceOf(t, *place.ArtifactLocation.URI)
		if place.Region != nil {
			s.Line, s.Column = *place.Region.StartLine, *place.Region.StartColumn
		}
		all = append(all, s)
	}
	return all
}

// sourceOf is the name of a source that a URI stands for.
func sourceOf(t testing.TB, uri string) string {
	t.Helper()
	u, err := url.Parse(uri)
	if err != nil {
		t.Fatal(err)
	}
	if u.Scheme == "file" && u.Host != "" {
		return "//" + u.Host + u.Path
	}
	if len(u.Path) > 2 && u.Scheme == "file" && u.Path[2] == ':' {
		return u.Path[1:] // a drive of Windows
	}
	return u.Path
}

func TestSARIF_HasAllThereIs(t *testing.T) {
	var b bytes.Buffer
	s := sink(t, "sarif", &b, report.Options{Version: "1.2.3"})
	f := ofRule(ruleFull)
	f.Related[0].Label = "the [first]"
	for _, err := range []error{
		s.Begin("a.json"), s.Finding(f), s.Finding(bare()), s.Finding(noPlace()),
		s.End(report.Summary{Documents: 2, Valid: 1, Invalid: 1, Errors: 1, Notes: 2, Incomplete: true}),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	want := `{"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json","version":"2.1.0","runs":[{
"columnKind":"unicodeCodePoints",
"originalUriBaseIds":{"%SRCROOT%":{"description":{"text":"The directory that deployrecord was started in"}}},
"results":[
  {"ruleId":"alarm-count","ruleIndex":0,"level":"error",` +
		`"message":{"text":"too many.\nInner: /Resources/0, line 6, column 7 of the AppSpec.\nAnswer: AlarmsLimitExceededException (documented).\n` +
		`Help: remove one.\nRelated: [the (first)](1), [/b](2)."},` +
		`"locations":[{"physicalLocation":{"artifactLocation":{"uri":"a.json","uriBaseId":"%SRCROOT%"},"region":{"startLine":3,"startColumn":4}},` +
		`"logicalLocations":[{"name":"alarms","fullyQualifiedName":"/alarms"}]}],` +
		`"relatedLocations":[{"id":1,"physicalLocation":{"artifactLocation":{"uri":"a.json","uriBaseId":"%SRCROOT%"},"region":{"startLine":1,"startColumn":2}},` +
		`"logicalLocations":[{"name":"a","fullyQualifiedName":"/a"}],"message":{"text":"the (first)"}},` +
		`{"id":2,"physicalLocation":{"artifactLocation":{"uri":"a.json","uriBaseId":"%SRCROOT%"},"region":{"startLine":2,"startColumn":3}},` +
		`"logicalLocations":[{"name":"b","fullyQualifiedName":"/b"}],"message":{"text":"/b"}}],` +
		`"partialFingerprints":{"deployrecord/v1":"9f31c0aa27be"},` +
		`"properties":{"document":1,"pointer":"/alarms","hint":"remove one","exception":"AlarmsLimitExceededException","basis":"documented",` +
		`"inner":{"pointer":"/Resources/0","line":6,"column":7}}},
  {"ruleId":"revision-type-mismatch","ruleIndex":1,"level":"note","message":{"text":"m"},` +
		`"locations":[{"physicalLocation":{"artifactLocation":{"uri":"b.json","uriBaseId":"%SRCROOT%"},"region":{"startLine":1,"startColumn":1}}}],` +
		`"partialFingerprints":{"deployrecord/v1":"0123456789ab"},"properties":{"document":0,"pointer":""}},
  {"ruleId":"revision-type-mismatch","ruleIndex":1,"level":"note","message":{"text":"m"},` +
		`"locations":[{"physicalLocation":{"artifactLocation":{"uri":"b.json","uriBaseId":"%SRCROOT%"}}}],` +
		`"partialFingerprints":{"deployrecord/v1":"0123456789ab"},"properties":{"document":0,"pointer":""}}
],
"invocations":[{"executionSuccessful":false}],
"tool":{"driver":{"name":"deployrecord","informationUri":"https://github.com/deployrecord/deployrecord","version":"1.2.3","rules":[
  {"id":"alarm-count","name":"AlarmCount","shortDescription":{"text":"More alarms than allowed"},"fullDescription":{"text":"One paragraph.\n\nAnother {{0}} one."},` +
		`"help":{"text":"More alarms than allowed.\n\nOne paragraph.\n\nAnother {{0}} one.\n\n` +
		`The service is expected to answer AlarmsLimitExceededException (documented).\n\nSources:\n\n- API Reference: https://docs.aws.amazon.com/x",` +
		`"markdown":"More alarms than allowed.\n\nOne paragraph.\n\nAnother {{0}} one.\n\n` +
		"The service is expected to answer `AlarmsLimitExceededException` (documented).\\n\\nSources:\\n\\n- [API Reference](https://docs.aws.amazon.com/x)\\n\\n" +
		"This fails:\\n\\n````\\n{\\\"a\\\": \\\"```\\\"}\\n````\\n\\nThis passes:\\n\\n```\\n{}\\n```\"}," +
		`"helpUri":"https://github.com/deployrecord/deployrecord/blob/main/docs/rules.md#alarm-count","defaultConfiguration":{"level":"error"},` +
		`"properties":{"tags":["codedeploy"],"levelInRecord":"warning","exception":"AlarmsLimitExceededException","basis":"documented","since":"0.1.0"}},
  {"id":"revision-type-mismatch","name":"RevisionTypeMismatch",` +
		`"helpUri":"https://github.com/deployrecord/deployrecord/blob/main/docs/rules.md#revision-type-mismatch","defaultConfiguration":{"level":"none"},` +
		`"properties":{"tags":["codedeploy"]}}
]}},
"properties":{"summary":{"documents":2,"valid":1,"invalid":1,"skipped":0,"errors":1,"warnings":0,"notes":2}}
}]}
`
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestSARIF_MessagesHoldNeitherLinksNorArguments(t *testing.T) {
	link, argument := regexp.MustCompile(`\[[^\]]*\]\([^)]+\)`), regexp.MustCompile(`(^|[^{])\{\d+\}`)
	for _, test := range []struct{ message, text string }{
		{"plain", "plain"},
		{"see [here](http://x.example)", "see [here] (http://x.example)"},
		{`[a\](1)`, `[a\] (1)`},
		{"{0} and {12}", "{{0}} and {{12}}"},
		{"{{0}}", "{{{0}}}"},
		{"${VERSION} {} {x}", "${VERSION} {} {x}"},
		{"{", "{"}, {"{1", "{1"}, {"{1{2}", "{1{{2}}"}, {"{-1}{ 1}{1 }", "{-1}{ 1}{1 }"}, {"é{٣}", "é{٣}"},
		{"alarms[3](x){1}", "alarms[3] (x){{1}}"},
	} {
		t.Run(test.message, func(t *testing.T) {
			f := bare()
			f.Message = test.message
			out, _, _ := write(t, "sarif", []toldSource{{"a.json", [][]*report.Finding{{f}}}})
			r := parseSARIF(t, out).Results[0]
			if *r.Message.Text != test.text || link.MatchString(*r.Message.Text) || argument.MatchString(*r.Message.Text) {
				t.Errorf("got %q, want %q", *r.Message.Text, test.text)
			}
			exact, has := r.Properties.Properties["message"]
			if has != (test.message != test.text) || has && exact != test.message {
				t.Errorf("the message as it is: %v", exact)
			}
		})
	}
}

// A message links to some of its related places, by numbers that they have.
func TestSARIF_LinksToRelatedPlaces(t *testing.T) {
	f := bare()
	for i := range 6 {
		f.Related = append(f.Related, location("", i+1, 1))
	}
	f.Related[1].Label = "a](9) [b"
	out, _, _ := write(t, "sarif", []toldSource{{"a.json", [][]*report.Finding{{f}}}})
	r := parseSARIF(t, out).Results[0]
	if got, want := *r.Message.Text, "m.\nRelated: [the document](1), [a) (9) (b](2), [the document](3), [the document](4)."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if len(r.RelatedLocations) != 6 {
		t.Errorf("%d related places", len(r.RelatedLocations))
	}
	for i, l := range r.RelatedLocations {
		if l.ID != i+1 || *l.PhysicalLocation.Region.StartLine != i+1 || *l.Message.Text == "" {
			t.Errorf("related place %d: %+v", i, l)
		}
	}
}

// Each finding is written when it comes: what is left for the end is the tool, with each rule once.
func TestSARIF_KeepsTheRulesAlone(t *testing.T) {
	var w countingWriter
	s, err := report.New("sarif", &w, report.Options{})
	if err != nil {
		t.Fatal(err)
	}
	f := ofRule(ruleFull)
	for i := range 5000 {
		before := w.n
		if err := s.Finding(f); err != nil {
			t.Fatal(err)
		}
		if w.n-before < 1000 {
			t.Fatalf("finding %d: %d bytes are written", i, w.n-before)
		}
	}
	before := w.n
	if err := s.End(report.Summary{}); err != nil {
		t.Fatal(err)
	}
	if w.n-before > 2500 {
		t.Errorf("%d bytes are written at the end", w.n-before)
	}
}

// countingWriter counts what is written.
type countingWriter struct{ n int }

func (w *countingWriter) Write(b []byte) (int, error) {
	w.n += len(b)
	return len(b), nil
}
