package model

// IsEnvelope reports whether a member of that name at the top of a document is what a capturing tool adds beside the
// service's answer, such as ResponseMetadata, and says nothing of CodeDeploy: boto3, the SDKs for JavaScript, Go and
// Java, .NET and PowerShell do.
func IsEnvelope(name string) bool {
	switch name {
	case "ResponseMetadata", "$metadata", "ResultMetadata", "sdkResponseMetadata", "sdkHttpMetadata",
		"ContentLength", "HttpStatusCode", "LoggedAt":
		return true
	}
	return false
}

// isPaging reports whether operations that return several things at once put a member of that name beside them.
func isPaging(name string) bool {
	switch name {
	case "nextToken", "errorMessage", "NextToken", "ErrorMessage", "next_token", "error_message":
		return true
	}
	return false
}
