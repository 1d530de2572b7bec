package schema

import "github.com/deployrecord/deployrecord/model/facts"

// output is the answer of an operation, as it is captured.
type output struct {
	operation string
	answer    *facts.Structure
	// alone are members of which a deployment or target without the member around it has at least one; nil where it
	// cannot stand alone.
	alone []string
}

var outputs = map[Kind]output{
	GetDeployment:             {"GetDeployment", facts.GetDeploymentOutput, []string{"deploymentId"}},
	GetDeploymentTarget:       {"GetDeploymentTarget", facts.GetDeploymentTargetOutput, targetMembers()},
	BatchGetDeployments:       {"BatchGetDeployments", facts.BatchGetDeploymentsOutput, nil},
	BatchGetDeploymentTargets: {"BatchGetDeploymentTargets", facts.BatchGetDeploymentTargetsOutput, nil},
	GetDeploymentGroup:        {"GetDeploymentGroup", facts.GetDeploymentGroupOutput, nil},
}

func targetMembers() []string {
	var names []string
	for _, a := range facts.TargetUnion.Alternatives {
		names = append(names, a.Member)
	}
	return names
}

// document returns the schema of a kind, without its address.
func (b *builder) document(kind Kind) object {
	if kind == CreateDeployment {
		return b.requestDocument()
	}
	return b.outputDocument(kind)
}

func (b *builder) requestDocument() object {
	s := facts.CreateDeploymentInput
	root := object{
		{"title", "CreateDeployment request"},
		{"description", sentence(CreateDeployment.Summary())},
		{"$comment", comment(&s.Source)},
	}
	root = append(root, b.body(s)...)
	root.add("examples", list{exampleRequest})
	return b.defined(root)
}

func (b *builder) outputDocument(kind Kind) object {
	o := outputs[kind]
	wrapper := &o.answer.Members[0]
	root := object{
		{"title", o.operation + " output"},
		{"description", sentence(kind.Summary())},
		{"$comment", comment(&o.answer.Source)},
		{"type", "object"},
		{"properties", object{{wrapper.Name, b.result(o.answer, wrapper)}}},
	}
	if o.alone == nil {
		root.add("required", texts(wrapper.Name))
		return b.defined(root)
	}
	either := list{needing(wrapper.Name)}
	for _, name := range o.alone {
		either = append(either, needing(name))
	}
	root.add("anyOf", either)
	root.add("if", needing(wrapper.Name))
	root.add("else", b.ref(wrapper.Of))
	return b.defined(root)
}

// result returns the schema of what an operation returns. A batch may be null where others may not.
func (b *builder) result(answer *facts.Structure, m *facts.Member) object {
	o := b.member(answer, m)
	if m.Type == facts.Object {
		o.add("type", "object")
	}
	return o
}

// defined returns the schema with the definitions of all structures that it refers to.
func (b *builder) defined(root object) object {
	bodies := make(map[*facts.Structure]object)
	for len(bodies) < len(b.used) {
		for s := range b.used {
			if bodies[s] == nil {
				bodies[s] = b.structure(s)
			}
		}
	}
	var defs object
	for _, s := range facts.Structures() {
		if body := bodies[s]; body != nil {
			defs.add(s.Name, body)
		}
	}
	return root.with("$defs", defs)
}

// ref refers to the definition of a structure.
func (b *builder) ref(s *facts.Structure) object {
	if b.used == nil {
		b.used = make(map[*facts.Structure]bool)
	}
	b.used[s] = true
	return object{{"$ref", "#/$defs/" + s.Name}}
}

func comment(s *facts.Source) string { return s.Title + ", " + s.URL + ", read " + s.Read }
