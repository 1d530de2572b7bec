package facts

// GetDeploymentOutput is the answer that holds one deployment.
var GetDeploymentOutput = &Structure{
	Name:   "GetDeploymentOutput",
	Doc:    "The answer that holds one deployment.",
	Source: reference("GetDeployment"),
	Members: []Member{
		{Name: "deploymentInfo", Value: object(DeploymentInfo), Doc: "The deployment."},
	},
}

// BatchGetDeploymentsOutput is the answer that holds several deployments.
var BatchGetDeploymentsOutput = &Structure{
	Name:   "BatchGetDeploymentsOutput",
	Doc:    "The answer that holds several deployments.",
	Source: reference("BatchGetDeployments"),
	Members: []Member{
		{
			Name: "deploymentsInfo", Value: list(object(DeploymentInfo)), Key: "deploymentId",
			Doc: "The deployments.",
		},
	},
}

// GetDeploymentTargetOutput is the answer that holds one target.
var GetDeploymentTargetOutput = &Structure{
	Name:   "GetDeploymentTargetOutput",
	Doc:    "The answer that holds one target.",
	Source: reference("GetDeploymentTarget"),
	Members: []Member{
		{Name: "deploymentTarget", Value: object(DeploymentTarget), Category: Targets, Doc: "The target."},
	},
}

// BatchGetDeploymentTargetsOutput is the answer that holds several targets.
var BatchGetDeploymentTargetsOutput = &Structure{
	Name:   "BatchGetDeploymentTargetsOutput",
	Doc:    "The answer that holds several targets.",
	Source: reference("BatchGetDeploymentTargets"),
	Members: []Member{
		{Name: "deploymentTargets", Value: list(object(DeploymentTarget)), Category: Targets, Doc: "The targets."},
	},
}

// GetDeploymentGroupOutput is the answer that holds one deployment group.
var GetDeploymentGroupOutput = &Structure{
	Name:   "GetDeploymentGroupOutput",
	Doc:    "The answer that holds one deployment group.",
	Source: reference("GetDeploymentGroup"),
	Members: []Member{
		{Name: "deploymentGroupInfo", Value: object(DeploymentGroupInfo), Doc: "The deployment group."},
	},
}
