package validate

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/appspec"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
)

// appSpecHookRules are about the lifecycle events that an AppSpec hooks functions and scripts to.
var appSpecHookRules = []*Rule{
	&appSpecHookUnknown,
	&appSpecHookReserved,
	&appSpecHookDuplicate,
	&appSpecHookShape,
	&appSpecHookFunction,
	&appSpecHookTestListener,
}

// eachHook calls do with every event that a file of a known platform has hooks for.
func eachHook(f *appspec.File, do func(event string, node int32)) {
	for i := range f.Hooks {
		do(f.Hooks[i].Event, f.Hooks[i].Node)
	}
	for i := range f.Events {
		do(f.Events[i].Name, f.Events[i].Node)
	}
}

var appSpecHookUnknown = Rule{
	ID:       "appspec-hook-unknown",
	Severity: Warning,
	Title:    "A hook is for an event that does not occur",
	Text: "A script or function runs during the lifecycle event whose name the hook has. A name that is no event of the compute platform is " +
		"passed over in silence, and the hook never runs; the agent refuses it only when it deploys from a local file. The hint names " +
		"the event that was probably meant.",
	Sources: []facts.Source{facts.EventsSource, publicSource("CodeDeploy agent, command_executor.rb",
		"https://github.com/aws/aws-codedeploy-agent/blob/master/lib/instance_agent/plugins/codedeploy/command_executor.rb")},
	Since: "0.1.0",
	Fail: Example{
		Document: exampleServerSpec + "hooks:\n  AfterInstal:\n    - location: scripts/configure.sh\n",
		Pointer:  "/hooks/AfterInstal",
	},
	Pass:    Example{Document: exampleServerSpec + "hooks:\n  AfterInstall:\n    - location: scripts/configure.sh\n"},
	AppSpec: checkAppSpecHookUnknown,
}

func checkAppSpecHookUnknown(p *Pass, f *appspec.File) {
	platform := string(platformOfSpec(f))
	hooks := facts.Hooks(platform)
	if hooks == nil {
		return
	}
	eachHook(f, func(event string, node int32) {
		if facts.EventRank(platform, event) >= 0 || slices.Contains(facts.DrawnEvents, event) {
			return
		}
		if from, to := appspec.Placeholder(event); to > from {
			return
		}
		r := p.Report(AtName(node), "%s is no event of %s deployments, so the hook never runs", quotedName(event), platformOnly(platformOfSpec(f)))
		if near, ok := facts.Nearest(event, hooks); ok {
			r.Hint("write %s", near)
		} else {
			r.Hint("the events are %s", listed(hooks, "and"))
		}
	})
}

// quotedName returns a name for a message; one that is empty or has blanks in it is quoted.
func quotedName(name string) string {
	if name == "" || strings.ContainsAny(name, " \t\n\"'") {
		return `"` + shortened(name) + `"`
	}
	return shortened(name)
}

var appSpecHookReserved = Rule{
	ID:       "appspec-hook-reserved",
	Severity: Warning,
	Title:    "A hook is for an event that takes none",
	Text: "Some events are carried out by CodeDeploy or the agent itself: Install, BlockTraffic, AllowTraffic, DownloadBundle, " +
		"AllowTestTraffic. No script or function can be hooked to them, nor to Start, End and TestTraffic, which only stand in the " +
		"pictures of the user guide. There is a hook before and behind each.",
	Sources: []facts.Source{facts.EventsSource},
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleServerSpec + "hooks:\n  Install:\n    - location: scripts/install.sh\n",
		Pointer:  "/hooks/Install",
	},
	Pass:    Example{Document: exampleServerSpec + "hooks:\n  AfterInstall:\n    - location: scripts/install.sh\n"},
	AppSpec: checkAppSpecHookReserved,
}

func checkAppSpecHookReserved(p *Pass, f *appspec.File) {
	platform := string(platformOfSpec(f))
	if platform == "" {
		return
	}
	eachHook(f, func(event string, node int32) {
		e, ok := facts.EventByName(platform, event)
		if ok && !e.Reserved || !ok && !slices.Contains(facts.DrawnEvents, event) {
			return
		}
		p.Report(AtName(node), "no hook can be run for %s", event).
			Hint("use %s", listed(facts.Hooks(platform), "or"))
	})
}

var appSpecHookDuplicate = Rule{
	ID:       "appspec-hook-duplicate",
	Severity: Warning,
	Title:    "An event has two hooks",
	Text: "For Lambda and Amazon ECS an event takes one function. What becomes of a second is not documented: call both from one function. " +
		"For EC2/On-Premises an event has a list of scripts, and is only a member once.",
	Sources: []facts.Source{appSpecHooks},
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleLambdaSpec + "Hooks:\n  - BeforeAllowTraffic: smoke-test\n  - BeforeAllowTraffic: contract-test\n",
		Pointer:  "/Hooks/1/BeforeAllowTraffic",
	},
	Pass:    Example{Document: exampleLambdaSpec + "Hooks:\n  - BeforeAllowTraffic: smoke-test\n  - AfterAllowTraffic: contract-test\n"},
	AppSpec: checkAppSpecHookDuplicate,
}

func checkAppSpecHookDuplicate(p *Pass, f *appspec.File) {
	for _, r := range repeats(f.Hooks, func(h *appspec.Hook) string { return h.Event }) {
		p.Report(AtName(f.Hooks[r.again].Node), "%s has a hook already", shortened(f.Hooks[r.again].Event)).
			Related(AtName(f.Hooks[r.first].Node), "the first")
	}
}

var appSpecHookShape = Rule{
	ID:       "appspec-hook-shape",
	Severity: Warning,
	Title:    "An element of Hooks is not one event with its function",
	Text: "For Lambda and Amazon ECS, Hooks is a list, and every element of it an object with a single member: an event and the function to " +
		"call. In YAML each event has a dash of its own.",
	Sources: []facts.Source{appSpecHooks, appSpecAssistant},
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleLambdaSpec + "Hooks:\n  - BeforeAllowTraffic: smoke-test\n    AfterAllowTraffic: contract-test\n",
		Pointer:  "/Hooks/0",
	},
	Pass:    Example{Document: exampleLambdaSpec + "Hooks:\n  - BeforeAllowTraffic: smoke-test\n  - AfterAllowTraffic: contract-test\n"},
	AppSpec: checkAppSpecHookShape,
}

func checkAppSpecHookShape(p *Pass, f *appspec.File) {
	for i := range f.Faults {
		if fault := &f.Faults[i]; fault.Kind == appspec.NotSingle && fault.Path == "Hooks" {
			n := f.Document.Nodes[fault.Node].Count
			p.Report(AtNode(fault.Node), "an element of Hooks has %s, but should have one: an event with its function", counted(int(n), "member", "members")).
				Hint("give every event an element of its own")
		}
	}
}

var appSpecHookFunction = Rule{
	ID:       "appspec-hook-function",
	Severity: Error,
	InRecord: Warning,
	Title:    "A hook names no function",
	Text: "A hook for Lambda or Amazon ECS is the name or the ARN of a Lambda function. Without one there is nothing to call: remove the " +
		"event. An ARN in another form than arn:aws:lambda:REGION:ACCOUNT:function:NAME is a warning.",
	Sources: []facts.Source{appSpecHooks, appSpecAssistant},
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleLambdaSpec + "Hooks:\n  - BeforeAllowTraffic:\n",
		Pointer:  "/Hooks/0/BeforeAllowTraffic",
	},
	Pass:    Example{Document: exampleLambdaSpec + "Hooks:\n  - BeforeAllowTraffic: smoke-test\n"},
	AppSpec: checkAppSpecHookFunction,
}

var functionARN = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^arn:[^:]+:lambda:[^:]+:[^:]+:function:[^:]+(:[^:]+)?$`)
})

func checkAppSpecHookFunction(p *Pass, f *appspec.File) {
	for i := range f.Hooks {
		v := f.Hooks[i].Function
		switch {
		case v.Kind >= source.Array || p.toFill(v):
		case isBlank(v):
			p.Report(AtNode(v.Node), "the hook for %s names no function", quotedName(f.Hooks[i].Event)).
				Hint("give the name or the ARN of a Lambda function, or remove the event")
		case v.Kind != source.String:
			p.Report(AtNode(v.Node), "the hook for %s is %s, but should be the name or the ARN of a function", quotedName(f.Hooks[i].Event), shortened(v.Text)).
				Severity(Warning)
		case strings.HasPrefix(v.Text, "arn:") && !functionARN().MatchString(v.Text):
			p.Report(AtNode(v.Node), "%q is not the ARN of a Lambda function", shortened(v.Text)).
				Hint("write arn:aws:lambda:REGION:ACCOUNT:function:NAME").
				Severity(Warning)
		}
	}
}

var appSpecHookTestListener = Rule{
	ID:       "appspec-hook-test-listener",
	Severity: Warning,
	Title:    "A hook waits for test traffic that there is none of",
	Text: "AfterAllowTestTraffic occurs in a deployment to Amazon ECS only if the deployment group has a listener for test traffic. Without " +
		"one the function is not called. The rule looks at the exported deployment group, if one is given.",
	Sources: []facts.Source{appSpecHooks, facts.EventsSource},
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleECSSpec + "Hooks:\n  - AfterAllowTestTraffic: web-acceptance-test\n",
		Pointer:  "/Hooks/0/AfterAllowTestTraffic",
		Group:    testListenerGroup(""),
	},
	Pass: Example{
		Document: exampleECSSpec + "Hooks:\n  - AfterAllowTestTraffic: web-acceptance-test\n",
		Group:    testListenerGroup(`, "testTrafficRoute": {"listenerArns": ["arn:aws:elasticloadbalancing:eu-west-1:111122223333:listener/app/web/0a/1c"]}`),
	},
	AppSpec: checkAppSpecHookTestListener,
}

// testListenerGroup returns an exported deployment group for ECS with a listener for the traffic of users, and with what else is
// given.
func testListenerGroup(further string) string {
	return exampleGroup(`"computePlatform": "ECS"`, `"loadBalancerInfo": {"targetGroupPairInfoList": [{"targetGroups": [{"name": "web-1"}, {"name": "web-2"}], `+
		`"prodTrafficRoute": {"listenerArns": ["arn:aws:elasticloadbalancing:eu-west-1:111122223333:listener/app/web/0a/1b"]}`+further+`}]}`)
}

func checkAppSpecHookTestListener(p *Pass, f *appspec.File) {
	g := p.Group
	if p.Record.Request != nil {
		g = p.groupFor(p.Record.Request)
	}
	if g == nil || g.LoadBalancerInfo == nil || platformOfSpec(f) != model.ComputePlatformECS || len(p.Record.Deployments) > 0 {
		return
	}
	pairs := g.LoadBalancerInfo.TargetGroupPairInfoList
	for i := range pairs {
		if pairs[i].TestTrafficRoute != nil {
			return
		}
	}
	for i := range f.Hooks {
		if h := &f.Hooks[i]; h.Event == "AfterAllowTestTraffic" && len(pairs) > 0 {
			p.Report(AtName(h.Node), "the deployment group has no listener for test traffic, so the hook never runs").
				Hint("add a test listener to the deployment group, or use BeforeAllowTraffic")
		}
	}
}
