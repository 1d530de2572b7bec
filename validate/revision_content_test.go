package validate

import "testing"

const (
	someText = `"content": "` + appSpecExample + `"`
)

func TestAppSpecContentPlatform(t *testing.T) {
	deprecated := revisionExample(`{"revisionType": "String", "string": {` + someText + `}}`)
	testReports(t, "appspec-content-platform", []reportCase{
		{"Lambda", textExample(someText), toLambda, nil},
		{"ECS", textExample(someText), toECS, nil},
		{"Server", textExample(someText), toServer, []string{"error /revision/revisionType"}},
		{"String on Server", deprecated, toServer, []string{"warning /revision/revisionType"}},
		{"String on Lambda", deprecated, toLambda, nil},
		{"not known", textExample(someText), Options{}, nil},
		{"archive on Server", exampleRequest(), toServer, nil},
	})
}

func TestContentMissing(t *testing.T) {
	testReports(t, "content-missing", []reportCase{
		{"there", textExample(someText), Options{}, nil},
		{"missing", textExample(exampleHash), Options{}, []string{"error /revision/appSpecContent"}},
		{"empty object", textExample(``), Options{}, []string{"error /revision/appSpecContent"}},
		{"empty", textExample(`"content": ""`), Options{}, []string{"error /revision/appSpecContent/content"}},
		{"an object", textExample(`"content": {"version": 0.0}`), Options{}, nil},
		{"in another case", textExample(`"Content": "x"`), Options{}, nil},
		{"of the deprecated type", revisionExample(`{"revisionType": "String", "string": {}}`), Options{}, []string{"error /revision/string"}},
		{"left over", revisionExample(`{"revisionType": "S3", ` + soundS3 + `, "string": {"content": ""}}`), Options{}, nil},
		{"record", exampleRecordOf(`{"revisionType": "AppSpecContent", "appSpecContent": {` + exampleHash + `}}`), Options{}, nil},
		{"empty in YAML", "applicationName: a\ndeploymentGroupName: g\nrevision:\n  revisionType: AppSpecContent\n  appSpecContent:\n    content: ''\n", Options{},
			[]string{"error /revision/appSpecContent/content"}},
	})
}

func TestContentRecorded(t *testing.T) {
	testReports(t, "content-recorded", []reportCase{
		{"hash alone", exampleRecordOf(`{"revisionType": "AppSpecContent", "appSpecContent": {` + exampleHash + `}}`), Options{}, nil},
		{"null", exampleRecordOf(`{"revisionType": "AppSpecContent", "appSpecContent": {"content": null, ` + exampleHash + `}}`), Options{}, nil},
		{"empty", exampleRecordOf(`{"revisionType": "AppSpecContent", "appSpecContent": {"content": "", ` + exampleHash + `}}`), Options{}, nil},
		{"text", exampleRecordOf(`{"revisionType": "AppSpecContent", "appSpecContent": {` + someText + `}}`), Options{},
			[]string{"warning /deploymentInfo/revision/appSpecContent/content"}},
		{"text of the deprecated type", exampleRecordOf(`{"revisionType": "String", "string": {` + someText + `}}`), Options{},
			[]string{"note /deploymentInfo/revision/string/content"}},
		{"request", textExample(someText), Options{}, nil},
		{
			"SDK for Go",
			`{"DeploymentInfo": {"DeploymentId": "d-A1B2C3D4E", "Revision": {"RevisionType": "AppSpecContent", "AppSpecContent": {"Content": "***", "Sha256": null}}}}`,
			Options{}, []string{"warning /DeploymentInfo/Revision/AppSpecContent/Content"},
		},
	})
}
