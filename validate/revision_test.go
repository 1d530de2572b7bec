package validate

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/deployrecord/deployrecord/model/facts"
)

const (
	soundS3     = `"s3Location": {"bucket": "b", "key": "k.zip", "bundleType": "zip", "version": "1"}`
	soundGitHub = `"gitHubLocation": {"repository": "a/b", "commitId": "6dcd4ce23d88e2ee9568ba546c007c63d9131c1b"}`
	soundText   = `"appSpecContent": {"content": "` + appSpecExample + `"}`
	emptyS3     = `"s3Location": {"bucket": "", "key": "", "bundleType": "tgz", "version": "", "eTag": ""}`
)

func TestRevisionTypeMismatch(t *testing.T) {
	testReports(t, "revision-type-mismatch", []reportCase{
		{"type and location agree", revisionExample(`{"revisionType": "S3", ` + soundS3 + `}`), Options{}, nil},
		{"another location", revisionExample(`{"revisionType": "S3", ` + soundGitHub + `}`), Options{}, []string{"error /revision"}},
		{"two locations", revisionExample(`{"revisionType": "S3", ` + soundS3 + `, ` + soundGitHub + `}`), Options{}, []string{"error /revision"}},
		{"three locations are one finding", revisionExample(`{"revisionType": "S3", ` + soundS3 + `, ` + soundGitHub + `, ` + soundText + `}`), Options{}, []string{"error /revision"}},
		{"no location", revisionExample(`{"revisionType": "AppSpecContent"}`), Options{}, []string{"error /revision"}},
		{"a type that is not in the enumeration", revisionExample(`{"revisionType": "Git", ` + soundGitHub + `}`), Options{}, nil},
		{"no type", revisionExample(`{` + soundS3 + `}`), Options{}, nil},
		{"location of a wrong type", revisionExample(`{"revisionType": "S3", "s3Location": "s3://b/k.zip"}`), Options{}, nil},
		{"location in another case", revisionExample(`{"revisionType": "S3", "S3location": {"bucket": "b", "key": "k.zip", "bundleType": "zip"}}`), Options{}, nil},
		{"location with a slip in its name", revisionExample(`{"revisionType": "S3", "s3Locaton": {"bucket": "b", "key": "k.zip", "bundleType": "zip"}}`), Options{}, nil},
		{"empty location of the type", revisionExample(`{"revisionType": "AppSpecContent", "appSpecContent": {}}`), Options{}, nil},
		{"empty location beside", revisionExample(`{"revisionType": "GitHub", ` + soundGitHub + `, ` + emptyS3 + `}`), Options{}, nil},
		{"empty location of the type, another one", revisionExample(`{"revisionType": "S3", ` + emptyS3 + `, ` + soundGitHub + `}`), Options{}, []string{"error /revision"}},
		{"record with another location", exampleRecordOf(`{"revisionType": "S3", ` + soundGitHub + `}`), Options{}, []string{"error /deploymentInfo/revision"}},
		{"record cut short", exampleRecordOf(`{"revisionType": "S3"}`), Options{}, []string{"warning /deploymentInfo/revision"}},
		{"record with null for the others", exampleRecordOf(`{"revisionType": "S3", ` + soundS3 + `, "gitHubLocation": null, "string": null, "appSpecContent": {}}`), Options{}, nil},
		{"previous revision", exampleDeployment(`"previousRevision": {"revisionType": "GitHub", ` + soundS3 + `}`), Options{}, []string{"error /deploymentInfo/previousRevision"}},
		{"revision of a group", exampleGroup(`"targetRevision": {"revisionType": "GitHub", ` + soundS3 + `}`), Options{}, []string{"error /deploymentGroupInfo/targetRevision"}},
		{
			"record of the SDK for Go",
			`{"DeploymentInfo": {"DeploymentId": "d-A1B2C3D4E", "Revision": {"AppSpecContent": null, "GitHubLocation": null, "RevisionType": "S3",
			  "S3Location": {"Bucket": "b", "BundleType": "zip", "ETag": null, "Key": "k.zip", "Version": null}, "String_": null}}, "ResultMetadata": {}}`,
			Options{}, nil,
		},
		{
			"contradicting record of the SDK for Go",
			`{"DeploymentInfo": {"DeploymentId": "d-A1B2C3D4E", "Revision": {"AppSpecContent": null, "GitHubLocation": null, "RevisionType": "GitHub",
			  "S3Location": {"Bucket": "b", "BundleType": "zip", "ETag": null, "Key": "k.zip", "Version": null}, "String_": null}}}`,
			Options{}, []string{"error /DeploymentInfo/Revision"},
		},
		{
			"request in YAML",
			"applicationName: a\ndeploymentGroupName: g\nrevision:\n  revisionType: S3\n  gitHubLocation: {repository: a/b, commitId: 6dcd4ce23d88e2ee9568ba546c007c63d9131c1b}\n",
			Options{}, []string{"error /revision"},
		},
	})
}

func TestRevisionTypeMismatch_SaysWhichMembersAndHowToMend(t *testing.T) {
	for _, c := range []struct {
		name, revision string
		want           sentences
		related        []string
	}{
		{
			"another location", `{"revisionType": "S3", ` + soundGitHub + `}`,
			sentences{"revisionType S3 names s3Location, but the revision gives gitHubLocation", "set revisionType to GitHub, or give s3Location instead of gitHubLocation"},
			[]string{"/revision/revisionType", "/revision/gitHubLocation"},
		},
		{
			"two locations", `{"revisionType": "S3", ` + soundS3 + `, ` + soundGitHub + `}`,
			sentences{"the revision gives s3Location and gitHubLocation, but exactly one location is allowed", "revisionType is S3: remove gitHubLocation"},
			[]string{"/revision/s3Location", "/revision/gitHubLocation"},
		},
		{
			"no location", `{"revisionType": "S3"}`,
			sentences{"revisionType is S3, but s3Location is missing", "add s3Location"},
			[]string{"/revision/revisionType"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := reportOf(t, "revision-type-mismatch", revisionExample(c.revision), Options{})
			if diff := cmp.Diff(c.want, sentencesOf(f)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(c.related, relatedPointers(f)); diff != "" {
				t.Errorf("related (-want +got):\n%s", diff)
			}
			if f.Exception != facts.InvalidRevisionException || f.Basis != facts.Inferred {
				t.Errorf("predicts %s (%s)", f.Exception, f.Basis)
			}
		})
	}
}

func TestRevisionTypeMissing(t *testing.T) {
	testReports(t, "revision-type-missing", []reportCase{
		{"with a type", revisionExample(`{"revisionType": "S3", ` + soundS3 + `}`), Options{}, nil},
		{"without", revisionExample(`{` + soundS3 + `}`), Options{}, []string{"error /revision"}},
		{"without, and two locations", revisionExample(`{` + soundS3 + `, ` + soundText + `}`), Options{}, []string{"error /revision"}},
		{"empty revision", revisionExample(`{}`), Options{}, []string{"error /revision"}},
		{"type of a wrong type", revisionExample(`{"revisionType": 3, ` + soundS3 + `}`), Options{}, nil},
		{"type that is not in the enumeration", revisionExample(`{"revisionType": "s3", ` + soundS3 + `}`), Options{}, nil},
		{"type in another case", revisionExample(`{"RevisionType": "S3", ` + soundS3 + `}`), Options{}, nil},
		{"record", exampleRecordOf(`{` + soundS3 + `}`), Options{}, []string{"warning /deploymentInfo/revision"}},
		{"empty revision in a record", exampleRecordOf(`{}`), Options{}, nil},
		{
			"request of the SDK for Go",
			`{"ApplicationName": "a", "DeploymentGroupName": "g", "Revision": {"RevisionType": "", "S3Location": {"Bucket": "b", "Key": "k", "BundleType": "zip"}, "String_": null}}`,
			Options{}, []string{"error /Revision"},
		},
	})
	f := reportOf(t, "revision-type-missing", revisionExample(`{`+soundText+`}`), Options{})
	if want := (sentences{"revisionType is missing beside appSpecContent", "add revisionType AppSpecContent"}); sentencesOf(f) != want {
		t.Errorf("got %q, want %q", sentencesOf(f), want)
	}
}

func TestRevisionLocationEmpty(t *testing.T) {
	testReports(t, "revision-location-empty", []reportCase{
		{"one location", revisionExample(`{"revisionType": "GitHub", ` + soundGitHub + `}`), Options{}, nil},
		{"empty object beside", revisionExample(`{"revisionType": "GitHub", ` + soundGitHub + `, "s3Location": {}}`), Options{}, []string{"warning /revision/s3Location"}},
		{"unedited part of a skeleton", revisionExample(`{"revisionType": "GitHub", ` + soundGitHub + `, ` + emptyS3 + `, "string": {"content": "", "sha256": ""}}`), Options{},
			[]string{"warning /revision/s3Location", "warning /revision/string"}},
		{"null beside is a wrong type", revisionExample(`{"revisionType": "GitHub", ` + soundGitHub + `, "s3Location": null}`), Options{}, nil},
		{"empty location of the type", revisionExample(`{"revisionType": "S3", "s3Location": {}}`), Options{}, nil},
		{"record", exampleRecordOf(`{"revisionType": "GitHub", ` + soundGitHub + `, "s3Location": {}}`), Options{}, nil},
	})
}

func TestStringRevisionDeprecated(t *testing.T) {
	const text = `"string": {"content": "` + appSpecExample + `"}`
	testReports(t, "string-revision-deprecated", []reportCase{
		{"request", revisionExample(`{"revisionType": "String", ` + text + `}`), Options{}, []string{"warning /revision/revisionType"}},
		{"record", exampleRecordOf(`{"revisionType": "String", "string": {"sha256": "426c438f75111a1e66fbd2a9580f02d48f86cd406690e31f820816f657874f00"}}`), Options{},
			[]string{"note /deploymentInfo/revision/revisionType"}},
		{"replacement", revisionExample(`{"revisionType": "AppSpecContent", ` + soundText + `}`), Options{}, nil},
	})
}
