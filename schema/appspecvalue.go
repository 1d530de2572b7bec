package schema

import "github.com/deployrecord/deployrecord/model/facts"

// placeholder is what a text has, among others, where a template is still to be filled in.
const placeholder = `[<{]|^&&|^(YOUR|REPLACE|CHANGE)`

// value returns what the schema asserts of a member's value or an element of it.
func (a *appSpecBuilder) value(m *facts.Member, v *facts.Value, loose bool) object {
	either := func(some ...any) object {
		if !m.Required {
			some = append(some, object{{"type", "null"}})
		}
		return object{{"anyOf", some}}
	}
	switch {
	case v.Enum != nil:
		values := texts(v.Enum.Values...)
		if !m.Required {
			values = append(values, nil)
		}
		return object{{"enum", values}}
	case v.Type == facts.List:
		return object{{"type", texts("array", "null")}, {"items", a.value(m, v.Elem, loose)}}
	case v.Type == facts.Object && m.Required:
		return a.ref(v.Of.Name, a.structure(v.Of, loose))
	case v.Type == facts.Object:
		return object{{"if", object{{"not", object{{"type", "null"}}}}}, {"then", a.ref(v.Of.Name, a.structure(v.Of, loose))}}
	case v.Bounded:
		return either(
			object{{"type", "number"}, {"minimum", v.Min}, {"maximum", v.Max}},
			object{{"type", "string"}, {"pattern", numberText(m, v)}})
	case v.Type == facts.Any:
		return nil
	default:
		return either(scalars()...)
	}
}

// scalars are the types of what a reader of YAML makes of a word: who writes a version 1.10 means a text.
func scalars() list {
	return list{object{{"type", "string"}}, object{{"type", "number"}}, object{{"type", "boolean"}}}
}

// numberText returns a regular expression for a number that is given as a text.
func numberText(m *facts.Member, v *facts.Value) string {
	switch {
	case m.Name == "mode":
		return `^[0-7]{1,4}$`
	case m.Name == "timeout": // the agent reads the digits at the start
		return `^[ ]*[+]?0*[1-9]`
	case v.Min > 0:
		return `^0*[1-9][0-9]*$|` + placeholder
	default:
		return `^[0-9]+$|` + placeholder
	}
}
