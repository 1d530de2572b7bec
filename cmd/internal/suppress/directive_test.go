package suppress

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

var knownRules = []string{"alarm-count", "alarm-duplicate", "member-unknown"}

func TestParse_Directive(t *testing.T) {
	until := time.Date(2027, 1, 31, 0, 0, 0, 0, time.UTC)
	for _, test := range []struct {
		name, comment string
		want          directive
	}{
		{"one rule", "# deployrecord:ignore alarm-count -- why", directive{rules: []string{"alarm-count"}, reason: "why"}},
		{"no blank in front", "#deployrecord:ignore alarm-count -- why", directive{rules: []string{"alarm-count"}, reason: "why"}},
		{"several signs", "##  deployrecord:ignore alarm-count -- why", directive{rules: []string{"alarm-count"}, reason: "why"}},
		{"several rules", "# deployrecord:ignore alarm-count,alarm-duplicate -- why", directive{rules: []string{"alarm-count", "alarm-duplicate"}, reason: "why"}},
		{"blanks around the comma", "# deployrecord:ignore alarm-count , alarm-duplicate,  member-unknown -- why",
			directive{rules: []string{"alarm-count", "alarm-duplicate", "member-unknown"}, reason: "why"}},
		{"a rule twice", "# deployrecord:ignore alarm-count,alarm-count -- why", directive{rules: []string{"alarm-count"}, reason: "why"}},
		{"a last day", "# deployrecord:ignore alarm-count expires=2027-01-31 -- why", directive{rules: []string{"alarm-count"}, reason: "why", expires: until}},
		{"the day in front", "# deployrecord:ignore expires=2027-01-31 alarm-count -- why", directive{rules: []string{"alarm-count"}, reason: "why", expires: until}},
		{"two hyphens in the reason", "# deployrecord:ignore alarm-count -- why -- and how --", directive{rules: []string{"alarm-count"}, reason: "why -- and how --"}},
		{"tabs and blanks", "#\tdeployrecord:ignore\talarm-count   --   why  ", directive{rules: []string{"alarm-count"}, reason: "why"}},
		{"nothing but tabs", "#\tdeployrecord:ignore\talarm-count\t--\twhy", directive{rules: []string{"alarm-count"}, reason: "why"}},
		{"a rule of a policy", "# deployrecord:ignore policy-naming -- why", directive{rules: []string{"policy-naming"}, reason: "why"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			d, p := parse(test.comment, knownRules)
			if d == nil {
				t.Fatalf("no directive: %+v", p)
			}
			if diff := cmp.Diff(test.want, *d, cmp.AllowUnexported(directive{})); diff != "" || p != nil {
				t.Errorf("problem %+v (-want +got)\n%s", p, diff)
			}
		})
	}
}

func TestParse_Problem(t *testing.T) {
	for _, test := range []struct {
		name, comment, message, hint string
		about                        string // the part of the comment
	}{
		{"no rule", "# deployrecord:ignore -- why", "the comment names no rule whose findings it suppresses", form, "# deployrecord:ignore -- why"},
		{"nothing at all", "# deployrecord:ignore", "the comment names no rule whose findings it suppresses", form, "# deployrecord:ignore"},
		{"no reason", "# deployrecord:ignore alarm-count", "the comment gives no reason", "write it behind the rule: -- REASON", "# deployrecord:ignore alarm-count"},
		{"a blank reason", "# deployrecord:ignore alarm-count --  ", "the comment gives no reason", "write it behind the rule: -- REASON", "# deployrecord:ignore alarm-count --  "},
		{"an unknown rule", "# deployrecord:ignore alarm-count,alarm-duplicaet -- why", `no rule is called "alarm-duplicaet"`, `did you mean "alarm-duplicate"?`, "alarm-duplicaet"},
		{"a rule like none", "# deployrecord:ignore everything -- why", `no rule is called "everything"`, "deployrecord rules lists the rules", "everything"},
		{"a rule about suppressions", "# deployrecord:ignore suppression-unused -- why", "no comment suppresses suppression-unused", "the configuration file can", "suppression-unused"},
		{"two rules without a comma", "# deployrecord:ignore alarm-count alarm-duplicate -- why", `"alarm-duplicate" is not expected here`,
			"rules are separated by commas, and the reason stands behind --", "alarm-duplicate"},
		{"a reason without hyphens", "# deployrecord:ignore alarm-count because", `"because" is not expected here`,
			"rules are separated by commas, and the reason stands behind --", "because"},
		{"no blank behind the hyphens", "# deployrecord:ignore alarm-count --why", `"--why" is not expected here`,
			"rules are separated by commas, and the reason stands behind --", "--why"},
		{"a day of another form", "# deployrecord:ignore alarm-count expires=31.1.2027 -- why", `the comment expires on no day: "31.1.2027"`, "write a day as in expires=2027-01-31", "expires=31.1.2027"},
		{"a day that there is not", "# deployrecord:ignore alarm-count expires=2027-02-30 -- why", `the comment expires on no day: "2027-02-30"`, "write a day as in expires=2027-01-31", "expires=2027-02-30"},
		{"two days", "# deployrecord:ignore alarm-count expires=2027-01-01 expires=2027-01-02 -- why", "the comment expires on two days", "", "expires=2027-01-02"},
		{"a blank behind the colon", "# deployrecord: ignore alarm-count -- why",
			"the comment looks like one that suppresses findings, but does not begin with deployrecord:ignore", form, "deployrecord: ignore"},
		{"no colon", "# deployrecord ignore alarm-count", "the comment looks like one that suppresses findings, but does not begin with deployrecord:ignore", form, "deployrecord ignore"},
		{"a typing error", "# deployrecord:ignroe alarm-count -- why",
			"the comment looks like one that suppresses findings, but does not begin with deployrecord:ignore", form, "deployrecord:ignroe"},
		{"another word", "# deployrecord:whatever alarm-count",
			"the comment looks like one that suppresses findings, but does not begin with deployrecord:ignore", form, "deployrecord:whatever"},
		{"the word of another tool", "# deployrecord: disable alarm-count",
			"the comment looks like one that suppresses findings, but does not begin with deployrecord:ignore", form, "deployrecord: disable"},
		{"a hyphen", "# deployrecord-ignore alarm-count -- why",
			"the comment looks like one that suppresses findings, but does not begin with deployrecord:ignore", form, "deployrecord-ignore"},
		{"a typing error in the rule, too", "# deployrecord skip alarm-duplicaet,alarm-count -- why",
			"the comment looks like one that suppresses findings, but does not begin with deployrecord:ignore", form, "deployrecord skip"},
		{"a rule of a policy", "# deployrecord ignore policy-naming",
			"the comment looks like one that suppresses findings, but does not begin with deployrecord:ignore", form, "deployrecord ignore"},
		{"capitals", "# DeployRecord:Ignore alarm-count -- why",
			"the comment looks like one that suppresses findings, but does not begin with deployrecord:ignore", form, "DeployRecord:Ignore"},
		{"more behind the word", "# deployrecord:ignore: alarm-count -- why",
			"the comment looks like one that suppresses findings, but does not begin with deployrecord:ignore", form, "deployrecord:ignore"},
	} {
		t.Run(test.name, func(t *testing.T) {
			d, p := parse(test.comment, knownRules)
			if d != nil || p == nil {
				t.Fatalf("no problem, but %+v", d)
			}
			got := []string{p.message, p.hint, test.comment[p.from:p.to]}
			if diff := cmp.Diff([]string{test.message, test.hint, test.about}, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// What people write about the program is no mistake.
func TestParse_OtherComments(t *testing.T) {
	for _, comment := range []string{
		"#", "# plain words", "# deployrecord checks this file", "# deployrecord: see docs/requests.md", "# deployrecord", "# deployrecord:",
		"# deployrecords:ignore", "# deployrecordignore alarm-count", "# see deployrecord:ignore in the manual", "# https://example.com/deployrecord:ignore",
		"# Deployrecord is run in CI", "# nolint", "# deployrecord, ignoring what it says",
		"# deployrecord ignores this file", "# deployrecord: ignore what it says", "# deployrecord:latest", "# deployrecord:latest is the image", "# deployrecord allows fifty alarms",
		"# deployrecord off on holidays", "# deployrecord-action skips drafts", "# deployrecord - ignore the rest",
	} {
		if d, p := parse(comment, knownRules); d != nil || p != nil {
			t.Errorf("%q: %+v, %+v", comment, d, p)
		}
	}
}

// A directive that is written down is read back.
func TestParse_ReadsWhatIsWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := directive{
			rules:  rapid.SliceOfNDistinct(rapid.SampledFrom(knownRules), 1, 3, rapid.ID).Draw(t, "rules"),
			reason: rapid.StringMatching(`[a-z]{1,5}( (--|[a-zé,=-]{1,6})){0,3}`).Draw(t, "reason"),
		}
		comment := rapid.StringMatching(`#{1,2}[ \t]{0,2}`).Draw(t, "sign") + keyword + " " + strings.Join(want.rules, rapid.SampledFrom([]string{",", ", ", " ,"}).Draw(t, "comma"))
		if rapid.Bool().Draw(t, "expires") {
			want.expires = time.Unix(0, 0).UTC().AddDate(0, 0, rapid.IntRange(0, 40_000).Draw(t, "day"))
			comment += " expires=" + want.expires.Format(time.DateOnly)
		}
		comment += " -- " + want.reason
		d, p := parse(comment, knownRules)
		if d == nil {
			t.Fatalf("%q: %+v", comment, p)
		}
		if diff := cmp.Diff(want, *d, cmp.AllowUnexported(directive{})); diff != "" {
			t.Errorf("%q (-want +got)\n%s", comment, diff)
		}
	})
}

func FuzzParse(f *testing.F) {
	f.Add("# deployrecord:ignore alarm-count,alarm-duplicate expires=2027-01-31 -- why")
	f.Add("# deployrecord: ignroe x")
	f.Add("#deployrecord:ignore a,,b , -- ")
	f.Fuzz(func(t *testing.T, comment string) {
		if !strings.HasPrefix(comment, "#") || strings.ContainsAny(comment, "\r\n") {
			return
		}
		d, p := parse(comment, knownRules)
		switch {
		case d != nil && p != nil:
			t.Error("a directive and a problem")
		case d != nil && (len(d.rules) == 0 || d.reason == "" || !strings.Contains(comment, keyword+" ") && !strings.Contains(comment, keyword+"\t")):
			t.Errorf("%q is read as %+v", comment, d)
		case p != nil && (p.message == "" || p.from < 0 || p.from >= p.to || p.to > len(comment)):
			t.Errorf("%q has the problem %+v", comment, p)
		}
		if d == nil && p == nil && strings.HasPrefix(comment, "# "+keyword+" ") {
			t.Errorf("%q is passed over", comment)
		}
	})
}
