package validate_test

import (
	"fmt"

	"github.com/deployrecord/deployrecord/model/source"
	"github.com/deployrecord/deployrecord/validate"
)

func ExampleValidator() {
	request := []byte(`{
  "applicationName": "shop",
  "deploymentGroupName": "production",
  "revision": {"revisionType": "S3", "s3Location": {"bucket": "releases", "key": "shop.zip", "bundleType": "zip", "eTag": "3e2f5c"}},
  "fileExistsBehavior": "OVERWRITTE"
}`)
	v := validate.New(validate.Options{})
	for _, doc := range source.Parse(request, source.Options{}) {
		result := v.Document(doc, "request.json")
		fmt.Println(result.Kind, result.Valid())
		for _, f := range result.Findings {
			fmt.Printf("%d:%d %s %s %s\n", f.Line, f.Column, f.Severity, f.Rule.ID, f.Pointer)
			fmt.Println(f.Message)
			fmt.Println(f.Hint)
			fmt.Println(f.Exception)
		}
	}
	// Output:
	// create-deployment false
	// 5:25 error enum-value /fileExistsBehavior
	// fileExistsBehavior is "OVERWRITTE", not DISALLOW, OVERWRITE or RETAIN
	// did you mean "OVERWRITE"?
	// InvalidFileExistsBehaviorException
}

func ExampleRuleByID() {
	rule, _ := validate.RuleByID("file-exists-behavior-platform")
	fmt.Println(rule.Severity, rule.Exception, rule.Basis)
	fmt.Println(rule.Title)
	// Output:
	// error InvalidFileExistsBehaviorException observed
	// fileExistsBehavior is given for a deployment that installs no files
}
