// Package facts is the one table of what is known about every member of the CodeDeploy documents: its type, its
// enumeration, its bounds, the exception a breach leads to, how elements of a list are told apart, what a change
// of it is about, and where each of these is written. No limit and no list of names stands anywhere else.
//
// A [Structure] lists its members in the order of the service model; [Structures] lists the structures, and each is
// also a variable of its own name, such as [CreateDeploymentInput]. Beside the structures stand the enumerations
// ([Enums]), the numbers that the service has raised or may raise ([Limits], [LimitSet]), the exceptions
// ([Exceptions]), the members that exclude or select each other ([Exclusions], [Union]), the predefined deployment
// configurations ([Configs]) and the lifecycle events ([Events], [Sequences]).
//
// A fact is no verdict. A bound that holds for a request is stated for a record too, and whether a breach of it is an
// error, a warning or nothing is for the reader of the table to say.
//
// Every number and list carries the [Source] it was read from. Facts that are only plausible are not in the table.
//
// The variables of the package are the table itself and are not to be changed. All functions are safe for concurrent
// use.
package facts

// Type is the type of a value in the service model.
type Type uint8

// The types of the service model. Any is an object whose structure is not known here.
const (
	String Type = iota + 1
	Boolean
	Integer   // 32 bits, signed
	Long      // 64 bits, signed
	Double    // IEEE 754
	Timestamp // an instant, to the millisecond
	List
	Object
	Any
)

// Category says what a change of a member is about.
type Category uint8

// The categories of change.
const (
	Configuration Category = iota // how the deployment is carried out; the zero value
	Revision                      // what is deployed
	Targets                       // where it is deployed
	Outcome                       // what came of it
	Identity                      // which deployment it is, when, by whom: noise between two deployments
)

// Value says what may stand at a place of a document.
type Value struct {
	Type Type
	// Of is the structure of an Object.
	Of *Structure
	// Elem is what the elements of a List are.
	Elem *Value
	// Enum lists the legal values of a String; nil means any.
	Enum *Enum
	// MinLength and MaxLength bound a String, in Unicode code points; a MaxLength of 0 means no bound.
	MinLength, MaxLength int
	// Length is the limit that MaxLength states the documented number of, where that number can be set; nil elsewhere.
	Length *Limit
	// Charset holds a String to a set of characters; nil means any.
	Charset *Charset
	// Min and Max bound a number, inclusive, where Bounded is set.
	Min, Max int64
	Bounded  bool
	// Count bounds the number of elements of a List; nil means no bound.
	Count *Limit
	// Bounds says where the bounds of a String or number are documented.
	Bounds *Source
}

// Member is one member of a structure.
type Member struct {
	// Name is the member's name on the wire, in the service's own spelling.
	Name string
	Value
	// Required says that the service model requires the member.
	Required bool
	// Doc says in one sentence what the member means.
	Doc string
	// Exception is what the service is expected to answer when the member's value breaks its facts; "" where a
	// client refuses it first or no answer is known. Basis says how that is known.
	Exception Exception
	Basis     Basis
	// Missing is the exception for a member that must be given and is not; "" otherwise.
	Missing Exception
	// Category says what a change of the member is about. That of the innermost member counts, but a member of a
	// structure that serves several purposes, such as TargetGroupInfo, has the zero value and follows the one around.
	Category Category
	// Key names, for a List, the member that tells its elements apart ("" where the whole element does). Elements
	// of the same key are told apart by their occurrence.
	Key string
	// Ordered says, for a List, that the order of its elements means something.
	Ordered bool
	// Deprecated says that the service documents the member as deprecated.
	Deprecated bool
	// Source is where the member is documented, if not, or not only, on the structure's page; nil otherwise.
	Source *Source
}

// Structure is a structure of the service model, in the words of the API reference. Only those of the table find
// their members by name.
type Structure struct {
	Name    string
	Doc     string
	Members []Member
	// Source is the structure's page in the API reference.
	Source Source

	wire index
	// other holds the indexes of the other dialects; it is set by spellDialects.
	other *spellings
}
