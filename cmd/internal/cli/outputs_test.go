package cli

import (
	"testing"

	"github.com/deployrecord/deployrecord/cmd/internal/report"
	gocmp "github.com/google/go-cmp/cmp"
)

func TestParseOutputs_SaysWhatGoesWhere(t *testing.T) {
	for _, test := range []struct {
		name  string
		flags []string
		want  []output
	}{
		{"nothing", nil, []output{{format: "text"}}},
		{"a file", []string{"a.txt"}, []output{{"text", "a.txt"}}},
		{"one more report", []string{"json=a.json"}, []output{{format: "text"}, {"json", "a.json"}}},
		{"both", []string{"json=a.json", "dir/../a.txt"}, []output{{"text", "a.txt"}, {"json", "a.json"}}},
		{"one format twice", []string{"json=a", "json=b"}, []output{{format: "text"}, {"json", "a"}, {"json", "b"}}},
		{"a name with an equals sign", []string{"json=a=b"}, []output{{format: "text"}, {"json", "a=b"}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := parseOutputs(report.Formats(), "text", test.flags)
			if err != nil {
				t.Fatal(err)
			}
			if diff := gocmp.Diff(test.want, got, gocmp.AllowUnexported(output{})); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
	for _, flags := range [][]string{{""}, {"-"}, {"json="}, {"xml=a"}, {"=a"}, {"a", "b"}, {"json=a", "text=./a"}, {"a", "json=a"}} {
		if got, err := parseOutputs(report.Formats(), "text", flags); err == nil {
			t.Errorf("%q: got %v, and no error", flags, got)
		}
	}
}
