package validate

import (
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

var revisionRules = []*Rule{
	&revisionTypeMismatch, &revisionTypeMissing, &revisionLocationEmpty, &stringRevisionDeprecated,
	&s3LocationIncomplete, &s3BucketName, &s3RevisionUnpinned, &s3BundlePlatform, &s3KeyBundleMismatch,
	&gitHubLocationIncomplete, &gitHubRepository, &gitHubCommit, &gitHubPlatform,
	&appSpecContentPlatform, &contentMissing, &contentRecorded, &sha256Format, &sha256Mismatch,
}

var revisionTypeMismatch = Rule{
	ID:       "revision-type-mismatch",
	Severity: Error,
	Title:    "The revision's location is not the one that its type names",
	Text: "A revision has a type and exactly one location, the one that the type names: s3Location for S3, gitHubLocation " +
		"for GitHub, appSpecContent for AppSpecContent, string for String. With another location, with two, or with none, it " +
		"is not clear what is to be deployed, and the service takes it for a revision in an invalid format. Keep the " +
		"location that is meant, and set revisionType to its name. A captured record that has no location at all may have " +
		"been cut short: that is a warning.",
	Exception: facts.InvalidRevisionException,
	Basis:     facts.Inferred,
	Sources:   []facts.Source{facts.RevisionLocation.Source},
	Since:     "0.1.0",
	Fail: Example{
		Document: revisionExample(`{"revisionType": "S3", "gitHubLocation": {"repository": "acme/web", "commitId": "6dcd4ce23d88e2ee9568ba546c007c63d9131c1b"}}`),
		Pointer:  "/revision",
	},
	Pass: Example{
		Document: gitHubExample(`{"repository": "acme/web", ` + exampleCommit + `}`),
	},
	Revision: checkRevisionTypeMismatch,
}

func checkRevisionTypeMismatch(p *Pass, r *model.RevisionLocation) {
	wanted, ok := locationOf(r.RevisionType)
	if !ok {
		return
	}
	has := givenLocations(r)
	if has == 1<<wanted {
		return
	}
	others := has &^ (1 << wanted)
	name := locations[wanted].member
	switch lacks := !hasLocation(r, wanted) && missing(p, name); {
	case lacks && others == 0:
		f := p.Report(At(), "revisionType is %s, but %s is missing", r.RevisionType, name).Hint("add %s", name)
		f.Related(At("revisionType"), "the type")
		if !p.InRequest() {
			f.Severity(Warning)
		}
	case lacks:
		f := p.Report(At(), "revisionType %s names %s, but the revision gives %s", r.RevisionType, name, membersOf(others)).
			Related(At("revisionType"), "the type")
		relateLocations(f, others)
		if only, one := onlyLocation(others); one {
			f.Hint("set revisionType to %s, or give %s instead of %s", only.named, name, only.member)
		}
	case others != 0:
		f := p.Report(At(), "the revision gives %s, but exactly one location is allowed", membersOf(has|1<<wanted))
		f.Hint("revisionType is %s: remove %s", r.RevisionType, membersOf(others))
		relateLocations(f, has|1<<wanted)
	}
}

// locations are the members of a revision that say where it is, with the types that name them.
var locations = [...]struct {
	member string
	named  model.RevisionLocationType
}{
	{"s3Location", model.RevisionLocationTypeS3},
	{"gitHubLocation", model.RevisionLocationTypeGitHub},
	{"string", model.RevisionLocationTypeString},
	{"appSpecContent", model.RevisionLocationTypeAppSpecContent},
}

// locationOf returns the index in locations of the location that a type names.
func locationOf(t model.RevisionLocationType) (int, bool) {
	switch t {
	case model.RevisionLocationTypeS3:
		return 0, true
	case model.RevisionLocationTypeGitHub:
		return 1, true
	case model.RevisionLocationTypeString:
		return 2, true
	case model.RevisionLocationTypeAppSpecContent:
		return 3, true
	default:
		return 0, false
	}
}

// hasLocation reports whether a revision has a location, even an empty one.
func hasLocation(r *model.RevisionLocation, i int) bool {
	return [...]bool{r.S3Location != nil, r.GitHubLocation != nil, r.String != nil, r.AppSpecContent != nil}[i]
}

// givenLocations returns the locations that say something, as a set of indexes in locations. A bundle type alone
// says nothing.
func givenLocations(r *model.RevisionLocation) (set uint) {
	if l := r.S3Location; l != nil && (filled(l.Bucket) || filled(l.Key) || filled(l.Version) || filled(l.ETag)) {
		set |= 1 << 0
	}
	if l := r.GitHubLocation; l != nil && (filled(l.Repository) || filled(l.CommitID)) {
		set |= 1 << 1
	}
	if l := r.String; l != nil && (filled(l.Content) || filled(l.SHA256)) {
		set |= 1 << 2
	}
	if l := r.AppSpecContent; l != nil && (filled(l.Content) || filled(l.SHA256)) {
		set |= 1 << 3
	}
	return set
}

// isOf reports whether a revision is of a type, or may be, since it names none.
func isOf(r *model.RevisionLocation, t model.RevisionLocationType) bool {
	return r.RevisionType == t || r.RevisionType == ""
}

// membersOf lists the members of a set of locations, as in "s3Location and string".
func membersOf(set uint) string {
	var names []string
	for i, l := range locations {
		if set&(1<<i) != 0 {
			names = append(names, l.member)
		}
	}
	return listed(names, "and")
}

// onlyLocation returns the member and type of a set's only location.
func onlyLocation(set uint) (only struct {
	member string
	named  model.RevisionLocationType
}, one bool) {
	for i, l := range locations {
		if set == 1<<i {
			return l, true
		}
	}
	return only, false
}

func relateLocations(f *Report, set uint) {
	for i, l := range locations {
		if set&(1<<i) != 0 {
			f.Related(At(l.member), "the location for revisionType "+string(l.named))
		}
	}
}

// filled reports whether a string is there and not empty.
func filled(s *string) bool { return s != nil && *s != "" }
