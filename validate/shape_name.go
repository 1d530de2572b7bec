package validate

import (
	"strconv"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

var memberUnknown = Rule{
	ID:       "member-unknown",
	Severity: Error, InRecord: Warning,
	Title: "A member that its structure does not have",
	Text: "The AWS CLI and boto3 refuse a request with a member that the service model does not have, and the SDK for Go drops it in " +
		"silence, so that what it was meant to say is not said. Mostly a name is misspelt, is in another case (names are " +
		"case-sensitive, and tag filters are the one place where they begin with a capital), stands one level too deep or too " +
		"high, or belongs to the deployment group rather than to the request. In a record it is a warning, since the service " +
		"grows: a member that is known to be right can be allowed in the configuration.",
	Sources: []facts.Source{facts.CreateDeploymentInput.Source, facts.DeploymentInfo.Source, facts.DeploymentTarget.Source},
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleObject(`"applicationName": "shop"`, `"deploymentgroupname": "production"`, exampleRevision),
		Pointer:  "/deploymentgroupname",
	},
	Pass:   Example{Document: exampleRequest()},
	Faults: []model.FaultKind{model.UnknownMember},
	Fault:  checkMemberUnknown,
}

func checkMemberUnknown(p *Pass, f *model.Fault) {
	name := p.Doc.Name(f.Node)
	r := p.Report(AtName(f.Node), "%q is no member of %s", shortened(name), f.In.Name)
	if hint := unknownHint(p, f.In, name); hint != "" {
		r.Hint("%s", hint)
	}
}

// unknownHint says what a name was probably meant to be, or where the member of that name belongs.
func unknownHint(p *Pass, in *facts.Structure, name string) string {
	spelt := func(wire string) string { return facts.Spelling(wire, facts.Dialect(p.Record.Dialect)) }
	if m, ok := otherCase(in, name); ok {
		return "the service spells it " + strconv.Quote(spelt(m))
	}
	if where, ok := elsewhere(rootOf(p.Record), in, name); ok {
		return where
	}
	if m, ok := nearestMember(in, name); ok {
		return "did you mean " + strconv.Quote(spelt(m)) + "?"
	}
	return ""
}

// rootOf returns the structure of a record's requests, deployments, targets or group.
func rootOf(r *model.Record) *facts.Structure {
	switch r.Kind {
	case model.CreateDeployment:
		return facts.CreateDeploymentInput
	case model.GetDeploymentTarget, model.BatchGetDeploymentTargets:
		return facts.DeploymentTarget
	case model.GetDeploymentGroup:
		return facts.DeploymentGroupInfo
	default:
		return facts.DeploymentInfo
	}
}

// otherCase returns the member of a structure whose name is the same but for case and underscores.
func otherCase(in *facts.Structure, name string) (string, bool) {
	for i := range in.Members {
		if sameWords(in.Members[i].Name, name) {
			return in.Members[i].Name, true
		}
	}
	return "", false
}

// nearestMember returns the member of a structure whose name is nearest to an unknown one.
func nearestMember(in *facts.Structure, name string) (string, bool) {
	if m, ok := otherCase(in, name); ok {
		return m, true
	}
	names := make([]string, len(in.Members))
	for i := range in.Members {
		names[i] = in.Members[i].Name
	}
	return facts.Nearest(name, names)
}

// misspelt reports whether the object that lacks the member at fault has an unknown one that was meant for it, which
// is then the one thing to report.
func misspelt(p *Pass, missing *model.Fault) bool {
	end := p.Doc.Nodes[missing.Node].Next
	for i := range looked(p.Record.Faults) {
		f := &p.Record.Faults[i]
		if f.Kind != model.UnknownMember || f.In != missing.In || f.Node <= missing.Node || f.Node >= end {
			continue
		}
		if near, ok := nearestMember(f.In, p.Doc.Name(f.Node)); ok && near == missing.Member.Name {
			return true
		}
	}
	return false
}

var memberDuplicate = Rule{
	ID:       "member-duplicate",
	Severity: Error,
	Title:    "An object has two members of one name",
	Text: "JSON leaves open what two members of one name mean, and YAML forbids them. Nearly all readers keep the last without a " +
		"word, so the first is lost; some keep the first or refuse the document. Remove the one that is not meant.",
	Sources: []facts.Source{
		publicSource("RFC 8259, section 4: names within an object should be unique", "https://www.rfc-editor.org/rfc/rfc8259#section-4"),
		specYAML,
	},
	Since: "0.1.0",
	Fail: Example{
		Document: exampleRequest(`"description": "May release"`, `"description": "June release"`),
		Pointer:  "/description",
	},
	Pass:   Example{Document: exampleRequest(`"description": "June release"`)},
	Faults: []model.FaultKind{model.DuplicateMember},
	Fault:  checkMemberDuplicate,
}

func checkMemberDuplicate(p *Pass, f *model.Fault) {
	p.Report(AtNode(f.Node), "%q stands here a second time: most readers keep this one and drop the first", shortened(p.Doc.Name(f.Node))).
		Hint("remove one of the two").
		Related(AtNode(f.First), "the first")
}
