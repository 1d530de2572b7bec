package model

import "github.com/deployrecord/deployrecord/model/facts"

// Record is what one document says, decoded. Exactly one of Request, Deployments, Targets and Group is set,
// as Kind says; a batch has several deployments or targets, any other record one.
//
// Strings and structures of a Record that a Decoder returned share its memory and that of the document: they are
// valid until the Decoder is called again.
type Record struct {
	// Kind says what the document is, and Dialect how it spells its members.
	Kind    Kind
	Dialect Dialect
	// Bare says that the document is the deployment or target itself, without the member that wraps it in the
	// operation's output.
	Bare bool

	// Request is set for CreateDeployment, Deployments for GetDeployment and BatchGetDeployments, Targets for
	// GetDeploymentTarget and BatchGetDeploymentTargets, Group for GetDeploymentGroup. What the document has in
	// the place of a whole structure that is no object is left out: it is among the faults.
	Request     *CreateDeploymentInput
	Deployments []DeploymentInfo
	Targets     []DeploymentTarget
	Group       *DeploymentGroupInfo

	// Roots are the nodes, as indexes into the document's nodes, of the request, of each deployment or target,
	// or of the group, in the same order.
	Roots []int32
	// Faults are the breaches of the members' facts, in document order: the first 65,536 that were found.
	Faults []Fault
	// Seems says what a document of no known kind looks like, such as "a CloudTrail event"; "" if like nothing known.
	Seems string
}

// FaultKind names a breach of what is known about a single member.
type FaultKind uint8

// The kinds of fault that decoding finds.
const (
	WrongType       FaultKind = iota + 1 // a value of another type; in a request also null
	UnknownMember                        // a member that the structure does not have
	DuplicateMember                      // a member that stood there before
	MissingMember                        // a member that must be given and is not
	NotInEnum                            // a string outside its enumeration
	TooShort                             // a string of too few characters
	TooLong                              // a string of too many characters
	OutOfRange                           // a number outside its bounds, or that its type cannot hold
	BadCharacter                         // a character outside the member's character set
	BadTime                              // a timestamp in no known spelling
	TooMany                              // more elements than the list's limit allows
	NullElement                          // null as an element of a list
	TooLarge                             // a structure or list beyond the 24 MiB of a record; it and what follows is left out
)

// Fault is one breach of what is known about a member.
type Fault struct {
	Kind FaultKind
	// Node is the value at fault: the member for UnknownMember and DuplicateMember, the object for MissingMember.
	Node int32
	// First is the node of the first of two members of one name, for DuplicateMember.
	First int32
	// In is the structure that the member belongs to; nil inside an object whose structure is not known.
	In *facts.Structure
	// Member is the member at fault; nil for UnknownMember and for unknown members in DuplicateMember.
	Member *facts.Member
	// Value is what is known of the value at fault: that of the member, or of an element of its list.
	Value *facts.Value
}
