package source

import "math"

// FormatHint says in which language a source is written, where that is known.
type FormatHint uint8

const (
	// Detect goes by the text: JSON when it begins with a brace or a bracket, YAML otherwise.
	Detect FormatHint = iota
	// AsJSON reads the source as JSON.
	AsJSON
	// AsYAML reads the source as YAML, of which JSON is nearly a part.
	AsYAML
)

// DefaultBatchBytes is the size of a batch where Options do not say: small enough to keep several in a
// processor's cache, large enough to make handing one over cheap.
const DefaultBatchBytes = 256 << 10

// Options say how to read a source. The zero value is ready to use.
type Options struct {
	// Limits bound each document.
	Limits Limits
	// Format is the language of the source.
	Format FormatHint
	// BatchBytes is the size a batch is meant to have, in bytes; 0 stands for DefaultBatchBytes. A batch is
	// larger where a single document is. It never changes what is read.
	BatchBytes int
}

// The limits of the limits: spans hold 32 bits and node numbers 31, and sums of a few sizes have to fit into an int.
const (
	mostBytes = 1 << 28
	mostNodes = math.MaxInt32 - 1
)

func (o Options) withDefaults() Options {
	o.Limits = o.Limits.withDefaults()
	o.Limits.Bytes = min(o.Limits.Bytes, mostBytes)
	o.Limits.Nodes = min(o.Limits.Nodes, mostNodes)
	if o.BatchBytes <= 0 {
		o.BatchBytes = DefaultBatchBytes
	}
	o.BatchBytes = min(o.BatchBytes, o.Limits.Bytes)
	return o
}
