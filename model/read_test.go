package model

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestRead(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       []Kind
		err        string
	}{
		{"one", `{"deploymentInfo":{}}`, []Kind{GetDeployment}, ""},
		{"a list", `[{"deploymentInfo":{}},{"deploymentTarget":{}}]`, []Kind{GetDeployment, GetDeploymentTarget}, ""},
		{"lines", "{\"deploymentInfo\":{}}\n{\"foo\":1}\n", []Kind{GetDeployment, Unknown}, ""},
		{"YAML", "applicationName: web\ndeploymentGroupName: p\n---\nversion: 0.0\nos: linux\n", []Kind{CreateDeployment, AppSpec}, ""},
		{"one broken among others", "{\"deploymentInfo\":{}}\n{\"deploymentInfo\":{]}\n{\"deploymentTarget\":{}}\n",
			[]Kind{GetDeployment, GetDeploymentTarget}, "line 2, column 20: "},
	} {
		t.Run(test.name, func(t *testing.T) {
			records, err := Read([]byte(test.text))
			var kinds []Kind
			for _, r := range records {
				kinds = append(kinds, r.Kind)
			}
			if diff := cmp.Diff(test.want, kinds); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
			if test.err == "" && err != nil || test.err != "" && (err == nil || !strings.HasPrefix(err.Error(), test.err)) {
				t.Errorf("error %v, want %q", err, test.err)
			}
		})
	}
}

// The records of Read outlive the text.
func TestRead_ownsItsMemory(t *testing.T) {
	text := []byte(`{"deploymentInfo":{"description":"kept"}}`)
	records, err := Read(text)
	if err != nil {
		t.Fatal(err)
	}
	clear(text)
	if got := Value(records[0].Deployments[0].Description); got != "kept" {
		t.Errorf("%q", got)
	}
}
