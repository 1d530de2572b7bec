package diff

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/deployrecord/deployrecord/model"
)

func hashed(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

// appSpec returns a revision with the text of an AppSpec file and a hash, each unless it is empty.
func appSpec(content, hash string) string {
	members := ""
	if content != "" {
		members += `"content": ` + strconv.Quote(content)
	}
	if hash != "" {
		if members != "" {
			members += ", "
		}
		members += `"sha256": "` + hash + `"`
	}
	return `{"revisionType": "AppSpecContent", "appSpecContent": {` + members + `}}`
}

const (
	specJSON   = `{"version": 0.0, "Resources": [{"fn": {"Type": "AWS::Lambda::Function", "Properties": {"Name": "fn", "TargetVersion": "2"}}}]}`
	specYAML   = "version: 0.0\nresources:\n  - fn:\n      type: AWS::Lambda::Function\n      properties:\n        name: fn\n        targetversion: \"2\"\n"
	specPython = `{'version': 0.0, 'Resources': [{'fn': {'Type': 'AWS::Lambda::Function', 'Properties': {'Name': 'fn', 'TargetVersion': '2'}}}]}`
	specNext   = `{"version": 0.0, "Resources": [{"fn": {"Type": "AWS::Lambda::Function", "Properties": {"Name": "fn", "TargetVersion": "3"}}}]}`
)

func TestVerdict(t *testing.T) {
	s3 := func(members string) string {
		return `{"revisionType": "S3", "s3Location": {"bucket": "b"` + behind(members) + `}}`
	}
	git := func(commit string) string {
		return `{"revisionType": "GitHub", "gitHubLocation": {"repository": "o/r", "commitId": "` + commit + `"}}`
	}
	for _, test := range []struct {
		name, old, new string
		want           Verdict
	}{
		{"ETag", s3(`"key": "k", "eTag": "e"`), s3(`"key": "k", "eTag": "\"e\""`), Same},
		{"version", s3(`"key": "k", "version": "v", "eTag": "e"`), s3(`"key": "k", "version": "v"`), Same},
		{"another ETag", s3(`"key": "k", "eTag": "e"`), s3(`"key": "k", "eTag": "f"`), Different},
		{"another version of the same content", s3(`"key": "k", "version": "v", "eTag": "e"`), s3(`"key": "k", "version": "w", "eTag": "e"`), Different},
		{"another key", s3(`"key": "k"`), s3(`"key": "l"`), Different},
		{"neither pinned", s3(`"key": "k"`), s3(`"key": "k"`), Unknown},
		{"one pinned", s3(`"key": "k", "eTag": "e"`), s3(`"key": "k"`), Unknown},
		{"pinned each in its way", s3(`"key": "k", "eTag": "e"`), s3(`"key": "k", "version": "v"`), Unknown},
		{"another bundle type", s3(`"key": "k", "eTag": "e", "bundleType": "zip"`), s3(`"key": "k", "eTag": "e", "bundleType": "tgz"`), Same},
		{"commit", git("a"), git("a"), Same},
		{"another commit", git("a"), git("b"), Different},
		{"no commit", git(""), git("a"), Unknown},
		{"of another type", git("a"), s3(`"key": "k"`), Different},
		{"hash", appSpec("", "AB"), appSpec("", "ab"), Same},
		{"another hash", appSpec("", "ab"), appSpec("", "cd"), Different},
		{"content and its hash", appSpec(specJSON, ""), appSpec("", hashed(specJSON)), Same},
		{"content and another hash", appSpec(specJSON, ""), appSpec("", hashed(specNext)), Different},
		{"one content in two languages", appSpec(specJSON, hashed(specJSON)), appSpec(specYAML, hashed(specYAML)), Same},
		{"other content", appSpec(specJSON, ""), appSpec(specNext, ""), Different},
		{"texts that cannot be read", appSpec("file://a", ""), appSpec("file://b", ""), Different},
		{"the older form", `{"revisionType": "String", "string": {"content": "x"}}`, appSpec("x", ""), Same},
		{"nothing to tell by", appSpec("", ""), appSpec("", "ab"), Unknown},
	} {
		t.Run(test.name, func(t *testing.T) {
			for _, p := range [][2]string{{test.old, test.new}, {test.new, test.old}} {
				r := compared(t, loaded(t, []byte(exampleRequest(`"revision": `+p[0])), model.Unknown), loaded(t, []byte(exampleRequest(`"revision": `+p[1])), model.Unknown))
				if r.Revision != test.want || r.Reason == "" {
					t.Errorf("%s: %s, want %s", r.Revision, r.Reason, test.want)
				}
			}
		})
	}
}

func TestVerdict_WithoutARevision(t *testing.T) {
	with, without := exampleRequest(exampleS3(`"key": "k"`)), exampleRequest("")
	for _, p := range [][2]string{{with, without}, {without, with}, {without, without}} {
		if r := compared(t, loaded(t, []byte(p[0]), model.Unknown), loaded(t, []byte(p[1]), model.Unknown)); r.Revision != Unknown || r.Reason == "" {
			t.Errorf("%s: %q", r.Revision, r.Reason)
		}
	}
}

func TestCompare_AppSpecContent(t *testing.T) {
	const hooks = `{"version": 0.0, "Resources": [], "Hooks": [{"BeforeAllowTraffic": "a"}, {"AfterAllowTraffic": "b"}]}`
	const swapped = `{"version": 0.0, "Hooks": [{"AfterAllowTraffic": "b"}, {"BeforeAllowTraffic": "c"}]}`
	task := func(name string) string {
		return `{"version": 0.0, "Resources": [{"s": {"Properties": {"TaskDefinition": "` + name + `"}}}]}`
	}
	const at = "revision.appSpecContent.content"
	for _, test := range []struct {
		name, old, new string
		want           []string
	}{
		{"two languages", appSpec(specJSON, hashed(specJSON)), appSpec(specYAML, hashed(specYAML)), nil},
		{"what Python prints", appSpec(specJSON, ""), appSpec(specPython, ""), nil},
		{"a value", appSpec(specYAML, hashed(specYAML)), appSpec(specNext, hashed(specNext)),
			[]string{`replace ` + at + ` # resources[0].fn.properties.targetversion: "2" -> "3"`}},
		{"hooks by their names", appSpec(hooks, ""), appSpec(swapped, ""), []string{`replace ` + at + ` # Hooks[0].BeforeAllowTraffic: "a" -> "c"`}},
		{"a text that cannot be read", appSpec("version: [", ""), appSpec("version: {", ""), []string{`replace ` + at + `: "version: [" -> "version: {"`}},
		{"a task definition's ARN", appSpec(task("arn:aws:ecs:r:1:task-definition/web:3"), ""), appSpec(task("web:3"), ""), nil},
		{"another task definition", appSpec(task("arn:aws:ecs:r:1:task-definition/web:3"), ""), appSpec(task("web:4"), ""),
			[]string{`replace ` + at + ` # Resources[0].s.Properties.TaskDefinition: "arn:aws:ecs:r:1:task-definition/web:3" -> "web:4"`}},
		{"content and its hash", appSpec(specJSON, ""), appSpec("", hashed(specJSON)), nil},
		{"what stands beside the text", `{"revisionType": "AppSpecContent", "appSpecContent": {"content": "a: 1", "sha256": "ab", "zone": [1]}}`,
			`{"revisionType": "AppSpecContent", "appSpecContent": {"content": "a: 2", "sha256": "cd", "zone": [2]}}`,
			[]string{`replace ` + at + ` # a: 1 -> 2`, `replace revision.appSpecContent.zone[0]: 1 -> 2`}},
		{"a hash that was changed alone", appSpec(specJSON, "ab"), appSpec(specJSON, "cd"), []string{`replace revision.appSpecContent.sha256: "ab" -> "cd"`}},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := compared(t, loaded(t, []byte(exampleRequest(`"revision": `+test.old)), model.Unknown), loaded(t, []byte(exampleRequest(`"revision": `+test.new)), model.Unknown))
			if diff := cmp.Diff(test.want, lines(r)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}
