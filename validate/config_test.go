package validate

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

func configMember(name string) string { return `"deploymentConfigName": "` + name + `"` }

func TestConfigUnknown(t *testing.T) {
	for _, c := range []struct{ name, hint string }{
		{"CodeDeployDefault.ECSLinear10PercentEvery1Minute", `did you mean "CodeDeployDefault.ECSLinear10PercentEvery1Minutes"?`},
		{"CodeDeployDefault.LambdaLinear10PercentEvery1Minutes", `did you mean "CodeDeployDefault.LambdaLinear10PercentEvery1Minute"?`},
		{"CodeDeployDefault.OneAtAtime", `did you mean "CodeDeployDefault.OneAtATime"?`},
		{"codedeploydefault.allatonce", `did you mean "CodeDeployDefault.AllAtOnce"?`},
		{"CodeDeployDefault.HalfAtTime", `did you mean "CodeDeployDefault.HalfAtATime"?`},
		{"CodeDeployDefault.", ""},
		{"CodeDeployDefault.MyOwn", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := findingAt(t, exampleRequest(configMember(c.name)), model.CreateDeployment, "deployment-config-unknown", "/deploymentConfigName")
			if f.Severity != Error || f.Exception != facts.DeploymentConfigDoesNotExistException || f.Basis != facts.Inferred {
				t.Errorf("%s, %s, %s", f.Severity, f.Exception, f.Basis)
			}
			if f.Hint != c.hint {
				t.Errorf("hint %q, want %q", f.Hint, c.hint)
			}
			record := findingAt(t, exampleDeployment(configMember(c.name)), model.GetDeployment, "deployment-config-unknown", "/deploymentInfo/deploymentConfigName")
			group := findingAt(t, exampleGroup(configMember(c.name)), model.GetDeploymentGroup, "deployment-config-unknown", "/deploymentGroupInfo/deploymentConfigName")
			for _, f := range []Finding{record, group} {
				if f.Severity != Warning || f.Exception != "" {
					t.Errorf("in a record: %s, %s", f.Severity, f.Exception)
				}
			}
		})
	}
}

func TestConfigUnknown_LeavesTheOthersAlone(t *testing.T) {
	names := []string{"Custom", "CodeDeploy", "CodeDeployDefault", "MyCodeDeployDefault.AllAtOnce", "codedeploy.x", "ÇodeDeployDefault.x"}
	for _, c := range facts.Configs() {
		names = append(names, c.Name)
	}
	for _, name := range names {
		for _, text := range []string{exampleRequest(configMember(name)), exampleDeployment(configMember(name)), exampleGroup(configMember(name))} {
			if own := ofRule(findingsOf(t, text, Options{}), "deployment-config-unknown"); len(own) > 0 {
				t.Errorf("%s: %q", text, briefly(own))
			}
		}
	}
}

func TestConfigPlatform_WhereItIsKnown(t *testing.T) {
	ecs := configMember("CodeDeployDefault.ECSCanary10Percent5Minutes")
	server := `"computePlatform": "Server"`
	checkOwn := func(name, text string, o Options, want ...string) {
		t.Run(name, func(t *testing.T) {
			own := ofRule(findingsOf(t, text, o), "deployment-config-platform")
			var got []string
			for _, f := range own {
				got = append(got, f.Severity.String()+" "+f.Message)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
	const says = "CodeDeployDefault.ECSCanary10Percent5Minutes is for Amazon ECS deployments, and "
	checkOwn("a request", exampleRequest(ecs), Options{})
	checkOwn("a request for a platform", exampleRequest(ecs), Options{Platform: "Server"}, "error "+says+"the deployment is for EC2/On-Premises")
	checkOwn("a request for a group", exampleRequest(ecs), Options{Group: groupOf(t, exampleGroup(server))},
		"error "+says+"the deployment group is for EC2/On-Premises")
	checkOwn("a record", exampleDeployment(ecs, server), Options{}, "warning "+says+"the deployment is for EC2/On-Premises")
	checkOwn("a record of before there were platforms", exampleDeployment(ecs), Options{})
	checkOwn("a record of the platform", exampleDeployment(ecs, `"computePlatform": "ECS"`), Options{})
	checkOwn("a group", exampleGroup(ecs, server), Options{}, "warning "+says+"the deployment is for EC2/On-Premises")
	checkOwn("a platform that nobody knows", exampleDeployment(ecs, `"computePlatform": "Kubernetes"`), Options{})
	checkOwn("a custom configuration", exampleRequest(configMember("ECSCanary")), Options{Platform: "Server"})
}

func TestConfigPlatform_Hint(t *testing.T) {
	for name, hint := range map[string]string{
		"CodeDeployDefault.AllAtOnce":                       "CodeDeployDefault.LambdaAllAtOnce is the like of it",
		"CodeDeployDefault.ECSAllAtOnce":                    "CodeDeployDefault.LambdaAllAtOnce is the like of it",
		"CodeDeployDefault.OneAtATime":                      "",
		"CodeDeployDefault.ECSLinear10PercentEvery1Minutes": "",
	} {
		own := ofRule(findingsOf(t, exampleRequest(configMember(name)), Options{Platform: "Lambda"}), "deployment-config-platform")
		if len(own) != 1 || own[0].Hint != hint {
			t.Errorf("%s: findings %q, want the hint %q", name, briefly(own), hint)
		}
	}
}

func TestLooksReserved(t *testing.T) {
	for name, want := range map[string]bool{
		facts.ReservedPrefix: true, strings.ToUpper(facts.ReservedPrefix) + "X": true, "CodeDeployDefault": false, "": false, "x" + facts.ReservedPrefix: false,
	} {
		if got := looksReserved(name); got != want {
			t.Errorf("looksReserved(%q) = %t", name, got)
		}
	}
}
