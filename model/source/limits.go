package source

// Limits bound what reading one document may cost. A zero field stands for the default. Since YAML costs far more to read,
// a YAML document may have an eighth of the bytes and, names counted, a quarter of the values.
type Limits struct {
	// Bytes is the size of one document; more than 256 MiB count as that.
	Bytes int
	// Nodes is the number of values in one document.
	Nodes int
	// Depth is how deep objects and lists may nest.
	Depth int
	// Aliases is how many values the aliases of one YAML document may add.
	Aliases int
}

// The names of the limits, as Fault.Limit gives them.
const (
	LimitBytes   = "document size"
	LimitNodes   = "number of values"
	LimitDepth   = "nesting depth"
	LimitAliases = "YAML aliases"
)

// DefaultLimits are far above any CodeDeploy document and low enough to keep a hostile one cheap.
var DefaultLimits = Limits{Bytes: 16 << 20, Nodes: 1_000_000, Depth: 512, Aliases: 100_000}

func (l Limits) withDefaults() Limits {
	d := DefaultLimits
	if l.Bytes > 0 {
		d.Bytes = l.Bytes
	}
	if l.Nodes > 0 {
		d.Nodes = l.Nodes
	}
	if l.Depth > 0 {
		d.Depth = l.Depth
	}
	if l.Aliases > 0 {
		d.Aliases = l.Aliases
	}
	return d
}
