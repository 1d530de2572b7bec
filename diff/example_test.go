package diff_test

import (
	"fmt"

	"github.com/deployrecord/deployrecord/diff"
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/source"
)

func Example() {
	var old, new diff.Document
	load(&old, `{
		"applicationName": "shop", "deploymentGroupName": "production",
		"deploymentConfigName": "CodeDeployDefault.OneAtATime",
		"autoRollbackConfiguration": {"enabled": true, "events": ["DEPLOYMENT_STOP_ON_ALARM", "DEPLOYMENT_FAILURE"]}
	}`)
	load(&new, `{
		"applicationName": "shop", "deploymentGroupName": "production",
		"deploymentConfigName": "CodeDeployDefault.AllAtOnce",
		"autoRollbackConfiguration": {"enabled": true, "events": ["DEPLOYMENT_FAILURE"]}
	}`)
	result, err := diff.Compare(&old, &new)
	if err != nil {
		fmt.Println(err)
		return
	}
	for i := range result.Changes {
		c := &result.Changes[i]
		fmt.Printf("%s: %s %s\n", c.Risk, c.Op, c.Path())
		fmt.Println(" ", c.Why)
	}
	// Output:
	// high: replace deploymentConfigName
	//   all instances are deployed to at once, and none has to stay in service
	// medium: remove autoRollbackConfiguration.events[DEPLOYMENT_STOP_ON_ALARM]
	//   DEPLOYMENT_STOP_ON_ALARM no longer sets off a rollback
}

func ExampleResult_Patch() {
	var old, new diff.Document
	src := load(&old, `{"applicationName": "shop", "description": "first", "ignoreApplicationStopFailures": true}`)
	load(&new, `{"applicationName": "shop", "description": "second"}`)
	result, err := diff.Compare(&old, &new)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, o := range result.Patch() {
		fmt.Printf("%s %s %s;\n", o.Op, o.Path, o.Value)
	}
	text, err := diff.Apply(src, result.Patch())
	fmt.Println(string(text), err)
	// Output:
	// replace /description "second";
	// remove /ignoreApplicationStopFailures ;
	// {"applicationName":"shop","description":"second"} <nil>
}

func load(d *diff.Document, text string) *source.Document {
	src := source.Parse([]byte(text), source.Options{})[0]
	if err := d.Load(src, model.Unknown); err != nil {
		fmt.Println(err)
	}
	return src
}
