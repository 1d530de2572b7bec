package policy

import (
	"github.com/deployrecord/deployrecord/cmd/internal/jsonschema"
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
)

// view is a document as a policy sees it: the documented output of an operation, or the request.
//
//   - Members have the names of the service, however the tool that captured the document spells them.
//   - In a record a member that is null is absent, and so is what only a tool puts beside it, such as ResponseMetadata. Where the SDKs
//     for Go and .NET print members that are absent, those are absent too, but for false and 0, which nothing
//     tells from given ones.
//   - A deployment or target alone, as --query cuts it out, stands in the member that it stands in otherwise.
//   - Values are seen as they are written, times too. The text of an AppSpec in a revision is a string.
//   - An AppSpec file is seen as it is written.
type view struct {
	doc *source.Document
	// record says that the document is no request.
	record bool
	// wrapper is the member that a bare record is seen in; "" for other documents. With batch it is a list of records.
	wrapper string
	batch   bool
	// spelt is what differs from what is written, in a dialect that is not the wire's; nil otherwise.
	spelt *spelling
}

// The nodes of what is put around a bare record.
const (
	aroundObject = -1 - iota
	aroundList
)

func newView(doc *source.Document, r *model.Record) *view {
	v := &view{doc: doc, record: !r.Kind.IsRequest()}
	of := outputs[r.Kind]
	if of == nil {
		return v // an AppSpec file
	}
	if v.record && r.Bare {
		result := &of.Members[0]
		v.wrapper = result.Name
		if v.batch = result.Type == facts.List; v.batch {
			of = result.Elem.Of
		} else {
			of = result.Of
		}
	}
	switch r.Dialect {
	case model.Pascal:
		v.spelt = spellingOf(doc, of, facts.Pascal)
	case model.Snake:
		v.spelt = spellingOf(doc, of, facts.Snake)
	}
	return v
}

// outputs are the structures of documents as a whole. The first member of an operation's output is its result.
var outputs = map[model.Kind]*facts.Structure{
	model.CreateDeployment:          facts.CreateDeploymentInput,
	model.GetDeployment:             facts.GetDeploymentOutput,
	model.GetDeploymentTarget:       facts.GetDeploymentTargetOutput,
	model.BatchGetDeployments:       facts.BatchGetDeploymentsOutput,
	model.BatchGetDeploymentTargets: facts.BatchGetDeploymentTargetsOutput,
	model.GetDeploymentGroup:        facts.GetDeploymentGroupOutput,
}

func (v *view) root() int32 {
	if v.wrapper != "" {
		return aroundObject
	}
	return 0
}

// value returns the node that a node stands for.
func (v *view) value(node int32) int32 {
	if v.spelt != nil {
		return v.spelt.value(node)
	}
	return node
}

func (v *view) Kind(node int32) source.Kind {
	switch node {
	case aroundObject:
		return source.Object
	case aroundList:
		return source.Array
	default:
		return v.doc.Nodes[v.value(node)].Kind
	}
}

func (v *view) Text(node int32) string { return v.doc.String(v.value(node)) }

func (v *view) True(node int32) bool { return v.doc.Bool(node) }

func (v *view) AppendMembers(list []jsonschema.Member, object int32) []jsonschema.Member {
	if object == aroundObject {
		inside := int32(0)
		if v.batch {
			inside = aroundList
		}
		return append(list, jsonschema.Member{Name: v.wrapper, Node: inside})
	}
	for c := range v.doc.Children(object) {
		name := v.doc.Name(c)
		if v.record && (v.doc.Nodes[c].Kind == source.Null || object == 0 && model.IsEnvelope(name)) {
			continue
		}
		if v.spelt != nil {
			if v.spelt.absent[c] {
				continue
			}
			if wire, ok := v.spelt.names[c]; ok {
				name = wire
			}
		}
		list = append(list, jsonschema.Member{Name: name, Node: c})
	}
	return list
}

func (v *view) AppendElements(list []int32, array int32) []int32 {
	if array == aroundList {
		return append(list, 0)
	}
	for c := range v.doc.Children(array) {
		list = append(list, c)
	}
	return list
}
