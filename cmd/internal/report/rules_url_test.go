package report_test

import (
	"net/url"
	"testing"

	"github.com/deployrecord/deployrecord/cmd/internal/report"
	"github.com/deployrecord/deployrecord/validate"
)

func TestRuleURL_NamesTheRulesSection(t *testing.T) {
	if got, want := report.RuleURL("alarm-count"), "https://github.com/deployrecord/deployrecord/blob/main/docs/rules.md#alarm-count"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got := report.RuleURL("policy-naming"); got != "" {
		t.Errorf("the rule of a policy has the page %s", got)
	}
	for _, r := range validate.Rules() {
		u, err := url.Parse(report.RuleURL(r.ID))
		if err != nil || u.Fragment != r.ID {
			t.Errorf("%s: %v, error %v", r.ID, u, err)
		}
	}
}
