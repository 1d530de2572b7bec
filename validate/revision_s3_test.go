package validate

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/deployrecord/deployrecord/model/facts"
)

// s3RecordExample returns a captured deployment of a revision in Amazon S3, with further members.
func s3RecordExample(location string, members ...string) string {
	all := append([]string{exampleNames, `"deploymentId": "d-A1B2C3D4E"`, `"revision": {"revisionType": "S3", "s3Location": ` + location + `}`}, members...)
	return `{"deploymentInfo": ` + exampleObject(all...) + `}`
}

func TestS3LocationIncomplete(t *testing.T) {
	testReports(t, "s3-location-incomplete", []reportCase{
		{"complete", s3Example(`{"bucket": "b", "key": "k", "bundleType": "zip"}`), Options{}, nil},
		{"no bucket", s3Example(`{"key": "k", "bundleType": "zip"}`), Options{}, []string{"error /revision/s3Location"}},
		{"empty bucket", s3Example(`{"bucket": "", "key": "k", "bundleType": "zip"}`), Options{}, []string{"error /revision/s3Location/bucket"}},
		{"no key", s3Example(`{"bucket": "b", "bundleType": "zip"}`), Options{}, []string{"error /revision/s3Location"}},
		{"empty key", s3Example(`{"bucket": "b", "key": "", "bundleType": "zip"}`), Options{}, []string{"error /revision/s3Location/key"}},
		{"no bundle type", s3Example(`{"bucket": "b", "key": "k"}`), Options{}, []string{"warning /revision/s3Location"}},
		{"empty bundle type is not in the enumeration", s3Example(`{"bucket": "b", "key": "k", "bundleType": ""}`), Options{}, nil},
		{"nothing", s3Example(`{}`), Options{}, []string{"error /revision/s3Location", "warning /revision/s3Location", "error /revision/s3Location"}},
		{"bucket of a wrong type", s3Example(`{"bucket": 7, "key": "k", "bundleType": "zip"}`), Options{}, nil},
		{"bucket in another case", s3Example(`{"Bucket": "b", "key": "k", "bundleType": "zip"}`), Options{}, nil},
		{"no revision type", revisionExample(`{"s3Location": {"bucket": "b", "bundleType": "zip"}}`), Options{}, []string{"error /revision/s3Location"}},
		{"left over beside another type", revisionExample(`{"revisionType": "GitHub", ` + soundGitHub + `, "s3Location": {"bucket": ""}}`), Options{}, nil},
		{"record with an empty key", s3RecordExample(`{"bucket": "b", "key": ""}`), Options{}, nil},
		{"in YAML", "applicationName: a\ndeploymentGroupName: g\nrevision:\n  revisionType: S3\n  s3Location:\n    key: k\n    bundleType: zip\n", Options{},
			[]string{"error /revision/s3Location"}},
	})
	f := reportOf(t, "s3-location-incomplete", s3Example(`{"bucket": "b", "key": "a/k.tar.gz"}`), Options{})
	if want := (sentences{"s3Location lacks bundleType", "add bundleType tgz, as the key suggests"}); sentencesOf(f) != want || f.Exception != "" {
		t.Errorf("got %q (%s), want %q", sentencesOf(f), f.Exception, want)
	}
	f = reportOf(t, "s3-location-incomplete", s3Example(`{"bucket": "b", "bundleType": "zip"}`), Options{})
	if want := (sentences{"s3Location lacks key", "add key"}); sentencesOf(f) != want || f.Exception != facts.InvalidRevisionException {
		t.Errorf("got %q (%s), want %q", sentencesOf(f), f.Exception, want)
	}
}

func TestS3BucketName(t *testing.T) {
	for bucket, want := range map[string]string{
		"s3://releases":                  `set bucket to "releases"`,
		"s3://releases/":                 `set bucket to "releases"`,
		"releases/":                      `set bucket to "releases"`,
		"releases/web":                   `set bucket to "releases", and begin key with "web"`,
		"s3://releases/web/42":           `set bucket to "releases", and begin key with "web/42"`,
		"https://releases.s3.example/42": "give the bucket's name alone, and the path in key",
		"/":                              "give the bucket's name alone, and the path in key",
	} {
		t.Run(bucket, func(t *testing.T) {
			f := reportOf(t, "s3-bucket-name", s3Example(`{"bucket": "`+bucket+`", "key": "k", "bundleType": "zip"}`), Options{})
			if diff := cmp.Diff(want, f.Hint); diff != "" || f.Pointer != "/revision/s3Location/bucket" || f.Severity != Error {
				t.Errorf("%s at %s, hint (-want +got):\n%s", f.Severity, f.Pointer, diff)
			}
		})
	}
	testReports(t, "s3-bucket-name", []reportCase{
		{"plain", s3Example(`{"bucket": "releases.example-1", "key": "a/b", "bundleType": "zip"}`), Options{}, nil},
		{"access point", s3Example(`{"bucket": "arn:aws:s3:eu-west-1:123456789012:accesspoint/releases", "key": "k", "bundleType": "zip"}`), Options{},
			[]string{"warning /revision/s3Location/bucket"}},
		{"record", s3RecordExample(`{"bucket": "releases/web", "key": "k", "bundleType": "zip"}`), Options{},
			[]string{"warning /deploymentInfo/revision/s3Location/bucket"}},
	})
}

func TestS3RevisionUnpinned(t *testing.T) {
	testReports(t, "s3-revision-unpinned", []reportCase{
		{"neither", s3Example(`{"bucket": "b", "key": "k", "bundleType": "zip"}`), Options{}, []string{"note /revision/s3Location"}},
		{"empty", s3Example(`{"bucket": "b", "key": "k", "bundleType": "zip", "version": "", "eTag": ""}`), Options{}, []string{"note /revision/s3Location"}},
		{"version", s3Example(`{"bucket": "b", "key": "k", "bundleType": "zip", "version": "3sL4"}`), Options{}, nil},
		{"quoted ETag", s3Example(`{"bucket": "b", "key": "k", "bundleType": "zip", "eTag": "\"dd56cfdEXAMPLE\""}`), Options{}, nil},
		{"no key", s3Example(`{"bucket": "b", "bundleType": "zip"}`), Options{}, nil},
		{"record", s3RecordExample(`{"bucket": "b", "key": "k", "bundleType": "zip"}`), Options{}, nil},
	})
}
