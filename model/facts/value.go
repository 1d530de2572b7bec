package facts

import "math"

// The values that members share.
var (
	text    = Value{Type: String}
	boolean = Value{Type: Boolean}
	integer = Value{Type: Integer}
	double  = Value{Type: Double}
	instant = Value{Type: Timestamp}
	// count is a number of things, never negative.
	count = Value{Type: Long, Min: 0, Max: math.MaxInt64, Bounded: true}
	// name is the name of an application, a deployment group or a deployment configuration.
	name = Value{Type: String, MinLength: 1, MaxLength: 100, Charset: NameCharset}
)

// oneOf is a string with a closed list of values.
func oneOf(e *Enum) Value { return Value{Type: String, Enum: e} }

// object is a structure of the table.
func object(s *Structure) Value { return Value{Type: Object, Of: s} }

// list is a list of any number of elements.
func list(elem Value) Value { return Value{Type: List, Elem: &elem} }
