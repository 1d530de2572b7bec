// Package diff compares CodeDeploy documents and says what differs, what it is about and what it may do to a running
// service.
//
// Two [Document] are loaded from what package source has read, and [Compare] gives a [Result]: the changes, and whether
// both deploy the same revision. Requests, captured deployments, targets and deployment groups, batches of them, AppSpec
// files and revisions that stand for themselves can be compared, and a request with a deployment.
//
// # What is no change
//
// A document means the same in every capture dialect and in every language. null, an empty list or object, "", false
// and 0 mean the same as a member that is absent, for tools write them for one. Instants are compared to the
// millisecond, ETags without their quotes, an ARN with the bare name or ID that it ends in.
//
// Lists that mean sets are compared as such: alarms, load balancers, target groups, triggers and task sets by name,
// lifecycle events by name and occurrence, everything else by what it holds. A change of what tells an element apart is
// a removal and an addition; elements without a name that have at least half in common are compared with each other.
//
// The text of an AppSpec file is compared by what it says, and its SHA-256 with the text where only one document has it.
//
// # What is a change
//
// A [Change] has an operation, a path with identities, a place in each document as it was given, a category and a risk
// with its reason. Risks come from a table of [Rules], one literal a rule, such as:
//
//	rollback-disabled   automatic rollback is switched off   high
//
// A risk is about the change from old to new: switching a safety net on is none.
//
// [Result.Patch] gives the changes as a JSON Patch (RFC 6902) in the old document's own dialect, and [Apply] carries one
// out.
//
// # Memory
//
// A Document shares the memory of the source document. It uses its own again when it is loaded anew; comparing two that
// mean the same allocates nothing.
//
// # Stability
//
// Exported names, paths of changes and IDs of [Rules] follow semantic versioning; the sentences of reasons do not.
package diff
