package schema

import (
	"github.com/deployrecord/deployrecord/model/facts"
)

// structure returns the definition of a structure.
func (b *builder) structure(s *facts.Structure) object {
	def := object{
		{"title", s.Name},
		{"description", s.Doc},
		{"$comment", comment(&s.Source)},
	}
	return append(def, b.body(s)...)
}

// body returns what a schema asserts of a structure.
func (b *builder) body(s *facts.Structure) object {
	body := object{{"type", b.typeOf("object")}}
	var properties object
	for i := range s.Members {
		m := &s.Members[i]
		properties.add(m.Name, b.member(s, m))
	}
	body.add("properties", properties)
	if b.request {
		if required := requiredOf(s); len(required) > 0 {
			body.add("required", texts(required...))
		}
		body.add("additionalProperties", false)
	}
	if all := b.assertions(s); len(all) > 0 {
		body.add("allOf", all)
	}
	return body
}

// typeOf returns the value of the keyword type for a type. In a record null stands for an absent member.
func (b *builder) typeOf(name string) any {
	if b.request {
		return name
	}
	return texts(name, "null")
}

// requiredOf returns the members that a structure in a request cannot do without, whatever else it has.
func requiredOf(s *facts.Structure) []string {
	var names []string
	for i := range s.Members {
		m := &s.Members[i]
		switch {
		case s == facts.CreateDeploymentInput && m.Name == "revision": // a restart has none
		case m.Required, m.Missing != "", s == facts.Alarm, s == facts.RevisionLocation && m.Name == facts.RevisionUnion.Tag:
			names = append(names, m.Name)
		}
	}
	return names
}

// member returns the schema of a member: what it means, and what may stand there.
func (b *builder) member(s *facts.Structure, m *facts.Member) object {
	o := object{{"description", m.Doc}}
	if m.Source != nil {
		o.add("$comment", comment(m.Source))
	}
	if m.Deprecated {
		o.add("deprecated", true)
	}
	o = append(o, b.value(&m.Value)...)
	if b.request {
		o = append(o, requestForm(s, m)...)
	}
	if s == facts.DeploymentGroupInfo && m.Name == "autoScalingGroups" {
		o = replaced(o, "items", namesInstead(b.value(m.Elem)))
	}
	if some := examples[s.Name+"."+m.Name]; some != nil {
		o.add("examples", some)
	}
	return o
}

// namesInstead lets a text stand where an object belongs: samples of the command reference print names of Auto Scaling
// groups there.
func namesInstead(elem object) object {
	return object{{"if", object{{"type", "string"}}}, {"else", elem}}
}

func replaced(o object, name string, value any) object {
	for i := range o {
		if o[i].name == name {
			o[i].value = value
		}
	}
	return o
}
