package facts

// The structures of AppSpec files are no part of the service model, so that they stand apart from [Structures]. In files
// for Lambda and Amazon ECS the service reads names in any case; in files for servers the agent reads them exactly.

// The types of the resource that an AppSpec file for Lambda or Amazon ECS deploys.
const (
	LambdaResource = "AWS::Lambda::Function"
	ECSResource    = "AWS::ECS::Service"
)

// ECSResourceName is what the user guide calls the resource of an AppSpec file for Amazon ECS.
const ECSResourceName = "TargetService"

// AppSpecVersion is the only version of the format, as the user guide writes it. The agent insists on that number.
const AppSpecVersion = "0.0"

// AppSpecVersionDoc says what the member version of an AppSpec file means.
const AppSpecVersionDoc = "The version of the format, which is always 0.0."

// LambdaProperties are the properties of the function in an AppSpec file for Lambda. CurrentVersion is documented as
// required in one place and as optional in another.
var LambdaProperties = &Structure{
	Name:   "LambdaProperties",
	Doc:    "The function that is deployed, the alias that moves and the versions it moves between.",
	Source: appSpecResources,
	Members: []Member{
		{Name: "Name", Value: text, Required: true, Doc: "The function's name."},
		{Name: "Alias", Value: text, Required: true, Doc: "The alias whose traffic is shifted."},
		{Name: "CurrentVersion", Value: functionVersion, Doc: "The version that the alias points to now."},
		{Name: "TargetVersion", Value: functionVersion, Required: true, Doc: "The version that traffic is shifted to."},
	},
}

// functionVersion is the number of a published version, as a text or a number; never $LATEST.
var functionVersion = Value{Type: Long, Min: 1, Max: 1<<63 - 1, Bounded: true, Bounds: &appSpecResources}

// ECSProperties are the properties of the service in an AppSpec file for Amazon ECS.
var ECSProperties = &Structure{
	Name:   "ECSProperties",
	Doc:    "The task definition that is deployed, and the container that traffic goes to.",
	Source: appSpecResources,
	Members: []Member{
		{
			Name: "TaskDefinition", Value: text, Required: true,
			Doc: "The ARN of the task definition; without a revision the latest active one is deployed.",
		},
		{
			Name: "LoadBalancerInfo", Value: object(ECSLoadBalancer), Required: true,
			Doc: "The container and the port that the load balancer sends traffic to.",
		},
		{Name: "PlatformVersion", Value: text, Doc: "The Fargate platform version of the tasks; LATEST when left out."},
		{Name: "NetworkConfiguration", Value: object(ECSNetwork), Doc: "The network of the tasks, if it changes."},
		{
			Name: "CapacityProviderStrategy", Value: list(object(ECSCapacityProvider)),
			Doc: "The capacity providers that run the tasks, if they change.",
		},
	},
}

// ECSLoadBalancer is the container and the port that traffic goes to.
var ECSLoadBalancer = &Structure{
	Name:   "ECSLoadBalancer",
	Doc:    "The container and the port that the load balancer sends traffic to.",
	Source: appSpecResources,
	Members: []Member{
		{Name: "ContainerName", Value: text, Required: true, Doc: "The container's name in the task definition."},
		{
			Name: "ContainerPort", Required: true, Doc: "The container's port.",
			Value: Value{Type: Integer, Max: HighestPort, Bounded: true, Bounds: &appSpecResources},
		},
	},
}

// ECSNetwork is the network of the tasks of an Amazon ECS service.
var ECSNetwork = &Structure{
	Name:   "ECSNetwork",
	Doc:    "The network of the tasks.",
	Source: appSpecResources,
	Members: []Member{
		{Name: "AwsvpcConfiguration", Required: true, Value: object(ECSVPC), Doc: "Subnets, security groups and public address, all or none."},
	},
}

// ECSVPC is the awsvpc network of the tasks of an Amazon ECS service.
var ECSVPC = &Structure{
	Name:   "ECSVPC",
	Doc:    "The subnets and security groups of the tasks, and whether they get a public address.",
	Source: appSpecResources,
	Members: []Member{
		{Name: "Subnets", Required: true, Value: list(text), Doc: "The IDs of the subnets."},
		{Name: "SecurityGroups", Required: true, Value: list(text), Doc: "The IDs of the security groups."},
		{Name: "AssignPublicIp", Required: true, Value: oneOf(AssignPublicIP), Doc: "Whether tasks get a public address."},
	},
}

// ECSCapacityProvider is one element of a capacity provider strategy.
var ECSCapacityProvider = &Structure{
	Name:   "ECSCapacityProvider",
	Doc:    "A capacity provider and its share of the tasks.",
	Source: appSpecResources,
	Members: []Member{
		{Name: "Base", Value: countOf(appSpecResources), Doc: "How many tasks it runs at the least; for one provider only."},
		{Name: "CapacityProvider", Value: text, Required: true, Doc: "The capacity provider's name."},
		{Name: "Weight", Value: countOf(appSpecResources), Doc: "Its share of the tasks beyond the base."},
	},
}

// AssignPublicIP is whether tasks get a public address.
var AssignPublicIP = &Enum{Name: "AssignPublicIp", Values: []string{"ENABLED", "DISABLED"}, Source: appSpecResources}

var appSpecResources = guide("reference-appspec-file-structure-resources")
