package appspec

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/deployrecord/deployrecord/model/source"
)

func FuzzRead(f *testing.F) {
	for _, text := range []string{
		lambdaYAML, ecsJSON, serverYAML, "version: 0.0 Resources: - f: Type: x", "file://a.yaml", "{'version': 0.0}", "\ufeff{\"os\": {{x}}}", "---\nos: a\n---\nhooks: [{a: [{location: b}]}]\n",
		"Resources: {Type: AWS::ECS::Service, Properties: {NetworkConfiguration: [{AwsvpcConfiguration: {Subnets: a}}]}}", `"version: 0.0\nos: linux"`, "a: &a {os: b}\n<<: *a\n",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		file := Read(text, source.Limits{})
		check(t, file, text)
		for _, m := range Mistakes(text) {
			if m.Kind == NoMistake || m.Offset < 0 || m.Offset+len(m.Text) > len(text) || text[m.Offset:m.Offset+len(m.Text)] != m.Text {
				t.Errorf("mistake %+v", m)
			}
		}
		if len(text) > 0 && len(Mistakes(text)) == 0 && Classify(text) != (Mistake{}) {
			t.Errorf("%+v is no mistake", Classify(text))
		}
		if utf8.ValidString(text) {
			checkEmbedding(t, file, text)
		}
	})
}

// checkEmbedding reports where a file says something else when its text is a string of another document, or where its places
// there are not those of its characters.
func checkEmbedding(t *testing.T, file *File, text string) {
	t.Helper()
	quoted, err := json.Marshal(text)
	if err != nil {
		t.Fatal(err)
	}
	outer := source.Parse([]byte(`{"content": `+string(quoted)+`}`), source.Options{Format: source.AsJSON})[0]
	inner, at := outer.Embedded(1)
	embedded := Read(inner, source.Limits{})
	if diff := cmp.Diff(outline(file), outline(embedded)); diff != "" {
		t.Errorf("(-alone +embedded):\n%s", diff)
	}
	for _, v := range allValues(embedded) {
		if !v.There() || v.Raw == "" {
			continue
		}
		offset, ok := at(embedded.Offset + int(embedded.Document.Nodes[v.Node].Value.Start))
		if !ok || offset >= len(outer.Text) {
			t.Fatalf("%+v has no place", v)
		}
		if c := outer.Text[offset]; c != v.Raw[0] && c != '\\' {
			t.Errorf("%+v stands at %d, where %q is", v, offset, c)
		}
	}
}

// TestRead_IsTheSameInEveryOuterForm embeds one file in every way that a request can hold it.
func TestRead_IsTheSameInEveryOuterForm(t *testing.T) {
	indented := func(text string) string {
		lines := strings.SplitAfter(strings.TrimSuffix(text, "\n"), "\n")
		return "    " + strings.Join(lines, "    ") + "\n"
	}
	quoted, err := json.Marshal(lambdaYAML)
	if err != nil {
		t.Fatal(err)
	}
	flow := `{version: 0.0, Resources: [{orders: {Type: AWS::Lambda::Function, Properties: {Name: orders, Alias: live, CurrentVersion: "7", TargetVersion: 8}}}], Hooks: [{BeforeAllowTraffic: orders-check}]}`
	for _, c := range []struct{ name, outer string }{
		{"literal", "revision:\n  content: |\n" + indented(lambdaYAML)},
		{"literal with indentation given", "revision:\n  content: |2-\n" + indented(lambdaYAML)},
		{"double quotes", "revision: {content: " + string(quoted) + "}\n"},
		{"JSON", `{"revision": {"content": ` + string(quoted) + "}}"},
		{"flow style in single quotes", "revision:\n  content: '" + flow + "'\n"},
		{"flow style over folded lines", "revision:\n  content: >\n    " + strings.ReplaceAll(flow, ", ", ",\n    ") + "\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			outer := source.Parse([]byte(c.outer), source.Options{})[0]
			node, found := outer.Find("/revision/content")
			if !found {
				t.Fatalf("no content: %+v", outer.Faults)
			}
			text, at := outer.Embedded(node)
			f := Read(text, source.Limits{})
			check(t, f, text)
			if len(f.Resources) != 1 || len(f.Faults) > 0 {
				t.Fatalf("%q\n%v", text, outline(f))
			}
			for _, v := range allValues(f) {
				if !v.There() {
					continue
				}
				span := f.Document.Nodes[v.Node].Value
				from, okFrom := at(f.Offset + int(span.Start))
				to, okTo := at(f.Offset + int(span.End))
				if !okFrom || !okTo || from >= to {
					t.Fatalf("%+v at %d up to %d", v, from, to)
				}
				if v.Kind < source.Array && !strings.HasPrefix(strings.TrimLeft(c.outer[from:to], `\`), v.Raw[:1]) {
					t.Errorf("%+v stands at %q", v, c.outer[from:to])
				}
			}
			alias := f.Resources[0].Alias
			from, _ := at(f.Offset + int(f.Document.Nodes[alias.Node].Value.Start))
			if !strings.HasPrefix(c.outer[from:], "live") {
				t.Errorf("the alias stands at %q", c.outer[from:])
			}
		})
	}
}
