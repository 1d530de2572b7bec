package validate

import (
	"strings"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

var s3BundlePlatform = Rule{
	ID:       "s3-bundle-platform",
	Severity: Error,
	InRecord: Warning,
	Title:    "The compute platform cannot deploy the bundle type",
	Text: "A revision for AWS Lambda or Amazon ECS is an AppSpec file, so that its bundleType is YAML or JSON; one for " +
		"EC2/On-Premises is an archive, tar, tgz or zip, and the agent refuses anything else. The service was seen to refuse " +
		"an archive for Lambda. For Amazon ECS no such answer is known, and an earlier limits page allowed archives: that is " +
		"a warning. The rule runs where the platform is known, from a record, from the deployment group or from the command " +
		"line.",
	Sources: []facts.Source{
		publicSource("AWS CodeDeploy plugin for Jenkins, issue 89", "https://github.com/awslabs/aws-codedeploy-plugin/issues/89"),
		agentSpecification,
		facts.S3Location.Source,
	},
	Since: "0.1.0",
	Fail: Example{
		Document: s3Example(`{"bucket": "releases", "key": "charge/42.zip", "bundleType": "zip", "version": "3sL4kqtJlcpXroDTDmJ"}`),
		Pointer:  "/revision/s3Location/bundleType",
		Platform: model.ComputePlatformLambda,
	},
	Pass: Example{
		Document: s3Example(`{"bucket": "releases", "key": "charge/42.yaml", "bundleType": "YAML", "version": "3sL4kqtJlcpXroDTDmJ"}`),
		Platform: model.ComputePlatformLambda,
	},
	Revision: checkS3BundlePlatform,
}

func checkS3BundlePlatform(p *Pass, r *model.RevisionLocation) {
	if r.S3Location == nil || r.S3Location.BundleType == "" || r.RevisionType != model.RevisionLocationTypeS3 {
		return
	}
	bundle := r.S3Location.BundleType
	if p.Platform == "" {
		return
	}
	archive, known := isArchive(bundle)
	switch {
	case !known:
	case p.Platform == model.ComputePlatformServer && !archive:
		p.Report(At("s3Location", "bundleType"), "bundleType %s is for Lambda and ECS, but the compute platform is Server", bundle).
			Hint("give an archive: tar, tgz or zip")
	case p.Platform == model.ComputePlatformLambda && archive:
		p.Report(At("s3Location", "bundleType"), "bundleType %s is for Server, but the compute platform is Lambda", bundle).
			Exception(facts.InvalidRevisionException, facts.Observed).Hint("give the AppSpec file: YAML or JSON")
	case p.Platform == model.ComputePlatformECS && archive:
		p.Report(At("s3Location", "bundleType"), "bundleType %s is for Server, but the compute platform is ECS", bundle).
			Exception(facts.InvalidRevisionException, facts.Inferred).Severity(Warning).Hint("give the AppSpec file: YAML or JSON")
	}
}

// isArchive reports whether a bundle type is that of an archive rather than of an AppSpec file, in any spelling that
// the service is known to take.
func isArchive(b model.BundleType) (archive, known bool) {
	if listed, ok := facts.BundleType.Tolerated(string(b)); ok {
		b = model.BundleType(listed)
	}
	switch b {
	case model.BundleTypeZip, model.BundleTypeTar, model.BundleTypeTgz:
		return true, true
	case model.BundleTypeYAML, model.BundleTypeJSON:
		return false, true
	default:
		return false, false
	}
}

var s3KeyBundleMismatch = Rule{
	ID:       "s3-key-bundle-mismatch",
	Severity: Warning,
	Title:    "The S3 key's ending belongs to another bundle type",
	Text: "The object is unpacked as bundleType says, whatever its key ends in; if the two disagree, one of them is " +
		"probably a slip, and the deployment fails when the bundle is unpacked. Keys without a known ending are left alone, " +
		"and so are JSON files with bundleType YAML, since every JSON text is YAML too.",
	Sources: []facts.Source{facts.S3Location.Source},
	Since:   "0.1.0",
	Fail: Example{
		Document: s3Example(`{"bucket": "releases", "key": "web/42.zip", "bundleType": "tgz", "version": "3sL4kqtJlcpXroDTDmJ"}`),
		Pointer:  "/revision/s3Location",
	},
	Pass: Example{
		Document: s3Example(`{"bucket": "releases", "key": "web/42.tar.gz", "bundleType": "tgz", "version": "3sL4kqtJlcpXroDTDmJ"}`),
	},
	Revision: checkS3KeyBundleMismatch,
}

func checkS3KeyBundleMismatch(p *Pass, r *model.RevisionLocation) {
	if r.S3Location == nil || r.S3Location.BundleType == "" {
		return
	}
	bundle, suggested := r.S3Location.BundleType, bundleOf(r.S3Location.Key)
	if suggested == "" || strings.EqualFold(string(bundle), string(suggested)) ||
		suggested == model.BundleTypeJSON && strings.EqualFold(string(bundle), string(model.BundleTypeYAML)) {
		return
	}
	if _, known := isArchive(bundle); !known {
		return
	}
	p.Report(At("s3Location"), "key %q looks like %s, but bundleType is %s", shortened(*r.S3Location.Key), suggested, bundle).
		Hint("set bundleType to %s if that is what the object is", suggested).
		Related(At("s3Location", "key"), "the key").Related(At("s3Location", "bundleType"), "the bundle type")
}

// bundleOf returns the bundle type that a key's ending stands for; "" if for none that is known.
func bundleOf(key *string) model.BundleType {
	if key == nil {
		return ""
	}
	dot := strings.LastIndexByte(*key, '.')
	if dot < 0 {
		return ""
	}
	switch ending := (*key)[dot+1:]; {
	case ending == "zip" || strings.EqualFold(ending, "zip"):
		return model.BundleTypeZip
	case strings.EqualFold(ending, "tar"):
		return model.BundleTypeTar
	case strings.EqualFold(ending, "tgz"):
		return model.BundleTypeTgz
	case strings.EqualFold(ending, "gz") && dot >= 4 && strings.EqualFold((*key)[dot-4:dot], ".tar"):
		return model.BundleTypeTgz
	case strings.EqualFold(ending, "yaml") || strings.EqualFold(ending, "yml"):
		return model.BundleTypeYAML
	case strings.EqualFold(ending, "json"):
		return model.BundleTypeJSON
	default:
		return ""
	}
}
