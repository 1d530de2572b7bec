package facts

// RevisionLocation as in the API reference.
var RevisionLocation = &Structure{
	Name:   "RevisionLocation",
	Source: reference("RevisionLocation"),
	Members: []Member{
		{Name: "revisionType", Value: oneOf(RevisionLocationType)},
		{Name: "s3Location", Value: object(S3Location)},
		{Name: "gitHubLocation", Value: object(GitHubLocation)},
		{Name: "string", Value: object(RawString)},
		{Name: "appSpecContent", Value: object(AppSpecContent)},
	},
}

// S3Location as in the API reference.
var S3Location = &Structure{
	Name:   "S3Location",
	Source: reference("S3Location"),
	Members: []Member{
		{Name: "bucket", Value: text},
		{Name: "key", Value: text},
		{Name: "bundleType", Value: oneOf(BundleType)},
		{Name: "version", Value: text},
		{Name: "eTag", Value: text},
	},
}

// GitHubLocation as in the API reference.
var GitHubLocation = &Structure{
	Name:   "GitHubLocation",
	Source: reference("GitHubLocation"),
	Members: []Member{
		{Name: "repository", Value: text},
		{Name: "commitId", Value: text},
	},
}

// RawString as in the API reference.
var RawString = &Structure{
	Name:   "RawString",
	Source: reference("RawString"),
	Members: []Member{
		{Name: "content", Value: text},
		{Name: "sha256", Value: text},
	},
}

// AppSpecContent as in the API reference.
var AppSpecContent = &Structure{
	Name:   "AppSpecContent",
	Source: reference("AppSpecContent"),
	Members: []Member{
		{Name: "content", Value: text},
		{Name: "sha256", Value: text},
	},
}
