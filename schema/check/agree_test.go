package check_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/deployrecord/deployrecord/fixtures"
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
	"github.com/deployrecord/deployrecord/schema"
	"github.com/deployrecord/deployrecord/schema/check"
	"github.com/deployrecord/deployrecord/validate"
)

// expressed are the rules whose errors a schema can express, each at the finding's own place: it refuses a document
// exactly where such an error is found.
var expressed = []string{
	"member-unknown", "type-mismatch", "element-null", "enum-value", "text-length", "name-characters",
	"application-name-missing", "deployment-group-name-missing", "revision-missing",
	"revision-type-mismatch", "revision-type-missing", "s3-location-incomplete", "s3-bucket-name",
	"github-location-incomplete", "content-missing", "sha256-format",
	"tag-filter-exclusive", "tag-filter-count", "tag-group-count", "tags-per-group-count",
	"alarm-count", "alarms-missing", "alarm-name-missing", "rollback-events-missing",
	"load-balancer-count", "target-group-count", "target-group-pair-count", "listener-count",
	"deployment-config-unknown", "group-tag-filter-exclusive", "keep-alive-termination-started",
	"restart-mode-record", "target-type-mismatch",
}

// partly are the rules of which a schema can express some errors: it knows no calendar, does not compare members and
// no more than the form of a repository.
var partly = []string{"time-format", "number-range", "github-repository", "deployment-mode-restart", "alarm-duplicate"}

// verdict is what package validate and the schema say of one document.
type verdict struct {
	kind       model.Kind
	errors     []validate.Finding
	violations []check.Violation
}

// failer is a test of package testing or of rapid.
type failer interface {
	Helper()
	Fatal(args ...any)
}

// judge holds a document against package validate and, if it is of a kind with a schema and in wire JSON, against that.
func judge(t failer, doc *source.Document, o validate.Options) (v verdict, ok bool) {
	t.Helper()
	result := validate.New(o).Document(doc, "test")
	if result.Record == nil || result.Kind == model.Unknown || result.Kind == model.AppSpec || result.Record.Dialect != model.Wire {
		return v, false
	}
	v.kind = result.Kind
	for _, f := range result.Findings {
		if f.Severity == validate.Error {
			v.errors = append(v.errors, f)
		}
	}
	violations, err := checker(t, schema.Of(v.kind), o.Limits).Check(valueAt(doc, 0))
	if err != nil {
		t.Fatal(err)
	}
	v.violations = violations
	return v, true
}

// disagreements says where the schema refuses what package validate accepts, and the other way round.
func (v verdict) disagreements() []string {
	var all []string
	if len(v.errors) == 0 {
		for _, violation := range v.violations {
			all = append(all, fmt.Sprintf("validate accepts the %s, the schema says %s", v.kind, violation))
		}
	}
	for _, f := range v.errors {
		there := func(violation check.Violation) bool { return violation.Pointer == f.Pointer }
		if slices.Contains(expressed, f.Rule.ID) && !slices.ContainsFunc(v.violations, there) {
			all = append(all, fmt.Sprintf("%s at %q: the schema finds only %v", f.Rule.ID, f.Pointer, v.violations))
		}
	}
	return all
}

func checker(t failer, kind schema.Kind, limits facts.LimitSet) *check.Checker {
	t.Helper()
	name := fmt.Sprintln(kind, limits.Value(facts.AlarmLimit))
	if c := checkers[name]; c != nil {
		return c
	}
	c, err := check.New(kind, limits)
	if err != nil {
		t.Fatal(err)
	}
	checkers[name] = c
	return c
}

// checkers are those that a test needed before: compiling a schema takes a thousand times as long as using it.
var checkers = map[string]*check.Checker{}

// valueAt returns what stands at a node as encoding/json would decode it, from JSON or YAML.
func valueAt(doc *source.Document, node int32) any {
	switch doc.Nodes[node].Kind {
	case source.Object:
		members := map[string]any{}
		for c := range doc.Children(node) {
			members[doc.Name(c)] = valueAt(doc, c)
		}
		return members
	case source.Array:
		elements := []any{}
		for c := range doc.Children(node) {
			elements = append(elements, valueAt(doc, c))
		}
		return elements
	case source.String:
		return doc.String(node)
	case source.Number:
		return json.Number(doc.String(node))
	case source.Bool:
		return doc.Bool(node)
	default:
		return nil
	}
}

func parse(text string) []*source.Document { return source.Parse([]byte(text), source.Options{}) }

func TestSchemas_AgreeWithValidateOnEveryFixture(t *testing.T) {
	judged := 0
	for _, f := range fixtures.All() {
		t.Run(f.Path, func(t *testing.T) {
			for _, limits := range []facts.LimitSet{facts.DocumentedLimits(), facts.CurrentLimits()} {
				for _, doc := range parse(string(f.Text())) {
					v, ok := judge(t, doc, validate.Options{Limits: limits})
					if !ok {
						continue
					}
					judged++
					for _, d := range v.disagreements() {
						t.Error(d)
					}
				}
			}
		})
	}
	if judged < 60 {
		t.Errorf("only %d documents were in wire JSON", judged)
	}
}

// Every rule has a document that fails it and one that passes.
func TestSchemas_AgreeWithValidateOnTheExamplesOfRules(t *testing.T) {
	refused := map[string]bool{}
	for _, r := range validate.Rules() {
		t.Run(r.ID, func(t *testing.T) {
			for _, e := range []validate.Example{r.Fail, r.Pass} {
				for _, doc := range parse(e.Document) {
					v, ok := judge(t, doc, validate.Options{Kind: e.Kind})
					if !ok || len(doc.Faults) > 0 {
						continue
					}
					for _, d := range v.disagreements() {
						t.Error(d)
					}
					if e == r.Fail && len(v.violations) > 0 {
						refused[r.ID] = true
					}
				}
			}
		})
	}
	for _, id := range slices.Concat(expressed, partly) {
		if _, ok := validate.RuleByID(id); !ok {
			t.Errorf("there is no rule %s", id)
		}
		if !refused[id] {
			t.Errorf("%s: the schema takes the document that fails it", id)
		}
	}
	for id := range refused {
		if !slices.Contains(expressed, id) && !slices.Contains(partly, id) && id != "skeleton-unedited" && !strings.HasPrefix(id, "appspec-") {
			t.Errorf("%s: the schema refuses the document that fails it, so it can be listed", id)
		}
	}
}

// What the limits on lists are to the schema is what the rules make of them.
func TestSchemas_HoldTheLimitsThatRulesCallErrors(t *testing.T) {
	var all []string
	for _, kind := range schema.Kinds() {
		text, err := schema.For(kind, odd(t))
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, string(text))
	}
	text := strings.Join(all, "")
	for _, r := range validate.Rules() {
		if r.Limit == nil || !slices.Contains(r.Faults, model.TooMany) {
			continue
		}
		number := fmt.Sprintf(`"maxItems": %d`, odd(t).Value(r.Limit))
		if got, want := strings.Contains(text, number), r.Severity == validate.Error; got != want {
			t.Errorf("%s: a schema with the limit %s: %v, want %v", r.ID, r.Limit.Name, got, want)
		}
	}
}

// odd returns limits that are all different.
func odd(t *testing.T) facts.LimitSet {
	set := facts.DocumentedLimits()
	for i, l := range facts.Limits() {
		changed, ok := set.With(l.Name, 1001+i)
		if !ok {
			t.Fatalf("there is no limit %s", l.Name)
		}
		set = changed
	}
	return set
}
