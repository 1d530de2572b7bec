package validate

import (
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

var readyWaitLong = Rule{
	ID:       "ready-wait-long",
	Severity: Warning,
	Title:    "The wait for rerouting traffic is longer than the platform allows",
	Text: "waitTimeInMinutes of deploymentReadyOption is how long a blue/green deployment stays ready before it is " +
		"stopped. The user guide has allowed two days for EC2/On-Premises and five for Amazon ECS; a longer wait ends " +
		"earlier than the record says, or was never in force. The rule runs where the platform is known.",
	Sources: []facts.Source{facts.DeploymentReadyOption.Source, facts.ReadyWaitServerLimit.Source, facts.ReadyWaitServerLimit.CurrentSource},
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleDeployment(`"computePlatform": "Server"`,
			`"blueGreenDeploymentConfiguration": {"deploymentReadyOption": {"actionOnTimeout": "STOP_DEPLOYMENT", "waitTimeInMinutes": 4320}}`),
		Pointer: "/deploymentInfo/blueGreenDeploymentConfiguration/deploymentReadyOption/waitTimeInMinutes",
	},
	Pass: Example{
		Document: exampleDeployment(`"computePlatform": "Server"`,
			`"blueGreenDeploymentConfiguration": {"deploymentReadyOption": {"actionOnTimeout": "STOP_DEPLOYMENT", "waitTimeInMinutes": 1440}}`),
	},
	BlueGreen: checkReadyWaitLong,
}

func checkReadyWaitLong(p *Pass, b *model.BlueGreenDeploymentConfiguration) {
	if b.DeploymentReadyOption == nil || b.DeploymentReadyOption.WaitTimeInMinutes == nil {
		return
	}
	var limit *facts.Limit
	switch p.Platform {
	case model.ComputePlatformServer:
		limit = facts.ReadyWaitServerLimit
	case model.ComputePlatformECS:
		limit = facts.ReadyWaitECSLimit
	default:
		return
	}
	wait, allowed := int(*b.DeploymentReadyOption.WaitTimeInMinutes), p.Limits.Value(limit)
	if wait > allowed {
		p.Report(At("deploymentReadyOption", "waitTimeInMinutes"), "a wait of %d minutes is longer than the %d that %s allows for %s",
			wait, allowed, limitOrigin(limit, allowed), p.Platform).
			Hint("wait at most %d minutes, or set the limit %s in the configuration", allowed, limit.Name)
	}
}

var readyWaitUnused = Rule{
	ID:       "ready-wait-unused",
	Severity: Warning,
	Title:    "A wait is given for rerouting that begins at once",
	Text: "waitTimeInMinutes of deploymentReadyOption applies to STOP_DEPLOYMENT only. With CONTINUE_DEPLOYMENT traffic is " +
		"rerouted as soon as the replacement environment is ready, so that nobody has that time to look at it. A wait of 0 " +
		"is what the console writes, and no finding.",
	Sources: []facts.Source{facts.DeploymentReadyOption.Source},
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleDeployment(`"blueGreenDeploymentConfiguration": {"deploymentReadyOption": {"actionOnTimeout": "CONTINUE_DEPLOYMENT", "waitTimeInMinutes": 60}}`),
		Pointer:  "/deploymentInfo/blueGreenDeploymentConfiguration/deploymentReadyOption",
	},
	Pass: Example{
		Document: exampleDeployment(`"blueGreenDeploymentConfiguration": {"deploymentReadyOption": {"actionOnTimeout": "CONTINUE_DEPLOYMENT", "waitTimeInMinutes": 0}}`),
	},
	BlueGreen: checkReadyWaitUnused,
}

func checkReadyWaitUnused(p *Pass, b *model.BlueGreenDeploymentConfiguration) {
	ready := b.DeploymentReadyOption
	if ready == nil || ready.ActionOnTimeout != model.DeploymentReadyActionContinueDeployment || !waits(ready.WaitTimeInMinutes) {
		return
	}
	p.Report(At("deploymentReadyOption"), "waitTimeInMinutes is %d, but with %s nothing waits", *ready.WaitTimeInMinutes, ready.ActionOnTimeout).
		Hint("set actionOnTimeout to %s for a wait, or remove waitTimeInMinutes", model.DeploymentReadyActionStopDeployment).
		Related(At("deploymentReadyOption", "actionOnTimeout"), "the action").
		Related(At("deploymentReadyOption", "waitTimeInMinutes"), "the wait")
}

var terminationWaitUnused = Rule{
	ID:       "termination-wait-unused",
	Severity: Note,
	Title:    "A wait is given for terminating instances that are kept",
	Text: "terminationWaitTimeInMinutes is the time between the success of a blue/green deployment and the termination of " +
		"the original instances. With KEEP_ALIVE none are terminated, so that the number means nothing.",
	Sources: []facts.Source{facts.BlueInstanceTerminationOption.Source},
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleDeployment(`"blueGreenDeploymentConfiguration": {"terminateBlueInstancesOnDeploymentSuccess": {"action": "KEEP_ALIVE", "terminationWaitTimeInMinutes": 60}}`),
		Pointer:  "/deploymentInfo/blueGreenDeploymentConfiguration/terminateBlueInstancesOnDeploymentSuccess",
	},
	Pass: Example{
		Document: exampleDeployment(`"blueGreenDeploymentConfiguration": {"terminateBlueInstancesOnDeploymentSuccess": {"action": "TERMINATE", "terminationWaitTimeInMinutes": 60}}`),
	},
	BlueGreen: checkTerminationWaitUnused,
}

func checkTerminationWaitUnused(p *Pass, b *model.BlueGreenDeploymentConfiguration) {
	blue := b.TerminateBlueInstancesOnDeploymentSuccess
	if blue == nil || blue.Action != model.InstanceActionKeepAlive || !waits(blue.TerminationWaitTimeInMinutes) {
		return
	}
	const in = "terminateBlueInstancesOnDeploymentSuccess"
	p.Report(At(in), "terminationWaitTimeInMinutes is %d, but with %s nothing is terminated", *blue.TerminationWaitTimeInMinutes, blue.Action).
		Hint("set action to %s for a termination, or remove terminationWaitTimeInMinutes", model.InstanceActionTerminate).
		Related(At(in, "action"), "the action").
		Related(At(in, "terminationWaitTimeInMinutes"), "the wait")
}

// waits reports whether a number of minutes is given and is not 0, which tools print for an absent one.
func waits(minutes *int32) bool { return minutes != nil && *minutes != 0 }
