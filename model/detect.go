package model

import (
	"github.com/deployrecord/deployrecord/model/source"
)

// Detection is what a document was told to be.
type Detection struct {
	// Kind is Unknown for a document of no known kind, for one that resembles two, and for one that could not be read.
	Kind    Kind
	Dialect Dialect
	// Bare says that the document is the deployment or target itself, without the member that wraps it in the
	// operation's output.
	Bare bool
	// Roots are the nodes of the request, of each deployment or target, or of the group. They hold objects only, so
	// there is none where the document has another value in such a place.
	Roots []int32
	// Seems says what a document of no known kind looks like, such as "a CloudTrail event"; "" if like nothing known.
	Seems string
}

// Detect tells what a document is, by the members that only one kind of document has. An operation's output goes
// by the member that wraps its result, such as deploymentInfo; a deployment or target without the wrapper needs the
// members that only it has, and hardly a member that it does not have; a request is what has members of a request and
// none that only records have. Other documents of CodeDeploy, and the parts of a record that a --query cuts out, are
// Unknown, and Seems names them.
func Detect(doc *source.Document) Detection {
	if len(doc.Nodes) == 0 {
		return Detection{}
	}
	return detect(doc, Unknown, nil, nil)
}

// outputs are the kinds that have a wrapper.
var outputs = [...]Kind{
	GetDeployment, GetDeploymentTarget, BatchGetDeployments, BatchGetDeploymentTargets, GetDeploymentGroup,
}

// detect is Detect with a kind that is given already, or Unknown, the members that the options allow, and memory for
// the roots.
func detect(doc *source.Document, given Kind, allow map[string][]string, roots []int32) Detection {
	roots = roots[:0]
	if given == Unknown && doc.Nodes[0].Count == 1 {
		if k := wrappedKind(doc); k != Unknown { // what nearly every document of an archive is
			w := wrapper{node: 1}
			return w.detection(doc, k, roots)
		}
	}
	if doc.Nodes[0].Kind != source.Object {
		bare := given != Unknown && !given.IsRequest()
		return Detection{Kind: given, Roots: roots, Bare: bare, Seems: seemsOf(given, doc.Nodes[0].Kind)}
	}
	var e evidence
	e.gather(doc, allow)
	switch {
	case given == AppSpec || given == CreateDeployment:
		return Detection{Kind: given, Dialect: e.requestDialect(doc), Roots: append(roots, 0)}
	case given != Unknown:
		if w := e.wrappers[given]; w.node > 0 {
			return w.detection(doc, given, roots)
		}
		return Detection{Kind: given, Dialect: e.mostSpelled(), Bare: true, Roots: append(roots, 0)}
	}
	switch first, second := e.claims(doc); {
	case second != Unknown:
		return Detection{Roots: roots, Seems: "both " + nouns[first] + " and " + nouns[second]}
	case first == Unknown:
		return Detection{Roots: roots, Seems: e.seems(doc)}
	case e.wrappers[first].node > 0:
		return e.wrappers[first].detection(doc, first, roots)
	case first.IsRequest():
		return Detection{Kind: first, Dialect: e.requestDialect(doc), Roots: append(roots, 0)}
	default:
		return Detection{Kind: first, Dialect: e.mostSpelled(), Bare: true, Roots: append(roots, 0)}
	}
}

// wrappedKind tells the kind of a document with a single member, by the wire name of that.
func wrappedKind(doc *source.Document) Kind {
	switch doc.Name(1) {
	case "deploymentInfo":
		return GetDeployment
	case "deploymentTarget":
		return GetDeploymentTarget
	case "deploymentsInfo":
		return BatchGetDeployments
	case "deploymentTargets":
		return BatchGetDeploymentTargets
	case "deploymentGroupInfo":
		return GetDeploymentGroup
	default:
		return Unknown
	}
}

// nouns names the kinds in Detection.Seems.
var nouns = [...]string{
	CreateDeployment:          "a CreateDeployment request",
	GetDeployment:             "GetDeployment output",
	GetDeploymentTarget:       "GetDeploymentTarget output",
	BatchGetDeployments:       "BatchGetDeployments output",
	BatchGetDeploymentTargets: "BatchGetDeploymentTargets output",
	GetDeploymentGroup:        "GetDeploymentGroup output",
	AppSpec:                   "an AppSpec file",
}

func seemsOf(given Kind, kind source.Kind) string {
	if given != Unknown {
		return ""
	}
	if kind == source.Null {
		return "null"
	}
	return "a " + kind.String()
}
