package schema_test

import (
	"encoding/json"
	"fmt"

	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/schema"
)

// A schema for an account whose quota of alarms was raised.
func Example() {
	limits, _ := facts.CurrentLimits().With("alarms", 80)
	text, err := schema.For(schema.CreateDeployment, limits)
	if err != nil {
		fmt.Println(err)
		return
	}
	var s struct {
		Title string
		Defs  map[string]struct {
			Properties map[string]struct{ MaxItems int }
		} `json:"$defs"`
	}
	if err := json.Unmarshal(text, &s); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(s.Title, "with at most", s.Defs["AlarmConfiguration"].Properties["alarms"].MaxItems, "alarms")
	// Output: CreateDeployment request with at most 80 alarms
}

func ExampleKinds() {
	for _, kind := range schema.Kinds()[:3] {
		fmt.Printf("%s: %s\n", kind, kind.Summary())
	}
	// Output:
	// create-deployment: a CreateDeployment request, as the AWS CLI takes it from a file
	// get-deployment: the output of GetDeployment, or a deployment alone
	// get-deployment-target: the output of GetDeploymentTarget, or a target alone
}
