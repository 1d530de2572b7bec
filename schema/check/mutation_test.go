package check_test

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/deployrecord/deployrecord/fixtures"
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/source"
	"github.com/deployrecord/deployrecord/validate"
	"pgregory.net/rapid"
)

// Whatever is done to a document, validate and the schema agree on what came of it.
func TestSchemas_AgreeWithValidateOnChangedDocuments(t *testing.T) {
	bases := wireDocuments(t)
	refused, judged := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		value := clone(rapid.SampledFrom(bases).Draw(t, "base"))
		for range rapid.IntRange(1, 3).Draw(t, "changes") {
			value = change(t, value)
		}
		text, err := json.Marshal(value)
		if err != nil {
			t.Fatal(err)
		}
		v, ok := judge(t, parse(string(text))[0], validate.Options{})
		if !ok {
			return
		}
		judged++
		if len(v.violations) > 0 {
			refused++
		}
		for _, d := range v.disagreements() {
			t.Errorf("%s\n%s", d, text)
		}
	})
	if refused == 0 || refused == judged {
		t.Errorf("the schemas refused %d of %d documents: the property says nothing", refused, judged)
	}
}

// wireDocuments returns every fixture in wire JSON, and the examples of rules, as decoded values.
func wireDocuments(t *testing.T) []any {
	var texts []string
	for _, f := range fixtures.All() {
		texts = append(texts, string(f.Text()))
	}
	for _, r := range validate.Rules() {
		texts = append(texts, r.Pass.Document, r.Fail.Document)
	}
	var all []any
	for _, text := range texts {
		for _, doc := range parse(text) {
			if len(doc.Faults) > 0 || len(doc.Nodes) == 0 {
				continue
			}
			if told := model.Detect(doc); told.Kind != model.Unknown && told.Kind != model.AppSpec && told.Dialect == model.Wire {
				all = append(all, valueAt(doc, 0))
			}
		}
	}
	if len(all) < 100 {
		t.Fatalf("only %d documents", len(all))
	}
	return all
}

// change does one thing to one place of a value.
func change(t *rapid.T, value any) any {
	switch v := value.(type) {
	case map[string]any:
		names := slices.Sorted(maps.Keys(v))
		if len(names) == 0 || rapid.IntRange(0, 9).Draw(t, "here") == 0 {
			v[rapid.SampledFrom(append(names, "applicationNam", "x/y", "deploymentMode", "deploymentInfo", "ec2TagSet", "alarms", "a~b")).Draw(t, "name")] = stranger(t)
			return v
		}
		name := rapid.SampledFrom(names).Draw(t, "member")
		if rapid.IntRange(0, 7).Draw(t, "leave out") == 0 {
			delete(v, name)
			return v
		}
		v[name] = change(t, v[name])
		return v
	case []any:
		if len(v) == 0 {
			return append(v, stranger(t))
		}
		i := rapid.IntRange(0, len(v)-1).Draw(t, "element")
		switch rapid.IntRange(0, 5).Draw(t, "of the list") {
		case 0:
			return append(v, clone(v[i]))
		case 1:
			return slices.Delete(v, i, i+1)
		case 2:
			for range 11 {
				v = append(v, clone(v[i]))
			}
			return v
		default:
			v[i] = change(t, v[i])
			return v
		}
	default:
		return stranger(t)
	}
}

// stranger returns a value that may or may not belong where it is put.
func stranger(t *rapid.T) any {
	return rapid.OneOf(
		rapid.SampledFrom([]any{
			nil, true, false, "", "x", "a/b", "arn:aws:s3:::b/k", "RESTART", "STANDARD", "S3", "GitHub", "String", "AppSpecContent", "json", "Tgz",
			"CodeDeployDefault.OneAtATime", "codedeploydefault.x", "KEEP_ALIVE", "Lambda", "ECSTarget", "InstanceTarget", "UNABLE_TO_SEND_ASG",
			"é", "a b", "name", strings.Repeat("n", 101), strings.Repeat("é", 256), strings.Repeat("d", 513), strings.Repeat("0a", 32),
			"2026-11-20 13:17:00+00:00", "2026-11-20T13:17:00Z", "yesterday", "/Date(1446232639487)/", "1446232639.487",
		}),
		rapid.Map(rapid.SampledFrom([]string{
			"0", "-0", "1", "-1", "1.0", "1.5", "2881", "1e3", "1e400", "-1e30", "9223372036854775807", "2147483648", "1446232639.487",
		}), func(s string) any { return json.Number(s) }),
		rapid.Map(rapid.IntRange(0, 5), func(i int) any {
			return []any{
				[]any{}, map[string]any{}, []any{nil}, []any{"x"}, []any{map[string]any{"name": "x"}},
				map[string]any{"content": "x", "bucket": "b", "name": "n", "repository": "a/b"},
			}[i]
		}),
	).Draw(t, "value")
}

// clone returns a value that shares nothing with another.
func clone(value any) any {
	switch v := value.(type) {
	case map[string]any:
		c := make(map[string]any, len(v))
		for name, inside := range v {
			c[name] = clone(inside)
		}
		return c
	case []any:
		c := make([]any, len(v))
		for i, inside := range v {
			c[i] = clone(inside)
		}
		return c
	default:
		return value
	}
}

// FuzzAgreement holds any JSON against both.
func FuzzAgreement(f *testing.F) {
	for _, fixture := range fixtures.All() {
		if fixture.Format() == "json" {
			f.Add(fixture.Text())
		}
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		docs := source.Parse(text, source.Options{Format: source.AsJSON})
		if len(docs) != 1 || len(docs[0].Faults) > 0 || !json.Valid(text) || hugeNumber(text) {
			return
		}
		if v, ok := judge(t, docs[0], validate.Options{}); ok && len(v.errors) < 20 {
			for _, d := range v.disagreements() {
				t.Error(d)
			}
		}
	})
}

// hugeNumber reports whether a text may hold a number that is refused for its size.
func hugeNumber(text []byte) bool {
	for i := range len(text) - 4 {
		if (text[i] == 'e' || text[i] == 'E') && strings.Trim(string(text[i+1:i+5]), "+-0123456789") == "" {
			return true
		}
	}
	return false
}
