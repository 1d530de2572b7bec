package policy

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/deployrecord/deployrecord/fixtures"
	"github.com/deployrecord/deployrecord/fixtures/gen"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
	"github.com/deployrecord/deployrecord/validate"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// A policy finds the same in a document in whatever dialect it is written, each finding at the place of its dialect.
func sameInEveryDialect(t *rapid.T) {
	record := gen.Record(rapid.SampledFrom(gen.RecordKinds()).Draw(t, "kind"), "").Draw(t, "record")
	schema := drawObject(t, outputs[record.Kind], 4)
	r := rapidRule(t, schema)
	for _, d := range gen.Dialects() {
		doc, text := gen.Of(record), gen.Text(record, d)
		if d == gen.Go {
			doc = gen.Explicit(record) // there an absent boolean or number cannot be told from false or 0
		}
		var want []string
		for _, f := range judged(r, gen.Text(doc, gen.Wire)) {
			want = append(want, fmt.Sprintf("%s: %s | %s", doc.Pointer(f.Pointer, d), f.Message, f.Hint))
		}
		var got []string
		for _, f := range judged(r, text) {
			got = append(got, fmt.Sprintf("%s: %s | %s", f.Pointer, f.Message, f.Hint))
		}
		slices.Sort(want)
		slices.Sort(got)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s\n%s\n%s\nfindings (-wire +%s)\n%s", schema, gen.Text(record, gen.Wire), text, d, diff)
		}
	}
}

func TestPolicy_SameInEveryDialect(t *testing.T) { rapid.Check(t, sameInEveryDialect) }
func FuzzSameInEveryDialect(f *testing.F)        { f.Fuzz(rapid.MakeFuzz(sameInEveryDialect)) }

// The property above is worth something only if its policies find something, and not always.
func TestPolicy_DrawnOnesTakeAndRefuse(t *testing.T) {
	refused, judgedAll := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		record := gen.Record(rapid.SampledFrom(gen.RecordKinds()).Draw(t, "kind"), "").Draw(t, "record")
		judgedAll++
		if len(judged(rapidRule(t, drawObject(t, outputs[record.Kind], 4)), gen.Text(record, gen.Wire))) > 0 {
			refused++
		}
	})
	if refused == 0 || refused == judgedAll {
		t.Errorf("%d of %d documents were refused", refused, judgedAll)
	}
}

func rapidRule(t *rapid.T, schema string) *validate.Rule {
	r, err := ruleOrError(schema)
	if err != nil {
		t.Fatalf("%s\n%v", schema, err)
	}
	return r
}

// judged returns the findings of a policy in a text.
func judged(r *validate.Rule, text []byte) []validate.Finding {
	v := validate.New(validate.Options{Rules: []*validate.Rule{r}})
	var all []validate.Finding
	for _, doc := range source.Parse(text, source.Options{}) {
		for _, f := range v.Document(doc, "generated").Findings {
			if f.Rule == r {
				all = append(all, f)
			}
		}
	}
	return all
}

// drawObject draws a schema for a structure. What it says of times is only that they are there: their text is that of the
// dialect.
func drawObject(t *rapid.T, of *facts.Structure, depth int) string {
	members := rapid.SliceOfNDistinct(rapid.SampledFrom(of.Members), 1, 4, func(m facts.Member) string { return m.Name }).Draw(t, "members")
	var names, properties []string
	for _, m := range members {
		names = append(names, m.Name)
		properties = append(properties, fmt.Sprintf("%q: %s", m.Name, drawValue(t, &m.Value, depth-1)))
	}
	required, err := json.Marshal(names[:rapid.IntRange(0, len(names)).Draw(t, "required")])
	if err != nil {
		t.Fatal(err)
	}
	parts := []string{`"properties": {` + strings.Join(properties, ", ") + "}"}
	switch rapid.IntRange(0, 6).Draw(t, "more") {
	case 0, 1:
		parts = append(parts, fmt.Sprintf(`"required": %s`, required))
	case 2:
		parts = append(parts, `"additionalProperties": false`)
	case 3:
		parts = append(parts, fmt.Sprintf(`"not": {"required": [%q]}`, names[0]), `"title": "titled"`)
	case 4:
		parts = append(parts, fmt.Sprintf(`"anyOf": [{"required": [%q]}, {"maxProperties": 3}]`, names[0]))
	case 5:
		parts = append(parts, fmt.Sprintf(`"dependentRequired": {%q: %s}`, names[len(names)-1], required))
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

func drawValue(t *rapid.T, v *facts.Value, depth int) string {
	switch {
	case depth == 0 || v.Type == facts.Any || rapid.IntRange(0, 9).Draw(t, "never") == 0:
		return rapid.SampledFrom([]string{"false", "true"}).Draw(t, "boolean")
	case v.Type == facts.Object:
		return drawObject(t, v.Of, depth)
	case v.Type == facts.List:
		return fmt.Sprintf(`{"maxItems": %d, "uniqueItems": true, "items": %s}`, rapid.IntRange(0, 3).Draw(t, "most"), drawValue(t, v.Elem, depth))
	case v.Type == facts.Boolean:
		return rapid.SampledFrom([]string{`{"const": true}`, `{"type": "boolean"}`, `{"enum": [false, null]}`}).Draw(t, "boolean")
	case v.Type == facts.Timestamp:
		return `{"type": ["string", "number"]}`
	case v.Enum != nil:
		return fmt.Sprintf(`{"enum": [%q, %q]}`, v.Enum.Values[0], v.Enum.Values[len(v.Enum.Values)-1])
	case v.Type == facts.String:
		return rapid.SampledFrom([]string{`{"pattern": "^[a-z-]+$"}`, `{"maxLength": 12, "minLength": 3}`, `{"type": "string"}`}).Draw(t, "text")
	default:
		return rapid.SampledFrom([]string{`{"maximum": 1}`, `{"type": "integer", "multipleOf": 5}`}).Draw(t, "number")
	}
}

// Every finding of every policy is at a place of the document, and nothing panics.
func FuzzPolicy(f *testing.F) {
	schemas := []string{
		`{"title": "T", "properties": {"deploymentInfo": {"required": ["x"], "additionalProperties": false}}, "propertyNames": false}`,
		`{"properties": {"applicationName": {"pattern": "^[a-z]+$"}}, "uniqueItems": true, "not": {"required": ["revision"]}}`,
		"false", "{}", "items: {type: string}\n", `{"unevaluatedProperties": {"anyOf": [false, {"contains": {"minimum": 3}, "uniqueItems": true}]}}`, `{"$ref": "#"}`, `{"dependentRequired": {"version": ["os"]}}`,
	}
	for i, fixture := range fixtures.All() {
		if i%5 == 0 {
			f.Add(schemas[i/5%len(schemas)], fixture.Text())
		}
	}
	f.Fuzz(func(t *testing.T, schema string, text []byte) {
		if len(schema) > 1<<12 || len(text) > 1<<14 {
			return
		}
		r, err := ruleOrError(schema)
		if err != nil {
			if err.Error() == "" {
				t.Error("an error without a word")
			}
			return
		}
		v := validate.New(validate.Options{Rules: []*validate.Rule{r}})
		for _, doc := range source.Parse(text, source.Options{}) {
			for _, f := range v.Document(doc, "fuzzed").Findings {
				if f.Rule != r {
					continue
				}
				if f.Line < 1 || f.Column < 1 || int(f.Span.End) > len(doc.Text) || f.Message == "" {
					t.Errorf("%d:%d %q, span %v of %d bytes", f.Line, f.Column, f.Message, f.Span, len(doc.Text))
				}
				for _, l := range append(f.Related, f.Location) {
					if _, ok := doc.Find(source.Pointer(l.Pointer)); !ok {
						t.Errorf("the document has no %q", l.Pointer)
					}
				}
			}
		}
	})
}

// The validators of several jobs share the rules of policies.
func TestPolicy_SharedByValidators(t *testing.T) {
	rules := []*validate.Rule{
		ruleOf(t, `{"title": "T", "unevaluatedProperties": false, "anyOf": [{"properties": {"deploymentInfo": {"required": ["x"]}}}, {"minProperties": 20}], "propertyNames": {"pattern": "^d"}}`),
		ruleOf(t, `{"uniqueItems": true, "$ref": "#/$defs/any", "$defs": {"any": {"additionalProperties": {"not": {"type": "null"}, "additionalProperties": {"enum": ["a", {"b": 1}]}}}}}`),
	}
	judgeAll := func() string {
		v := validate.New(validate.Options{Rules: rules})
		var b strings.Builder
		for _, f := range fixtures.All() {
			for _, doc := range source.Parse(f.Text(), source.Options{}) {
				for _, f := range v.Document(doc, f.Path).Findings {
					if strings.HasPrefix(f.Rule.ID, "policy-") {
						fmt.Fprintln(&b, f.Pointer, f.Line, f.Column, f.Message, f.Hint, f.Fingerprint)
					}
				}
			}
		}
		return b.String()
	}
	want := judgeAll()
	if strings.Count(want, "\n") < 500 {
		t.Fatalf("the policies find only\n%s", want)
	}
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() {
			if diff := cmp.Diff(want, judgeAll()); diff != "" {
				t.Errorf("beside others (-alone +beside)\n%s", diff)
			}
		})
	}
	group.Wait()
}
