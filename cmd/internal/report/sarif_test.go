package report_test

import (
	"net/url"
	"testing"

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
