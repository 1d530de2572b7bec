package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/deployrecord/deployrecord/cmd/internal/cli"
	"github.com/deployrecord/deployrecord/cmd/internal/report"
)

// The exit status is a matter of what is found and of what could be done. It never depends on the format, on where the
// report goes, or on how many there are.
func TestExitStatus_IsThatOfNoFormat(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"clean.json":   `{"applicationName": "a", "deploymentGroupName": "g", "revision": ` + gitHubRevision("GitHub") + `}`,
		"error.json":   `{"applicationName": "a", "deploymentGroupName": "g", "revision": ` + gitHubRevision("S3") + `}`,
		"warning.yaml": lambdaRequest,
		"broken.json":  `{"applicationName": "a",`,
		"unknown.json": `{"x": 1}`,
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, "empty"), 0o777); err != nil {
		t.Fatal(err)
	}
	t.Chdir(dir)
	for _, test := range []struct {
		name, arguments string
		want            int
	}{
		{"clean", "clean.json", 0},
		{"a warning", "warning.yaml", 0},
		{"a warning that fails", "--fail-on warning warning.yaml", 1},
		{"an error", "error.json", 1},
		{"an error that does not fail", "--fail-on never error.json", 0},
		{"a broken document", "broken.json", 1},
		{"a document of no known kind", "unknown.json", 1},
		{"all of them", ".", 1},
		{"a file that is missing", "missing.json", 2},
		{"a file that is missing beside an error", "error.json missing.json", 2},
		{"a directory without documents", "empty", 2},
	} {
		t.Run(test.name, func(t *testing.T) {
			for _, format := range report.Formats() {
				file := filepath.Join(t.TempDir(), "report")
				for _, flags := range [][]string{
					{"--format", format}, {"--format", format, "--quiet"}, {"--format", format, "--jobs", "3"}, {"--format", format, "--output", file},
					{"--output", format + "=" + file}, {"--output", format + "=" + file, "--output", "ndjson=" + file + "2"},
				} {
					arguments := append(append([]string{"validate"}, flags...), strings.Fields(test.arguments)...)
					var stdout, stderr bytes.Buffer
					if got := cli.Main(arguments, strings.NewReader(""), &stdout, &stderr); got != test.want {
						t.Errorf("%q: exit status %d, want %d\n%s", arguments, got, test.want, stderr.String())
					}
				}
			}
		})
	}
}

// Each report is the same, whether it goes to standard output, to a file, or to one of several.
func TestReports_AreTheSameWherever(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("error.json", []byte(`{"applicationName": "a", "deploymentGroupName": "g", "revision": `+gitHubRevision("S3")+`}`), 0o666); err != nil {
		t.Fatal(err)
	}
	together := []string{"validate", "error.json", "--output", "out"}
	for _, format := range report.Formats() {
		together = append(together, "--output", format+"="+format+".out")
	}
	run := func(arguments ...string) string {
		var stdout, stderr bytes.Buffer
		if got := cli.Main(arguments, strings.NewReader(""), &stdout, &stderr); got != 1 || stderr.Len() > 0 {
			t.Fatalf("%q: exit status %d\n%s", arguments, got, stderr.String())
		}
		return stdout.String()
	}
	if out := run(together...); out != "" {
		t.Errorf("standard output has %q", out)
	}
	for _, format := range report.Formats() {
		got, err := os.ReadFile(format + ".out")
		if err != nil {
			t.Fatal(err)
		}
		if want := run("validate", "--format", format, "error.json"); string(got) != want {
			t.Errorf("%s: got %s\nwant %s", format, got, want)
		}
	}
}

func gitHubRevision(kind string) string {
	return `{"revisionType": "` + kind + `", "gitHubLocation": {"repository": "a/b", "commitId": "0123456789012345678901234567890123456789"}}`
}

const lambdaRequest = `applicationName: a
deploymentGroupName: g
revision:
  revisionType: AppSpecContent
  appSpecContent:
    content: |
      version: 0.0
      Resources:
        - web:
            Type: AWS::Lambda::Function
            Properties: {Name: web, Alias: live, CurrentVersion: "1", TargetVersion: "1"}
`
