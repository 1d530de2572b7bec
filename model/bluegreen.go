package model

// BlueGreenDeploymentConfiguration TODO doc.
type BlueGreenDeploymentConfiguration struct {
	TerminateBlueInstancesOnDeploymentSuccess *BlueInstanceTerminationOption `json:"terminateBlueInstancesOnDeploymentSuccess,omitzero"`
	DeploymentReadyOption                     *DeploymentReadyOption         `json:"deploymentReadyOption,omitzero"`
	GreenFleetProvisioningOption              *GreenFleetProvisioningOption  `json:"greenFleetProvisioningOption,omitzero"`
}

// BlueInstanceTerminationOption TODO doc.
type BlueInstanceTerminationOption struct {
	Action                       InstanceAction `json:"action,omitzero"`
	TerminationWaitTimeInMinutes *int32         `json:"terminationWaitTimeInMinutes,omitzero"`
}

// DeploymentReadyOption TODO doc.
type DeploymentReadyOption struct {
	ActionOnTimeout   DeploymentReadyAction `json:"actionOnTimeout,omitzero"`
	WaitTimeInMinutes *int32                `json:"waitTimeInMinutes,omitzero"`
}

// GreenFleetProvisioningOption TODO doc.
type GreenFleetProvisioningOption struct {
	Action GreenFleetProvisioningAction `json:"action,omitzero"`
}
