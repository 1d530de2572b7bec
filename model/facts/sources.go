package facts

// lastRead is the day on which the sources of the table were read.
const lastRead = "2026-11-20"

// reference is the page of a structure or an operation in the API reference.
func reference(name string) Source {
	return Source{
		Title: "AWS CodeDeploy API Reference, " + name,
		URL:   "https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_" + name + ".html",
		Read:  lastRead,
	}
}

// errorsOf is the list of an operation's exceptions in the API reference.
func errorsOf(operation string) Source {
	s := reference(operation)
	s.Title += ", errors"
	s.URL += "#API_" + operation + "_Errors"
	return s
}

// guide is a page of the user guide.
func guide(page string) Source {
	return Source{
		Title: "AWS CodeDeploy User Guide, " + page,
		URL:   "https://docs.aws.amazon.com/codedeploy/latest/userguide/" + page + ".html",
		Read:  lastRead,
	}
}

// public is a page, a file or a discussion elsewhere.
func public(title, url string) Source { return Source{Title: title, URL: url, Read: lastRead} }

// The sources that are neither the API reference nor the user guide as it stands.
var (
	earlierLimits = public("AWS CodeDeploy User Guide of 2023, limits",
		"https://github.com/awsdocs/aws-codedeploy-user-guide/blob/main/doc_source/limits.md")
	earlierLoadBalancerInfo = public("AWS CodeDeploy API Reference before the quotas were raised, LoadBalancerInfo, in Amazonka 2.0",
		"https://hackage.haskell.org/package/amazonka-codedeploy-2.0/docs/Amazonka-CodeDeploy-Types-LoadBalancerInfo.html")
	terraformDeploymentGroup = public("Terraform AWS provider, deployment_group.go",
		"https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/deploy/deployment_group.go")
	ecsDeployAction = public("Amazon ECS deploy task definition action, index.js",
		"https://github.com/aws-actions/amazon-ecs-deploy-task-definition/blob/master/index.js")
	cdkNames = public("AWS CDK, aws-codedeploy/lib/private/utils.ts",
		"https://github.com/aws/aws-cdk/blob/main/packages/aws-cdk-lib/aws-codedeploy/lib/private/utils.ts")
	cliReference = public("AWS CLI Command Reference, create-deployment",
		"https://docs.aws.amazon.com/cli/latest/reference/deploy/create-deployment.html")
	cliTags = public("AWS CLI, customizations/codedeploy/utils.py",
		"https://github.com/aws/aws-cli/blob/develop/awscli/customizations/codedeploy/utils.py")
	cliLowerCaseBundle = public("aws-cli issue 6267, a bundle type of yaml",
		"https://github.com/aws/aws-cli/issues/6267")
	agentEvents = public("CodeDeploy agent, local/deployer.rb",
		"https://github.com/aws/aws-codedeploy-agent/blob/master/lib/aws/codedeploy/local/deployer.rb")
	agentRestart = public("CodeDeploy agent 2.1.0, release notes",
		"https://github.com/aws/aws-codedeploy-agent/releases/tag/v2.1.0")
	ecsTutorial = public("Amazon ECS Developer Guide, blue/green deployment with CodeDeploy",
		"https://docs.aws.amazon.com/AmazonECS/latest/developerguide/create-blue-green.html")
	waiter = public("botocore, CodeDeploy waiters",
		"https://github.com/boto/botocore/blob/develop/botocore/data/codedeploy/2014-10-06/waiters-2.json")
)
