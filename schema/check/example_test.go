package check_test

import (
	"fmt"

	"github.com/deployrecord/deployrecord/schema"
	"github.com/deployrecord/deployrecord/schema/check"
)

func ExampleValidate() {
	violations, err := check.Validate(schema.CreateDeployment, []byte(`{
		"applicationName": "shop",
		"deploymentGroupName": "production",
		"revision": {"revisionType": "S3"},
		"descripton": "May release"
	}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, v := range violations {
		fmt.Println(v)
	}
	// Output:
	// /descripton: there is no member of that name
	// /revision: missing properties: 's3Location'
}
