package facts_test

import (
	"fmt"

	"github.com/deployrecord/deployrecord/model/facts"
)

func Example() {
	request := facts.CreateDeploymentInput
	member := request.Members[request.Find("fileExistsBehavior")]
	fmt.Println(member.Doc)
	fmt.Println(member.Enum.Values, member.Exception, member.Basis)

	meant, _ := facts.Nearest("OVERWRITTE", member.Enum.Values)
	fmt.Println("perhaps", meant)
	fmt.Println(facts.Elsewhere("serviceRoleArn"))
	// Output:
	// What to do about files that stand in the way and are not of the last successful deployment; DISALLOW when left out.
	// [DISALLOW OVERWRITE RETAIN] InvalidFileExistsBehaviorException documented
	// perhaps OVERWRITE
	// [DeploymentGroupInfo.serviceRoleArn]
}

func ExampleLimitSet() {
	limits, _ := facts.CurrentLimits().With("tagFilters", 5)
	for _, l := range []*facts.Limit{facts.AlarmLimit, facts.TagFilterLimit} {
		fmt.Println(l.Name, facts.DocumentedLimits().Value(l), limits.Value(l))
	}
	// Output:
	// alarms 10 50
	// tagFilters 10 5
}

func ExampleNearestConfig() {
	fmt.Println(facts.NearestConfig("CodeDeployDefault.ECSLinear10PercentEvery1Minute"))
	// Output: CodeDeployDefault.ECSLinear10PercentEvery1Minutes true
}
