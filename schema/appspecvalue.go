package schema

import "github.com/deployrecord/deployrecord/model/facts"

// unfilled is what a text is, among others, where a template is still to be filled in: empty, or with a placeholder.
// Files with such texts are written for tools that fill them in.
const unfilled = `^$|[<{\[]|&&|YOUR|REPLACE|CHANGE|-specification$|-file-location$|^(script-location|object-type|ENABLED-or-DISABLED)$`

// value returns what the schema asserts of a member's value or an element of it.
func (a *appSpecBuilder) value(m *facts.Member, v *facts.Value, loose bool) object {
	switch {
	case v.Enum != nil:
		return orUnfilled(object{{"enum", texts(v.Enum.Values...)}})
	case v.Type == facts.List:
		o := object{{"type", "array"}, {"items", a.value(m, v.Elem, loose)}}
		if m.Required {
			o.add("minItems", 1)
		}
		return unlessUnfilled(o)
	case v.Type == facts.Object:
		return unlessUnfilled(a.ref(v.Of.Name, a.structure(v.Of, loose)))
	case v.Bounded:
		number := object{{"type", "number"}, {"minimum", v.Min}}
		if m.Name == "ContainerPort" {
			number.add("maximum", v.Max)
		}
		return orUnfilled(number, object{{"type", "string"}, {"pattern", numberText(m)}})
	case v.Type == facts.Any:
		return nil
	default:
		return object{{"anyOf", append(scalars(), object{{"type", "null"}})}}
	}
}

// orUnfilled lets a single value be one of some, null, or a text that is still to be filled in.
func orUnfilled(some ...any) object {
	return object{{"anyOf", append(some, object{{"type", "string"}, {"pattern", unfilled}}, object{{"type", "null"}})}}
}

// unlessUnfilled is orUnfilled for an object or a list: what is wrong inside is then said of the place itself.
func unlessUnfilled(o object) object {
	return object{
		{"if", object{{"type", texts("string", "null")}}},
		{"then", object{{"type", texts("string", "null")}, {"pattern", unfilled}}},
		{"else", o},
	}
}

// scalars are the types of what a reader of YAML makes of a word: who writes a version 1.10 means a text.
func scalars() list {
	return list{object{{"type", "string"}}, object{{"type", "number"}}, object{{"type", "boolean"}}}
}

// numberText returns a regular expression for a number that is given as a text.
func numberText(m *facts.Member) string {
	switch m.Name {
	case "mode":
		return `^[0-7]{1,4}$`
	case "timeout": // the agent reads the digits at the start
		return `^\s*[+]?[0_]*[1-9]`
	case "CurrentVersion", "TargetVersion":
		return `^0*[1-9][0-9]*$`
	default:
		return `^\s*[+-]?[0-9]+\s*$`
	}
}
