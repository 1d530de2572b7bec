package validate

import "strings"

// The documents that examples start from.
const (
	exampleNames    = "\"applicationName\": \"shop\",\n  \"deploymentGroupName\": \"production\""
	exampleRevision = `"revision": {"revisionType": "S3", "s3Location": {"bucket": "releases", "key": "shop.zip", "bundleType": "zip", "eTag": "3e2f5c"}}`
)

// exampleRequest returns a request to deploy a pinned revision to servers, with further members.
func exampleRequest(members ...string) string {
	return exampleObject(append([]string{exampleNames, exampleRevision}, members...)...)
}

// exampleGroup returns the output of GetDeploymentGroup for the group of the same names, with further members.
func exampleGroup(members ...string) string {
	inner := exampleObject(append([]string{exampleNames}, members...)...)
	return "{\"deploymentGroupInfo\": " + inner + "}"
}

// exampleDeployment returns the output of GetDeployment for a deployment of the same revision, with further members.
func exampleDeployment(members ...string) string {
	first := []string{exampleNames, `"deploymentId": "d-A1B2C3D4E"`, exampleRevision}
	return "{\"deploymentInfo\": " + exampleObject(append(first, members...)...) + "}"
}

func exampleObject(members ...string) string {
	return "{\n  " + strings.Join(members, ",\n  ") + "\n}"
}
