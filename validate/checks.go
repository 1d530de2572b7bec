package validate

import (
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/appspec"
	"github.com/deployrecord/deployrecord/model/source"
)

// checks are the rules that run, by what they check, in the order of the table.
type checks struct {
	text         [source.Empty + 1][]*Rule
	faults       [model.TooLarge + 1][]*Rule
	document     []check[model.Record]
	request      []check[model.CreateDeploymentInput]
	deployment   []check[model.DeploymentInfo]
	target       []check[model.DeploymentTarget]
	group        []check[model.DeploymentGroupInfo]
	revision     []check[model.RevisionLocation]
	instances    []check[model.TargetInstances]
	rollback     []check[model.AutoRollbackConfiguration]
	alarms       []check[model.AlarmConfiguration]
	blueGreen    []check[model.BlueGreenDeploymentConfiguration]
	loadBalancer []check[model.LoadBalancerInfo]
	appSpec      []check[appspec.File]
}

// check is what a rule checks of one kind of structure.
type check[T any] struct {
	rule *Rule
	run  func(*Pass, *T)
}

func (c *checks) add(r *Rule) {
	for _, k := range r.TextFaults {
		c.text[k] = append(c.text[k], r)
	}
	for _, k := range r.Faults {
		c.faults[k] = append(c.faults[k], r)
	}
	addCheck(&c.document, r, r.Document)
	addCheck(&c.request, r, r.Request)
	addCheck(&c.deployment, r, r.Deployment)
	addCheck(&c.target, r, r.Target)
	addCheck(&c.group, r, r.Group)
	addCheck(&c.revision, r, r.Revision)
	addCheck(&c.instances, r, r.Instances)
	addCheck(&c.rollback, r, r.Rollback)
	addCheck(&c.alarms, r, r.Alarms)
	addCheck(&c.blueGreen, r, r.BlueGreen)
	addCheck(&c.loadBalancer, r, r.LoadBalancer)
	addCheck(&c.appSpec, r, r.AppSpec)
}

func addCheck[T any](list *[]check[T], r *Rule, run func(*Pass, *T)) {
	if run != nil {
		*list = append(*list, check[T]{r, run})
	}
}
