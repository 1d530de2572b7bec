package schema

import (
	"fmt"
	"strings"

	"github.com/deployrecord/deployrecord/model/facts"
)

// dialect is the draft of JSON Schema that the schemas are in.
const dialect = "https://json-schema.org/draft/2020-12/schema"

// home is where the files of this package are published.
const home = "https://raw.githubusercontent.com/deployrecord/deployrecord/main/schema/"

// For returns the schema of a kind that holds documents to a set of limits, as JSON with a line break at its end. It
// has an $id only if the limits are the documented or the current ones, so that no two schemas share one. The schemas
// of AppSpec files do not depend on limits. For fails for a name that is no kind.
func For(kind Kind, limits facts.LimitSet) ([]byte, error) {
	if kind.Summary() == "" {
		return nil, fmt.Errorf("no schema is called %q", string(kind))
	}
	var body object
	id := home + FileName(kind)
	switch kind {
	case AppSpec, AppSpecLambda, AppSpecECS, AppSpecServer:
		body = appSpec(kind)
	default:
		b := builder{limits: limits, request: kind == CreateDeployment}
		body = b.document(kind)
		id = b.id(kind)
	}
	root := object{{"$schema", dialect}}
	if id != "" {
		root.add("$id", id)
	}
	return append(root, body...).text()
}

// builder builds the schema of one kind of document.
type builder struct {
	limits facts.LimitSet
	// request says that documents are sent to the service rather than captured from it.
	request bool
	// used are the structures that the schema refers to.
	used map[*facts.Structure]bool
}

// id returns the address of the schema for the builder's limits, "" if it is published nowhere.
func (b *builder) id(kind Kind) string {
	switch {
	case sameLimits(b.limits, facts.DocumentedLimits()):
		return home + FileName(kind)
	case sameLimits(b.limits, facts.CurrentLimits()):
		return home + "current/" + FileName(kind)
	default:
		return ""
	}
}

func sameLimits(a, b facts.LimitSet) bool {
	for _, l := range facts.Limits() {
		if a.Value(l) != b.Value(l) {
			return false
		}
	}
	return true
}

// sentence returns words as a sentence: with a capital at the start and a full stop at the end.
func sentence(words string) string {
	return strings.ToUpper(words[:1]) + words[1:] + "."
}
