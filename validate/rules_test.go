package validate

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
)

// findingsOf returns the findings of every document of a text.
func findingsOf(t *testing.T, text string, o Options) []Finding {
	t.Helper()
	return findingsIn(t, text, "document.json", o)
}

// findingsIn returns the findings of every document of a file.
func findingsIn(t *testing.T, text, name string, o Options) []Finding {
	t.Helper()
	var all []Finding
	v := New(o)
	for _, doc := range source.Parse([]byte(text), source.Options{}) {
		all = append(all, v.Document(doc, name).Findings...)
	}
	return all
}

// groupOf reads the exported deployment group of an example; nil for "".
func groupOf(t *testing.T, text string) *model.DeploymentGroupInfo {
	t.Helper()
	if text == "" {
		return nil
	}
	docs := source.Parse([]byte(text), source.Options{})
	if len(docs) != 1 {
		t.Fatalf("the group's text holds %d documents", len(docs))
	}
	record := model.NewDecoder(model.DecodeOptions{Kind: model.GetDeploymentGroup}).Decode(docs[0])
	if record.Group == nil {
		t.Fatalf("this is no deployment group: %s", text)
	}
	if len(record.Faults) > 0 {
		t.Errorf("the deployment group has %d faults: %s", len(record.Faults), text)
	}
	return record.Clone().Group
}

// optionsOf returns the options that an example is checked with.
func optionsOf(t *testing.T, e Example) Options {
	t.Helper()
	return Options{Kind: e.Kind, Platform: e.Platform, Group: groupOf(t, e.Group)}
}

// briefly prints findings as "severity rule pointer exception", which is what most tests compare.
func briefly(findings []Finding) []string {
	var lines []string
	for _, f := range findings {
		line := f.Severity.String() + " " + f.Rule.ID + " " + f.Pointer
		if f.Exception != "" {
			line += " " + string(f.Exception)
		}
		lines = append(lines, line)
	}
	return lines
}

// ofRule keeps the findings of one rule.
func ofRule(findings []Finding, id string) []Finding {
	return slices.DeleteFunc(slices.Clone(findings), func(f Finding) bool { return f.Rule.ID != id })
}

var kebab = regexp.MustCompile(`^[a-z][a-z0-9]*(-[a-z0-9]+)*$`)

func TestRules_AreDescribed(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range Rules() {
		t.Run(r.ID, func(t *testing.T) {
			if !kebab.MatchString(r.ID) {
				t.Errorf("the ID is not in kebab case")
			}
			if seen[r.ID] {
				t.Errorf("the ID is taken")
			}
			seen[r.ID] = true
			if r.Severity < Note || r.Severity > Error || r.InRecord > Error {
				t.Errorf("severities %d and %d", r.Severity, r.InRecord)
			}
			if r.Title == "" || strings.HasSuffix(r.Title, ".") {
				t.Errorf("title %q: want a line without a full stop", r.Title)
			}
			if !strings.HasSuffix(r.Text, ".") || strings.Contains(r.Text, "  ") || strings.Contains(r.Text, "\n") {
				t.Errorf("text %q: want sentences", r.Text)
			}
			if !regexp.MustCompile(`^\d+\.\d+\.\d+$`).MatchString(r.Since) {
				t.Errorf("since %q: want a version", r.Since)
			}
			if (r.Exception == "") != (r.Basis == "") {
				t.Errorf("exception %q with basis %q", r.Exception, r.Basis)
			}
			if _, known := r.Exception.About(); r.Exception != "" && !known {
				t.Errorf("no exception is called %q", r.Exception)
			}
			if len(r.Sources) == 0 {
				t.Errorf("no source")
			}
			for _, s := range r.Sources {
				if s.Title == "" || !strings.HasPrefix(s.URL, "https://") || !regexp.MustCompile(`^\d{4}-\d\d-\d\d$`).MatchString(s.Read) {
					t.Errorf("source %+v: want a title, an address and a day", s)
				}
			}
			if r.Limit != nil && !slices.Contains(facts.Limits(), r.Limit) {
				t.Errorf("the limit %q is not in the table", r.Limit.Name)
			}
		})
	}
}

func TestRules_FailingExampleFails(t *testing.T) {
	for _, r := range Rules() {
		t.Run(r.ID, func(t *testing.T) {
			findings := findingsIn(t, r.Fail.Document, r.Fail.Name, optionsOf(t, r.Fail))
			own := ofRule(findings, r.ID)
			if len(own) == 0 {
				t.Fatalf("no finding of the rule, but %q", briefly(findings))
			}
			if !slices.ContainsFunc(own, func(f Finding) bool { return f.Pointer == r.Fail.Pointer }) {
				t.Errorf("findings %q, none at %q", briefly(own), r.Fail.Pointer)
			}
			for _, f := range own {
				checkFinding(t, f)
			}
		})
	}
}

// checkFinding holds one finding to what users are promised of every finding.
func checkFinding(t *testing.T, f Finding) {
	t.Helper()
	if f.Message == "" || strings.HasSuffix(f.Message, ".") || strings.HasSuffix(f.Hint, ".") {
		t.Errorf("message %q, hint %q: want sentences without a full stop", f.Message, f.Hint)
	}
	if strings.Contains(f.Message, "%!") || strings.Contains(f.Hint, "%!") {
		t.Errorf("message %q, hint %q: badly formatted", f.Message, f.Hint)
	}
	if f.Line < 1 || f.Column < 1 || !regexp.MustCompile(`^[0-9a-f]{12}$`).MatchString(f.Fingerprint) {
		t.Errorf("line %d, column %d, fingerprint %q", f.Line, f.Column, f.Fingerprint)
	}
	if _, known := f.Exception.About(); f.Exception != "" && (!known || f.Basis == "") {
		t.Errorf("exception %q with basis %q", f.Exception, f.Basis)
	}
	for _, related := range f.Related {
		if related.Label == "" || related.Line < 1 {
			t.Errorf("related place %+v without a label or a line", related)
		}
	}
}

func TestRules_PassingExamplePasses(t *testing.T) {
	for _, r := range Rules() {
		t.Run(r.ID, func(t *testing.T) {
			for _, f := range findingsIn(t, r.Pass.Document, r.Pass.Name, optionsOf(t, r.Pass)) {
				if f.Rule.ID == r.ID || f.Severity == Error {
					t.Errorf("%s at %q: %s", f.Rule.ID, f.Pointer, f.Message)
				}
			}
		})
	}
}

// A passing example has to be read, and as a kind that the rule looks at; else it would pass without being looked at.
func TestRules_ExamplesAreOfTheKind(t *testing.T) {
	for _, r := range Rules() {
		kinds := kindsOf(r)
		for name, e := range map[string]Example{"Fail": r.Fail, "Pass": r.Pass} {
			if name == "Fail" && (r.ID == "kind-unknown" || len(r.TextFaults) > 0) {
				continue
			}
			t.Run(r.ID+"/"+name, func(t *testing.T) {
				v := New(optionsOf(t, e))
				for _, doc := range source.Parse([]byte(e.Document), source.Options{}) {
					if got := v.Document(doc, "document.json").Kind; !slices.Contains(kinds, got) {
						t.Errorf("the example is a %s document, the rule is for %v", got, kinds)
					}
				}
			})
		}
	}
}

// kindsOf returns the kinds of document that a rule looks at.
func kindsOf(r *Rule) []model.Kind {
	request := []model.Kind{model.CreateDeployment}
	deployments := []model.Kind{model.GetDeployment, model.BatchGetDeployments}
	targets := []model.Kind{model.GetDeploymentTarget, model.BatchGetDeploymentTargets}
	group := []model.Kind{model.GetDeploymentGroup}
	var kinds []model.Kind
	for _, c := range []struct {
		check bool
		kinds []model.Kind
	}{
		{r.Document != nil || r.Fault != nil || len(r.TextFaults) > 0, model.Kinds()},
		{r.Request != nil || r.Instances != nil, request},
		{r.Deployment != nil || r.Instances != nil, deployments},
		{r.Target != nil, targets},
		{r.Group != nil, group},
		{r.Revision != nil || r.Rollback != nil || r.Alarms != nil, slices.Concat(request, deployments, group)},
		{r.BlueGreen != nil || r.LoadBalancer != nil, slices.Concat(deployments, group)},
		{r.AppSpec != nil, slices.Concat([]model.Kind{model.AppSpec}, request, deployments, group)},
	} {
		if c.check {
			kinds = append(kinds, c.kinds...)
		}
	}
	return kinds
}

func TestRules_HaveACheck(t *testing.T) {
	for _, r := range Rules() {
		if len(kindsOf(r)) == 0 {
			t.Errorf("%s checks nothing", r.ID)
		}
		if (r.Fault != nil) != (len(r.Faults) > 0) {
			t.Errorf("%s has kinds of fault without a check, or a check without them", r.ID)
		}
	}
}

func TestRules_CoverEveryFault(t *testing.T) {
	for kind := model.WrongType; kind <= model.TooLarge; kind++ {
		if !slices.ContainsFunc(Rules(), func(r *Rule) bool { return slices.Contains(r.Faults, kind) }) {
			t.Errorf("no rule reports faults of kind %d", kind)
		}
	}
	for kind := source.Syntax; kind <= source.Empty; kind++ {
		if !slices.ContainsFunc(Rules(), func(r *Rule) bool { return slices.Contains(r.TextFaults, kind) }) {
			t.Errorf("no rule reports faults of the text of kind %d", kind)
		}
	}
}

func TestRules_CoverEveryCount(t *testing.T) {
	counted := map[*facts.Limit]string{}
	var look func(*facts.Value, string)
	look = func(v *facts.Value, where string) {
		if v.Count != nil {
			counted[v.Count] = where
		}
		if v.Elem != nil {
			look(v.Elem, where)
		}
	}
	for _, s := range facts.Structures() {
		for i := range s.Members {
			look(&s.Members[i].Value, s.Name+"."+s.Members[i].Name)
		}
	}
	for limit, where := range counted {
		rules := ruleIDs(func(r *Rule) bool { return r.Limit == limit && slices.Contains(r.Faults, model.TooMany) })
		if len(rules) != 1 {
			t.Errorf("the limit %s of %s is held by the rules %q, want one", limit.Name, where, rules)
		}
	}
}

func ruleIDs(wanted func(*Rule) bool) []string {
	var ids []string
	for _, r := range Rules() {
		if wanted(r) {
			ids = append(ids, r.ID)
		}
	}
	return ids
}

func TestRules_OrderIsThatOfTheThemes(t *testing.T) {
	all := func(*Rule) bool { return true }
	first := ruleIDs(all)
	themes := slices.Concat(textRules, shapeRules, requestRules, revisionRules, instancesRules, safetyRules,
		configRules, groupRules, recordRules, targetRules, appSpecRules)
	var want []string
	for _, r := range themes {
		want = append(want, r.ID)
	}
	if diff := cmp.Diff(want, first); diff != "" {
		t.Errorf("order (-themes +rules):\n%s", diff)
	}
	Rules()[0] = nil // the slice is the caller's own
	if diff := cmp.Diff(first, ruleIDs(all)); diff != "" {
		t.Errorf("order on the second call (-first +second):\n%s", diff)
	}
}

func TestRuleByID(t *testing.T) {
	for _, r := range Rules() {
		if got, ok := RuleByID(r.ID); !ok || got != r {
			t.Errorf("RuleByID(%q) = %v, %t", r.ID, got, ok)
		}
	}
	for _, id := range []string{"", "no-such-rule", "Type-Mismatch"} {
		if got, ok := RuleByID(id); ok {
			t.Errorf("RuleByID(%q) = %s", id, got.ID)
		}
	}
}

func TestRules_CanBeSwitchedOff(t *testing.T) {
	for _, r := range Rules() {
		o := optionsOf(t, r.Fail)
		o.Severities = map[string]Severity{r.ID: Off}
		if own := ofRule(findingsOf(t, r.Fail.Document, o), r.ID); len(own) > 0 {
			t.Errorf("%s is off but reports %q", r.ID, briefly(own))
		}
		o.Severities[r.ID] = Note
		for _, f := range ofRule(findingsIn(t, r.Fail.Document, r.Fail.Name, o), r.ID) {
			if f.Severity != Note {
				t.Errorf("%s is set to note but reports %s", r.ID, f.Severity)
			}
		}
	}
}

// Whatever is wrong with a captured record, the service is not going to answer with an exception.
func TestRules_NoExceptionForRecords(t *testing.T) {
	for _, r := range Rules() {
		docs := source.Parse([]byte(r.Fail.Document), source.Options{})
		v := New(optionsOf(t, r.Fail))
		for _, doc := range docs {
			result := v.Document(doc, "document.json")
			if result.Kind.IsRequest() {
				continue
			}
			for _, f := range result.Findings {
				if f.Exception != "" || f.Basis != "" {
					t.Errorf("%s predicts %q (%s) for a %s document", f.Rule.ID, f.Exception, f.Basis, result.Kind)
				}
			}
		}
	}
}
