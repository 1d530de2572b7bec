package validate

import (
	"strings"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

// Where clients and the agent say what they need of a revision's location.
var (
	cliLocations = publicSource("AWS CLI, customizations/codedeploy/locationargs.py",
		"https://github.com/aws/aws-cli/blob/develop/awscli/customizations/codedeploy/locationargs.py")
	agentSpecification = publicSource("CodeDeploy agent, deployment_specification.rb",
		"https://github.com/aws/aws-codedeploy-agent/blob/master/lib/instance_agent/plugins/codedeploy/deployment_specification.rb")
)

var s3LocationIncomplete = Rule{
	ID:       "s3-location-incomplete",
	Severity: Error,
	Title:    "The S3 location lacks its bucket, key or bundle type",
	Text: "An object in Amazon S3 is found by its bucket and its key, and bundleType says how to read it. The AWS CLI and " +
		"the CodeDeploy agent insist on all three; since CloudFormation does with the first two, a missing bundleType is " +
		"only a warning. Captured records are not held to this: the service itself shows records with an empty key.",
	Exception: facts.InvalidRevisionException,
	Basis:     facts.Inferred,
	Sources:   []facts.Source{facts.S3Location.Source, cliLocations, agentSpecification},
	Since:     "0.1.0",
	Fail: Example{
		Document: s3Example(`{"bucket": "releases", "bundleType": "zip", "version": "3sL4kqtJlcpXroDTDmJ"}`),
		Pointer:  "/revision/s3Location",
	},
	Pass: Example{
		Document: s3Example(`{"bucket": "releases", "key": "web/42.zip", "bundleType": "zip", "version": "3sL4kqtJlcpXroDTDmJ"}`),
	},
	Revision: checkS3LocationIncomplete,
}

func checkS3LocationIncomplete(p *Pass, r *model.RevisionLocation) {
	l := r.S3Location
	if l == nil || !p.InRequest() || !isOf(r, model.RevisionLocationTypeS3) {
		return
	}
	if !filled(l.Bucket) {
		reportUnfilled(p, l.Bucket, "s3Location", "bucket")
	}
	if !filled(l.Key) {
		reportUnfilled(p, l.Key, "s3Location", "key")
	}
	if l.BundleType == "" && missing(p, "s3Location", "bundleType") {
		f := p.Report(At("s3Location"), "s3Location lacks bundleType").Severity(Warning).Exception("", "")
		if bundle := bundleOf(l.Key); bundle != "" {
			f.Hint("add bundleType %s, as the key suggests", bundle)
		} else {
			f.Hint("add bundleType: %s", listed(facts.BundleType.Values, "or"))
		}
	}
}

// reportUnfilled reports a member of a location that is not there, or is empty.
func reportUnfilled(p *Pass, value *string, location, member string) {
	switch {
	case value != nil:
		p.Report(At(location, member), "%s of %s is empty", member, location).Hint("say which %s is meant", member)
	case missing(p, location, member):
		p.Report(At(location), "%s lacks %s", location, member).Hint("add %s", member)
	}
}

var s3BucketName = Rule{
	ID:       "s3-bucket-name",
	Severity: Error,
	InRecord: Warning,
	Title:    "The S3 bucket is given with a path or as a URL",
	Text: "The member bucket takes the name of a bucket and nothing else. A slash cannot be part of it: the rest of a path " +
		"or of an s3:// URL belongs into key.",
	Exception: facts.InvalidRevisionException,
	Basis:     facts.Inferred,
	Sources: []facts.Source{facts.S3Location.Source, publicSource("Amazon S3 User Guide, bucket naming rules",
		"https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html")},
	Since: "0.1.0",
	Fail: Example{
		Document: s3Example(`{"bucket": "s3://releases/web", "key": "42.zip", "bundleType": "zip", "version": "3sL4kqtJlcpXroDTDmJ"}`),
		Pointer:  "/revision/s3Location/bucket",
	},
	Pass: Example{
		Document: s3Example(`{"bucket": "releases", "key": "web/42.zip", "bundleType": "zip", "version": "3sL4kqtJlcpXroDTDmJ"}`),
	},
	Revision: checkS3BucketName,
}

func checkS3BucketName(p *Pass, r *model.RevisionLocation) {
	if r.S3Location == nil || r.S3Location.Bucket == nil || strings.IndexByte(*r.S3Location.Bucket, '/') < 0 {
		return
	}
	bucket := *r.S3Location.Bucket
	f := p.Report(At("s3Location", "bucket"), "bucket %q holds a slash, which no bucket's name does", shortened(bucket))
	if strings.HasPrefix(bucket, "arn:") {
		f.Severity(Warning).Hint("give the name of a bucket")
		return
	}
	path := strings.TrimLeft(strings.TrimPrefix(bucket, "s3:"), "/")
	name, rest, _ := strings.Cut(path, "/")
	switch {
	case name == "" || strings.HasSuffix(name, ":"):
		f.Hint("give the bucket's name alone, and the path in key")
	case rest == "":
		f.Hint("set bucket to %q", shortened(name))
	default:
		f.Hint("set bucket to %q, and begin key with %q", shortened(name), shortened(rest))
	}
}

var s3RevisionUnpinned = Rule{
	ID:       "s3-revision-unpinned",
	Severity: Note,
	Title:    "The S3 revision has neither version nor ETag",
	Text: "Without a version the newest object of that key is deployed, and without an ETag nothing checks which one that " +
		"is. If the object is overwritten between two deployments, or while one runs, instances get different files, and a " +
		"rollback brings back the new ones. Give the version of the object in a versioned bucket, or its ETag.",
	Sources: []facts.Source{facts.S3Location.Source},
	Since:   "0.1.0",
	Fail: Example{
		Document: s3Example(`{"bucket": "releases", "key": "web/latest.zip", "bundleType": "zip"}`),
		Pointer:  "/revision/s3Location",
	},
	Pass: Example{
		Document: s3Example(`{"bucket": "releases", "key": "web/latest.zip", "bundleType": "zip", "version": "3sL4kqtJlcpXroDTDmJ"}`),
	},
	Revision: checkS3RevisionUnpinned,
}

func checkS3RevisionUnpinned(p *Pass, r *model.RevisionLocation) {
	l := r.S3Location
	if l == nil || !p.InRequest() || r.RevisionType != model.RevisionLocationTypeS3 {
		return
	}
	if !filled(l.Version) && !filled(l.ETag) && filled(l.Key) && lacksText(p, l.Version, "s3Location", "version") && lacksText(p, l.ETag, "s3Location", "eTag") {
		p.Report(At("s3Location"), "s3Location has neither version nor eTag: whatever %q holds at the time is deployed", shortened(*l.Key)).
			Hint("add the object's version or eTag")
	}
}
