package validate

import (
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/appspec"
	"github.com/deployrecord/deployrecord/model/facts"
)

var appSpecPlatformUnknown = Rule{
	ID:       "appspec-platform-unknown",
	Severity: Error,
	InRecord: Warning,
	Title:    "An AppSpec has neither Resources nor os",
	Text: "An AppSpec file for Lambda or Amazon ECS has Resources, one for EC2/On-Premises has os; without either there is nothing to " +
		"deploy on any of them. --compute-platform says which of them a file is for.",
	Sources: []facts.Source{appSpecStructure, agentSource("application_specification.rb")},
	Since:   "0.1.0",
	Fail:    Example{Document: "version: 0.0\n", Kind: model.AppSpec},
	Pass:    Example{Document: exampleServerSpec, Kind: model.AppSpec},
	AppSpec: checkAppSpecPlatformUnknown,
}

func checkAppSpecPlatformUnknown(p *Pass, f *appspec.File) {
	if !isObject(f) || platformOfSpec(f) != "" || f.ResourcesAt.There() {
		return
	}
	if p.spec.embedded() {
		p.Report(AtNode(0), "the AppSpec has no Resources: nothing says what to deploy").Hint("add Resources")
		return
	}
	p.Report(AtNode(0), "the AppSpec has neither Resources, as for Lambda and ECS, nor os, as for EC2/On-Premises").
		Hint("add Resources or os")
}

var appSpecPlatformMismatch = Rule{
	ID:       "appspec-platform-mismatch",
	Severity: Error,
	InRecord: Warning,
	Title:    "An AppSpec is for another compute platform",
	Text: "The type of the resource makes an AppSpec one for Lambda or for Amazon ECS; os, files and hooks with scripts make it one for " +
		"EC2/On-Premises. A deployment of another compute platform cannot use it. The platform is known from the record, from the " +
		"deployment group or from the command line. An AppSpec given as text in appSpecContent is never one for EC2/On-Premises.",
	Sources: []facts.Source{appSpecResources, facts.AppSpecContent.Source},
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleECSSpec,
		Pointer:  "/Resources/0/TargetService/Type",
		Platform: model.ComputePlatformLambda,
	},
	Pass:    Example{Document: exampleECSSpec, Platform: model.ComputePlatformECS},
	AppSpec: checkAppSpecPlatformMismatch,
}

func checkAppSpecPlatformMismatch(p *Pass, f *appspec.File) {
	at := AtNode(0)
	for i := range f.Resources {
		if f.Resources[i].Type.Given() {
			at = AtNode(f.Resources[i].Type.Node)
			break
		}
	}
	is, known := f.Platform, p.Platform
	switch {
	case is == "":
	case is == model.ComputePlatformServer && p.spec.embedded():
		r := p.Report(at, "the AppSpec is for EC2/On-Premises, but is given as text, which is for Lambda and ECS").
			Hint("bundle it with the files, and give the bundle's place in s3Location or gitHubLocation")
		if p.spec.deprecated {
			r.Severity(Warning)
		}
	case known != "" && known != is && !(p.spec.embedded() && known == model.ComputePlatformServer): // that is a finding about the revision
		p.Report(at, "the AppSpec is for %s, but %s is for %s", platformOnly(is), p.knownPlatform().says, platformOnly(known))
	}
}
