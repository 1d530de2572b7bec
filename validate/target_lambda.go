package validate

import (
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

var lambdaVersionForm = Rule{
	ID:       "lambda-version-form",
	Severity: Warning,
	Title:    "A version of a Lambda function is not a positive number",
	Text: "CodeDeploy moves an alias from one published version to another, and published versions are numbered from 1. " +
		"$LATEST, 0 and names of aliases are no such version; the record names one.",
	Sources: []facts.Source{
		facts.LambdaFunctionInfo.Source,
		userGuide("reference-appspec-file-structure-resources"),
	},
	Since: "0.1.0",
	Fail: Example{
		Document: `{"deploymentTarget": {"deploymentTargetType": "LambdaTarget",
  "lambdaTarget": {"deploymentId": "d-A1B2C3D4E", "targetId": "thumbnails", "status": "InProgress",
    "lambdaFunctionInfo": {"functionName": "thumbnails", "functionAlias": "live", "currentVersion": "7", "targetVersion": "$LATEST"}}}}`,
		Pointer: "/deploymentTarget/lambdaTarget/lambdaFunctionInfo/targetVersion",
	},
	Pass: Example{
		Document: `{"deploymentTarget": {"deploymentTargetType": "LambdaTarget",
  "lambdaTarget": {"deploymentId": "d-A1B2C3D4E", "targetId": "thumbnails", "status": "InProgress",
    "lambdaFunctionInfo": {"functionName": "thumbnails", "functionAlias": "live", "currentVersion": "7", "targetVersion": "8"}}}}`,
	},
	Target: checkLambdaVersionForm,
}

func checkLambdaVersionForm(p *Pass, t *model.DeploymentTarget) {
	info := lambdaFunction(t)
	if info == nil {
		return
	}
	if v := given(info.CurrentVersion); v != "" && !published(v) {
		reportVersion(p, "currentVersion", v)
	}
	if v := given(info.TargetVersion); v != "" && !published(v) {
		reportVersion(p, "targetVersion", v)
	}
}

func reportVersion(p *Pass, member, version string) {
	p.Report(At("lambdaTarget", "lambdaFunctionInfo", member), "%s is %q, but published versions are numbers from 1 up", member, version)
}

// lambdaFunction returns what the target says of its Lambda function; nil if nothing.
func lambdaFunction(t *model.DeploymentTarget) *model.LambdaFunctionInfo {
	if t.LambdaTarget == nil {
		return nil
	}
	return t.LambdaTarget.LambdaFunctionInfo
}

// published reports whether a version is a whole number above zero.
func published(version string) bool {
	zero := true
	for i := range len(version) {
		if version[i] < '0' || version[i] > '9' {
			return false
		}
		zero = zero && version[i] == '0'
	}
	return !zero
}

var lambdaVersionsEqual = Rule{
	ID:       "lambda-versions-equal",
	Severity: Note,
	Title:    "A Lambda deployment goes from a version to the same version",
	Text: "currentVersion and targetVersion are equal, so the deployment changes nothing. The service lets that pass when all " +
		"traffic moves at once and fails it with a canary or linear configuration.",
	Sources: []facts.Source{
		facts.LambdaFunctionInfo.Source,
		publicSource("terraform-aws-lambda, issue 82, a deployment between equal versions",
			"https://github.com/terraform-aws-modules/terraform-aws-lambda/issues/82"),
	},
	Since: "0.1.0",
	Fail: Example{
		Document: `{"deploymentTarget": {"deploymentTargetType": "LambdaTarget",
  "lambdaTarget": {"deploymentId": "d-A1B2C3D4E", "targetId": "thumbnails", "status": "InProgress",
    "lambdaFunctionInfo": {"functionName": "thumbnails", "functionAlias": "live", "currentVersion": "8", "targetVersion": "8"}}}}`,
		Pointer: "/deploymentTarget/lambdaTarget/lambdaFunctionInfo",
	},
	Pass: Example{
		Document: `{"deploymentTarget": {"deploymentTargetType": "LambdaTarget",
  "lambdaTarget": {"deploymentId": "d-A1B2C3D4E", "targetId": "thumbnails", "status": "InProgress",
    "lambdaFunctionInfo": {"functionName": "thumbnails", "functionAlias": "live", "currentVersion": "7", "targetVersion": "8"}}}}`,
	},
	Target: checkLambdaVersionsEqual,
}

func checkLambdaVersionsEqual(p *Pass, t *model.DeploymentTarget) {
	info := lambdaFunction(t)
	if info == nil || given(info.CurrentVersion) == "" || given(info.CurrentVersion) != given(info.TargetVersion) {
		return
	}
	p.Report(At("lambdaTarget", "lambdaFunctionInfo"), "the deployment goes from version %s to the same version", *info.CurrentVersion).
		Related(At("lambdaTarget", "lambdaFunctionInfo", "currentVersion"), "from").
		Related(At("lambdaTarget", "lambdaFunctionInfo", "targetVersion"), "to")
}
