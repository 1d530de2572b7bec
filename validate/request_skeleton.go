package validate

import (
	"strings"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
)

var skeletonUnedited = Rule{
	ID:       "skeleton-unedited",
	Severity: Error,
	Title:    "The document is a skeleton of the AWS CLI that nobody has filled in",
	Text: "--generate-cli-skeleton prints a request in which every text is empty, every boolean true and every enumeration one of its " +
		"values at random, with all four locations of a revision side by side; with the word output it prints a record in which " +
		"every text is the name of its own member and every time the beginning of 1970. Such a document breaks dozens of rules, so " +
		"this one finding stands for them all. Fill in what the deployment needs and delete the rest; what is then left of the " +
		"skeleton is checked like anything else.",
	Sources: []facts.Source{
		cliGuide("cli-usage-skeleton"),
		publicSource("botocore, ArgumentGenerator", "https://github.com/boto/botocore/blob/develop/botocore/utils.py"),
	},
	Since: "0.1.0",
	Fail: Example{
		Document: `{
  "applicationName": "",
  "deploymentGroupName": "",
  "revision": {
    "revisionType": "GitHub",
    "s3Location": {"bucket": "", "key": "", "bundleType": "tgz", "version": "", "eTag": ""},
    "gitHubLocation": {"repository": "", "commitId": ""},
    "string": {"content": "", "sha256": ""},
    "appSpecContent": {"content": "", "sha256": ""}
  },
  "deploymentConfigName": "",
  "description": "",
  "ignoreApplicationStopFailures": true,
  "autoRollbackConfiguration": {"enabled": true, "events": ["DEPLOYMENT_STOP_ON_ALARM"]},
  "updateOutdatedInstancesOnly": true,
  "fileExistsBehavior": "RETAIN"
}`,
	},
	Pass:     Example{Document: exampleRequest()},
	Document: checkSkeletonUnedited,
}

func checkSkeletonUnedited(p *Pass, r *model.Record) {
	switch {
	case inputSkeleton(p.Doc, r):
		p.Report(At(), "this is the skeleton that --generate-cli-skeleton prints, with no name filled in").
			Hint("fill in the members that the deployment needs and delete the others").
			Alone()
	case outputSkeleton(p.Doc, r):
		p.Report(At(), "this is the skeleton that --generate-cli-skeleton output prints, and not what the service answered").
			Hint("capture the operation's output without --generate-cli-skeleton").
			Alone()
	}
}

// inputSkeleton reports whether a request has all four locations of a revision and not one text filled in.
func inputSkeleton(doc *source.Document, r *model.Record) bool {
	in := r.Request
	if in == nil || in.Revision == nil || in.ApplicationName == nil || *in.ApplicationName != "" {
		return false
	}
	rev := in.Revision
	if rev.S3Location == nil || rev.GitHubLocation == nil || rev.String == nil || rev.AppSpecContent == nil {
		return false
	}
	empty := func(m *facts.Member, v *facts.Value, text string) bool {
		return text == "" || v != nil && v.Enum != nil || m != nil && m.Type == facts.Any
	}
	return everyText(doc, r.Roots[0], nil, &facts.Value{Type: facts.Object, Of: facts.CreateDeploymentInput}, empty)
}

// outputSkeleton reports whether every text of a record is the name of its own member.
func outputSkeleton(doc *source.Document, r *model.Record) bool {
	if !namedAfterMembers(r) {
		return false
	}
	own := func(m *facts.Member, _ *facts.Value, text string) bool {
		switch {
		case m == nil || m.Type == facts.List: // the name of a type that the facts do not have
			return true
		case m.Type == facts.Timestamp:
			return strings.HasPrefix(text, "1970-01-01")
		default:
			return text == m.Name
		}
	}
	root := &facts.Value{Type: facts.Object, Of: rootOf(r)}
	for _, node := range r.Roots {
		if !everyText(doc, node, nil, root, own) {
			return false
		}
	}
	return true
}

// namedAfterMembers reports whether the names and identifiers of a record are those of their own members.
func namedAfterMembers(r *model.Record) bool {
	is := func(s *string, member string) bool { return s != nil && *s == member }
	switch {
	case len(r.Deployments) > 0:
		return is(r.Deployments[0].DeploymentID, "deploymentId")
	case len(r.Targets) > 0:
		common, _ := r.Targets[0].Common()
		return is(common.DeploymentID, "deploymentId")
	case r.Group != nil:
		return is(r.Group.DeploymentGroupName, "deploymentGroupName")
	default:
		return false
	}
}

// everyText reports whether every text inside a value passes, given the member that it is the value of or an element
// of, and what may stand at its place; both are nil where the facts have no such member.
func everyText(doc *source.Document, node int32, m *facts.Member, v *facts.Value, pass func(*facts.Member, *facts.Value, string) bool) bool {
	switch doc.Nodes[node].Kind {
	case source.String:
		return pass(m, v, doc.String(node))
	case source.Array:
		var elem *facts.Value
		if v != nil {
			elem = v.Elem
		}
		for c := range doc.Children(node) {
			if !everyText(doc, c, m, elem, pass) {
				return false
			}
		}
	case source.Object:
		for c := range doc.Children(node) {
			member, value := memberOf(v, doc.Name(c))
			if m != nil && m.Type == facts.Any {
				member = m
			}
			if !everyText(doc, c, member, value, pass) {
				return false
			}
		}
	}
	return true
}

// memberOf returns the member of that name in the structure of a value, and what may stand there; nil where the
// facts have none.
func memberOf(v *facts.Value, name string) (*facts.Member, *facts.Value) {
	if v == nil || v.Of == nil {
		return nil, nil
	}
	i := v.Of.Find(name)
	if i < 0 {
		return nil, nil
	}
	return &v.Of.Members[i], &v.Of.Members[i].Value
}
