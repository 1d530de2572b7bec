package model_test

import (
	"fmt"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/source"
)

// A record that a Go program printed, with PascalCase members and null for what is absent, reads like any other.
func Example() {
	records, err := model.Read([]byte(`{
		"DeploymentInfo": {
			"ApplicationName": "shop",
			"DeploymentId": "d-75I7MBT7C",
			"Description": null,
			"Status": "Failed",
			"CreateTime": "2015-10-30T19:17:19.487Z",
			"ErrorInformation": {"Code": "ALARM_ACTIVE", "Message": null},
			"ComputePlatform": ""
		},
		"ResultMetadata": {}
	}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, r := range records {
		fmt.Println(r.Kind, r.Dialect)
		for _, deployment := range r.Deployments {
			fmt.Println(model.Value(deployment.DeploymentID), deployment.Status, deployment.ErrorInformation.Code)
		}
		wire, err := model.Encode(r)
		fmt.Println(string(wire), err)
	}
	// Output:
	// get-deployment pascal
	// d-75I7MBT7C Failed ALARM_ACTIVE
	// {"deploymentInfo":{"applicationName":"shop","deploymentId":"d-75I7MBT7C","status":"Failed","errorInformation":{"code":"ALARM_ACTIVE"},"createTime":1446232639.487}} <nil>
}

// A Decoder tells what breaks the facts of single members, and where.
func ExampleDecoder() {
	text := []byte(`{
  "applicationName": "shop",
  "deploymentGroupName": "prod",
  "revision": {"revisionType": "S4", "s3Location": {"bucket": "b", "key": "k", "bundletype": "zip"}}
}`)
	d := model.NewDecoder(model.DecodeOptions{})
	for _, doc := range source.Parse(text, source.Options{}) {
		for _, f := range d.Decode(doc).Faults {
			at := doc.Position(int(doc.Nodes[f.Node].Value.Start))
			fmt.Println(doc.Pointer(f.Node), at.Line, at.Column, f.Kind == model.NotInEnum, f.Kind == model.UnknownMember)
		}
	}
	// Output:
	// /revision/revisionType 4 32 true false
	// /revision/s3Location/bundletype 4 94 false true
}

// A request built by hand is printed as the AWS CLI takes it.
func ExampleEncode() {
	request := &model.CreateDeploymentInput{
		ApplicationName:     model.Ptr("shop"),
		DeploymentGroupName: model.Ptr("prod"),
		Revision: &model.RevisionLocation{
			RevisionType:   model.RevisionLocationTypeGitHub,
			GitHubLocation: &model.GitHubLocation{Repository: model.Ptr("acme/shop"), CommitID: model.Ptr("dbdca3d308bf702b37cab696879ca3ef066a3960")},
		},
	}
	text, err := model.Encode(request)
	fmt.Println(string(text), err)
	// Output:
	// {"applicationName":"shop","deploymentGroupName":"prod","revision":{"revisionType":"GitHub","gitHubLocation":{"repository":"acme/shop","commitId":"dbdca3d308bf702b37cab696879ca3ef066a3960"}}} <nil>
}

func ExampleDetect() {
	for _, text := range []string{
		`{"deploymentInfo": {"deploymentId": "d-1"}}`,
		`{"applicationName": "shop", "deploymentGroupName": "prod"}`,
		`{"detail-type": "CodeDeploy Deployment State-change Notification", "detail": {}}`,
	} {
		for _, doc := range source.Parse([]byte(text), source.Options{}) {
			told := model.Detect(doc)
			fmt.Printf("%v %q\n", told.Kind, told.Seems)
		}
	}
	// Output:
	// get-deployment ""
	// create-deployment ""
	// unknown "an EventBridge event"
}

func ExampleParseTime() {
	for _, text := range []string{
		"1446232639.487", "1.446232639487E9", "2015-10-30T12:17:19.487000-07:00", "2015-10-30 19:17:19.487000+00:00", "/Date(1446232639487)/",
	} {
		t, err := model.ParseTime(text)
		fmt.Println(t, err)
	}
	// Output:
	// 2015-10-30T19:17:19.487Z <nil>
	// 2015-10-30T19:17:19.487Z <nil>
	// 2015-10-30T19:17:19.487Z <nil>
	// 2015-10-30T19:17:19.487Z <nil>
	// 2015-10-30T19:17:19.487Z <nil>
}
