package appspec

import "github.com/deployrecord/deployrecord/model/source"

// FaultKind names in which way a file has another shape than CodeDeploy reads.
type FaultKind uint8

// The kinds of fault.
const (
	// WrongType is a value of another type than belongs there. It was read as far as it could be: a list where an object belongs
	// and the other way round, a single value where a list belongs.
	WrongType FaultKind = iota + 1
	// UnknownMember is a member that CodeDeploy does not know there. It was not read.
	UnknownMember
	// OddCase is a member of a Lambda or ECS file whose name differs from the documented one in case. It was read.
	OddCase
	// DuplicateMember is a second member of one name. The last one was read, as JSON and YAML readers do.
	DuplicateMember
	// NotSingle is a resource or a hook that is not an object with exactly one member. All members were read.
	NotSingle
)

// Fault is one place where a file has another shape than CodeDeploy reads.
type Fault struct {
	Kind FaultKind
	// Node is the value, the member, the later of two members, or the element, in Document.Nodes.
	Node int32
	// Path is where that is, in documented spelling, such as Resources.Properties.LoadBalancerInfo; "" for the whole file. Events and
	// resources, whose names the file chooses, are left out.
	Path string
	// Want is what belongs there, for WrongType: source.Object, source.Array, or source.String for any value that is neither.
	Want source.Kind
	// Known are the names that CodeDeploy knows there, for UnknownMember and OddCase.
	Known []string
	// First is the earlier member, for DuplicateMember.
	First int32
}
