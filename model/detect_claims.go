package model

import (
	"slices"

	"github.com/deployrecord/deployrecord/model/source"
)

// claims returns the kinds that the document has a claim to be, two at most.
func (e *evidence) claims(doc *source.Document) (first, second Kind) {
	claim := func(k Kind) {
		if first == Unknown {
			first = k
		} else if second == Unknown {
			second = k
		}
	}
	alone := 0
	for _, k := range outputs {
		if e.wrappers[k].node > 0 {
			alone++
		}
	}
	for _, k := range outputs {
		if w := e.wrappers[k]; w.node > 0 && (w.firm || alone == e.members) {
			claim(k)
		}
	}
	if first == Unknown && e.sure != "" {
		return Unknown, Unknown
	}
	if e.isAppSpec() {
		claim(AppSpec)
	}
	switch {
	case slices.ContainsFunc(outputs[:], func(k Kind) bool { return e.wrappers[k].node > 0 }):
	case e.isDeployment():
		claim(GetDeployment)
	case e.isTarget():
		claim(GetDeploymentTarget)
	case e.isRequest():
		claim(CreateDeployment)
	}
	return first, second
}

func (e *evidence) isAppSpec() bool {
	return e.has(markVersion) && e.marks&(markOS|markFiles|markHooks|markPermissions|markResources) != 0
}

// isDeployment reports whether the members are those of a deployment. What Go and PowerShell print has all members
// there are, so a few in PascalCase are a projection whose author chose the names.
func (e *evidence) isDeployment() bool {
	if !e.has(markDeploymentID) {
		return false
	}
	if e.deployments[Pascal] >= 10 && e.deployments[Pascal] > e.deployments[Wire] && e.has(markApplicationName) {
		return true
	}
	return e.marks&(markApplicationName|markRevision|markCreateTime) != 0 &&
		(mostly(e.deployments[Wire], e.members) || mostly(e.deployments[Snake], e.members))
}

// mostly reports whether so many known members of all make a document that has perhaps a few members that the service
// has learnt since, rather than a projection: one stranger to five known ones at the most.
func mostly(known, all int) bool { return all-known <= known/5 }

// isTarget is isDeployment for a target.
func (e *evidence) isTarget() bool {
	const inGo = 4 // of five; .NET releases differ by the last one added
	if e.targets[Pascal] >= inGo && e.has(markTargetType) {
		return true
	}
	for _, known := range [...]int{e.targets[Wire], e.targets[Snake]} {
		strangers := e.members - known
		if strangers == 0 && e.has(markUnion) || strangers <= 1 && known >= 2 && e.has(markTargetType) {
			return true
		}
	}
	return false
}

// isRequest reports whether the members are those of a request, misspelled or misplaced ones among them.
func (e *evidence) isRequest() bool {
	strangers := e.members - e.known
	switch {
	case e.recordOnly > 0 || e.strong == 0:
		return false
	case e.groupOnly > 0 && !e.has(markRevision):
		return false
	case e.requests < 2 && e.requests < e.members:
		return false
	default:
		return e.has(markRevision) || e.has(markGroupName) || strangers <= e.known
	}
}

// mostSpelled returns the dialect that spells most of the members.
func (e *evidence) mostSpelled() Dialect {
	best := Wire
	for dialect, n := range e.spelled {
		if n > e.spelled[best] {
			best = Dialect(dialect)
		}
	}
	return best
}

// requestDialect tells a request struct that Go printed, with null for what is absent, from a request whose author
// took capital letters for right.
func (e *evidence) requestDialect(doc *source.Document) Dialect {
	if e.spelled[Pascal] == 0 || e.spelled[Pascal] < e.known {
		return Wire
	}
	// Go prints every member there is, 11 in the releases before deploymentMode, and null for most of them.
	const nulls, members = 3, 11
	if e.nulls >= nulls || e.known >= members {
		return Pascal
	}
	if revision, ok := doc.Member(0, "Revision"); ok {
		if _, ok := doc.Member(revision, "String_"); ok {
			return Pascal
		}
	}
	return Wire
}
