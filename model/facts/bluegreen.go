package facts

// BlueGreenDeploymentConfiguration as in the API reference.
var BlueGreenDeploymentConfiguration = &Structure{
	Name:   "BlueGreenDeploymentConfiguration",
	Source: reference("BlueGreenDeploymentConfiguration"),
	Members: []Member{
		{Name: "terminateBlueInstancesOnDeploymentSuccess", Value: object(BlueInstanceTerminationOption)},
		{Name: "deploymentReadyOption", Value: object(DeploymentReadyOption)},
		{Name: "greenFleetProvisioningOption", Value: object(GreenFleetProvisioningOption)},
	},
}

// BlueInstanceTerminationOption as in the API reference.
var BlueInstanceTerminationOption = &Structure{
	Name:   "BlueInstanceTerminationOption",
	Source: reference("BlueInstanceTerminationOption"),
	Members: []Member{
		{Name: "action", Value: oneOf(InstanceAction)},
		{Name: "terminationWaitTimeInMinutes", Value: integer},
	},
}

// DeploymentReadyOption as in the API reference.
var DeploymentReadyOption = &Structure{
	Name:   "DeploymentReadyOption",
	Source: reference("DeploymentReadyOption"),
	Members: []Member{
		{Name: "actionOnTimeout", Value: oneOf(DeploymentReadyAction)},
		{Name: "waitTimeInMinutes", Value: integer},
	},
}

// GreenFleetProvisioningOption as in the API reference.
var GreenFleetProvisioningOption = &Structure{
	Name:   "GreenFleetProvisioningOption",
	Source: reference("GreenFleetProvisioningOption"),
	Members: []Member{
		{Name: "action", Value: oneOf(GreenFleetProvisioningAction)},
	},
}
