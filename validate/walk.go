package validate

import "github.com/deployrecord/deployrecord/model"

// The members that lead to structures with checks of their own.
var (
	inRevision         = []string{"revision"}
	inPreviousRevision = []string{"previousRevision"}
	inTargetRevision   = []string{"targetRevision"}
	inInstances        = []string{"targetInstances"}
	inRollback         = []string{"autoRollbackConfiguration"}
	inOverrideAlarms   = []string{"overrideAlarmConfiguration"}
	inAlarms           = []string{"alarmConfiguration"}
	inBlueGreen        = []string{"blueGreenDeploymentConfiguration"}
	inLoadBalancer     = []string{"loadBalancerInfo"}
)

// rules runs every check on every structure of a record that it is for.
func (v *Validator) rules(r *model.Record) {
	v.pass.root, v.pass.prefix = 0, nil
	each(v, v.checks.document, nil, r)
	if r.Request != nil {
		v.pass.root = r.Roots[0]
		v.pass.Platform, v.pass.PlatformFrom = v.platformOf("", v.pass.groupFor(r.Request))
		v.request(r.Request)
	}
	for i := range r.Deployments {
		v.pass.root = r.Roots[i]
		v.pass.Platform, v.pass.PlatformFrom = v.platformOf(r.Deployments[i].ComputePlatform, v.options.Group)
		v.deployment(&r.Deployments[i])
	}
	for i := range r.Targets {
		v.pass.root = r.Roots[i]
		each(v, v.checks.target, nil, &r.Targets[i])
	}
	if r.Kind == model.AppSpec {
		v.pass.Platform, v.pass.PlatformFrom = v.platformOf("", v.options.Group)
		v.appSpecFile()
	}
	if r.Group != nil {
		v.pass.root = r.Roots[0]
		v.pass.Platform, v.pass.PlatformFrom = v.platformOf(r.Group.ComputePlatform, nil)
		v.group(r.Group)
	}
}

// platformOf returns the compute platform that is known for certain, from the most reliable origin.
func (v *Validator) platformOf(stated model.ComputePlatform, group *model.DeploymentGroupInfo) (model.ComputePlatform, PlatformOrigin) {
	switch {
	case stated != "":
		return stated, PlatformStated
	case v.options.Platform != "":
		return v.options.Platform, PlatformGiven
	case group != nil && group.ComputePlatform != "":
		return group.ComputePlatform, PlatformOfGroup
	default:
		return "", PlatformUnknown
	}
}

func (v *Validator) request(in *model.CreateDeploymentInput) {
	each(v, v.checks.request, nil, in)
	v.revision(inRevision, in.Revision)
	v.instances(in.TargetInstances)
	v.rollback(in.AutoRollbackConfiguration)
	v.alarms(inOverrideAlarms, in.OverrideAlarmConfiguration)
}

func (v *Validator) deployment(d *model.DeploymentInfo) {
	each(v, v.checks.deployment, nil, d)
	v.revision(inRevision, d.Revision)
	v.revision(inPreviousRevision, d.PreviousRevision)
	v.instances(d.TargetInstances)
	v.rollback(d.AutoRollbackConfiguration)
	v.alarms(inOverrideAlarms, d.OverrideAlarmConfiguration)
	v.blueGreen(d.BlueGreenDeploymentConfiguration)
	v.loadBalancer(d.LoadBalancerInfo)
}

func (v *Validator) group(g *model.DeploymentGroupInfo) {
	each(v, v.checks.group, nil, g)
	v.revision(inTargetRevision, g.TargetRevision)
	v.rollback(g.AutoRollbackConfiguration)
	v.alarms(inAlarms, g.AlarmConfiguration)
	v.blueGreen(g.BlueGreenDeploymentConfiguration)
	v.loadBalancer(g.LoadBalancerInfo)
}

func (v *Validator) revision(prefix []string, s *model.RevisionLocation) {
	each(v, v.checks.revision, prefix, s)
	v.embeddedAppSpec(prefix, s)
}

func (v *Validator) instances(s *model.TargetInstances) {
	each(v, v.checks.instances, inInstances, s)
}

func (v *Validator) rollback(s *model.AutoRollbackConfiguration) {
	each(v, v.checks.rollback, inRollback, s)
}

func (v *Validator) alarms(prefix []string, s *model.AlarmConfiguration) {
	each(v, v.checks.alarms, prefix, s)
}

func (v *Validator) blueGreen(s *model.BlueGreenDeploymentConfiguration) {
	each(v, v.checks.blueGreen, inBlueGreen, s)
}

func (v *Validator) loadBalancer(s *model.LoadBalancerInfo) {
	each(v, v.checks.loadBalancer, inLoadBalancer, s)
}

// each runs every check of one structure, unless the document does not have the structure.
func each[T any](v *Validator, checks []check[T], prefix []string, s *T) {
	if s == nil {
		return
	}
	v.pass.prefix = prefix
	for i := range checks {
		v.pass.rule = checks[i].rule
		checks[i].run(&v.pass, s)
	}
}
