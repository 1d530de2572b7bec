package validate

import (
	"strings"
	"testing"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

// capturedEvents returns a captured target of that type with lifecycle events of these names.
func capturedEvents(kind, member string, names ...string) string {
	var events []string
	for _, name := range names {
		events = append(events, `{"lifecycleEventName": "`+name+`", "status": "Succeeded"}`)
	}
	return capturedTarget(kind, member, `"targetId": "a:b"`, `"lifecycleEvents": [`+strings.Join(events, ", ")+`]`)
}

func eventsOnInstance(names ...string) string {
	return capturedEvents("InstanceTarget", "instanceTarget", names...)
}

func eventsOnECS(names ...string) string { return capturedEvents("ECSTarget", "ecsTarget", names...) }

func eventsOnLambda(names ...string) string {
	return capturedEvents("LambdaTarget", "lambdaTarget", names...)
}

func eventsOnStack(names ...string) string {
	return capturedEvents("CloudFormationTarget", "cloudFormationTarget", names...)
}

func TestLifecycleEventUnknown(t *testing.T) {
	const ofLambda = `BeforeAllowTraffic, AllowTraffic and AfterAllowTraffic are`
	const ofECS = `BeforeInstall, Install, AfterInstall, AllowTestTraffic, AfterAllowTestTraffic, BeforeAllowTraffic, AllowTraffic and AfterAllowTraffic are`
	checkReported(t, &lifecycleEventUnknown, []reportedCase{
		{
			"a name of a picture", eventsOnECS("AfterInstall", "TestTraffic"),
			[]string{`warning /deploymentTarget/ecsTarget/lifecycleEvents/1/lifecycleEventName: "TestTraffic" is no lifecycle event of an Amazon ECS service: ` + ofECS},
		},
		{
			"an event of servers on Lambda", eventsOnLambda("BeforeInstall", "BeforeAllowTraffic", "ApplicationStop"),
			[]string{
				`warning /deploymentTarget/lambdaTarget/lifecycleEvents/0/lifecycleEventName: "BeforeInstall" is no lifecycle event of a Lambda function: ` + ofLambda,
				`warning /deploymentTarget/lambdaTarget/lifecycleEvents/2/lifecycleEventName: "ApplicationStop" is no lifecycle event of a Lambda function: ` + ofLambda,
			},
		},
		{
			"an event of servers in a stack", eventsOnStack("ApplicationStart"),
			[]string{`warning /deploymentTarget/cloudFormationTarget/lifecycleEvents/0/lifecycleEventName: "ApplicationStart" is no lifecycle event of a CloudFormation blue/green deployment: ` + ofECS},
		},
		{"no name", capturedTarget("LambdaTarget", "lambdaTarget", `"lifecycleEvents": [{"status": "Succeeded"}, {"lifecycleEventName": ""}, {"lifecycleEventName": null}]`), nil},
		{"out of order is no stranger", eventsOnInstance("Install", "BeforeInstall"), nil},
		{"Lambda in a stack", eventsOnStack("BeforeAllowTraffic", "AllowTraffic", "AfterAllowTraffic"), nil},
		{"no events", capturedTarget("ECSTarget", "ecsTarget", `"lifecycleEvents": null`), nil},
	})
}

func TestLifecycleEventUnknown_hint(t *testing.T) {
	for misspelt, want := range map[string]string{
		"AfterInstal":     "the nearest is AfterInstall",
		"applicationstop": "the nearest is ApplicationStop",
		"Xyz":             "",
	} {
		doc := eventsOnInstance(misspelt)
		for _, f := range findingsOf(t, doc, Options{}) {
			if f.Rule.ID == lifecycleEventUnknown.ID && f.Hint != want {
				t.Errorf("hint for %q is %q, want %q", misspelt, f.Hint, want)
			}
		}
	}
}

func TestLifecycleEventDuplicate(t *testing.T) {
	checkReported(t, &lifecycleEventDuplicate, []reportedCase{
		{
			"again", eventsOnInstance("Install", "AfterInstall", "Install"),
			[]string{`warning /deploymentTarget/instanceTarget/lifecycleEvents/2/lifecycleEventName: the lifecycle event "Install" stands twice in the target`},
		},
		{
			"three times", eventsOnLambda("AllowTraffic", "AllowTraffic", "AllowTraffic"),
			[]string{
				`warning /deploymentTarget/lambdaTarget/lifecycleEvents/1/lifecycleEventName: the lifecycle event "AllowTraffic" stands twice in the target`,
				`warning /deploymentTarget/lambdaTarget/lifecycleEvents/2/lifecycleEventName: the lifecycle event "AllowTraffic" stands twice in the target`,
			},
		},
		{
			"an unknown one", eventsOnECS("Smoke", "Smoke"),
			[]string{`warning /deploymentTarget/ecsTarget/lifecycleEvents/1/lifecycleEventName: the lifecycle event "Smoke" stands twice in the target`},
		},
		{
			"in a list too long to be real", eventsOnInstance(strings.Fields(strings.Repeat("Install ", 1) + "a b c d e f g h i j k l m n o p Install")...),
			[]string{`warning /deploymentTarget/instanceTarget/lifecycleEvents/17/lifecycleEventName: the lifecycle event "Install" stands twice in the target`},
		},
		{"empty names", eventsOnInstance("", ""), nil},
		{"each once", eventsOnInstance("Install", "AfterInstall"), nil},
	})
}

func TestLifecycleEventOrder(t *testing.T) {
	checkReported(t, &lifecycleEventOrder, []reportedCase{
		{
			"exchanged", eventsOnInstance("BeforeInstall", "AfterInstall", "Install", "ApplicationStart"),
			[]string{"warning /deploymentTarget/instanceTarget/lifecycleEvents/2/lifecycleEventName: Install stands behind AfterInstall, but goes before it"},
		},
		{
			"backwards is said once", eventsOnLambda("AfterAllowTraffic", "AllowTraffic", "BeforeAllowTraffic"),
			[]string{"warning /deploymentTarget/lambdaTarget/lifecycleEvents/1/lifecycleEventName: AllowTraffic stands behind AfterAllowTraffic, but goes before it"},
		},
		{
			"with a stranger between", eventsOnECS("AllowTestTraffic", "Smoke", "Install"),
			[]string{"warning /deploymentTarget/ecsTarget/lifecycleEvents/2/lifecycleEventName: Install stands behind AllowTestTraffic, but goes before it"},
		},
		{
			"stopped before it is blocked, and then deployed to", eventsOnInstance("ApplicationStop", "BlockTraffic", "DownloadBundle"),
			[]string{"warning /deploymentTarget/instanceTarget/lifecycleEvents/1/lifecycleEventName: BlockTraffic stands behind ApplicationStop, but goes before it"},
		},
		{"taken out of its Auto Scaling group", eventsOnInstance("ApplicationStop", "BeforeBlockTraffic", "BlockTraffic", "AfterBlockTraffic"), nil},
		{"a repeat is another finding", eventsOnInstance("Install", "AfterInstall", "Install"), nil},
		{"strangers have no place", eventsOnInstance("Zulu", "Install", "Alpha"), nil},
		{"some are missing", eventsOnInstance("ApplicationStop", "ValidateService"), nil},
		{"no events", eventsOnInstance(), nil},
	})
}

// Every sequence that the service is known to run is in order, without repeats and strangers.
func TestLifecycleEvents_knownSequences(t *testing.T) {
	for _, s := range facts.Sequences() {
		t.Run(s.Platform+" "+s.Scenario, func(t *testing.T) {
			var docs []string
			switch model.ComputePlatform(s.Platform) {
			case model.ComputePlatformServer:
				docs = []string{eventsOnInstance(s.Events...)}
			case model.ComputePlatformLambda:
				docs = []string{eventsOnLambda(s.Events...), eventsOnStack(s.Events...)}
			case model.ComputePlatformECS:
				docs = []string{eventsOnECS(s.Events...), eventsOnStack(s.Events...)}
			}
			for _, doc := range docs {
				for _, rule := range []*Rule{&lifecycleEventUnknown, &lifecycleEventDuplicate, &lifecycleEventOrder} {
					checkReported(t, rule, []reportedCase{{rule.ID, doc, nil}})
				}
			}
		})
	}
}
