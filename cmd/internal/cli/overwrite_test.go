package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const faultyRequest = `{"deploymentGroupName": "g", "revision": {"revisionType": "S3", "s3Location": {"bucket": "b", "key": "k.zip", "bundleType": "zip"}}}`

// into runs the command with its standard output in a file, as a shell does behind >, and returns what it says.
func into(t *testing.T, path string, arguments ...string) (exit int, stderr string) {
	t.Helper()
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o666)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var errs bytes.Buffer
	exit = Main(arguments, strings.NewReader(""), file, &errs)
	return exit, errs.String()
}

func TestValidate_DoesNotCheckItsOwnReport(t *testing.T) {
	t.Chdir(t.TempDir())
	writeFile(t, "requests/a.json", faultyRequest)
	for _, path := range []string{"requests/report.json", "requests/z.yaml"} {
		for range 2 { // the second time it is there, and not empty
			if exit, stderr := into(t, path, "validate", "--format", "json", "."); exit != exitFound || stderr != "" {
				t.Errorf("%s: exit status %d, %s", path, exit, stderr)
			}
			got, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if strings.Contains(string(got), filepath.Base(path)) {
				t.Errorf("%s was checked itself: %s", path, got)
			}
		}
		os.Remove(path)
	}
}

func TestValidate_RefusesToWriteBehindADocument(t *testing.T) {
	t.Chdir(t.TempDir())
	writeFile(t, "a.json", faultyRequest)
	exit, stderr := into(t, "a.json", "validate", "a.json")
	if want := "deployrecord: standard output: the report would overwrite a file to be checked\n"; exit != exitFailed || stderr != want {
		t.Errorf("exit status %d, %s", exit, stderr)
	}
	// With every report in a file of its own, nothing goes to standard output.
	if exit, stderr := into(t, "a.json", "validate", "--output", "report.txt", "a.json"); exit != exitFound {
		t.Errorf("exit status %d, %s", exit, stderr)
	}
	got, err := os.ReadFile("a.json")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(faultyRequest, string(got)); diff != "" {
		t.Errorf("the document has changed (-want +got)\n%s", diff)
	}
}

func TestCheckOutputs_KeepsReportsApart(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	writeFile(t, "there", "")
	writeFile(t, "other", "")
	writeFile(t, "read", "")
	if err := os.Symlink("there", "link"); err != nil {
		t.Fatal(err)
	}
	stdout, err := os.Create("stdout")
	if err != nil {
		t.Fatal(err)
	}
	defer stdout.Close()
	null, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer null.Close()
	for _, test := range []struct {
		name    string
		stdout  *os.File
		outputs []output
		ok      bool
	}{
		{"two files", stdout, []output{{"text", ""}, {"json", "there"}, {"sarif", "other"}}, true},
		{"two new files", stdout, []output{{"text", ""}, {"json", "new"}, {"sarif", "newer"}}, true},
		{"a file by two paths", stdout, []output{{"text", ""}, {"json", "there"}, {"sarif", filepath.Join(dir, "there")}}, false},
		{"a new file by two paths", stdout, []output{{"text", ""}, {"json", "new"}, {"sarif", filepath.Join(dir, "new")}}, false},
		{"a file by a link", stdout, []output{{"text", ""}, {"json", "link"}, {"sarif", "there"}}, false},
		{"the file of standard output", stdout, []output{{"text", ""}, {"json", "stdout"}}, false},
		{"that of standard output, to which nothing goes", stdout, []output{{"text", "there"}, {"json", "stdout"}}, true},
		{"nowhere", null, []output{{"text", ""}, {"json", os.DevNull}}, true},
		{"a file that is read", stdout, []output{{"text", ""}, {"json", "read"}}, false},
		{"standard output's file is not read", stdout, []output{{"text", ""}}, true},
	} {
		t.Run(test.name, func(t *testing.T) {
			err := (&app{stdout: test.stdout}).checkOutputs(test.outputs, []string{"", "read"})
			if (err == nil) != test.ok {
				t.Errorf("got %v", err)
			}
		})
	}
}
