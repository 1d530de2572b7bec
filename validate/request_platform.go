package validate

import (
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

// The revisions and configurations that examples of platforms use.
const (
	exampleAppSpec = `"revision": {"revisionType": "S3", "s3Location": {"bucket": "releases", "key": "appspec.yaml", "bundleType": "YAML", "eTag": "3e2f5c"}}`
	exampleGitHub  = `"revision": {"revisionType": "GitHub", "gitHubLocation": {"repository": "example/shop", "commitId": "4f1c0de9b2a7835e6d40c1f2a3b4c5d6e7f80912"}}`
	exampleLambda  = `"deploymentConfigName": "CodeDeployDefault.LambdaAllAtOnce"`
	exampleECS     = `"deploymentConfigName": "CodeDeployDefault.ECSAllAtOnce"`
)

var platformContradiction = Rule{
	ID:       "platform-contradiction",
	Severity: Error,
	Title:    "One part of the request is for one compute platform, another part for another",
	Text: "A request does not name its compute platform, but much in it is only for one: a revision on GitHub, an archive and the three " +
		"plain configurations are for EC2/On-Premises deployments, an AppSpec given as text and the configurations whose names begin " +
		"with ECS or Lambda are for those. Whatever platform the deployment group has, one of two such parts is then wrong. The " +
		"finding is a warning where one of them is merely unusual.",
	Sources: []facts.Source{facts.RevisionLocation.Source, facts.ConfigsSource, facts.TargetInstances.Source},
	Since:   "0.1.0",
	Fail:    Example{Document: exampleObject(exampleNames, exampleGitHub, exampleECS)},
	Pass:    Example{Document: exampleObject(exampleNames, exampleGitHub, `"deploymentConfigName": "CodeDeployDefault.HalfAtATime"`)},
	Request: checkPlatformContradiction,
}

// checkPlatformContradiction reports the first pair of hints that cannot both hold, a certain pair before others. Where
// the platform is known, the rules about the single members say which of them is wrong.
func checkPlatformContradiction(p *Pass, in *model.CreateDeploymentInput) {
	if p.Platform != "" {
		return
	}
	hints, n := platformHints(in)
	if on, _ := p.certainPlatforms(in); on&onServer == 0 {
		for n > 0 && hints[n-1].hasOwnRule() {
			n--
		}
	}
	var a, b *platformHint
	for i := range n {
		for j := range i {
			one, other := &hints[j], &hints[i]
			if one.on&other.on != 0 {
				continue
			}
			if a == nil || one.certain && other.certain && !(a.certain && b.certain) {
				a, b = one, other
			}
		}
	}
	if a == nil {
		return
	}
	r := p.Report(At(), "%s is for %s deployments, %s for %s", a.says, a.on, b.says, b.on).
		Related(a.at, a.says).
		Related(b.at, b.says)
	if !a.certain || !b.certain {
		r.Severity(Warning)
	}
}

var fileExistsBehaviorPlatform = Rule{
	ID:       "file-exists-behavior-platform",
	Severity: Error,
	Title:    "fileExistsBehavior is given for a deployment that installs no files",
	Text: "The service refuses a request for Lambda or Amazon ECS that has fileExistsBehavior at all, even with DISALLOW, although it " +
		"prints that value in the records of such deployments. Requests that were made from a skeleton or copied from a record trip " +
		"over this. Leave the member out.",
	Exception: facts.InvalidFileExistsBehaviorException,
	Basis:     facts.Observed,
	Sources: []facts.Source{
		facts.CreateDeploymentInput.Source,
		publicSource("AWS Toolkit for Azure DevOps, issue 288", "https://github.com/aws/aws-toolkit-azure-devops/issues/288"),
	},
	Since: "0.1.0",
	Fail: Example{
		Document: exampleObject(exampleNames, exampleAppSpec, exampleECS, `"fileExistsBehavior": "DISALLOW"`),
		Pointer:  "/fileExistsBehavior",
	},
	Pass:    Example{Document: exampleObject(exampleNames, exampleAppSpec, exampleECS)},
	Request: checkFileExistsBehaviorPlatform,
}

func checkFileExistsBehaviorPlatform(p *Pass, in *model.CreateDeploymentInput) {
	if in.FileExistsBehavior == "" {
		return
	}
	if on, why := p.certainPlatforms(in); on&onServer == 0 {
		r := p.Report(atFileExists, "fileExistsBehavior is refused for %s deployments, and %s is for %s", on, why.says, on).
			Hint("leave fileExistsBehavior out")
		if why.inRequest() {
			r.Related(why.at, why.says)
		}
	}
}

var ignoreStopFailuresPlatform = Rule{
	ID:       "ignore-stop-failures-platform",
	Severity: Error,
	Title:    "Failures of ApplicationStop are to be ignored where there is no such event",
	Text: "ignoreApplicationStopFailures is about the events of an instance that is to be changed. For Lambda the service expects it to " +
		"be false and refuses true; what it does for Amazon ECS is not documented, so there it is a warning. Leave the member out.",
	Exception: facts.InvalidIgnoreApplicationStopFailuresValueException,
	Basis:     facts.Documented,
	Sources:   []facts.Source{facts.CreateDeploymentInput.Source, apiErrors("CreateDeployment")},
	Since:     "0.1.0",
	Fail: Example{
		Document: exampleObject(exampleNames, exampleAppSpec, exampleLambda, `"ignoreApplicationStopFailures": true`),
		Pointer:  "/ignoreApplicationStopFailures",
	},
	Pass: Example{Document: exampleObject(exampleNames, exampleAppSpec, exampleLambda, `"ignoreApplicationStopFailures": false`)},
	Request: func(p *Pass, in *model.CreateDeploymentInput) {
		checkServerFlag(p, in, "ignoreApplicationStopFailures", in.IgnoreApplicationStopFailures)
	},
}

var updateOutdatedPlatform = Rule{
	ID:       "update-outdated-platform",
	Severity: Error,
	Title:    "Only outdated instances are to be updated where there are no instances",
	Text: "updateOutdatedInstancesOnly leaves out the instances that run the latest revision already. For Lambda the service expects it " +
		"to be false and refuses true; what it does for Amazon ECS is not documented, so there it is a warning. Leave the member out.",
	Exception: facts.InvalidUpdateOutdatedInstancesOnlyValueException,
	Basis:     facts.Documented,
	Sources:   []facts.Source{facts.CreateDeploymentInput.Source, apiErrors("CreateDeployment")},
	Since:     "0.1.0",
	Fail: Example{
		Document: exampleObject(exampleNames, exampleAppSpec, exampleLambda, `"updateOutdatedInstancesOnly": true`),
		Pointer:  "/updateOutdatedInstancesOnly",
	},
	Pass: Example{Document: exampleObject(exampleNames, exampleAppSpec, exampleLambda, `"updateOutdatedInstancesOnly": false`)},
	Request: func(p *Pass, in *model.CreateDeploymentInput) {
		checkServerFlag(p, in, "updateOutdatedInstancesOnly", in.UpdateOutdatedInstancesOnly)
	},
}

// checkServerFlag reports a flag that is true although the request is not for servers.
func checkServerFlag(p *Pass, in *model.CreateDeploymentInput, member string, flag *bool) {
	if !isTrue(flag) {
		return
	}
	on, why := p.certainPlatforms(in)
	if on&onServer != 0 {
		return
	}
	var r *Report
	if on == onLambda {
		r = p.Report(At(member), "%s must be false for Lambda deployments, and %s is for Lambda", member, why.says)
	} else {
		r = p.Report(At(member), "%s is only for EC2/On-Premises deployments, and %s is for %s", member, why.says, on).
			Severity(Warning).
			Exception("", "")
	}
	r.Hint("leave %s out", member)
	if why.inRequest() {
		r.Related(why.at, why.says)
	}
}

var targetInstancesPlatform = Rule{
	ID:       "target-instances-platform",
	Severity: Warning,
	Title:    "Instances are selected for a deployment that has none",
	Text: "targetInstances names the Amazon EC2 instances of the replacement environment in a blue/green deployment to servers. A " +
		"deployment to Lambda or Amazon ECS has no use for it.",
	Sources: []facts.Source{facts.CreateDeploymentInput.Source, facts.TargetInstances.Source},
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleObject(exampleNames, exampleAppSpec, exampleECS, `"targetInstances": {"autoScalingGroups": ["shop-green"]}`),
		Pointer:  "/targetInstances",
	},
	Pass:    Example{Document: exampleObject(exampleNames, exampleAppSpec, exampleECS)},
	Request: checkTargetInstancesPlatform,
}

func checkTargetInstancesPlatform(p *Pass, in *model.CreateDeploymentInput) {
	if in.TargetInstances == nil {
		return
	}
	if on, why := p.certainPlatforms(in); on&onServer == 0 {
		r := p.Report(atTargetInstances, "targetInstances is for EC2/On-Premises deployments, and %s is for %s", why.says, on).
			Hint("leave targetInstances out")
		if why.inRequest() {
			r.Related(why.at, why.says)
		}
	}
}
