package facts

import "slices"

// The parts that the sequences of servers are made of.
var (
	blockTraffic = []string{"BeforeBlockTraffic", "BlockTraffic", "AfterBlockTraffic"}
	installation = []string{
		"ApplicationStop", "DownloadBundle", "BeforeInstall", "Install", "AfterInstall", "ApplicationStart",
		"ValidateService",
	}
	allowTraffic = []string{"BeforeAllowTraffic", "AllowTraffic", "AfterAllowTraffic"}
)

var sequences = []Sequence{
	{
		Platform: "Server", Scenario: "in place, without a load balancer",
		Events: installation, Source: EventsSource,
	},
	{
		Platform: "Server", Scenario: "in place, behind a load balancer",
		Events: slices.Concat(blockTraffic, installation, allowTraffic), Source: agentEvents,
	},
	{
		Platform: "Server", Scenario: "blue/green, replacement instance",
		Events: slices.Concat(installation, allowTraffic), Source: EventsSource,
	},
	{
		Platform: "Server", Scenario: "blue/green, original instance",
		Events: blockTraffic, Source: EventsSource,
	},
	{
		Platform: "Server", Scenario: "rollback of blue/green, original instance",
		Events: allowTraffic, Source: EventsSource,
	},
	{
		Platform: "Server", Scenario: "rollback of blue/green, replacement instance",
		Events: blockTraffic, Source: EventsSource,
	},
	{
		Platform: "Server", Scenario: "launch by Auto Scaling",
		Events: slices.Concat(installation, allowTraffic), Source: EventsSource,
	},
	{
		Platform: "Server", Scenario: "termination by Auto Scaling",
		Events: slices.Concat(blockTraffic, []string{"ApplicationStop"}), Source: EventsSource,
	},
	{
		Platform: "Lambda", Scenario: "any",
		Events: allowTraffic, Source: EventsSource,
	},
	{
		Platform: "ECS", Scenario: "without a test listener",
		Events: slices.Concat([]string{"BeforeInstall", "Install", "AfterInstall"}, allowTraffic), Source: ecsTutorial,
	},
	{
		Platform: "ECS", Scenario: "with a test listener",
		Events: slices.Concat(
			[]string{"BeforeInstall", "Install", "AfterInstall", "AllowTestTraffic", "AfterAllowTestTraffic"},
			allowTraffic),
		Source: guide("deployment-steps-ecs"),
	},
}

// Sequences returns the sequences of lifecycle events that the service is known to run. The slice is a copy, those
// in it are not.
func Sequences() []Sequence { return slices.Clone(sequences) }
