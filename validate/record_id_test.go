package validate

import (
	"strings"
	"testing"
)

func TestDeploymentIDForm(t *testing.T) {
	id := func(id string) string {
		return `{"deploymentInfo": {"applicationName": "checkout", "deploymentId": "` + id + `", "status": "InProgress"}}`
	}
	cases := []reportedCase{
		{
			"lower case", id("d-a1B2C3D4E"),
			[]string{`note /deploymentInfo/deploymentId: the deployment id "d-a1B2C3D4E" is not in capitals, as the service's ids are`},
		},
		{
			"a placeholder", id("<DEPLOYMENT_ID>"),
			[]string{`note /deploymentInfo/deploymentId: "<DEPLOYMENT_ID>" is no deployment id: the service's ids are made of capital letters, digits and hyphens`},
		},
		{
			"a blank behind it", id("d-A1B2C3D4E "),
			[]string{`note /deploymentInfo/deploymentId: "d-A1B2C3D4E " is no deployment id: the service's ids are made of capital letters, digits and hyphens`},
		},
		{
			"of a target", capturedTarget("LambdaTarget", "lambdaTarget", `"targetId": "thumbnails"`, `"deploymentId": "d-a1b2c3d4e"`),
			[]string{`note /deploymentTarget/lambdaTarget/deploymentId: the deployment id "d-a1b2c3d4e" is not in capitals, as the service's ids are`},
		},
	}
	cases[3].document = strings.Replace(cases[3].document, `"deploymentId": "d-A1B2C3D4E", `, "", 1)
	for _, legal := range []string{
		"d-A1B2C3D4E", "d-123456789", "d-EXAMPLE123", "d-ORIGINAL", "2-3XYZ56C", "10", "",
		"0f8fad5b-d9cb-469f-a165-70867728950e", "arn:aws:codedeploy:eu-west-1:111122223333:deployment/0f8fad5b",
	} {
		cases = append(cases, reportedCase{"legal: " + legal, id(legal), nil})
	}
	checkReported(t, &deploymentIDForm, cases)
}

func TestBatchDeploymentDuplicate(t *testing.T) {
	batch := func(ids ...string) string {
		var list []string
		for _, id := range ids {
			list = append(list, `{"applicationName": "checkout", "deploymentId": "`+id+`"}`)
		}
		return `{"deploymentsInfo": [` + strings.Join(list, ", ") + `]}`
	}
	long := make([]string, 20)
	for i := range long {
		long[i] = "d-A1B2C3D" + string(rune('A'+i)) + "X"
	}
	checkReported(t, &batchDeploymentDuplicate, []reportedCase{
		{
			"the last again", batch("d-A1B2C3D4E", "d-F6G7H8J9K", "d-F6G7H8J9K"),
			[]string{`warning /deploymentsInfo/2/deploymentId: the batch has the deployment "d-F6G7H8J9K" twice`},
		},
		{
			"three times", batch("d-A1B2C3D4E", "d-A1B2C3D4E", "d-A1B2C3D4E"),
			[]string{
				`warning /deploymentsInfo/1/deploymentId: the batch has the deployment "d-A1B2C3D4E" twice`,
				`warning /deploymentsInfo/2/deploymentId: the batch has the deployment "d-A1B2C3D4E" twice`,
			},
		},
		{
			"far apart in a long batch", batch(append(long, long[0])...),
			[]string{`warning /deploymentsInfo/20/deploymentId: the batch has the deployment "d-A1B2C3DAX" twice`},
		},
		{"each once", batch(long...), nil},
		{"no ids", batch("", "", ""), nil},
		{"one", batch("d-A1B2C3D4E"), nil},
	})
}
