package validate

import (
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

var revisionTypeMissing = Rule{
	ID:       "revision-type-missing",
	Severity: Error,
	InRecord: Warning,
	Title:    "The revision has no type",
	Text: "The service reads the location that revisionType names, so a revision without a type says nothing, even if it " +
		"has a location. Add the type that belongs to the location: S3, GitHub or AppSpecContent. An empty revision in a " +
		"captured record is no finding: emulators print it for a revision that is absent.",
	Exception: facts.InvalidRevisionException,
	Basis:     facts.Inferred,
	Sources:   []facts.Source{facts.RevisionLocation.Source},
	Since:     "0.1.0",
	Fail: Example{
		Document: revisionExample(`{"s3Location": {"bucket": "releases", "key": "web/42.zip", "bundleType": "zip", "version": "3sL4kqtJlcpXroDTDmJ"}}`),
		Pointer:  "/revision",
	},
	Pass: Example{
		Document: s3Example(`{"bucket": "releases", "key": "web/42.zip", "bundleType": "zip", "version": "3sL4kqtJlcpXroDTDmJ"}`),
	},
	Revision: checkRevisionTypeMissing,
}

func checkRevisionTypeMissing(p *Pass, r *model.RevisionLocation) {
	if r.RevisionType != "" {
		return
	}
	has := givenLocations(r)
	if has == 0 && !p.InRequest() || !missing(p, "revisionType") {
		return
	}
	if has == 0 {
		p.Report(At(), "revisionType is missing, so the revision names no location").
			Hint("add revisionType and the location that it names")
		return
	}
	f := p.Report(At(), "revisionType is missing beside %s", membersOf(has))
	if only, one := onlyLocation(has); one {
		f.Hint("add revisionType %s", only.named)
	}
	relateLocations(f, has)
}

var revisionLocationEmpty = Rule{
	ID:       "revision-location-empty",
	Severity: Warning,
	Title:    "An empty location stands beside the one that the revision's type names",
	Text: "A request skeleton of the AWS CLI holds all four locations, and the three that are not needed are easily left " +
		"behind with empty values. Whether the service overlooks them is not documented: remove them. Captured records are " +
		"not held to this, since several tools print what is absent as an empty value.",
	Sources: []facts.Source{facts.RevisionLocation.Source},
	Since:   "0.1.0",
	Fail: Example{
		Document: revisionExample(`{"revisionType": "S3", "s3Location": {"bucket": "releases", "key": "web/42.zip", "bundleType": "zip", "version": "3sL4kqtJlcpXroDTDmJ"}, ` +
			`"gitHubLocation": {"repository": "", "commitId": ""}}`),
		Pointer: "/revision/gitHubLocation",
	},
	Pass: Example{
		Document: s3Example(`{"bucket": "releases", "key": "web/42.zip", "bundleType": "zip", "version": "3sL4kqtJlcpXroDTDmJ"}`),
	},
	Revision: checkRevisionLocationEmpty,
}

func checkRevisionLocationEmpty(p *Pass, r *model.RevisionLocation) {
	if !p.InRequest() {
		return
	}
	wanted, ok := locationOf(r.RevisionType)
	if !ok {
		return
	}
	has := givenLocations(r)
	for i, l := range locations {
		if i != wanted && has&(1<<i) == 0 && hasLocation(r, i) {
			p.Report(At(l.member), "%s is empty beside revisionType %s", l.member, r.RevisionType).
				Hint("remove %s", l.member).Related(At("revisionType"), "the type")
		}
	}
}

var stringRevisionDeprecated = Rule{
	ID:       "string-revision-deprecated",
	Severity: Warning,
	InRecord: Note,
	Title:    "The revision is of the deprecated type String",
	Text: "The type String and its member string are documented as deprecated, and for AWS Lambda deployments only; it is " +
		"known that they still work for Amazon ECS as well. AppSpecContent with appSpecContent takes the same two members " +
		"and replaces them.",
	Sources: []facts.Source{facts.AppSpecContent.Source, facts.RevisionLocation.Source},
	Since:   "0.1.0",
	Fail: Example{
		Document: revisionExample(`{"revisionType": "String", "string": {"content": "` + appSpecExample + `"}}`),
		Pointer:  "/revision/revisionType",
	},
	Pass: Example{
		Document: textExample(`"content": "` + appSpecExample + `"`),
	},
	Revision: checkStringRevisionDeprecated,
}

func checkStringRevisionDeprecated(p *Pass, r *model.RevisionLocation) {
	if r.RevisionType == model.RevisionLocationTypeString {
		p.Report(At("revisionType"), "revisionType String is deprecated in favour of AppSpecContent").
			Hint("set revisionType to AppSpecContent, and rename string to appSpecContent")
	}
}
