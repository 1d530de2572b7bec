package facts

import "math"

// BlueGreenDeploymentConfiguration holds the options of a blue/green deployment.
var BlueGreenDeploymentConfiguration = &Structure{
	Name:   "BlueGreenDeploymentConfiguration",
	Doc:    "The options of a blue/green deployment.",
	Source: reference("BlueGreenDeploymentConfiguration"),
	Members: []Member{
		{
			Name: "terminateBlueInstancesOnDeploymentSuccess", Value: object(BlueInstanceTerminationOption),
			Doc: "What becomes of the original environment after success.",
		},
		{
			Name: "deploymentReadyOption", Value: object(DeploymentReadyOption),
			Doc: "What happens when the replacement environment is ready.",
		},
		{
			Name: "greenFleetProvisioningOption", Value: object(GreenFleetProvisioningOption),
			Doc: "Where the instances of the replacement environment come from.",
		},
	},
}

// BlueInstanceTerminationOption says what becomes of the original environment after success.
var BlueInstanceTerminationOption = &Structure{
	Name:   "BlueInstanceTerminationOption",
	Doc:    "What becomes of the original environment after success. It does not apply to Lambda.",
	Source: reference("BlueInstanceTerminationOption"),
	Members: []Member{
		{
			Name: "action", Value: oneOf(InstanceAction),
			Doc: "Whether the original instances are terminated or kept.",
		},
		{
			Name:  "terminationWaitTimeInMinutes",
			Value: minutes(2880, reference("BlueInstanceTerminationOption")),
			Doc:   "How long to wait before they are terminated, two days at most.",
		},
	},
}

// DeploymentReadyOption says what happens when the replacement environment is ready.
var DeploymentReadyOption = &Structure{
	Name:   "DeploymentReadyOption",
	Doc:    "What happens when the replacement environment is ready.",
	Source: reference("DeploymentReadyOption"),
	Members: []Member{
		{
			Name: "actionOnTimeout", Value: oneOf(DeploymentReadyAction),
			Doc: "Whether traffic is rerouted at once or waits for a call, and the deployment stops without one.",
		},
		{
			Name:  "waitTimeInMinutes",
			Value: minutes(math.MaxInt32, reference("DeploymentReadyOption")),
			Doc:   "How long the deployment waits for that call; it means something with STOP_DEPLOYMENT only.",
		},
	},
}

// GreenFleetProvisioningOption says where the instances of the replacement environment come from.
var GreenFleetProvisioningOption = &Structure{
	Name:   "GreenFleetProvisioningOption",
	Doc:    "Where the instances of the replacement environment come from.",
	Source: reference("GreenFleetProvisioningOption"),
	Members: []Member{
		{
			Name: "action", Value: oneOf(GreenFleetProvisioningAction),
			Doc: "Whether existing instances are found or an Auto Scaling group is copied.",
		},
	},
}
