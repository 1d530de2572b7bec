package model

// RevisionLocation says what is deployed and where it is stored. Of the four locations the one is given that
// RevisionType names.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_RevisionLocation.html
type RevisionLocation struct {
	// RevisionType says which of the locations counts.
	RevisionType RevisionLocationType `json:"revisionType,omitzero"`
	// S3Location is a bundle, or an AppSpec file for Lambda and ECS, in Amazon S3.
	S3Location *S3Location `json:"s3Location,omitzero"`
	// GitHubLocation is a commit on GitHub, for instances only.
	GitHubLocation *GitHubLocation `json:"gitHubLocation,omitzero"`
	// String is an AppSpec file in the older of two forms, which is deprecated.
	String *RawString `json:"string,omitzero"`
	// AppSpecContent is an AppSpec file for Lambda or ECS as text.
	AppSpecContent *AppSpecContent `json:"appSpecContent,omitzero"`
}

// S3Location is an object in Amazon S3. Bucket and key say where it is; the version, the ETag or both pin it.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_S3Location.html
type S3Location struct {
	// Bucket is the name of the bucket.
	Bucket *string `json:"bucket,omitzero"`
	// Key is the object's key within the bucket.
	Key *string `json:"key,omitzero"`
	// BundleType is the format of the object: an archive for instances, YAML or JSON for Lambda and ECS.
	BundleType BundleType `json:"bundleType,omitzero"`
	// Version is the object's version, if the bucket keeps versions. Absent means the newest.
	Version *string `json:"version,omitzero"`
	// ETag is the object's ETag, with or without the quotes that S3 gives it. Absent, it is not compared.
	ETag *string `json:"eTag,omitzero"`
}

// GitHubLocation is a commit in a repository on GitHub.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_GitHubLocation.html
type GitHubLocation struct {
	// Repository is the account and the name of the repository with one slash between them.
	Repository *string `json:"repository,omitzero"`
	// CommitID is the hash of the commit.
	CommitID *string `json:"commitId,omitzero"`
}

// RawString is an AppSpec file for Lambda or ECS as text, in the form that AppSpecContent has replaced.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_RawString.html
type RawString struct {
	// Content is the text of the file, YAML or JSON. It is absent in what GetDeployment returns.
	Content *string `json:"content,omitzero"`
	// SHA256 is the SHA-256 of the content's UTF-8 bytes, in hexadecimal.
	SHA256 *string `json:"sha256,omitzero"`
}

// AppSpecContent is an AppSpec file for Lambda or ECS as text.
//
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_AppSpecContent.html
type AppSpecContent struct {
	// Content is the text of the file, YAML or JSON. It is absent in what GetDeployment returns.
	Content *string `json:"content,omitzero"`
	// SHA256 is the SHA-256 of the content's UTF-8 bytes, in hexadecimal.
	SHA256 *string `json:"sha256,omitzero"`
}
