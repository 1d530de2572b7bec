package appspec

import (
	"encoding/base64"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/deployrecord/deployrecord/model/source"
)

func TestClassify(t *testing.T) {
	quotedLambda := strconv.Quote(lambdaYAML)
	for _, c := range []struct {
		name, text string
		want       Mistake
	}{
		{"a file for the CLI", "file://appspec.yaml", Mistake{Kind: Reference, Text: "file://appspec.yaml"}},
		{"a binary file for the CLI", " fileb:///srv/a.json\n", Mistake{Kind: Reference, Offset: 1, Text: "fileb:///srv/a.json"}},
		{"an object in S3", "s3://bucket/appspec.yaml", Mistake{Kind: Reference, Text: "s3://bucket/appspec.yaml"}},
		{"an ARN of S3", "arn:aws:s3:::bucket/appspec.yaml", Mistake{Kind: Reference, Text: "arn:aws:s3:::bucket/appspec.yaml"}},
		{"a URL", "https://example.com/appspec", Mistake{Kind: Reference, Text: "https://example.com/appspec"}},
		{"a path", "./deploy/appspec.yml", Mistake{Kind: Reference, Text: "./deploy/appspec.yml"}},
		{"a path of Windows", `C:\deploy\appspec.json`, Mistake{Kind: Reference, Text: `C:\deploy\appspec.json`}},
		{"a path in quotes", `"appspec.yaml"`, Mistake{Kind: Reference, Offset: 1, Text: "appspec.yaml"}},

		{"base64", base64.StdEncoding.EncodeToString([]byte(lambdaYAML)), Mistake{Kind: Base64, Meant: lambdaYAML}},
		{"base64 in lines", "\n" + base64.StdEncoding.EncodeToString([]byte(ecsJSON))[:76] + "\n" + base64.StdEncoding.EncodeToString([]byte(ecsJSON))[76:], Mistake{Kind: Base64, Offset: 1, Meant: ecsJSON}},
		{"base64 of something else", base64.StdEncoding.EncodeToString([]byte("hello, hello, hello")), Mistake{}},

		{"a JSON string", quotedLambda, Mistake{Kind: DoublyEscaped, Offset: strings.Index(quotedLambda, `\`), Meant: lambdaYAML}},
		{"JSON with escaped quotes", `{\"version\": 0.0, \"Resources\": []}`, Mistake{Kind: DoublyEscaped, Offset: 1, Meant: `{"version": 0.0, "Resources": []}`}},
		{"JSON in lines with escaped quotes", `{\n  \"version\": 0.0\n}`, Mistake{Kind: DoublyEscaped, Offset: 1, Meant: "{\n  \"version\": 0.0\n}"}},
		{"YAML with escaped line breaks", `version: 0.0\nResources:\n  - f: {}\n`, Mistake{Kind: DoublyEscaped, Offset: 12, Meant: "version: 0.0\nResources:\n  - f: {}\n"}},
		{"JSON with escapes of its own", `{"version": 0.0, "os": "a\"b\\n c"}`, Mistake{}},

		{"line breaks lost", "version: 0.0 Resources: - f: Type: AWS::Lambda::Function", Mistake{Kind: LostLineBreaks, Offset: 13}},
		{"line breaks lost with a name in lower case", " version: 0.0   os: linux files: - source: /\n", Mistake{Kind: LostLineBreaks, Offset: 16}},
		{"one line that is right", "version: 0.0", Mistake{}},
		{"flow style in one line", "{version: 0.0, os: linux}", Mistake{}},

		{"a placeholder", strings.Replace(lambdaYAML, ": live", ": <ALIAS>", 1), Mistake{Kind: Template, Offset: strings.Index(lambdaYAML, ": live") + 2, Text: "<ALIAS>"}},
		{"a placeholder that is everything", "${APPSPEC}", Mistake{Kind: Template, Text: "${APPSPEC}"}},
		{"a placeholder in a comment", "# fill in <NAME>\nversion: 0.0 # {{x}}\nos: linux\n", Mistake{}},
		{"a number sign in quotes", "version: '# ${V}'\n", Mistake{Kind: Template, Offset: 12, Text: "${V}"}},

		{"tabs", "version: 0.0\nos: linux\nfiles:\n\t- source: /\n", Mistake{Kind: Tabs, Offset: 30}},
		{"tabs behind blanks", "version: 0.0\nfiles:\n  \t- source: /\n", Mistake{Kind: Tabs, Offset: 22}},
		{"JSON with tabs", ecsJSON, Mistake{}},

		{"line ends of Windows", "version: 0.0\r\nos: linux\r\n", Mistake{Kind: CarriageReturns, Offset: 12}},
		{"nothing", "", Mistake{}},
		{"a Lambda file", lambdaYAML, Mistake{}},
		{"a Server file", serverYAML, Mistake{}},
		{"prose", "see the wiki", Mistake{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, Classify(c.text)); diff != "" {
				t.Errorf("%s\n(-want +got):\n%s", c.text, diff)
			}
		})
	}
}

func TestMistakes_NamesAllThatLeaveAnAppSpec(t *testing.T) {
	got := Mistakes("version: 0.0\r\nos: ${OS}\r\nfiles:\r\n\t- source: /\r\n")
	want := []Mistake{{Kind: Template, Offset: 18, Text: "${OS}"}, {Kind: Tabs, Offset: 33}, {Kind: CarriageReturns, Offset: 12}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got := Mistakes(`version: ${V}\nos: linux`); len(got) != 1 || got[0].Kind != DoublyEscaped {
		t.Errorf("%+v, want that it is doubly escaped alone", got)
	}
}

func TestPlaceholder(t *testing.T) {
	for _, c := range []struct{ value, want string }{
		{"<TASK_DEFINITION>", "<TASK_DEFINITION>"},
		{"arn:aws:ecs:${REGION}:x", "${REGION}"},
		{"{{ name }}-live", "{{ name }}"},
		{"${{ secrets.ARN }}", "${{ secrets.ARN }}"},
		{"&&NAME&&", "&&NAME&&"},
		{"[Your container name]", "[Your container name]"},
		{"<タスク定義>", "<タスク定義>"},
		{"YOUR_FUNCTION", "YOUR_FUNCTION"},
		{"{% if x %}", "{% if x %}"},
		{"a CHANGE_ME", "CHANGE_ME"},
		{"orders", ""},
		{"arn:aws:lambda:eu-west-1:111122223333:function:orders:7", ""},
		{"a < b > c", ""},
		{"scripts/your_script.sh", ""},
		{"[tmp]", ""},
		{"$latest", ""},
		{"a && b && c", ""},
		{`{"a":{"b":{}}}`, ""},
	} {
		t.Run(c.value, func(t *testing.T) {
			from, to := Placeholder(c.value)
			if got := c.value[from:to]; got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestRead_SaysWhyATextIsNoAppSpec(t *testing.T) {
	for _, c := range []struct {
		name, text string
		format     source.Format
		offset     int // of the fault
		notJSON    int // offset, or -1
		more       int
	}{
		{"broken JSON", `{"version": 0.0, "os": linux" }`, source.YAML, -1, 23, 0},
		{"JSON with a comma too many", "{\n\t\"version\": 0.0,\n}", source.YAML, -1, 17, 0},
		{"JSON that ends early", `{"version": 0.0, "Resources": [`, source.JSON, 0, -1, 0},
		{"broken YAML", "version: 0.0\nos: a: b\n", source.YAML, 18, -1, 0},
		{"a printed dictionary", "{'version': 0.0, 'os': None}", source.YAML, -1, -1, 0},
		{"several documents", "version: 0.0\n---\nos: linux\n---\nos: x\n", source.YAML, -1, -1, 2},
		{"JSON with something behind", "{\"os\": \"linux\"}\n{\"os\": \"x\"}", source.JSON, -1, -1, 1},
		{"nothing", "", source.JSON, 0, -1, 0},
		{"a comment", "# nothing\n", source.YAML, 0, -1, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := Read(c.text, source.Limits{})
			check(t, f, c.text)
			if f.Document.Format != c.format || f.More != c.more {
				t.Errorf("format %v, %d more; want %v, %d", f.Document.Format, f.More, c.format, c.more)
			}
			if c.offset < 0 && len(f.Document.Nodes) == 0 || c.offset > 0 && (len(f.Document.Faults) == 0 || f.Document.Faults[0].Offset != c.offset) {
				t.Errorf("faults %+v, want one at %d", f.Document.Faults, c.offset)
			}
			switch {
			case (f.NotJSON != nil) != (c.notJSON >= 0):
				t.Errorf("not JSON: %+v", f.NotJSON)
			case f.NotJSON != nil && f.NotJSON.Offset != c.notJSON:
				t.Errorf("not JSON at %d, want %d: %s", f.NotJSON.Offset, c.notJSON, f.NotJSON.Message)
			}
		})
	}
}

func TestRead_SaysWhereTheDocumentBegins(t *testing.T) {
	for _, text := range []string{
		"version: 0.0\n", "\ufeffversion: 0.0\n", " \n\t\n {\"version\": 0.0}", "\ufeff\n {\"version\": 0.0}", "---\n# none\n---\nversion: 0.0\n", "# é\n...\n# ü\n---\nversion: 0.0\n",
	} {
		t.Run(text, func(t *testing.T) {
			f := Read(text, source.Limits{})
			check(t, f, text)
			at := f.Offset + int(f.Document.Nodes[f.Version.Node].Value.Start)
			if !strings.HasPrefix(text[at:], "0.0") {
				t.Errorf("the version is at %d: %q", at, text[at:])
			}
		})
	}
}
