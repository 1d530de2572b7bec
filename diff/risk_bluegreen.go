package diff

import (
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

var blueGreenRisks = []*Rule{&originalsTerminated, &terminationSooner, &readyWithoutWaiting}

var blueGreenMember = []string{"blueGreenDeploymentConfiguration"}

// blueGreen returns a value inside the options of a blue/green deployment, in both documents.
func (p *Pass) blueGreen(names ...string) (old, new View) {
	return p.Old.Get("blueGreenDeploymentConfiguration").Get(names...), p.New.Get("blueGreenDeploymentConfiguration").Get(names...)
}

const termination = "terminateBlueInstancesOnDeploymentSuccess"

func exampleTermination(members string) string {
	return `"blueGreenDeploymentConfiguration": {"terminateBlueInstancesOnDeploymentSuccess": {` + members + `}}`
}

var originalsTerminated = Rule{
	ID:      "originals-terminated",
	Level:   Medium,
	Title:   "The original instances are terminated after success",
	Sources: []facts.Source{facts.BlueInstanceTerminationOption.Source},
	Since:   "0.1.0",
	OneWay:  noRiskToAdd,
	Example: bothDeployments(
		exampleTermination(`"action": "KEEP_ALIVE"`),
		exampleTermination(`"action": "TERMINATE"`),
		"blueGreenDeploymentConfiguration.terminateBlueInstancesOnDeploymentSuccess.action"),
	Members: blueGreenMember,
	Check: func(p *Pass) {
		old, new := p.blueGreen(termination, "action")
		if old.Text() == string(model.InstanceActionKeepAlive) && new.Text() == string(model.InstanceActionTerminate) {
			p.Report(old, new, "the original instances are terminated: traffic cannot be routed back to them")
		}
	},
}

var terminationSooner = Rule{
	ID:      "termination-sooner",
	Level:   Medium,
	Title:   "The original instances are terminated sooner",
	Sources: []facts.Source{facts.BlueInstanceTerminationOption.Source},
	Since:   "0.1.0",
	OneWay:  noRiskToAdd,
	Example: bothDeployments(
		exampleTermination(`"action": "TERMINATE", "terminationWaitTimeInMinutes": 60`),
		exampleTermination(`"action": "TERMINATE", "terminationWaitTimeInMinutes": 5`),
		"blueGreenDeploymentConfiguration.terminateBlueInstancesOnDeploymentSuccess.terminationWaitTimeInMinutes"),
	Members: blueGreenMember,
	Check: func(p *Pass) {
		old, new := p.blueGreen(termination)
		x, y := old.Get("terminationWaitTimeInMinutes"), new.Get("terminationWaitTimeInMinutes")
		kept := string(model.InstanceActionKeepAlive)
		terminates := old.Get("action").Text() != kept && new.Get("action").Text() != kept
		if terminates && new.Given() && y.Number() < x.Number() {
			p.Report(x, y, "there are %v minutes, not %v, to route traffic back to the original instances", y.Number(), x.Number())
		}
	},
}

var readyWithoutWaiting = Rule{
	ID:      "ready-without-waiting",
	Level:   Medium,
	Title:   "Traffic is rerouted without waiting for a person",
	Sources: []facts.Source{facts.DeploymentReadyOption.Source},
	Since:   "0.1.0",
	OneWay:  noRiskToAdd,
	Example: bothDeployments(
		`"blueGreenDeploymentConfiguration": {"deploymentReadyOption": {"actionOnTimeout": "STOP_DEPLOYMENT", "waitTimeInMinutes": 60}}`,
		`"blueGreenDeploymentConfiguration": {"deploymentReadyOption": {"actionOnTimeout": "CONTINUE_DEPLOYMENT", "waitTimeInMinutes": 60}}`,
		"blueGreenDeploymentConfiguration.deploymentReadyOption.actionOnTimeout"),
	Members: blueGreenMember,
	Check: func(p *Pass) {
		old, new := p.blueGreen("deploymentReadyOption", "actionOnTimeout")
		if old.Text() == string(model.DeploymentReadyActionStopDeployment) && new.Text() == string(model.DeploymentReadyActionContinueDeployment) {
			p.Report(old, new, "traffic is rerouted as soon as the replacement is ready, with no one to stop it")
		}
	},
}
