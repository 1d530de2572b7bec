package validate

import (
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/deployrecord/deployrecord/model"
)

func TestAppSpec_Hints(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string // rule: hint
	}{
		{"a mode as Python writes it", "version: 0.0\nos: linux\npermissions:\n  - object: /srv\n    mode: '0o644'\n", []string{"appspec-permission-mode: write 644"}},
		{"a mode that is none without its prefix", "version: 0.0\nos: linux\npermissions:\n  - object: /srv\n    mode: '0o698'\n", []string{"appspec-permission-mode: "}},
		{"a type of resource but for a letter", `{"version": 0.0, "Resources": [{"f": {"Type": "AWS::Lambda::Funktion", "Properties": {"Name": "f", "Alias": "live", "CurrentVersion": 1, "TargetVersion": 2}}}]}`,
			[]string{"appspec-resource-type: write AWS::Lambda::Function"}},
		{"another type of resource", `{"version": 0.0, "Resources": [{"f": {"Type": "AWS::S3::Bucket", "Properties": {"Name": "f", "Alias": "live", "CurrentVersion": 1, "TargetVersion": 2}}}]}`,
			[]string{"appspec-resource-type: "}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, f := range findingsIn(t, c.text, "appspec.yml", Options{Kind: model.AppSpec}) {
				got = append(got, f.Rule.ID+": "+f.Hint)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
}

// A text is not looked for in a member whose name is only like that of the text.
func TestAppSpec_TextBesideAnother(t *testing.T) {
	text := strconv.Quote("version: 1.0\nResources: []\n")
	for members, want := range map[string][]string{
		`"Content": ` + text + `, "Content": 5`: {"error member-duplicate /DeploymentInfo/Revision/AppSpecContent/Content", "error type-mismatch /DeploymentInfo/Revision/AppSpecContent/Content"},
		`"Content": ` + text + `, "content": 5`: {
			"warning content-recorded /DeploymentInfo/Revision/AppSpecContent/Content",
			"note appspec-version /DeploymentInfo/Revision/AppSpecContent/Content", "warning appspec-resource-count /DeploymentInfo/Revision/AppSpecContent/Content",
			"warning member-unknown /DeploymentInfo/Revision/AppSpecContent/content",
		},
	} {
		record := `{"DeploymentInfo": {"DeploymentId": "d-A1B2C3D4E", "Revision": {"RevisionType": "AppSpecContent", "AppSpecContent": {` + members + `}}}}`
		if diff := cmp.Diff(want, briefly(findingsOf(t, record, Options{}))); diff != "" {
			t.Errorf("%s: findings (-want +got):\n%s", members, diff)
		}
	}
}

// Whether equal versions matter is told by the configuration of the deployment that has the text, in a batch too.
func TestAppSpec_EqualVersionsInRecords(t *testing.T) {
	deployment := func(id, config string) string {
		return `{"deploymentId": "` + id + `", "deploymentConfigName": "` + config + `", "computePlatform": "Lambda", "revision": {"revisionType": "String", "string": {"content": ` +
			strconv.Quote("version: 0.0\nResources:\n  - f:\n      Type: AWS::Lambda::Function\n      Properties: {Name: f, Alias: live, CurrentVersion: 3, TargetVersion: 3}\n") + `}}}`
	}
	text := `{"deploymentsInfo": [` + deployment("d-A1B2C3D4E", "CodeDeployDefault.LambdaAllAtOnce") + `, ` +
		deployment("d-F6G7H8J9K", "CodeDeployDefault.LambdaCanary10Percent5Minutes") + `, ` + deployment("d-L1M2N3P4Q", "own") + `]}`
	var got []string
	for _, f := range ofRule(findingsOf(t, text, Options{}), "appspec-lambda-same-version") {
		got = append(got, f.Severity.String()+" "+f.Pointer+": "+f.Message)
	}
	want := []string{
		`warning /deploymentsInfo/1/revision/string/content: TargetVersion "3" is the CurrentVersion too: such a deployment fails with CodeDeployDefault.LambdaCanary10Percent5Minutes`,
		`warning /deploymentsInfo/2/revision/string/content: TargetVersion "3" is the CurrentVersion too: such a deployment fails unless the configuration is all at once`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
}
