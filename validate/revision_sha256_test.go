package validate

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// inJSON returns a text as a JSON string, with its quotes.
func inJSON(s string) string { return `"` + escapedInJSON(s) + `"` }

func hashOf(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:])
}

// hashedExample returns a request for an AppSpec text with a hash beside it.
func hashedExample(content, hash string) string {
	return textExample(`"content": ` + inJSON(content) + `, "sha256": "` + hash + `"`)
}

func TestSHA256Format(t *testing.T) {
	const at = "/revision/appSpecContent/sha256"
	content := "version: 0.0\nResources: []\n"
	right := "; set sha256 to " + hashOf(content) + ", or leave it out"
	for _, c := range []struct{ name, hash, want string }{
		{"right", hashOf(content), ""},
		{"upper case", strings.ToUpper(hashOf(content)), ""},
		{"of another text", hashOf("x"), ""},
		{"too short", "abc", `error: sha256 "abc" is not 64 hexadecimal digits` + right},
		{"empty", "", `warning: sha256 "" is not 64 hexadecimal digits` + right},
		{"no digits", strings.Repeat("g", 64), `error: sha256 "` + strings.Repeat("g", 60) + `…" is not 64 hexadecimal digits` + right},
		{"MD5", strings.Repeat("a", 32), `error: sha256 "` + strings.Repeat("a", 32) + `" is not 64 hexadecimal digits: it looks like an MD5` + right},
		{"SHA-1", strings.Repeat("a", 40), `error: sha256 "` + strings.Repeat("a", 40) + `" is not 64 hexadecimal digits: it looks like a SHA-1` + right},
		{"SHA-384", strings.Repeat("a", 96), `error: sha256 "` + strings.Repeat("a", 60) + `…" is not 64 hexadecimal digits: it looks like a SHA-384` + right},
		{"SHA-512", strings.Repeat("a", 128), `error: sha256 "` + strings.Repeat("a", 60) + `…" is not 64 hexadecimal digits: it looks like a SHA-512` + right},
		{"placeholder", "{{SHA256}}", `error: sha256 "{{SHA256}}" is not 64 hexadecimal digits; ` + fillPlaceholder},
		{"base64", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", `error: sha256 "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=" is not 64 hexadecimal digits: it is a hash in base64` + right},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := ""
			for _, f := range reportsOf(t, "sha256-format", hashedExample(content, c.hash), Options{}) {
				got += f.Severity.String() + ": " + f.Message + "; " + f.Hint
				if f.Pointer != at {
					t.Errorf("at %s", f.Pointer)
				}
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
	testReports(t, "sha256-format", []reportCase{
		{"absent", textExample(someText), Options{}, nil},
		{"of a wrong type", textExample(someText + `, "sha256": 5`), Options{}, nil},
		{"in the deprecated type", revisionExample(`{"revisionType": "String", "string": {` + someText + `, "sha256": "5"}}`), Options{}, []string{"error /revision/string/sha256"}},
		{"record", exampleRecordOf(`{"revisionType": "AppSpecContent", "appSpecContent": {"sha256": "not-a-hash"}}`), Options{},
			[]string{"warning /deploymentInfo/revision/appSpecContent/sha256"}},
		{"empty in a record", exampleRecordOf(`{"revisionType": "AppSpecContent", "appSpecContent": {"sha256": ""}}`), Options{}, nil},
	})
}

func TestSHA256Mismatch(t *testing.T) {
	zero := strings.Repeat("0", 64)
	testReports(t, "sha256-mismatch", []reportCase{
		{"right", hashedExample("version: 0.0\nResources: []\n", "426c438f75111a1e66fbd2a9580f02d48f86cd406690e31f820816f657874f00"), Options{}, nil},
		{"upper case", hashedExample("é", strings.ToUpper(hashOf("é"))), Options{}, nil},
		{"wrong", hashedExample("x", zero), Options{}, []string{"error /revision/appSpecContent"}},
		{"not a hash", hashedExample("x", "abc"), Options{}, nil},
		{"content absent", textExample(exampleHash), Options{}, nil},
		{"content empty", hashedExample("", zero), Options{}, nil},
		{"hash absent", textExample(someText), Options{}, nil},
		{"deprecated type", revisionExample(`{"revisionType": "String", "string": {` + someText + `, "sha256": "` + zero + `"}}`), Options{}, []string{"error /revision/string"}},
		{"masked record", exampleRecordOf(`{"revisionType": "AppSpecContent", "appSpecContent": {"content": "***", ` + exampleHash + `}}`), Options{},
			[]string{"warning /deploymentInfo/revision/appSpecContent"}},
		{"right in YAML", "applicationName: a\ndeploymentGroupName: g\nrevision:\n  revisionType: AppSpecContent\n  appSpecContent:\n    sha256: " + hashOf("a: 1\nb: 2\n") +
			"\n    content: |\n      a: 1\n      b: 2\n", Options{}, nil},
		{"wrong in YAML", "applicationName: a\ndeploymentGroupName: g\nrevision:\n  revisionType: AppSpecContent\n  appSpecContent:\n    sha256: " + hashOf("a: 1\nb: 2\n") +
			"\n    content: |-\n      a: 1\n      b: 2\n", Options{}, []string{"error /revision/appSpecContent"}},
	})
	f := reportOf(t, "sha256-mismatch", hashedExample("x", zero), Options{})
	if diff := cmp.Diff([]string{"/revision/appSpecContent/content", "/revision/appSpecContent/sha256"}, relatedPointers(f)); diff != "" {
		t.Errorf("related (-want +got):\n%s", diff)
	}
}

func TestSHA256Mismatch_NamesTheUsualMistakes(t *testing.T) {
	const content = "version: 0.0\nResources:\n  - \"fn\"\n"
	const compactable = "{\"version\": 0.0,\n \"Resources\": []}\n"
	for _, c := range []struct{ name, content, hashed string }{
		{"an empty text", content, ""},
		{"the content with a line break added at its end", "a: 1", "a: 1\n"},
		{"the content with a Windows line break added at its end", "a: 1", "a: 1\r\n"},
		{"the content without the line breaks at its end", content, strings.TrimRight(content, "\n")},
		{"the content without the blanks at its ends", "  a: 1  ", "a: 1"},
		{"the content with Windows line endings (CRLF)", content, strings.ReplaceAll(content, "\n", "\r\n")},
		{"the content with Unix line endings (LF)", "a: 1\r\nb: 2\r\n", "a: 1\nb: 2\n"},
		{"the content with a byte-order mark before it", content, byteOrderMark + content},
		{"the content without its byte-order mark", byteOrderMark + content, content},
		{"the content as it is escaped in the document", content, escapedInJSON(content)},
		{"the content as it is escaped in the document, with its quotes", content, inJSON(content)},
		{"the content in base64", content, base64.StdEncoding.EncodeToString([]byte(content))},
		{"what the content holds in base64", base64.StdEncoding.EncodeToString([]byte(content)), content},
		{"the content as compact JSON", compactable, `{"version":0.0,"Resources":[]}`},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := reportOf(t, "sha256-mismatch", hashedExample(c.content, hashOf(c.hashed)), Options{})
			want := sentences{"sha256 is not the hash of content, but of " + c.name, "set sha256 to " + hashOf(c.content) + ", or leave it out"}
			if diff := cmp.Diff(want, sentencesOf(f)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
	t.Run("not looked for in a text that is longer than any AppSpec", func(t *testing.T) {
		long := strings.Repeat("a", variedContent+1)
		if f := reportOf(t, "sha256-mismatch", hashedExample(long, hashOf(long+"\n")), Options{}); f.Message != "sha256 is not the hash of content" {
			t.Error(f.Message)
		}
	})
	t.Run("escaped, in YAML", func(t *testing.T) {
		document := "applicationName: a\ndeploymentGroupName: g\nrevision:\n  revisionType: AppSpecContent\n  appSpecContent:\n    sha256: " +
			hashOf(`a: \"1\"\n`) + "\n    content: |\n      a: \"1\"\n"
		if f := reportOf(t, "sha256-mismatch", document, Options{}); f.Message != "sha256 is not the hash of content, but of the content as JSON escapes it" {
			t.Error(f.Message)
		}
	})
}

// Whatever a content is, its own hash is right in either case of the digits, and the hash that a hint names mends the
// finding.
func TestSHA256Mismatch_HintMendsIt(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		content := rapid.StringN(1, 40, -1).Draw(rt, "content")
		quoted, err := json.Marshal(content)
		if err != nil {
			rt.Fatal(err)
		}
		document := func(hash string) string {
			return textExample(`"content": ` + string(quoted) + `, "sha256": "` + hash + `"`)
		}
		for _, hash := range []string{hashOf(content), strings.ToUpper(hashOf(content))} {
			if found := reportsOf(t, "sha256-mismatch", document(hash), Options{}); len(found) > 0 {
				rt.Fatalf("%q: %s", content, found[0].Message)
			}
		}
		f := reportOf(t, "sha256-mismatch", document(strings.Repeat("0", 64)), Options{})
		mended, _, _ := strings.Cut(strings.TrimPrefix(f.Hint, "set sha256 to "), ",")
		if found := reportsOf(t, "sha256-mismatch", document(mended), Options{}); len(found) > 0 {
			rt.Fatalf("%q: the hint %q does not mend it", content, f.Hint)
		}
	})
}
