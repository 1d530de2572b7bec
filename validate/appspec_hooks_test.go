package validate

import (
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestAppSpecHooks(t *testing.T) {
	lambda := func(hooks string) string { return exampleLambdaSpec + "Hooks: " + hooks + "\n" }
	ecs := func(hooks string) string { return exampleECSSpec + "Hooks: " + hooks + "\n" }
	server := func(event string) string { return exampleServerSpec + "hooks: {" + event + ": [{location: a.sh}]}\n" }
	testReports(t, "appspec-hook-unknown", []reportCase{
		{"all of Lambda", lambda("[{BeforeAllowTraffic: f}, {AfterAllowTraffic: g}]"), Options{}, nil},
		{"of ECS in Lambda", lambda("[{BeforeInstall: f}]"), Options{}, []string{"warning /Hooks/0/BeforeInstall"}},
		{"all of ECS", ecs("[{BeforeInstall: f}, {AfterInstall: f}, {AfterAllowTestTraffic: f}, {BeforeAllowTraffic: f}, {AfterAllowTraffic: f}]"), Options{}, nil},
		{"of servers in ECS", ecs("[{ApplicationStop: f}]"), Options{}, []string{"warning /Hooks/0/ApplicationStop"}},
		{"in another case", ecs("[{afterInstall: f}]"), Options{}, []string{"warning /Hooks/0/afterInstall"}},
		{"misspelt", server("AfterInstal"), Options{}, []string{"warning /hooks/AfterInstal"}},
		{"for servers", server("ApplicationStop"), Options{}, nil},
		{"for no platform", "version: 0.0\nResources: [{f: {}}]\nHooks: [{x: f}]\n", Options{}, nil},
		{"placeholder", ecs("[{'<EVENT>': f}]"), Options{}, nil},
	})
	testReports(t, "appspec-hook-reserved", []reportCase{
		{"Install", server("Install"), Options{}, []string{"warning /hooks/Install"}},
		{"DownloadBundle", server("DownloadBundle"), Options{}, []string{"warning /hooks/DownloadBundle"}},
		{"BlockTraffic", server("BlockTraffic"), Options{}, []string{"warning /hooks/BlockTraffic"}},
		{"AllowTraffic of Lambda", lambda("[{AllowTraffic: f}]"), Options{}, []string{"warning /Hooks/0/AllowTraffic"}},
		{"AllowTestTraffic of ECS", ecs("[{AllowTestTraffic: f}]"), Options{}, []string{"warning /Hooks/0/AllowTestTraffic"}},
		{"Start", server("Start"), Options{}, []string{"warning /hooks/Start"}},
		{"End of ECS", ecs("[{End: f}]"), Options{}, []string{"warning /Hooks/0/End"}},
		{"AfterInstall", server("AfterInstall"), Options{}, nil},
	})
	testReports(t, "appspec-hook-duplicate", []reportCase{
		{"once", lambda("[{BeforeAllowTraffic: f}, {AfterAllowTraffic: f}]"), Options{}, nil},
		{"twice", lambda("[{BeforeAllowTraffic: f}, {AfterAllowTraffic: f}, {BeforeAllowTraffic: g}]"), Options{}, []string{"warning /Hooks/2/BeforeAllowTraffic"}},
	})
	testReports(t, "appspec-hook-shape", []reportCase{
		{"one each", lambda("[{BeforeAllowTraffic: f}]"), Options{}, nil},
		{"two in one", lambda("[{BeforeAllowTraffic: f, AfterAllowTraffic: g}]"), Options{}, []string{"warning /Hooks/0"}},
		{"none in one", lambda("[{}]"), Options{}, []string{"warning /Hooks/0"}},
	})
	const at = " /Hooks/0/BeforeAllowTraffic"
	testReports(t, "appspec-hook-function", []reportCase{
		{"name", lambda("[{BeforeAllowTraffic: f}]"), Options{}, nil},
		{"ARN", lambda("[{BeforeAllowTraffic: 'arn:aws:lambda:eu-west-1:111122223333:function:f'}]"), Options{}, nil},
		{"ARN with alias", lambda("[{BeforeAllowTraffic: 'arn:aws:lambda:eu-west-1:111122223333:function:f:live'}]"), Options{}, nil},
		{"two colons", lambda("[{BeforeAllowTraffic: 'arn:aws:lambda:eu-west-1:111122223333:function::f'}]"), Options{}, []string{"warning" + at}},
		{"empty", lambda("[{BeforeAllowTraffic: ''}]"), Options{}, []string{"error" + at}},
		{"null", lambda("[{BeforeAllowTraffic: }]"), Options{}, []string{"error" + at}},
		{"a number", lambda("[{BeforeAllowTraffic: 7}]"), Options{}, []string{"warning" + at}},
		{"placeholder", lambda("[{BeforeAllowTraffic: <f>}]"), Options{}, nil},
	})
	hint := func(text string) string {
		for _, f := range ofRule(findingsOf(t, text, Options{}), "appspec-hook-unknown") {
			return f.Hint
		}
		return ""
	}
	got := []string{hint(server("AfterInstal")), hint(lambda("[{BeforeInstall: f}]"))}
	if diff := cmp.Diff([]string{"write AfterInstall", "the events are BeforeAllowTraffic and AfterAllowTraffic"}, got); diff != "" {
		t.Errorf("hints (-want +got):\n%s", diff)
	}
}

func TestAppSpecHookTestListener(t *testing.T) {
	const id, testRoute = "appspec-hook-test-listener", `, "testTrafficRoute": {"listenerArns": ["arn:aws:elasticloadbalancing:eu-west-1:111122223333:listener/app/web/0a/1c"]}`
	spec := exampleECSSpec + "Hooks: [{BeforeAllowTraffic: f}, {AfterAllowTestTraffic: g}]\n"
	without, with := groupOf(t, testListenerGroup("")), groupOf(t, testListenerGroup(testRoute))
	found := []string{"warning /Hooks/1/AfterAllowTestTraffic"}
	testReports(t, id, []reportCase{
		{"no group", spec, Options{}, nil},
		{"no test listener", spec, Options{Group: without}, found},
		{"a test listener", spec, Options{Group: with}, nil},
		{"another hook", exampleECSSpec + "Hooks: [{BeforeAllowTraffic: f}]\n", Options{Group: without}, nil},
		{"no load balancer", spec, Options{Group: groupOf(t, exampleGroup(`"computePlatform": "ECS"`))}, nil},
		{"no pair of target groups", spec, Options{Group: groupOf(t, exampleGroup(`"computePlatform": "ECS"`, `"loadBalancerInfo": {"targetGroupPairInfoList": []}`))}, nil},
		{"Lambda, which has no such event", exampleLambdaSpec + "Hooks: [{AfterAllowTestTraffic: g}]\n", Options{Group: without}, nil},
	})
	revision := `"revision": {"revisionType": "AppSpecContent", "appSpecContent": {"content": ` + strconv.Quote(spec) + `}}`
	text := []string{"warning /revision/appSpecContent/content"}
	testReports(t, id, []reportCase{
		{"a request", exampleObject(exampleNames, revision), Options{Group: without}, text},
		{"a request for a group with a test listener", exampleObject(exampleNames, revision), Options{Group: with}, nil},
		{"a request for another group", exampleObject(`"applicationName": "shop", "deploymentGroupName": "staging"`, revision), Options{Group: without}, nil},
		{"a record, whose group may have been another one then", `{"deploymentInfo": ` + exampleObject(exampleNames, `"deploymentId": "d-A1B2C3D4E", "computePlatform": "ECS"`, revision) + `}`,
			Options{Group: without}, nil},
	})
	if got := reportOf(t, id, exampleObject(exampleNames, revision), Options{Group: without}).Inner.Pointer; got != "/Hooks/1/AfterAllowTestTraffic" {
		t.Errorf("inside of the text at %q", got)
	}
}
