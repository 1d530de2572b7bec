package validate

import (
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

var appSpecContentPlatform = Rule{
	ID:       "appspec-content-platform",
	Severity: Error,
	InRecord: Warning,
	Title:    "An AppSpec text is deployed to servers",
	Text: "appSpecContent is documented for AWS Lambda and Amazon ECS. Servers need files besides their AppSpec file: " +
		"bundle them and give the bundle's place in Amazon S3 or on GitHub. For the deprecated type String the documentation " +
		"says less, so that it is a warning. The rule runs where the platform is known, from a record, from the deployment " +
		"group or from the command line.",
	Exception: facts.InvalidRevisionException,
	Basis:     facts.Inferred,
	Sources:   []facts.Source{facts.RevisionLocation.Source, facts.AppSpecContent.Source},
	Since:     "0.1.0",
	Fail: Example{
		Document: textExample(`"content": "` + appSpecExample + `"`),
		Pointer:  "/revision/revisionType",
		Platform: model.ComputePlatformServer,
	},
	Pass: Example{
		Document: textExample(`"content": "` + appSpecExample + `"`),
		Platform: model.ComputePlatformLambda,
	},
	Revision: checkAppSpecContentPlatform,
}

func checkAppSpecContentPlatform(p *Pass, r *model.RevisionLocation) {
	if p.Platform != model.ComputePlatformServer {
		return
	}
	switch r.RevisionType {
	case model.RevisionLocationTypeAppSpecContent, model.RevisionLocationTypeString:
		f := p.Report(At("revisionType"), "revisionType %s is for Lambda and ECS, but the compute platform is Server", r.RevisionType).
			Hint("give the bundle's place in s3Location or gitHubLocation")
		if r.RevisionType == model.RevisionLocationTypeString {
			f.Severity(Warning)
		}
	}
}

var contentMissing = Rule{
	ID:       "content-missing",
	Severity: Error,
	Title:    "The revision has no AppSpec text",
	Text: "In a revision of type AppSpecContent or String the content is the revision: without it there is nothing to " +
		"deploy. A revision taken over from a captured deployment lacks it, since the service never returns it there; " +
		"GetApplicationRevision has it. If a tool was to fill it in, the file may have been empty.",
	Exception: facts.InvalidRevisionException,
	Basis:     facts.Inferred,
	Sources:   []facts.Source{facts.AppSpecContent.Source, apiReference("GetDeployment")},
	Since:     "0.1.0",
	Fail: Example{
		Document: textExample(exampleHash),
		Pointer:  "/revision/appSpecContent",
	},
	Pass: Example{
		Document: textExample(`"content": "` + appSpecExample + `"`),
	},
	Revision: checkContentMissing,
}

func checkContentMissing(p *Pass, r *model.RevisionLocation) {
	text, ok := revisionTextOf(r)
	if !ok || filled(text.content) || !p.InRequest() || !isOf(r, text.named) {
		return
	}
	reportUnfilled(p, text.content, text.member, "content")
}

// revisionText is the AppSpec text of a revision, with the hash that stands beside it.
type revisionText struct {
	member          string
	named           model.RevisionLocationType
	content, sha256 *string
}

// revisionTextOf returns the text of a revision that has a place for one. A revision with both places is a finding already;
// the place that its type names is the one that counts.
func revisionTextOf(r *model.RevisionLocation) (revisionText, bool) {
	switch {
	case r.AppSpecContent != nil && (r.String == nil || r.RevisionType != model.RevisionLocationTypeString):
		return revisionText{"appSpecContent", model.RevisionLocationTypeAppSpecContent, r.AppSpecContent.Content, r.AppSpecContent.SHA256}, true
	case r.String != nil:
		return revisionText{"string", model.RevisionLocationTypeString, r.String.Content, r.String.SHA256}, true
	default:
		return revisionText{}, false
	}
}

var contentRecorded = Rule{
	ID:       "content-recorded",
	Severity: Warning,
	Title:    "A captured revision has an AppSpec text",
	Text: "The service leaves the content of an AppSpec out of the revisions that it returns with a deployment and gives " +
		"its SHA-256 alone. A text in such a place was put there afterwards, by an editor or a tool, and may not be what was " +
		"deployed. For the deprecated type String this was only observed, so that it is a note.",
	Sources: []facts.Source{apiReference("GetDeployment")},
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleRecordOf(`{"revisionType": "AppSpecContent", "appSpecContent": {"content": "` + appSpecExample + `"}}`),
		Pointer:  "/deploymentInfo/revision/appSpecContent/content",
	},
	Pass: Example{
		Document: exampleRecordOf(`{"revisionType": "AppSpecContent", "appSpecContent": {` + exampleHash + `}}`),
	},
	Revision: checkContentRecorded,
}

func checkContentRecorded(p *Pass, r *model.RevisionLocation) {
	text, ok := revisionTextOf(r)
	if !ok || !filled(text.content) || p.InRequest() {
		return
	}
	f := p.Report(At(text.member, "content"), "content is given, which the service leaves out of the revisions that it returns").
		Hint("take the text from GetApplicationRevision, and do not rely on this one")
	if text.named == model.RevisionLocationTypeString {
		f.Severity(Note)
	}
}
