package facts

import "math"

// The values that members share.
var (
	text    = Value{Type: String}
	boolean = Value{Type: Boolean}
	double  = Value{Type: Double}
	instant = Value{Type: Timestamp}
	// name is the name of an application, a deployment group or a deployment configuration.
	name = Value{
		Type: String, MinLength: 1, MaxLength: 100, Charset: NameCharset,
		Bounds: from(reference("CreateDeployment")),
	}
)

// oneOf is a string with a closed list of values.
func oneOf(e *Enum) Value { return Value{Type: String, Enum: e} }

// object is a structure of the table.
func object(s *Structure) Value { return Value{Type: Object, Of: s} }

// list is a list of any number of elements.
func list(elem Value) Value { return Value{Type: List, Elem: &elem} }

// listUpTo is a list of as many elements as the limit allows.
func listUpTo(l *Limit, elem Value) Value { return Value{Type: List, Elem: &elem, Count: l} }

// textOf is a string of at least shortest and at most longest code points; a longest of 0 means no bound.
func textOf(shortest, longest int, source Source) Value {
	return Value{Type: String, MinLength: shortest, MaxLength: longest, Bounds: &source}
}

// countOf is a number of things, never negative.
func countOf(source Source) Value {
	return Value{Type: Long, Max: math.MaxInt64, Bounded: true, Bounds: &source}
}

// minutes is a time of at most longest minutes, never negative.
func minutes(longest int64, source Source) Value {
	return Value{Type: Integer, Max: longest, Bounded: true, Bounds: &source}
}

func from(s Source) *Source { return &s }
