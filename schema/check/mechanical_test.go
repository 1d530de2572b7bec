package check_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/schema"
	"github.com/deployrecord/deployrecord/schema/check"
)

// root is the structure of a kind and where it stands in a document.
type root struct {
	kind    schema.Kind
	of      *facts.Structure
	wrapper string
}

var roots = []root{
	{schema.CreateDeployment, facts.CreateDeploymentInput, ""},
	{schema.GetDeployment, facts.DeploymentInfo, "deploymentInfo"},
	{schema.GetDeploymentTarget, facts.DeploymentTarget, "deploymentTarget"},
	{schema.GetDeploymentGroup, facts.DeploymentGroupInfo, "deploymentGroupInfo"},
}

// Each fact about each member is in the schema: a document that breaks it is refused at that very place.
func TestSchemas_RefuseWhatBreaksAFact(t *testing.T) {
	for _, r := range roots {
		w := breaker{request: r.wrapper == "", limits: facts.DocumentedLimits(), t: t, kind: r.kind, breaks: map[string]int{}}
		w.structure(r.of, nil, func(value any) any {
			if r.wrapper == "" {
				return value
			}
			return map[string]any{r.wrapper: value}
		}, prefix(r.wrapper))
		want := []string{"type"}
		if w.request {
			want = []string{"type", "enum", "minLength", "maxLength", "pattern", "maxItems", "additionalProperties", "null"}
		}
		for _, what := range want {
			if w.breaks[what] == 0 {
				t.Errorf("%s: nothing broke a fact of the sort %q", r.kind, what)
			}
		}
	}
}

func prefix(wrapper string) string {
	if wrapper == "" {
		return ""
	}
	return "/" + wrapper
}

// breaker walks the members of a kind and breaks one fact at a time.
type breaker struct {
	t       *testing.T
	kind    schema.Kind
	request bool
	limits  facts.LimitSet
	breaks  map[string]int
}

// structure breaks the facts of a structure that stands at a pointer of a document; around puts its value there.
func (w *breaker) structure(s *facts.Structure, path []string, around func(any) any, pointer string) {
	if slices.Contains(path, s.Name) {
		return
	}
	w.expect("type", around("text"), pointer, true)
	w.expect("null", around(nil), pointer, w.request || path == nil)
	w.expect("additionalProperties", around(map[string]any{"newMember": 1}), pointer+"/newMember", w.request)
	for i := range s.Members {
		m := &s.Members[i]
		w.value(&m.Value, append(path[:len(path):len(path)], s.Name), func(value any) any {
			return around(map[string]any{m.Name: value})
		}, pointer+"/"+m.Name)
	}
}

func (w *breaker) value(v *facts.Value, path []string, around func(any) any, pointer string) {
	wrong := any(true)
	if v.Type == facts.Boolean {
		wrong = "true"
	}
	w.expect("type", around(wrong), pointer, true)
	w.expect("null", around(nil), pointer, w.request)
	switch v.Type {
	case facts.String:
		w.text(v, around, pointer)
	case facts.Integer, facts.Long:
		w.expect("type", around(json.Number("1.5")), pointer, true)
		if v.Bounded {
			w.expect("minimum", around(v.Min-1), pointer, true)
			w.expect("minimum", around(v.Min), pointer, false)
		}
	case facts.List:
		w.value(v.Elem, path, func(value any) any { return around([]any{value}) }, pointer+"/0")
		if v.Count != nil {
			w.list(v, around, pointer)
		}
	case facts.Object:
		w.structure(v.Of, path, around, pointer)
	}
}

func (w *breaker) text(v *facts.Value, around func(any) any, pointer string) {
	if e := v.Enum; e != nil {
		w.expect("enum", around("STRANGER"), pointer, !e.Open)
		for _, value := range e.Values {
			w.expect("enum", around(value), pointer, false)
		}
		w.expect("enum", around(strings.ToUpper(e.Values[0])+"x"), pointer, !e.Open)
	}
	if v.MinLength > 0 {
		w.expect("minLength", around(""), pointer, w.request)
	}
	if v.MaxLength > 0 {
		asserted := w.request || v.Charset != nil
		w.expect("maxLength", around(strings.Repeat("n", v.MaxLength)), pointer, false)
		w.expect("maxLength", around(strings.Repeat("n", v.MaxLength+1)), pointer, asserted)
	}
	if v.MaxLength > 0 && v.Charset == nil {
		w.expect("maxLength", around(strings.Repeat("🖼", v.MaxLength)), pointer, false)
	}
	if v.Charset != nil {
		w.expect("pattern", around("a name"), pointer, w.request)
		w.expect("pattern", around("größe"), pointer, w.request)
		for _, c := range v.Charset.Chars {
			w.expect("pattern", around(string(c)), pointer, false)
		}
	}
}

// list makes a list too long. Limits whose breach is a warning are not in the schema.
func (w *breaker) list(v *facts.Value, around func(any) any, pointer string) {
	elements := func(n int) any {
		all := make([]any, n)
		for i := range all {
			switch {
			case v.Elem.Type == facts.List:
				all[i] = []any{}
			case v.Elem.Type == facts.Object && v.Elem.Of.Find("name") >= 0:
				all[i] = map[string]any{"name": fmt.Sprint("n", i)}
			case v.Elem.Type == facts.Object:
				all[i] = map[string]any{}
			default:
				all[i] = fmt.Sprint("n", i)
			}
		}
		return around(all)
	}
	warned := []*facts.Limit{facts.AutoScalingGroupLimit, facts.PairTargetGroupLimit, facts.ECSServiceLimit, facts.TriggerLimit}
	n := w.limits.Value(v.Count)
	w.expect("maxItems", elements(n), pointer, false)
	w.expect("maxItems", elements(n+1), pointer, !slices.Contains(warned, v.Count))
}

// expect holds a document against the schema: it is refused at a place, or not there.
func (w *breaker) expect(what string, document any, pointer string, refused bool) {
	w.t.Helper()
	violations, err := checker(w.t, w.kind, w.limits).Check(plain(w.t, document))
	if err != nil {
		w.t.Fatal(err)
	}
	if got := slices.ContainsFunc(violations, func(v check.Violation) bool { return v.Pointer == pointer }); got != refused {
		if what == "type" && strings.HasSuffix(pointer, "/autoScalingGroups/0") {
			return // in a deployment group a name instead of an object is a warning
		}
		w.t.Errorf("%s: %s at %s: refused %v, want %v: %v", w.kind, what, pointer, got, refused, violations)
	}
	if refused {
		w.breaks[what]++
	}
}

// plain returns a value as encoding/json decodes it.
func plain(t *testing.T, value any) any {
	t.Helper()
	text, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	var decoded any
	d := json.NewDecoder(strings.NewReader(string(text)))
	d.UseNumber()
	if err := d.Decode(&decoded); err != nil {
		t.Fatal(err)
	}
	return decoded
}
