// Package schema writes JSON Schemas of draft 2020-12 for CodeDeploy documents: one for each kind of document, for
// editors, for validators of other languages and for whoever wants to see at a glance what a document may hold.
//
// The schemas come from the table of package facts, which package model decodes by as well, so that both know the same
// members, types, enumerations, bounds and exclusions. [For] builds the schema of a kind for a set of limits, [Text] is
// the one for the documented limits, which also stands as a file beside this one.
//
// # What they hold
//
// A schema is for wire JSON: the names of the service as the AWS CLI takes and prints them, and in a record times as
// numbers or as text. It refuses a document only for what package validate reports as an error, and says of everything
// else no more than a description. What takes more than one place to see, such as a hash that has to be that of a text
// or parts of a request that are for different platforms, is for package validate. In a request a member that the
// service does not know is refused; a record is open, since the service grows.
//
// # AppSpec files
//
// The schemas of AppSpec files are for writing such files: they name members of Lambda and ECS files in PascalCase, as
// the documentation does, and editors complete them so. CodeDeploy reads those names in any case, so a name in another
// case is let through, unchecked; it only counts as there. Names of Server files are exact, as they are to the agent.
//
// Nothing here links a validator of JSON Schemas: package schema/check does.
//
// # Stability
//
// Exported names and the kinds follow semantic versioning. What a schema accepts and how it is put together follow the
// service and its documentation.
package schema
