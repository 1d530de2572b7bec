package facts

// RevisionLocation says what is deployed and where it is kept.
var RevisionLocation = &Structure{
	Name:   "RevisionLocation",
	Doc:    "What is deployed and where it is kept.",
	Source: reference("RevisionLocation"),
	Members: []Member{
		{
			Name: "revisionType", Value: oneOf(RevisionLocationType), Category: Revision,
			Doc:       "Which of the other members says where the revision is.",
			Exception: InvalidRevisionException, Basis: Inferred,
		},
		{
			Name: "s3Location", Value: object(S3Location), Category: Revision,
			Doc:       "The revision as an object in Amazon S3.",
			Exception: InvalidRevisionException, Basis: Inferred,
		},
		{
			Name: "gitHubLocation", Value: object(GitHubLocation), Category: Revision,
			Doc:       "The revision as a commit on GitHub, for EC2/On-Premises deployments only.",
			Exception: InvalidRevisionException, Basis: Inferred,
		},
		{
			Name: "string", Value: object(RawString), Category: Revision, Deprecated: true,
			Doc:       "The revision as the text of an AppSpec file, in the form that appSpecContent replaced.",
			Exception: InvalidRevisionException, Basis: Inferred,
		},
		{
			Name: "appSpecContent", Value: object(AppSpecContent), Category: Revision,
			Doc:       "The revision as the text of an AppSpec file, for Lambda and Amazon ECS deployments.",
			Exception: InvalidRevisionException, Basis: Inferred,
		},
	},
}

// S3Location is a revision kept in Amazon S3.
var S3Location = &Structure{
	Name:   "S3Location",
	Doc:    "A revision kept in Amazon S3.",
	Source: reference("S3Location"),
	Members: []Member{
		{
			Name: "bucket", Value: text, Category: Revision,
			Doc:       "The bucket's name, without a path.",
			Exception: InvalidRevisionException, Basis: Inferred,
		},
		{
			Name: "key", Value: text, Category: Revision,
			Doc:       "The object's key within the bucket; AWS's own sample of a record has an empty one.",
			Exception: InvalidRevisionException, Basis: Inferred,
		},
		{
			Name: "bundleType", Value: oneOf(BundleType), Category: Revision,
			Doc:       "The object's format: an archive for servers, an AppSpec file for Lambda and Amazon ECS.",
			Exception: InvalidRevisionException, Basis: Inferred,
		},
		{
			Name: "version", Value: text, Category: Revision,
			Doc:       "The object's version; the newest when left out.",
			Exception: InvalidRevisionException, Basis: Inferred,
		},
		{
			Name: "eTag", Value: text, Category: Revision,
			Doc:       "The object's entity tag, with or without quotes around it; the content is not checked against one when left out.",
			Exception: InvalidRevisionException, Basis: Inferred,
		},
	},
}

// GitHubLocation is a revision kept on GitHub.
var GitHubLocation = &Structure{
	Name:   "GitHubLocation",
	Doc:    "A revision kept on GitHub.",
	Source: reference("GitHubLocation"),
	Members: []Member{
		{
			Name: "repository", Value: text, Category: Revision,
			Doc:       "The account and the repository, with one slash between them.",
			Exception: InvalidRevisionException, Basis: Inferred,
		},
		{
			Name: "commitId", Value: text, Category: Revision,
			Doc:       "The full hash of the commit.",
			Exception: InvalidRevisionException, Basis: Inferred,
		},
	},
}

// RawString is an AppSpec file given as text, in the older form.
var RawString = &Structure{
	Name:   "RawString",
	Doc:    "An AppSpec file given as text, in the older form.",
	Source: reference("RawString"),
	Members: []Member{
		{
			Name: "content", Value: text, Category: Revision,
			Doc:       "The text of the AppSpec file, as YAML or JSON; left out of records.",
			Exception: InvalidRevisionException, Basis: Inferred,
		},
		{
			Name: "sha256", Value: text, Category: Revision,
			Doc:       "The SHA-256 of the text's UTF-8 bytes, in hexadecimal.",
			Exception: InvalidRevisionException, Basis: Inferred,
		},
	},
}

// AppSpecContent is an AppSpec file given as text.
var AppSpecContent = &Structure{
	Name:   "AppSpecContent",
	Doc:    "An AppSpec file given as text.",
	Source: reference("AppSpecContent"),
	Members: []Member{
		{
			Name: "content", Value: text, Category: Revision,
			Doc:       "The text of the AppSpec file, as YAML or JSON; left out of records.",
			Exception: InvalidRevisionException, Basis: Inferred,
		},
		{
			Name: "sha256", Value: text, Category: Revision,
			Doc:       "The SHA-256 of the text's UTF-8 bytes, in hexadecimal.",
			Exception: InvalidRevisionException, Basis: Inferred,
		},
	},
}
