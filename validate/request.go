package validate

import (
	"strings"
	"unicode/utf8"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

// requestRules are about a CreateDeployment request as a whole: what it must have, which of its members go together,
// and whether it was ever filled in.
var requestRules = []*Rule{
	&skeletonUnedited,
	&placeholderValue,
	&applicationNameMissing,
	&deploymentGroupNameMissing,
	&revisionMissing,
	&descriptionLong,
	&deploymentModeRestart,
	&platformContradiction,
	&fileExistsBehaviorPlatform,
	&ignoreStopFailuresPlatform,
	&updateOutdatedPlatform,
	&targetInstancesPlatform,
}

var applicationNameMissing = Rule{
	ID:       "application-name-missing",
	Severity: Error,
	Title:    "The request names no application",
	Text: "applicationName is the one member that the service model requires. Clients refuse a request without it, or with an empty " +
		"one, before anything is sent.",
	Exception: facts.ApplicationNameRequiredException,
	Basis:     facts.Documented,
	Sources:   []facts.Source{facts.CreateDeploymentInput.Source, apiErrors("CreateDeployment")},
	Since:     "0.1.0",
	Fail: Example{
		Document: exampleObject(`"deploymentGroupName": "production"`, exampleRevision),
	},
	Pass:   Example{Document: exampleRequest()},
	Faults: []model.FaultKind{model.MissingMember, model.TooShort},
	Fault:  func(p *Pass, f *model.Fault) { checkMissing(p, f, "applicationName") },
}

var deploymentGroupNameMissing = Rule{
	ID:       "deployment-group-name-missing",
	Severity: Error,
	Title:    "The request names no deployment group",
	Text: "The service model does not require deploymentGroupName, so clients send a request without it; the service then refuses it, " +
		"and an empty name as well.",
	Exception: facts.DeploymentGroupNameRequiredException,
	Basis:     facts.Documented,
	Sources:   []facts.Source{facts.CreateDeploymentInput.Source, apiErrors("CreateDeployment")},
	Since:     "0.1.0",
	Fail:      Example{Document: exampleObject(`"applicationName": "shop"`, exampleRevision)},
	Pass:      Example{Document: exampleRequest()},
	Faults:    []model.FaultKind{model.MissingMember, model.TooShort},
	Fault:     func(p *Pass, f *model.Fault) { checkMissing(p, f, "deploymentGroupName") },
}

var revisionMissing = Rule{
	ID:       "revision-missing",
	Severity: Error,
	Title:    "The request names no revision",
	Text: "The service model does not require revision, so clients send a request without it and the service refuses it, before it " +
		"looks at anything else. Only a request whose deploymentMode is RESTART has none: it restarts what the last successful " +
		"deployment installed.",
	Exception: facts.RevisionRequiredException,
	Basis:     facts.Documented,
	Sources: []facts.Source{
		facts.CreateDeploymentInput.Source, apiErrors("CreateDeployment"),
		publicSource("aws-cli issue 4256, a request without a revision", "https://github.com/aws/aws-cli/issues/4256"),
	},
	Since:  "0.1.0",
	Fail:   Example{Document: exampleObject(exampleNames)},
	Pass:   Example{Document: exampleRequest()},
	Faults: []model.FaultKind{model.MissingMember},
	Fault:  checkRevisionMissing,
}

// checkRevisionMissing leaves a restart alone, and a request that may be one: whose mode is not known.
func checkRevisionMissing(p *Pass, f *model.Fault) {
	if in := p.Record.Request; in != nil &&
		(in.DeploymentMode == model.DeploymentModeRestart || unclear(p, facts.DeploymentMode, in.DeploymentMode, "deploymentMode")) {
		return
	}
	checkMissing(p, f, "revision")
}

// checkMissing reports the absence of a member of the request, unless it is there under a misspelt name, which is a
// finding already. An empty text counts as absent.
func checkMissing(p *Pass, f *model.Fault, member string) {
	switch {
	case f.In != facts.CreateDeploymentInput || f.Member.Name != member:
	case f.Kind == model.TooShort && p.Doc.String(f.Node) == "":
		p.Report(AtNode(f.Node), "%s is empty", subject(p, f))
	case f.Kind == model.MissingMember && !misspelt(p, f):
		p.Report(AtNode(f.Node), "the request has no %s", member)
	}
}

var descriptionLong = Rule{
	ID:       "description-long",
	Severity: Warning,
	Title:    "The description is longer than the user guide used to allow",
	Text: "The API reference gives no length for a description. The user guide long gave 256 characters, and a deployment action that " +
		"AWS maintains cuts descriptions off at 512; above that the service is known to refuse them, which text-length reports. In " +
		"between, the answer is not certain.",
	Sources: []facts.Source{facts.DescriptionGuideLimit.Source, facts.DescriptionLimit.Source},
	Limit:   facts.DescriptionGuideLimit,
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleRequest(`"description": "` + strings.Repeat("Rolls out the new checkout. ", 10) + `"`),
		Pointer:  "/description",
	},
	Pass:    Example{Document: exampleRequest(`"description": "Rolls out the new checkout."`)},
	Request: checkDescriptionLong,
}

func checkDescriptionLong(p *Pass, in *model.CreateDeploymentInput) {
	s := given(in.Description)
	limit := p.Limits.Value(facts.DescriptionGuideLimit)
	if len(s) <= limit {
		return
	}
	n := utf8.RuneCountInString(s)
	if n > limit && n <= p.Limits.Value(facts.DescriptionLimit) {
		p.Report(At("description"), "description has %d characters: the user guide gave %d as the most", n, limit)
	}
}

var deploymentModeRestart = Rule{
	ID:       "deployment-mode-restart",
	Severity: Error,
	Title:    "A restart is asked for together with what it cannot have",
	Text: "With the deployment mode RESTART the agent runs the lifecycle events again from the revision of the last successful " +
		"deployment, so the request must not name a revision, must not limit itself to outdated instances, and cannot be for Lambda " +
		"or Amazon ECS, which have no agent. Leave those members out, or the mode.",
	Sources: []facts.Source{
		facts.CreateDeploymentInput.Source,
		publicSource("CodeDeploy agent 2.1.0, release notes", "https://github.com/aws/aws-codedeploy-agent/releases/tag/v2.1.0"),
	},
	Since:   "0.1.0",
	Fail:    Example{Document: exampleRequest(`"deploymentMode": "RESTART"`)},
	Pass:    Example{Document: exampleObject(exampleNames, `"deploymentMode": "RESTART"`)},
	Request: checkDeploymentModeRestart,
}

func checkDeploymentModeRestart(p *Pass, in *model.CreateDeploymentInput) {
	if in.DeploymentMode != model.DeploymentModeRestart {
		return
	}
	if in.Revision != nil {
		p.Report(At(), "a restart deploys what is already installed, so the request must not name a revision").
			Hint("leave revision out").
			Related(At("deploymentMode"), "the mode").
			Related(At("revision"), "the revision")
	}
	if isTrue(in.UpdateOutdatedInstancesOnly) {
		p.Report(At(), "a restart cannot be limited to outdated instances").
			Hint("leave updateOutdatedInstancesOnly out").
			Related(At("deploymentMode"), "the mode").
			Related(At("updateOutdatedInstancesOnly"), "the limitation")
	}
	if on, why := p.certainPlatforms(in); on&onServer == 0 {
		r := p.Report(At(), "only EC2/On-Premises deployments can be restarted: %s is for %s", why.says, on)
		r.Related(At("deploymentMode"), "the mode")
		if why.inRequest() {
			r.Related(why.at, why.says)
		}
	}
}
