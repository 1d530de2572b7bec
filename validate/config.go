package validate

import (
	"strings"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

// configRules are about the names of predefined deployment configurations.
var configRules = []*Rule{
	&deploymentConfigUnknown,
	&deploymentConfigPlatform,
}

var deploymentConfigUnknown = Rule{
	ID:       "deployment-config-unknown",
	Severity: Error, InRecord: Warning,
	Title: "There is no predefined deployment configuration of that name",
	Text: "Names that begin with CodeDeployDefault. are reserved for the configurations that CodeDeploy itself defines, so a name that is " +
		"none of them can be no custom configuration either. The names are easily mistaken: the linear ones for Amazon ECS end in " +
		"Every1Minutes and Every3Minutes, the one for Lambda in Every1Minute, and capitals count. In a record the finding is a " +
		"warning, since CodeDeploy may define new ones.",
	Exception: facts.DeploymentConfigDoesNotExistException,
	Basis:     facts.Inferred,
	Sources: []facts.Source{
		facts.ConfigsSource, userGuide("limits"),
		publicSource("AWS Serverless Application Model, issue 836", "https://github.com/aws/serverless-application-model/issues/836"),
	},
	Since: "0.1.0",
	Fail: Example{
		Document: exampleRequest(`"deploymentConfigName": "CodeDeployDefault.OneAtOnce"`),
		Pointer:  "/deploymentConfigName",
	},
	Pass:       Example{Document: exampleRequest(`"deploymentConfigName": "CodeDeployDefault.OneAtATime"`)},
	Request:    func(p *Pass, in *model.CreateDeploymentInput) { checkConfigUnknown(p, in.DeploymentConfigName) },
	Deployment: func(p *Pass, d *model.DeploymentInfo) { checkConfigUnknown(p, d.DeploymentConfigName) },
	Group:      func(p *Pass, g *model.DeploymentGroupInfo) { checkConfigUnknown(p, g.DeploymentConfigName) },
}

func checkConfigUnknown(p *Pass, name *string) {
	if name == nil || !looksReserved(*name) {
		return
	}
	if _, ok := facts.ConfigByName(*name); ok {
		return
	}
	r := p.Report(atConfigName, "there is no predefined deployment configuration %q", shortened(*name))
	if near, ok := facts.NearestConfig(*name); ok {
		r.Hint("did you mean %q?", near)
	}
}

// looksReserved reports whether a name begins like those of the predefined configurations, in whatever case.
func looksReserved(name string) bool {
	n := len(facts.ReservedPrefix)
	return len(name) >= n && strings.EqualFold(name[:n], facts.ReservedPrefix)
}

var deploymentConfigPlatform = Rule{
	ID:       "deployment-config-platform",
	Severity: Error, InRecord: Warning,
	Title: "The predefined deployment configuration is for another compute platform",
	Text: "Each predefined configuration is for one compute platform: those whose names begin with ECS for Amazon ECS, with Lambda for " +
		"AWS Lambda, and the three others for EC2/On-Premises. How traffic is shifted and how many hosts must stay healthy have " +
		"nothing in common, so a configuration of another platform cannot be applied. It is checked where the platform is " +
		"known for certain: from the record, from the deployment group, or from --compute-platform.",
	Exception: facts.InvalidDeploymentConfigNameException,
	Basis:     facts.Inferred,
	Sources:   []facts.Source{facts.ConfigsSource, apiErrors("CreateDeployment")},
	Since:     "0.1.0",
	Fail: Example{
		Document: exampleObject(exampleNames, exampleAppSpec, `"deploymentConfigName": "CodeDeployDefault.OneAtATime"`),
		Pointer:  "/deploymentConfigName",
		Platform: model.ComputePlatformECS,
	},
	Pass: Example{
		Document: exampleObject(exampleNames, exampleAppSpec, exampleECS),
		Platform: model.ComputePlatformECS,
	},
	Request:    func(p *Pass, in *model.CreateDeploymentInput) { checkConfigPlatform(p, in.DeploymentConfigName) },
	Deployment: func(p *Pass, d *model.DeploymentInfo) { checkConfigPlatform(p, d.DeploymentConfigName) },
	Group:      func(p *Pass, g *model.DeploymentGroupInfo) { checkConfigPlatform(p, g.DeploymentConfigName) },
}

func checkConfigPlatform(p *Pass, name *string) {
	if name == nil || p.Platform == "" || !facts.IsReserved(*name) {
		return
	}
	config, ok := facts.ConfigByName(*name)
	if !ok || config.Platform == string(p.Platform) {
		return
	}
	known := platformOnly(p.Platform)
	if known == anywhere {
		return // a platform that the facts do not know
	}
	r := p.Report(atConfigName, "%s is for %s deployments, and %s is for %s",
		config.Name, platformOnly(model.ComputePlatform(config.Platform)), p.knownPlatform().says, known)
	if p.PlatformFrom == PlatformStated {
		r.Related(At("computePlatform"), "the compute platform")
	}
	if near, ok := facts.ConfigByName(samePace(config, p.Platform)); ok {
		r.Hint("%s is the like of it", near.Name)
	}
}

// samePace returns the name of the configuration of a platform that is like one of another platform: all at once for all
// at once, and none otherwise.
func samePace(config *facts.Config, platform model.ComputePlatform) string {
	if !config.AtOnce() {
		return ""
	}
	like := ""
	for _, c := range facts.Configs() {
		if c.Platform == string(platform) && c.AtOnce() {
			like = c.Name
		}
	}
	return like
}
