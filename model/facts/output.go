package facts

// GetDeploymentOutput as in the API reference.
var GetDeploymentOutput = &Structure{
	Name:   "GetDeploymentOutput",
	Source: reference("GetDeploymentOutput"),
	Members: []Member{
		{Name: "deploymentInfo", Value: object(DeploymentInfo)},
	},
}

// BatchGetDeploymentsOutput as in the API reference.
var BatchGetDeploymentsOutput = &Structure{
	Name:   "BatchGetDeploymentsOutput",
	Source: reference("BatchGetDeploymentsOutput"),
	Members: []Member{
		{Name: "deploymentsInfo", Value: list(object(DeploymentInfo))},
	},
}

// GetDeploymentTargetOutput as in the API reference.
var GetDeploymentTargetOutput = &Structure{
	Name:   "GetDeploymentTargetOutput",
	Source: reference("GetDeploymentTargetOutput"),
	Members: []Member{
		{Name: "deploymentTarget", Value: object(DeploymentTarget)},
	},
}

// BatchGetDeploymentTargetsOutput as in the API reference.
var BatchGetDeploymentTargetsOutput = &Structure{
	Name:   "BatchGetDeploymentTargetsOutput",
	Source: reference("BatchGetDeploymentTargetsOutput"),
	Members: []Member{
		{Name: "deploymentTargets", Value: list(object(DeploymentTarget))},
	},
}

// GetDeploymentGroupOutput as in the API reference.
var GetDeploymentGroupOutput = &Structure{
	Name:   "GetDeploymentGroupOutput",
	Source: reference("GetDeploymentGroupOutput"),
	Members: []Member{
		{Name: "deploymentGroupInfo", Value: object(DeploymentGroupInfo)},
	},
}
