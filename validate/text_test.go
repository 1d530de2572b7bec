package validate

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/source"
)

func TestText_Findings(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"a clean request", exampleRequest(), nil},
		{"a comma too many", `{"applicationName": "shop",}`, []string{"error syntax "}},
		{"a comment", "{\"applicationName\": \"shop\" // the shop\n}", []string{"error syntax "}},
		{"NaN", `{"deploymentInfo": {"deploymentOverview": {"Failed": NaN}}}`, []string{"error syntax "}},
		{"nothing", "", []string{"error document-empty "}},
		{"only blanks", " \n\t\n", []string{"error document-empty "}},
		{"a mark in front of a request", "\uFEFF" + exampleRequest(), []string{"error encoding "}},
		{"a mark in front of a record", "\uFEFF" + exampleDeployment(), []string{"warning encoding "}},
		{"a mark in front of a request in YAML, where it may stand", "\uFEFFapplicationName: shop\ndeploymentGroupName: production\ndeploymentMode: RESTART\n",
			[]string{"warning encoding "}},
		{"half a character in a request", exampleRequest("\"description\": \"caf\xc3\""), []string{"error encoding "}},
		{"half a character in the tail of a log", exampleDeployment("\"description\": \"caf\xc3\""), []string{"warning encoding "}},
		{"half a pair of escapes", exampleDeployment(`"description": "\ud83d"`), []string{"warning encoding "}},
		{"null", "null", []string{"error kind-unknown "}},
		{"a list in a list", "[[]]", []string{"error kind-unknown "}},
		{"an error body", `{"__type": "InvalidRevisionException", "message": "no"}`, []string{"error kind-unknown "}},
	} {
		t.Run(c.name, func(t *testing.T) {
			findings := findingsOf(t, c.text, Options{})
			for _, f := range findings {
				checkFinding(t, f)
			}
			if diff := cmp.Diff(c.want, briefly(findings)); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
}

// A document of nothing but small structures costs far more memory than it has bytes, and is left where that gets too much.
func TestText_TooManyStructures(t *testing.T) {
	for text, want := range map[string]string{
		`{"deploymentTargets":[` + strings.Repeat(`{"ecsTarget":{}},`, 300_000) + `{}]}`: "a record has no memory for ecsTarget, nor for what follows: there are too many structures before it",
		`{"deploymentTargets":[` + strings.Repeat(`{},`, 900_000) + `{}]}`:               "deploymentTargets has 900001 elements, more than a record has memory for",
	} {
		findings := ofRule(findingsOf(t, text, Options{}), "input-limit")
		if len(findings) != 1 || findings[0].Severity != Error || findings[0].Message != want {
			t.Errorf("%+v, want %s", findings, want)
		}
	}
}

// What cannot be read at all is an error, also where a record of a known kind was expected.
func TestText_UnreadableIsAnError(t *testing.T) {
	for _, kind := range model.Kinds() {
		for _, text := range []string{"\xbf0", "{", ""} {
			for _, f := range findingsOf(t, text, Options{Kind: kind}) {
				if f.Severity != Error {
					t.Errorf("%q as %s: %s %s", text, kind, f.Severity, f.Rule.ID)
				}
			}
		}
	}
}

// A broken document of a stream has its own finding, and those around it are checked all the same.
func TestText_BrokenDocumentInAStream(t *testing.T) {
	stream := `{"deploymentInfo": {"applicationName": "shop", "status": "succeeded"}}
{"deploymentInfo": {"applicationName": "shop", "status":
{"deploymentInfo": {"applicationName": "shop", "status": "failed"}}
`
	var got []string
	for _, f := range findingsOf(t, stream, Options{}) {
		if f.Line == 1 || f.Line == 3 {
			got = append(got, f.Rule.ID)
		} else {
			got = append(got, f.Rule.ID+" between them")
		}
	}
	if diff := cmp.Diff([]string{"enum-value", "syntax between them", "enum-value"}, got); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
}

func TestInputLimit_NamesTheFlag(t *testing.T) {
	nested := strings.Repeat("[", 20) + strings.Repeat("]", 20)
	for _, c := range []struct {
		text   string
		limits source.Limits
		flag   string
	}{
		{exampleRequest(), source.Limits{Bytes: 40}, "--max-document-size"},
		{exampleRequest(), source.Limits{Nodes: 3}, "--max-values"},
		{exampleRequest(`"ec2DeploymentOptions": {"x": ` + nested + `}`), source.Limits{Depth: 10}, "--max-depth"},
		{"a: &a [x, x, x]\nb: [*a, *a, *a, *a]\n", source.Limits{Aliases: 5}, "--max-aliases"},
	} {
		t.Run(c.flag, func(t *testing.T) {
			v := New(Options{})
			docs := source.Parse([]byte(c.text), source.Options{Limits: c.limits})
			if len(docs) == 0 {
				t.Fatal("no document")
			}
			result := v.Document(docs[0], "document.json")
			if diff := cmp.Diff([]string{"error input-limit "}, briefly(result.Findings)); diff != "" {
				t.Fatalf("findings (-want +got):\n%s", diff)
			}
			if f := result.Findings[0]; !strings.Contains(f.Hint, c.flag) {
				t.Errorf("message %q, hint %q: want the flag %s", f.Message, f.Hint, c.flag)
			}
			if result.Kind != model.Unknown || result.Record != nil || result.Valid() {
				t.Errorf("kind %s, record %v, valid %t", result.Kind, result.Record, result.Valid())
			}
		})
	}
}

func TestTextHint_KeepsWhatTheReaderSays(t *testing.T) {
	for _, c := range []struct {
		fault source.Fault
		want  string
	}{
		{source.Fault{}, ""},
		{source.Fault{Hint: "close the string"}, "close the string"},
		{source.Fault{Limit: source.LimitDepth}, "--max-depth raises the limit, if the document is meant to be like that"},
		{source.Fault{Limit: source.LimitBytes, Hint: "split it"}, "split it; --max-document-size raises the limit"},
		{source.Fault{Limit: "no such limit", Hint: "x"}, "x"},
	} {
		if got := textHint(&c.fault); got != c.want {
			t.Errorf("hint of %+v: %q, want %q", c.fault, got, c.want)
		}
	}
}

func TestKindUnknown_SaysWhatItSeems(t *testing.T) {
	for _, c := range []struct{ name, text, message string }{
		{"a revision", `{"applicationName": "shop", "revision": {"revisionType": "S3"}, "revisionInfo": {}}`, "GetApplicationRevision"},
		{"an event", `{"source": "aws.codedeploy", "detail-type": "CodeDeploy Deployment State-change Notification", "detail": {"state": "SUCCESS"}}`, "EventBridge"},
		{"nothing known", `{"a": 1}`, "no member tells"},
	} {
		t.Run(c.name, func(t *testing.T) {
			findings := findingsOf(t, c.text, Options{})
			if len(findings) != 1 || findings[0].Rule.ID != "kind-unknown" || findings[0].Pointer != "" {
				t.Fatalf("findings %q", briefly(findings))
			}
			if !strings.Contains(findings[0].Message, c.message) || !strings.Contains(findings[0].Hint, "--kind") {
				t.Errorf("message %q, hint %q", findings[0].Message, findings[0].Hint)
			}
		})
	}
	if findings := findingsOf(t, `{"a": 1}`, Options{Kind: model.GetDeployment}); len(ofRule(findings, "kind-unknown")) > 0 {
		t.Errorf("with the kind given: %q", briefly(findings))
	}
}

func TestListed(t *testing.T) {
	for want, words := range map[string][]string{
		"": nil, "a": {"a"}, "a or b": {"a", "b"}, "a, b or c": {"a", "b", "c"},
	} {
		if got := listed(words, "or"); got != want {
			t.Errorf("listed(%q) = %q, want %q", words, got, want)
		}
	}
}

func TestCounted(t *testing.T) {
	for n, want := range map[int]string{0: "0 alarms", 1: "1 alarm", 12: "12 alarms"} {
		if got := counted(n, "alarm", "alarms"); got != want {
			t.Errorf("counted(%d) = %q, want %q", n, got, want)
		}
	}
}

func TestShortened(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{"short", "short"},
		{strings.Repeat("é", 60), strings.Repeat("é", 60)},
		{strings.Repeat("é", 61), strings.Repeat("é", 60) + "…"},
		{"half \xc3", "half \uFFFD"},
	} {
		if got := shortened(c.text); got != c.want {
			t.Errorf("shortened(%q) = %q, want %q", c.text, got, c.want)
		}
	}
}
