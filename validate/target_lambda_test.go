package validate

import "testing"

func lambdaVersions(current, target string) string {
	return capturedTarget("LambdaTarget", "lambdaTarget",
		`"lambdaFunctionInfo": {"functionName": "thumbnails", "currentVersion": "`+current+`", "targetVersion": "`+target+`"}`)
}

func TestLambdaVersionForm(t *testing.T) {
	const info = "/deploymentTarget/lambdaTarget/lambdaFunctionInfo/"
	checkReported(t, &lambdaVersionForm, []reportedCase{
		{
			"the newest", lambdaVersions("7", "$LATEST"),
			[]string{"warning " + info + `targetVersion: targetVersion is "$LATEST", but published versions are numbers from 1 up`},
		},
		{
			"both", lambdaVersions("0", "live"),
			[]string{
				"warning " + info + `currentVersion: currentVersion is "0", but published versions are numbers from 1 up`,
				"warning " + info + `targetVersion: targetVersion is "live", but published versions are numbers from 1 up`,
			},
		},
		{"published", lambdaVersions("9", "10"), nil},
		{"empty", lambdaVersions("", ""), nil},
		{"nothing said", capturedTarget("LambdaTarget", "lambdaTarget", `"lambdaFunctionInfo": null`), nil},
	})
}

func TestLambdaVersionsEqual(t *testing.T) {
	checkReported(t, &lambdaVersionsEqual, []reportedCase{
		{
			"equal", lambdaVersions("8", "8"),
			[]string{"note /deploymentTarget/lambdaTarget/lambdaFunctionInfo: the deployment goes from version 8 to the same version"},
		},
		{"different", lambdaVersions("7", "8"), nil},
		{"back", lambdaVersions("8", "7"), nil},
		{"both empty", lambdaVersions("", ""), nil},
		{"both absent", capturedTarget("LambdaTarget", "lambdaTarget", `"lambdaFunctionInfo": {}`), nil},
	})
}
