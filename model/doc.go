// Package model reads CodeDeploy documents into Go structs, whatever tool captured them, and writes them back as
// the service would.
//
// A document is a CreateDeployment request, the output of GetDeployment, GetDeploymentTarget, their batch forms or
// GetDeploymentGroup, or an AppSpec file. [Detect] tells which by the document's members; a [Decoder] turns it
// into a [Record] with one struct for each structure of the service, such as [DeploymentInfo]. The structs can as
// well be filled by hand. [Encode] and json.Marshal print them in wire JSON.
//
// The package has no policy: it says what a document holds and where it breaks what is known about single members,
// as a [Fault] each. What that means for a person is for package validate to say.
//
// # Members
//
// A member that a document need not have is a pointer, a list or a string type of its own: nil or "" means that
// it is absent. The functions [Value] and [Ptr] spare some nil checks. Enumerations are string types with
// constants; a value outside them is kept as it stands. Where lists come from a document, they have one element
// for each in the document, also for one of the wrong type, so that indexes are those of the document.
//
// # Dialects
//
// Tools print one and the same answer of the service in several ways, and all read as the same record. The AWS CLI,
// boto3 and the SDK for JavaScript keep the wire's names ([Wire]); the AWS SDK for Go and PowerShell print PascalCase
// and zero values for what is absent ([Pascal]); the SDK for Ruby has snake_case ([Snake]). [ParseTime] reads the
// instants of all of them. In a record null means absent; in a request it is a fault, because clients refuse it, unless
// Go printed the request. What tools put beside a document, such as ResponseMetadata, is no fault.
//
// # Memory
//
// A Decoder uses its memory again for the next document, and strings of a record share the document's: reading a
// clean document allocates nothing. [Record.Clone] makes a record that lasts, and [Read] does that for you.
//
// # Specifications
//
// The structures are those of version 2014-10-06 of the service, as in its API reference,
// https://docs.aws.amazon.com/codedeploy/latest/APIReference/Welcome.html. What is known about each member beyond
// its type stands in package facts.
//
// # Stability
//
// Exported names follow semantic versioning. A structure gets a field when the service gets a member, so name the fields
// in literals.
package model
