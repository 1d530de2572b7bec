package model

// BlueGreenDeploymentConfiguration has the options of a blue/green deployment.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_BlueGreenDeploymentConfiguration.html
type BlueGreenDeploymentConfiguration struct {
	// TerminateBlueInstancesOnDeploymentSuccess says what becomes of the original instances or tasks.
	TerminateBlueInstancesOnDeploymentSuccess *BlueInstanceTerminationOption `json:"terminateBlueInstancesOnDeploymentSuccess,omitzero"`
	// DeploymentReadyOption says when traffic goes over to the replacement.
	DeploymentReadyOption *DeploymentReadyOption `json:"deploymentReadyOption,omitzero"`
	// GreenFleetProvisioningOption says where the replacement instances come from. It is for instances only.
	GreenFleetProvisioningOption *GreenFleetProvisioningOption `json:"greenFleetProvisioningOption,omitzero"`
}

// BlueInstanceTerminationOption says what becomes of the original instances or tasks once a deployment has succeeded.
// It means nothing for Lambda.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_BlueInstanceTerminationOption.html
type BlueInstanceTerminationOption struct {
	// Action is to terminate them or to keep them running.
	Action InstanceAction `json:"action,omitzero"`
	// TerminationWaitTimeInMinutes is how long to wait before they are terminated, in minutes.
	TerminationWaitTimeInMinutes *int32 `json:"terminationWaitTimeInMinutes,omitzero"`
}

// DeploymentReadyOption says what happens once the replacement is ready for traffic.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_DeploymentReadyOption.html
type DeploymentReadyOption struct {
	// ActionOnTimeout is to route the traffic at once, or to wait for someone and stop if nobody comes.
	ActionOnTimeout DeploymentReadyAction `json:"actionOnTimeout,omitzero"`
	// WaitTimeInMinutes is how long to wait for someone, in minutes. It counts with STOP_DEPLOYMENT only.
	WaitTimeInMinutes *int32 `json:"waitTimeInMinutes,omitzero"`
}

// GreenFleetProvisioningOption says where the instances of the replacement environment come from.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_GreenFleetProvisioningOption.html
type GreenFleetProvisioningOption struct {
	// Action is to use instances that are there, or to copy an Auto Scaling group.
	Action GreenFleetProvisioningAction `json:"action,omitzero"`
}
