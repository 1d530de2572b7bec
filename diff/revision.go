package diff

import (
	"strings"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

// Verdict says whether two documents deploy the same revision.
type Verdict string

// The verdicts. The service tells revisions apart as
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/Welcome.html says: those in Amazon S3 by key and version or
// entity tag, those on GitHub by commit, AppSpec files by their content.
const (
	Same      Verdict = "same"
	Different Verdict = "different"
	// Unknown is the verdict where the documents do not say enough.
	Unknown Verdict = "unknown"
)

// verdict compares the revisions of two documents.
func (c *comparer) verdict() (Verdict, string) {
	if c.old.Kind == model.AppSpec {
		if len(c.changes) == 0 {
			return Same, "the AppSpec files say the same"
		}
		return Different, "the AppSpec files differ"
	}
	a, b := c.old.revisionView(), c.new.revisionView()
	switch {
	case !a.Given() && !b.Given():
		return Unknown, "neither document has a revision"
	case !a.Given():
		return Unknown, "the old document has no revision"
	case !b.Given():
		return Unknown, "the new document has no revision"
	}
	return sameRevision(a, b)
}

// revisionView returns the revision of a document; not given where it has none.
func (d *Document) revisionView() View {
	v := d.view(d.root)
	if r := v.Get("revision"); r.Given() {
		return r
	}
	return v.Get("targetRevision")
}

// sameRevision compares two revisions as the service does.
func sameRevision(a, b View) (Verdict, string) {
	x, y := locationOf(a), locationOf(b)
	switch {
	case x == "" || y == "":
		return Unknown, "a revision has no location"
	case isText(x) && isText(y):
		return sameContent(a.Get(x), b.Get(y))
	case x != y:
		return Different, "one is " + nounOf(x) + ", the other " + nounOf(y)
	case x == "gitHubLocation":
		return sameCommit(a.Get(x), b.Get(y))
	default:
		return sameBundle(a.Get(x), b.Get(y))
	}
}

// locationOf returns the member that says where a revision is: that which the type names, or else the first.
func locationOf(revision View) string {
	if member, ok := facts.RevisionUnion.Member(revision.Get("revisionType").Text()); ok && revision.Get(member).Given() {
		return member
	}
	for _, alternative := range facts.RevisionUnion.Alternatives {
		if revision.Get(alternative.Member).Given() {
			return alternative.Member
		}
	}
	return ""
}

func isText(location string) bool { return location == "string" || location == "appSpecContent" }

func nounOf(location string) string {
	switch location {
	case "s3Location":
		return "an object in Amazon S3"
	case "gitHubLocation":
		return "a commit on GitHub"
	default:
		return "an AppSpec file"
	}
}

// sameBundle compares two objects in Amazon S3.
func sameBundle(a, b View) (Verdict, string) {
	switch {
	case a.Get("bucket").Text() != b.Get("bucket").Text():
		return Different, "the buckets differ"
	case a.Get("key").Text() != b.Get("key").Text():
		return Different, "the keys differ"
	}
	x, y := a.Get("version").Text(), b.Get("version").Text()
	if x != "" && y != "" && x != y {
		return Different, "the versions differ"
	}
	s, t := unquoteETag(a.Get("eTag").Text()), unquoteETag(b.Get("eTag").Text())
	switch {
	case s != "" && t != "" && s != t:
		return Different, "the ETags differ"
	case x != "" && y != "" && s != "" && t != "":
		return Same, "bucket, key, version and ETag are the same"
	case x != "" && y != "":
		return Same, "bucket, key and version are the same"
	case s != "" && t != "":
		return Same, "bucket, key and ETag are the same"
	default:
		return Unknown, whoPins(pinned(a), pinned(b))
	}
}

// pinned reports whether a revision in Amazon S3 says which content it means.
func pinned(s3 View) bool { return s3.Get("version").Given() || s3.Get("eTag").Given() }

func whoPins(old, new bool) string {
	switch {
	case old && new:
		return "bucket and key are the same, but one has a version and the other an ETag"
	case old:
		return "bucket and key are the same, but only the old one has a version or an ETag"
	case new:
		return "bucket and key are the same, but only the new one has a version or an ETag"
	default:
		return "bucket and key are the same, but neither has a version or an ETag"
	}
}

// sameCommit compares two commits on GitHub.
func sameCommit(a, b View) (Verdict, string) {
	switch x, y := a.Get("commitId").Text(), b.Get("commitId").Text(); {
	case a.Get("repository").Text() != b.Get("repository").Text():
		return Different, "the repositories differ"
	case x == "" || y == "":
		return Unknown, "a commit is missing"
	case x != y:
		return Different, "the commits differ"
	default:
		return Same, "repository and commit are the same"
	}
}

// sameContent compares two AppSpec files: by what they say where both are there, otherwise by their SHA-256.
func sameContent(a, b View) (Verdict, string) {
	x, y := a.Get("content").Text(), b.Get("content").Text()
	if x != "" && y != "" {
		return sameAppSpec(x, y)
	}
	switch hashA, hashB := a.doc.hashOf(a.node), b.doc.hashOf(b.node); {
	case hashA == "" || hashB == "":
		return Unknown, "an AppSpec file has neither its content nor a SHA-256"
	case strings.EqualFold(hashA, hashB):
		return Same, "the SHA-256 of the AppSpec files is the same"
	default:
		return Different, "the SHA-256 of the AppSpec files differs"
	}
}

func sameAppSpec(x, y string) (Verdict, string) {
	if x == y {
		return Same, "the AppSpec files are the same"
	}
	old, okOld := readAppSpec(x)
	new, okNew := readAppSpec(y)
	if !okOld || !okNew {
		return Different, "the texts of the AppSpec files differ, and cannot be read"
	}
	alignNames(old, new)
	c := comparer{old: old, new: new}
	if c.same(0, 0) {
		return Same, "the AppSpec files say the same"
	}
	return Different, "the AppSpec files differ"
}
