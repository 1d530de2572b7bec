package validate

import (
	"strconv"
	"strings"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/appspec"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
)

// lambdaSpec returns an example that is sound but for the versions.
func lambdaSpec(versions string) string {
	return `version: 0.0
Resources:
  - charge:
      Type: AWS::Lambda::Function
      Properties:
        Name: charge
        Alias: live
` + versions
}

const (
	atCurrentVersion = "/Resources/0/charge/Properties/CurrentVersion"
	atTargetVersion  = "/Resources/0/charge/Properties/TargetVersion"
)

var appSpecLambdaMissing = Rule{
	ID:       "appspec-lambda-property-missing",
	Severity: Error,
	InRecord: Warning,
	Title:    "A property of a Lambda function is missing",
	Text: "To move an alias from one version of a function to another, the AppSpec has to name all four: Name, Alias, CurrentVersion and " +
		"TargetVersion. One comment of the user guide calls CurrentVersion optional, so that without it there is a warning.",
	Sources: []facts.Source{appSpecResources, appSpecAssistant},
	Since:   "0.1.0",
	Fail: Example{
		Document: lambdaSpec("        CurrentVersion: \"3\"\n"),
		Pointer:  "/Resources/0/charge/Properties",
	},
	Pass:    Example{Document: exampleLambdaSpec},
	AppSpec: checkAppSpecLambdaMissing,
}

func checkAppSpecLambdaMissing(p *Pass, f *appspec.File) {
	if platformOfSpec(f) != model.ComputePlatformLambda {
		return
	}
	for i := range f.Resources {
		r := &f.Resources[i]
		object, ok := p.properties(r)
		if !ok {
			continue
		}
		for _, required := range [...]struct {
			value     appspec.Value
			name, why string
		}{
			{r.FunctionName, "Name", "it names the function"},
			{r.Alias, "Alias", "it is what points to the new version afterwards"},
			{r.TargetVersion, "TargetVersion", "it is the version to go to"},
		} {
			p.requires(object, required.value, required.name, required.why)
		}
		if !r.CurrentVersion.There() {
			p.Report(AtNode(object), "CurrentVersion is missing: it is the version that the alias points to now").
				Hint("add CurrentVersion").Severity(Warning)
		}
	}
}

var appSpecLambdaVersion = Rule{
	ID:       "appspec-lambda-version",
	Severity: Error,
	InRecord: Warning,
	Title:    "A version of a Lambda function is not a published one",
	Text: "CurrentVersion and TargetVersion are numbers of published versions, which count from 1. $LATEST is the copy that can still be " +
		"changed, and an alias or a name is no version. Publish a version and give its number.",
	Sources: []facts.Source{appSpecResources, publicSource("AWS Lambda Developer Guide, function versions",
		"https://docs.aws.amazon.com/lambda/latest/dg/configuration-versions.html")},
	Since: "0.1.0",
	Fail: Example{
		Document: lambdaSpec("        CurrentVersion: \"3\"\n        TargetVersion: $LATEST\n"),
		Pointer:  atTargetVersion,
	},
	Pass:    Example{Document: exampleLambdaSpec},
	AppSpec: checkAppSpecLambdaVersion,
}

func checkAppSpecLambdaVersion(p *Pass, f *appspec.File) {
	for i := range f.Resources {
		r := &f.Resources[i]
		for _, v := range [...]appspec.Value{r.CurrentVersion, r.TargetVersion} {
			if !v.Given() || v.Kind >= source.Array || isBlank(v) || p.toFill(v) {
				continue
			}
			if _, ok := publishedVersion(v); !ok {
				p.Report(AtNode(v.Node), "%s %s is no published version of a function: these are numbered from 1", v.Name, shortened(v.Text)).
					Hint("give the number of a published version")
			}
		}
	}
}

// publishedVersion returns the number of a version of a function without zeros in front, given as a string or a number.
func publishedVersion(v appspec.Value) (string, bool) {
	text := strings.TrimLeft(v.Text, "0")
	if v.Kind != source.String && v.Kind != source.Number || text == "" || strings.Trim(text, "0123456789") != "" {
		return "", false
	}
	return text, true
}

var appSpecLambdaSameVersion = Rule{
	ID:       "appspec-lambda-same-version",
	Severity: Error,
	InRecord: Warning,
	Title:    "The target version of a Lambda function is its current version",
	Text: "With a canary or linear configuration a deployment whose two versions are equal fails, since there is no traffic to shift; with " +
		"CodeDeployDefault.LambdaAllAtOnce it succeeds and changes nothing. It is a warning while the configuration is not known, and " +
		"no finding with all at once. The usual reason is a template that publishes no new version when the code has not changed.",
	Sources: []facts.Source{
		publicSource("terraform-aws-lambda issue 82, a deployment with equal versions fails", "https://github.com/terraform-aws-modules/terraform-aws-lambda/issues/82"),
		appSpecResources,
	},
	Since: "0.1.0",
	Fail: Example{
		Document: lambdaSpec("        CurrentVersion: \"4\"\n        TargetVersion: \"4\"\n"),
		Pointer:  atTargetVersion,
	},
	Pass:    Example{Document: exampleLambdaSpec},
	AppSpec: checkAppSpecLambdaSameVersion,
}

func checkAppSpecLambdaSameVersion(p *Pass, f *appspec.File) {
	for i := range f.Resources {
		r := &f.Resources[i]
		current, ok := publishedVersion(r.CurrentVersion)
		target, also := publishedVersion(r.TargetVersion)
		if !ok || !also || current != target {
			continue
		}
		config, known := facts.ConfigByName(p.configName())
		if known && config.Routing == facts.AllAtOnce {
			continue
		}
		shifts := known && (config.Routing == facts.Canary || config.Routing == facts.Linear)
		message := "fails unless the configuration is all at once"
		if shifts {
			message = "fails with " + config.Name
		}
		report := p.Report(AtNode(r.TargetVersion.Node), "TargetVersion %s is the CurrentVersion too: such a deployment %s", strconv.Quote(target), message).
			Hint("publish a new version").
			Related(AtNode(r.CurrentVersion.Node), "the current version")
		if !shifts {
			report.Severity(Warning)
		}
	}
}

// configName returns the name of the deployment configuration that a request or record names, or else its deployment
// group; "" if it is not known.
func (p *Pass) configName() string {
	switch r := p.Record; {
	case r.Request != nil && given(r.Request.DeploymentConfigName) != "":
		return given(r.Request.DeploymentConfigName)
	case r.Request != nil:
		if g := p.groupFor(r.Request); g != nil {
			return given(g.DeploymentConfigName)
		}
	case len(r.Deployments) > 0:
		for i, root := range r.Roots {
			if root == p.root && i < len(r.Deployments) {
				return given(r.Deployments[i].DeploymentConfigName)
			}
		}
	}
	return ""
}
