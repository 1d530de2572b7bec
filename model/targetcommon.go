package model

// TargetCommon has the members that the four targets share.
type TargetCommon struct {
	DeploymentID *string
	TargetID     *string
	// TargetARN is nil for a CloudFormation target, which has none.
	TargetARN       *string
	Status          TargetStatus
	LastUpdatedAt   *Time
	LifecycleEvents []LifecycleEvent
}

// Common returns what the target has in common with targets of any type, and the wire name of the member that holds
// it: instanceTarget, lambdaTarget, ecsTarget or cloudFormationTarget. Of several it returns the one that the
// target's type names, or else the first in that order; without any, the member is "". The pointers and the list
// are those of the target itself.
func (t *DeploymentTarget) Common() (common TargetCommon, member string) {
	kind := t.DeploymentTargetType
	switch {
	case t.InstanceTarget != nil && kind == DeploymentTargetTypeInstanceTarget:
	case t.LambdaTarget != nil && kind == DeploymentTargetTypeLambdaTarget:
	case t.ECSTarget != nil && kind == DeploymentTargetTypeECSTarget:
	case t.CloudFormationTarget != nil && kind == DeploymentTargetTypeCloudFormationTarget:
	case t.InstanceTarget != nil:
		kind = DeploymentTargetTypeInstanceTarget
	case t.LambdaTarget != nil:
		kind = DeploymentTargetTypeLambdaTarget
	case t.ECSTarget != nil:
		kind = DeploymentTargetTypeECSTarget
	case t.CloudFormationTarget != nil:
		kind = DeploymentTargetTypeCloudFormationTarget
	default:
		return common, ""
	}
	switch kind {
	case DeploymentTargetTypeInstanceTarget:
		i := t.InstanceTarget
		return TargetCommon{i.DeploymentID, i.TargetID, i.TargetARN, i.Status, i.LastUpdatedAt, i.LifecycleEvents}, "instanceTarget"
	case DeploymentTargetTypeLambdaTarget:
		l := t.LambdaTarget
		return TargetCommon{l.DeploymentID, l.TargetID, l.TargetARN, l.Status, l.LastUpdatedAt, l.LifecycleEvents}, "lambdaTarget"
	case DeploymentTargetTypeECSTarget:
		e := t.ECSTarget
		return TargetCommon{e.DeploymentID, e.TargetID, e.TargetARN, e.Status, e.LastUpdatedAt, e.LifecycleEvents}, "ecsTarget"
	default:
		c := t.CloudFormationTarget
		return TargetCommon{c.DeploymentID, c.TargetID, nil, c.Status, c.LastUpdatedAt, c.LifecycleEvents}, "cloudFormationTarget"
	}
}

// Value returns what p points to, or the zero value for nil: the value of a member, if absent is as good as zero.
func Value[T any](p *T) (v T) {
	if p != nil {
		v = *p
	}
	return v
}

// Ptr returns a pointer to v, for building structures by hand.
func Ptr[T any](v T) *T { return &v }
