package model

// RevisionLocation TODO doc.
type RevisionLocation struct {
	RevisionType   RevisionLocationType `json:"revisionType,omitzero"`
	S3Location     *S3Location          `json:"s3Location,omitzero"`
	GitHubLocation *GitHubLocation      `json:"gitHubLocation,omitzero"`
	String         *RawString           `json:"string,omitzero"`
	AppSpecContent *AppSpecContent      `json:"appSpecContent,omitzero"`
}

// S3Location TODO doc.
type S3Location struct {
	Bucket     *string    `json:"bucket,omitzero"`
	Key        *string    `json:"key,omitzero"`
	BundleType BundleType `json:"bundleType,omitzero"`
	Version    *string    `json:"version,omitzero"`
	ETag       *string    `json:"eTag,omitzero"`
}

// GitHubLocation TODO doc.
type GitHubLocation struct {
	Repository *string `json:"repository,omitzero"`
	CommitID   *string `json:"commitId,omitzero"`
}

// RawString TODO doc.
type RawString struct {
	Content *string `json:"content,omitzero"`
	SHA256  *string `json:"sha256,omitzero"`
}

// AppSpecContent TODO doc.
type AppSpecContent struct {
	Content *string `json:"content,omitzero"`
	SHA256  *string `json:"sha256,omitzero"`
}
