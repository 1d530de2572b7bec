package validate

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
)

func parse(text string) []*source.Document {
	return source.Parse([]byte(text), source.Options{})
}

const (
	exampleZip         = exampleRevision
	exampleLambdaText  = `"revision": {"revisionType": "AppSpecContent", "appSpecContent": {"content": "version: 0.0\nResources:\n  - charge:\n      Type: AWS::Lambda::Function\n      Properties:\n        Name: charge\n        Alias: live\n        CurrentVersion: \"3\"\n        TargetVersion: \"4\"\n"}}`
	exampleECSText     = `"revision": {"revisionType": "AppSpecContent", "appSpecContent": {"content": "version: 0.0\nResources:\n  - TargetService:\n      Type: AWS::ECS::Service\n      Properties:\n        TaskDefinition: arn:aws:ecs:eu-west-1:111122223333:task-definition/shop:7\n        LoadBalancerInfo:\n          ContainerName: shop\n          ContainerPort: 80\n"}}`
	exampleAllAtOnce   = `"deploymentConfigName": "CodeDeployDefault.AllAtOnce"`
	exampleFileExists  = `"fileExistsBehavior": "DISALLOW"`
	exampleInstances   = `"targetInstances": {"autoScalingGroups": ["shop-green"]}`
	exampleIgnoreStops = `"ignoreApplicationStopFailures": true`
	exampleOutdated    = `"updateOutdatedInstancesOnly": true`
)

func TestPlatform_WithinTheRequest(t *testing.T) {
	with := func(members ...string) string {
		return exampleObject(append([]string{exampleNames}, members...)...)
	}
	contradiction := func(s string) []string { return []string{s + " platform-contradiction "} }
	refused := []string{"error file-exists-behavior-platform /fileExistsBehavior InvalidFileExistsBehaviorException"}
	checkFindings(t, []findingsCase{
		{name: "a commit for a server", text: with(exampleGitHub, exampleAllAtOnce, exampleFileExists, exampleInstances)},
		{name: "an archive for a server", text: with(exampleZip, exampleAllAtOnce, exampleFileExists, exampleIgnoreStops)},
		{name: "an AppSpec file for Amazon ECS", text: with(exampleAppSpec, exampleECS)},
		{name: "an AppSpec file for Lambda", text: with(exampleAppSpec, exampleLambda)},
		{name: "an AppSpec text for Lambda", text: with(exampleLambdaText, exampleLambda)},
		{name: "an AppSpec text for Amazon ECS", text: with(exampleECSText, exampleECS)},
		{name: "a custom configuration says nothing", text: with(exampleGitHub, `"deploymentConfigName": "shop.ECSCanary"`)},

		{name: "a commit for Amazon ECS", text: with(exampleGitHub, exampleECS), want: contradiction("error")},
		{name: "a commit for Lambda", text: with(exampleGitHub, exampleLambda), want: contradiction("error")},
		{name: "an AppSpec text for servers", text: with(exampleLambdaText, exampleAllAtOnce), want: contradiction("error")},
		{name: "an AppSpec text of the other kind", text: with(exampleLambdaText, exampleECS), want: contradiction("error")},
		{name: "an AppSpec file for servers", text: with(exampleAppSpec, exampleAllAtOnce), want: contradiction("warning")},
		{name: "an archive for Amazon ECS", text: with(exampleZip, exampleECS), want: contradiction("warning")},
		{name: "an AppSpec file with instances", text: with(exampleAppSpec, exampleInstances), want: contradiction("warning")},
		{name: "an AppSpec file with files", text: with(exampleAppSpec, exampleFileExists), want: contradiction("warning")},

		{name: "files on Amazon ECS", text: with(exampleAppSpec, exampleECS, exampleFileExists), want: refused},
		{name: "files with an AppSpec text", text: with(exampleLambdaText, exampleFileExists), want: refused},
		{name: "instances on Lambda", text: with(exampleAppSpec, exampleLambda, exampleInstances),
			want: []string{"warning target-instances-platform /targetInstances"}},
		{name: "stops on Lambda", text: with(exampleAppSpec, exampleLambda, exampleIgnoreStops),
			want: []string{"error ignore-stop-failures-platform /ignoreApplicationStopFailures InvalidIgnoreApplicationStopFailuresValueException"}},
		{name: "stops on Amazon ECS", text: with(exampleAppSpec, exampleECS, exampleIgnoreStops),
			want: []string{"warning ignore-stop-failures-platform /ignoreApplicationStopFailures"}},
		{name: "outdated instances on Lambda", text: with(exampleLambdaText, exampleOutdated),
			want: []string{"error update-outdated-platform /updateOutdatedInstancesOnly InvalidUpdateOutdatedInstancesOnlyValueException"}},
		{name: "outdated instances on Amazon ECS", text: with(exampleECSText, exampleOutdated),
			want: []string{"warning update-outdated-platform /updateOutdatedInstancesOnly"}},
		{name: "false is said of anything", text: with(exampleAppSpec, exampleLambda, `"ignoreApplicationStopFailures": false`, `"updateOutdatedInstancesOnly": false`)},
	})
}

func TestPlatform_KnownFromOutside(t *testing.T) {
	with := func(members ...string) string {
		return exampleObject(append([]string{exampleNames}, members...)...)
	}
	lambda := exampleGroup(`"computePlatform": "Lambda"`)
	checkFindings(t, []findingsCase{
		{name: "files on Lambda", text: with(exampleAppSpec, exampleFileExists), platform: model.ComputePlatformLambda,
			want: []string{"error file-exists-behavior-platform /fileExistsBehavior InvalidFileExistsBehaviorException"}},
		{name: "files for a group on Lambda", text: with(exampleAppSpec, exampleFileExists), group: lambda,
			want: []string{"error file-exists-behavior-platform /fileExistsBehavior InvalidFileExistsBehaviorException"}},
		{name: "files on servers", text: exampleRequest(exampleFileExists), platform: model.ComputePlatformServer},
		{name: "stops for a group on Lambda", text: with(exampleAppSpec, exampleIgnoreStops), group: lambda,
			want: []string{"error ignore-stop-failures-platform /ignoreApplicationStopFailures InvalidIgnoreApplicationStopFailuresValueException"}},
		{name: "instances for a group on Lambda", text: with(exampleAppSpec, exampleInstances), group: lambda,
			want: []string{"warning target-instances-platform /targetInstances"}},
		{name: "a configuration of another platform", text: with(exampleAppSpec, exampleECS), group: lambda,
			want: []string{"error deployment-config-platform /deploymentConfigName InvalidDeploymentConfigNameException"}},
		{name: "the caller's word counts more than the group's", text: exampleRequest(exampleFileExists), group: lambda, platform: model.ComputePlatformServer},
		{name: "a group of another name says nothing", group: lambda,
			text: exampleObject(`"applicationName": "shop"`, `"deploymentGroupName": "staging"`, exampleZip, exampleFileExists),
			want: []string{"warning group-name-mismatch /deploymentGroupName"}},
	})
}

func TestPlatformContradiction_NamesBothSides(t *testing.T) {
	findings := findingsOf(t, exampleObject(exampleNames, exampleGitHub, exampleECS), Options{})
	if len(findings) != 1 || len(findings[0].Related) != 2 {
		t.Fatalf("findings %q", briefly(findings))
	}
	f := findings[0]
	if want := "a revision on GitHub is for EC2/On-Premises deployments, CodeDeployDefault.ECSAllAtOnce for Amazon ECS"; f.Message != want {
		t.Errorf("message %q, want %q", f.Message, want)
	}
	if f.Related[0].Pointer != "/revision" || f.Related[1].Pointer != "/deploymentConfigName" {
		t.Errorf("related %+v", f.Related)
	}
}

func TestPlatforms_String(t *testing.T) {
	for s, want := range map[platforms]string{
		0: "", onServer: "EC2/On-Premises", onLambda | onECS: "Lambda or Amazon ECS", anywhere: "EC2/On-Premises, Lambda or Amazon ECS",
	} {
		if got := s.String(); got != want {
			t.Errorf("%b: %q, want %q", s, got, want)
		}
	}
}

// No request that keeps to one platform contradicts itself, whatever of that platform it has.
func TestPlatform_SoundRequestsHaveNoFinding(t *testing.T) {
	revisions := map[string][]string{
		"Server": {exampleZip, exampleGitHub},
		"Lambda": {exampleAppSpec, exampleLambdaText},
		"ECS":    {exampleAppSpec, exampleECSText},
	}
	extras := map[string][]string{
		"Server": {exampleFileExists, exampleInstances, exampleIgnoreStops, exampleOutdated},
		"Lambda": {`"ignoreApplicationStopFailures": false`},
		"ECS":    {`"updateOutdatedInstancesOnly": false`},
	}
	var configs = map[string][]string{}
	for _, c := range facts.Configs() {
		configs[c.Platform] = append(configs[c.Platform], `"deploymentConfigName": "`+c.Name+`"`)
	}
	rapid.Check(t, func(r *rapid.T) {
		platform := rapid.SampledFrom([]string{"Server", "Lambda", "ECS"}).Draw(r, "platform")
		members := []string{exampleNames, rapid.SampledFrom(revisions[platform]).Draw(r, "revision")}
		if rapid.Bool().Draw(r, "with a configuration") {
			members = append(members, rapid.SampledFrom(configs[platform]).Draw(r, "configuration"))
		}
		for _, m := range extras[platform] {
			if rapid.Bool().Draw(r, m) {
				members = append(members, m)
			}
		}
		o := Options{}
		if rapid.Bool().Draw(r, "with the platform") {
			o.Platform = model.ComputePlatform(platform)
		}
		v := New(o)
		for _, doc := range parse(exampleObject(members...)) {
			for _, f := range v.Document(doc, "request.json").Findings {
				if f.Severity == Error || strings.Contains(f.Rule.ID, "platform") {
					r.Fatalf("%s: %s %s: %s", doc.Text, f.Severity, f.Rule.ID, f.Message)
				}
			}
		}
	})
}

// Every predefined configuration suits its own platform and no other.
func TestConfigPlatform_EveryConfiguration(t *testing.T) {
	for _, c := range facts.Configs() {
		for _, platform := range []model.ComputePlatform{"Server", "Lambda", "ECS"} {
			o := Options{Platform: platform}
			own := ofRule(findingsOf(t, exampleRequest(`"deploymentConfigName": "`+c.Name+`"`), o), "deployment-config-platform")
			if want := c.Platform != string(platform); (len(own) == 1) != want {
				t.Errorf("%s on %s: %q", c.Name, platform, briefly(own))
			}
		}
	}
}
