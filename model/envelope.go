package model

// IsEnvelope reports whether a member of that name at the top of a document is what a capturing tool adds beside the
// service's answer, such as ResponseMetadata, and says nothing of CodeDeploy.
func IsEnvelope(name string) bool { return isEnvelope(name) }
