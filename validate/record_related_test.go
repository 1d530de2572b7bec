package validate

import "testing"

func TestRelatedDeploymentsBoth(t *testing.T) {
	checkReported(t, &relatedDeploymentsBoth, []reportedCase{
		{
			"root and updates", captured(`"relatedDeployments": {"autoUpdateOutdatedInstancesRootDeploymentId": "d-F6G7H8J9K", "autoUpdateOutdatedInstancesDeploymentIds": ["d-L1M2N3P4Q"]}`),
			[]string{`note /deploymentInfo/relatedDeployments: the deployment is an automatic update set off by "d-F6G7H8J9K" and has set off updates itself`},
		},
		{"root alone", captured(`"relatedDeployments": {"autoUpdateOutdatedInstancesRootDeploymentId": "d-F6G7H8J9K", "autoUpdateOutdatedInstancesDeploymentIds": []}`), nil},
		{"updates alone", captured(`"relatedDeployments": {"autoUpdateOutdatedInstancesDeploymentIds": ["d-L1M2N3P4Q"]}`), nil},
		{"updates and an empty root", captured(`"relatedDeployments": {"autoUpdateOutdatedInstancesRootDeploymentId": "", "autoUpdateOutdatedInstancesDeploymentIds": ["d-L1M2N3P4Q"]}`), nil},
		{"null", captured(`"relatedDeployments": null`), nil},
	})
}

func TestRelatedDeploymentSelf(t *testing.T) {
	checkReported(t, &relatedDeploymentSelf, []reportedCase{
		{
			"its own root", captured(`"relatedDeployments": {"autoUpdateOutdatedInstancesRootDeploymentId": "d-A1B2C3D4E"}`),
			[]string{`warning /deploymentInfo/relatedDeployments/autoUpdateOutdatedInstancesRootDeploymentId: the deployment "d-A1B2C3D4E" is said to be set off by itself`},
		},
		{
			"among its own updates", captured(`"relatedDeployments": {"autoUpdateOutdatedInstancesDeploymentIds": ["d-L1M2N3P4Q", "d-A1B2C3D4E", "d-A1B2C3D4E"]}`),
			[]string{`warning /deploymentInfo/relatedDeployments/autoUpdateOutdatedInstancesDeploymentIds/1: the deployment "d-A1B2C3D4E" is said to have set off itself`},
		},
		{"others", captured(`"relatedDeployments": {"autoUpdateOutdatedInstancesRootDeploymentId": "d-F6G7H8J9K"}`), nil},
		{"no id of its own", `{"deploymentInfo": {"deploymentId": null, "relatedDeployments": {"autoUpdateOutdatedInstancesRootDeploymentId": ""}}}`, nil},
	})
}

func TestCreatorExternalID(t *testing.T) {
	const stack = `"externalId": "arn:aws-cn:cloudformation:cn-north-1:111122223333:stack/checkout/6a1b0c52"`
	checkReported(t, &creatorExternalID, []reportedCase{
		{
			"a stack and a user", captured(`"creator": "user"`, stack),
			[]string{`note /deploymentInfo: the deployment is linked to a CloudFormation stack, but its creator is "user"`},
		},
		{"a stack and its update", captured(`"creator": "CloudFormation"`, stack), nil},
		{"a stack and its rollback", captured(`"creator": "CloudFormationRollback"`, stack), nil},
		{"another resource", captured(`"creator": "user"`, `"externalId": "8c1e02d7"`), nil},
		{"a resource of another service", captured(`"creator": "user"`, `"externalId": "arn:aws:codepipeline:eu-west-1:111122223333:checkout"`), nil},
		{"an update without a stack", captured(`"creator": "CloudFormation"`), nil},
		{"no creator", captured(stack), nil},
		{"a name cut short", captured(`"creator": "user"`, `"externalId": "arn:aws:cloudformation"`), nil},
	})
}
