package validate

// The parts of revisions that the examples of their rules share.
const (
	exampleCommit = `"commitId": "6dcd4ce23d88e2ee9568ba546c007c63d9131c1b"`
	exampleHash   = `"sha256": "426c438f75111a1e66fbd2a9580f02d48f86cd406690e31f820816f657874f00"`
)

// appSpecExample is a sound AppSpec for Lambda, as it stands in a JSON string.
const appSpecExample = `version: 0.0\nResources:\n  - charge:\n      Type: AWS::Lambda::Function\n      Properties:\n` +
	`        Name: charge\n        Alias: live\n        CurrentVersion: \"3\"\n        TargetVersion: \"4\"\n`

// revisionExample returns a request that is sound but for its revision.
func revisionExample(revision string) string {
	return exampleObject(exampleNames, `"revision": `+revision)
}

// s3Example returns a request for a revision in Amazon S3.
func s3Example(location string) string {
	return revisionExample(`{"revisionType": "S3", "s3Location": ` + location + `}`)
}

// gitHubExample returns a request for a revision on GitHub.
func gitHubExample(location string) string {
	return revisionExample(`{"revisionType": "GitHub", "gitHubLocation": ` + location + `}`)
}

// textExample returns a request for an AppSpec text.
func textExample(members string) string {
	return revisionExample(`{"revisionType": "AppSpecContent", "appSpecContent": {` + members + `}}`)
}

// exampleRecordOf returns a captured deployment of a revision.
func exampleRecordOf(revision string) string {
	return `{"deploymentInfo": ` + exampleObject(exampleNames, `"deploymentId": "d-A1B2C3D4E"`, `"revision": `+revision) + `}`
}
