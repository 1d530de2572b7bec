// Package suppress leaves out findings that are known and accepted: those that the configuration file names, and those
// that a comment in a YAML document names on the spot. A suppression gives its reason and may have a last day. One that
// cannot be read, is past its day or matches nothing is told, so that none stays behind unnoticed.
//
// A comment that suppresses findings is written
//
//	# deployrecord:ignore RULE[,RULE…] [expires=YYYY-MM-DD] -- REASON
//
// Behind a value it holds for findings on its line, and for those about a member whose name stands there. Alone on its
// line it holds for findings on the next line that is neither blank nor a comment, and for everything inside of the
// members and list elements that begin there.
package suppress

import (
	"slices"

	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/validate"
)

// Rules returns the rules about suppressions themselves. No validator runs them: Comments does.
func Rules() []*validate.Rule { return slices.Clone(rules) }

var rules = []*validate.Rule{&malformed, &expired, &unused}

// AllRules returns every rule there is without any policy: those of package validate and those about suppressions.
func AllRules() []*validate.Rule { return slices.Concat(validate.Rules(), rules) }

// RuleByID returns the rule of AllRules of that ID.
func RuleByID(id string) (*validate.Rule, bool) {
	if r, ok := validate.RuleByID(id); ok {
		return r, true
	}
	for _, r := range rules {
		if r.ID == id {
			return r, true
		}
	}
	return nil, false
}

var yamlComments = facts.Source{Title: "YAML 1.2.2, Comments", URL: "https://yaml.org/spec/1.2.2/#66-comments", Read: "2026-11-20"}

// howTo says how a suppression is written in a comment.
const howTo = "In a YAML document a comment suppresses findings on the spot: # deployrecord:ignore RULE -- REASON. Several rules " +
	"are separated by commas, and expires=YYYY-MM-DD before the two hyphens names the last day on which it holds. Behind a value it holds " +
	"for findings on its line and about a member named there; alone on its line for the next line and everything inside of " +
	"the members and list elements that begin on it."

var malformed = validate.Rule{
	ID:       "suppression-malformed",
	Severity: validate.Error, InRecord: validate.Warning,
	Title: "A comment that is meant to suppress findings cannot be read",
	Text: howTo + " A comment that looks like one but names no rule or an unknown one, gives no reason or no real day, suppresses nothing. " +
		"The reason is asked for because whoever reads the comment next year will ask for it.",
	Sources: []facts.Source{yamlComments},
	Since:   "0.1.0",
	Fail:    validate.Example{Document: example("# deployrecord:ignore s3-revision-unpinned"), Pointer: "/revision/s3Location"},
	Pass:    validate.Example{Document: example("# deployrecord:ignore s3-revision-unpinned -- the bucket keeps one version")},
}

var expired = validate.Rule{
	ID:       "suppression-expired",
	Severity: validate.Warning,
	Title:    "A comment suppresses findings only up to a day that is past",
	Text: howTo + " Days are those of UTC. Behind its day the comment suppresses nothing, and what it suppressed is reported again. Mend " +
		"that and remove the comment, or renew the day if the reason still stands.",
	Sources: []facts.Source{yamlComments},
	Since:   "0.1.0",
	Fail: validate.Example{
		Document: example("# deployrecord:ignore s3-revision-unpinned expires=2020-01-31 -- until the bucket keeps versions"),
		Pointer:  "/revision/s3Location",
	},
	Pass: validate.Example{
		Document: example("# deployrecord:ignore s3-revision-unpinned expires=9999-12-31 -- until the bucket keeps versions"),
	},
}

var unused = validate.Rule{
	ID:       "suppression-unused",
	Severity: validate.Warning,
	Title:    "A comment suppresses no finding",
	Text: howTo + " A comment without a finding is in the wrong place or no longer needed, and would one day hide what nobody meant it to. " +
		"It is not reported where this run cannot tell: if the rule is switched off, belongs to a policy that is not in force or needs " +
		"a flag that is not given, such as --deployment-group, or if not all findings of the document are listed.",
	Sources: []facts.Source{yamlComments},
	Since:   "0.1.0",
	Fail: validate.Example{
		Document: example("# deployrecord:ignore alarm-count -- one for each region"), Pointer: "/revision/s3Location",
	},
	Pass: validate.Example{Document: example("# deployrecord:ignore s3-revision-unpinned -- the bucket keeps one version")},
}

// example returns a request with a comment above the place of its revision, which is not pinned.
func example(comment string) string {
	return `applicationName: shop
deploymentGroupName: production
revision:
  revisionType: S3
  ` + comment + `
  s3Location: {bucket: releases, key: shop.zip, bundleType: zip}
`
}
