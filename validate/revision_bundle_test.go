package validate

import (
	"testing"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

func TestS3BundlePlatform(t *testing.T) {
	const at = "/revision/s3Location/bundleType"
	bundle := func(b string) string { return `{"bucket": "b", "key": "k", "bundleType": "` + b + `", "version": "1"}` }
	testReports(t, "s3-bundle-platform", []reportCase{
		{"archive for Server", s3Example(bundle("zip")), toServer, nil},
		{"YAML for Server", s3Example(bundle("YAML")), toServer, []string{"error " + at}},
		{"JSON for Server", s3Example(bundle("JSON")), toServer, []string{"error " + at}},
		{"archive for Lambda", s3Example(bundle("tgz")), toLambda, []string{"error " + at}},
		{"YAML for Lambda", s3Example(bundle("YAML")), toLambda, nil},
		{"yaml in lower case for Lambda", s3Example(bundle("yaml")), toLambda, nil},
		{"yaml in lower case for Server", s3Example(bundle("yaml")), toServer, []string{"error " + at}},
		{"archive for ECS", s3Example(bundle("tar")), toECS, []string{"warning " + at}},
		{"JSON for ECS", s3Example(bundle("JSON")), toECS, nil},
		{"platform not known", s3Example(bundle("YAML")), Options{}, nil},
		{"no such bundle type", s3Example(bundle("rar")), toLambda, nil},
		{"platform of the group", s3Example(bundle("zip")), Options{Group: &model.DeploymentGroupInfo{ComputePlatform: model.ComputePlatformLambda}}, []string{"error " + at}},
		{"record", s3RecordExample(bundle("zip"), `"computePlatform": "Lambda"`), Options{}, []string{"warning /deploymentInfo" + at}},
		{"record in order", s3RecordExample(bundle("zip"), `"computePlatform": "Server"`), Options{}, nil},
	})
	f := reportOf(t, "s3-bundle-platform", s3Example(bundle("zip")), toLambda)
	if f.Exception != facts.InvalidRevisionException || f.Basis != facts.Observed {
		t.Errorf("predicts %s (%s) for Lambda", f.Exception, f.Basis)
	}
	if f = reportOf(t, "s3-bundle-platform", s3Example(bundle("YAML")), toServer); f.Exception != "" {
		t.Errorf("predicts %s where the agent refuses", f.Exception)
	}
}

func TestS3KeyBundleMismatch(t *testing.T) {
	for _, c := range []struct {
		key, bundle string
		hint        string // "" for no finding
	}{
		{"web/42.zip", "zip", ""},
		{"web/42.ZIP", "zip", ""},
		{"web/42.zip", "tgz", "set bundleType to zip if that is what the object is"},
		{"web/42.tgz", "zip", "set bundleType to tgz if that is what the object is"},
		{"web/42.tar.gz", "tgz", ""},
		{"web/42.tar.gz", "tar", "set bundleType to tgz if that is what the object is"},
		{"web/42.tar", "tar", ""},
		{"web/42.gz", "zip", ""},
		{"web/42.war", "zip", ""},
		{"appspec.yml", "YAML", ""},
		{"appspec.yaml", "yaml", ""},
		{"appspec.yaml", "JSON", "set bundleType to YAML if that is what the object is"},
		{"appspec.json", "YAML", ""},
		{"appspec.json", "zip", "set bundleType to JSON if that is what the object is"},
		{"web/release-1.4", "zip", ""},
		{"pipeline/Build/aB3dE5f", "zip", ""},
		{"web/42.zip", "rar", ""},
		{".zip", "zip", ""},
	} {
		t.Run(c.key+" as "+c.bundle, func(t *testing.T) {
			document := s3Example(`{"bucket": "b", "key": "` + c.key + `", "bundleType": "` + c.bundle + `", "version": "1"}`)
			found := reportsOf(t, "s3-key-bundle-mismatch", document, Options{})
			switch {
			case c.hint == "" && len(found) > 0:
				t.Errorf("unexpected: %s", found[0].Message)
			case c.hint == "":
			case len(found) != 1:
				t.Errorf("%d findings, want 1", len(found))
			case found[0].Hint != c.hint || found[0].Severity != Warning || found[0].Pointer != "/revision/s3Location":
				t.Errorf("%s at %s, hint %q", found[0].Severity, found[0].Pointer, found[0].Hint)
			}
		})
	}
}
