package validate

import (
	"strings"
	"testing"
)

// batchOf returns the output of BatchGetDeploymentTargets; each target is given as "member deploymentId targetId".
func batchOf(targets ...string) string {
	var list []string
	for _, target := range targets {
		f := strings.Split(target, " ")
		kind := map[string]string{"instanceTarget": "InstanceTarget", "lambdaTarget": "LambdaTarget", "ecsTarget": "ECSTarget", "cloudFormationTarget": "CloudFormationTarget"}[f[0]]
		list = append(list, `{"deploymentTargetType": "`+kind+`", "`+f[0]+`": {"deploymentId": "`+f[1]+`", "targetId": "`+f[2]+`"}}`)
	}
	return `{"deploymentTargets": [` + strings.Join(list, ", ") + `]}`
}

func TestBatchTargetDuplicate(t *testing.T) {
	checkReported(t, &batchTargetDuplicate, []reportedCase{
		{
			"again", batchOf("instanceTarget d-A i-1", "instanceTarget d-A i-2", "instanceTarget d-A i-1"),
			[]string{`warning /deploymentTargets/2/instanceTarget/targetId: the batch has the target "i-1" twice`},
		},
		{"of two deployments", batchOf("instanceTarget d-A i-1", "instanceTarget d-B i-1"), nil},
		{"no ids", batchOf("instanceTarget d-A ", "instanceTarget d-A "), nil},
		{"one target by itself", capturedTarget("ECSTarget", "ecsTarget", `"targetId": "a:b"`), nil},
		{"none", `{"deploymentTargets": []}`, nil},
	})
}

func TestBatchTargetDeployments(t *testing.T) {
	checkReported(t, &batchTargetDeployments, []reportedCase{
		{
			"two deployments are said once", batchOf("instanceTarget d-A i-1", "instanceTarget d-B i-2", "instanceTarget d-C i-3"),
			[]string{`warning /deploymentTargets/1/instanceTarget/deploymentId: the target belongs to the deployment "d-B", but the batch is of "d-A"`},
		},
		{"one", batchOf("instanceTarget d-A i-1", "instanceTarget d-A i-2"), nil},
		{"not said", batchOf("instanceTarget d-A i-1", "instanceTarget  i-2"), nil},
	})
}

func TestBatchTargetSingle(t *testing.T) {
	checkReported(t, &batchTargetSingle, []reportedCase{
		{
			"two functions", batchOf("lambdaTarget d-A one", "lambdaTarget d-A two"),
			[]string{`warning /deploymentTargets/1/lambdaTarget/targetId: the deployment "d-A" has a second target, but one to Lambda has exactly one`},
		},
		{
			"two services", batchOf("ecsTarget d-A c:one", "ecsTarget d-A c:two"),
			[]string{`warning /deploymentTargets/1/ecsTarget/targetId: the deployment "d-A" has a second target, but one to Amazon ECS has exactly one`},
		},
		{"the same one again is another finding", batchOf("lambdaTarget d-A one", "lambdaTarget d-A one"), nil},
		{"two deployments", batchOf("lambdaTarget d-A one", "lambdaTarget d-B two"), nil},
		{"two instances", batchOf("instanceTarget d-A i-1", "instanceTarget d-A i-2"), nil},
		{"two resources of a stack", batchOf("cloudFormationTarget d-A one", "cloudFormationTarget d-A two"), nil},
		{"no deployment", batchOf("lambdaTarget  one", "lambdaTarget  two"), nil},
	})
}
