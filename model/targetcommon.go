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
	var c TargetCommon
	switch kind {
	case DeploymentTargetTypeInstanceTarget:
		t := t.InstanceTarget
		c = TargetCommon{t.DeploymentID, t.TargetID, t.TargetARN, t.Status, t.LastUpdatedAt, t.LifecycleEvents}
		return c, "instanceTarget"
	case DeploymentTargetTypeLambdaTarget:
		t := t.LambdaTarget
		c = TargetCommon{t.DeploymentID, t.TargetID, t.TargetARN, t.Status, t.LastUpdatedAt, t.LifecycleEvents}
		return c, "lambdaTarget"
	case DeploymentTargetTypeECSTarget:
		t := t.ECSTarget
		c = TargetCommon{t.DeploymentID, t.TargetID, t.TargetARN, t.Status, t.LastUpdatedAt, t.LifecycleEvents}
		return c, "ecsTarget"
	default:
		t := t.CloudFormationTarget
		c = TargetCommon{t.DeploymentID, t.TargetID, nil, t.Status, t.LastUpdatedAt, t.LifecycleEvents}
		return c, "cloudFormationTarget"
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
