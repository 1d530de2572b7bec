package jsonschema

import "strconv"

// all is $ref and allOf: what the same value has to be as well.
type all struct{ schemas []*schema }

func (k *all) check(r *run, v *value, seen *marks) bool {
	ok := true
	for _, s := range k.schemas {
		if ok = r.apply(s, v.node, seen) && ok; !ok && r.report == nil {
			return false
		}
	}
	return ok
}

// some is anyOf and oneOf. What the alternatives find is not told: that none is as it should be is one thing to say.
type some struct {
	name    string
	schemas []*schema
	// one says that a second alternative must not hold.
	one bool
}

func (k *some) check(r *run, v *value, seen *marks) bool {
	var hold []*schema
	for _, s := range k.schemas {
		var own *marks
		if seen != nil {
			own = new(marks)
		}
		if !r.silent(s, v.node, own) {
			continue
		}
		hold = append(hold, s)
		if seen != nil {
			seen.add(own)
		} else if !k.one {
			return true
		}
	}
	if len(hold) == 1 || len(hold) > 1 && !k.one {
		return true
	}
	seen.markAll() // so that nothing else is made of what was looked at in vain
	switch {
	case r.report == nil:
		return false
	case len(hold) > 1:
		return r.at(v, k.name, "it must be as one of the alternatives, and is as "+strconv.Itoa(len(hold))+" of them"+titled(hold, "and"))
	default:
		return r.at(v, k.name, k.none())
	}
}

// none says that no alternative holds.
func (k *some) none() string {
	var needs []string
	for _, s := range k.schemas {
		if len(s.needs) == 0 || s.title != "" {
			needs = nil
			break
		}
		needs = append(needs, members(s.needs, "and"))
	}
	if needs != nil {
		return "it needs " + listed(needs, "or")
	}
	if len(k.schemas) == 1 {
		return "it is not as the only alternative wants it" + titled(k.schemas, "")
	}
	return "it is as none of the " + strconv.Itoa(len(k.schemas)) + " alternatives" + titled(k.schemas, "or")
}

// titled names schemas by their titles, if all have one.
func titled(schemas []*schema, conjunction string) string {
	var titles []string
	for _, s := range schemas {
		if s.title == "" {
			return ""
		}
		titles = append(titles, quoted(s.title))
	}
	return ": " + listed(titles, conjunction)
}

type not struct{ schema *schema }

func (k *not) check(r *run, v *value, _ *marks) bool {
	if !r.holds(k.schema, v.node) || r.exhausted() {
		return true
	}
	switch {
	case k.schema.title != "":
		return r.at(v, "not", "it is what must not be: "+quoted(k.schema.title))
	case len(k.schema.needs) == 1:
		return r.at(v, "not", members(k.schema.needs, "")+" must not be given")
	case len(k.schema.needs) > 1:
		return r.at(v, "not", members(k.schema.needs, "and")+" must not be given together")
	default:
		return r.at(v, "not", "it is what the schema rules out")
	}
}

// conditional is if, then and else.
type conditional struct{ condition, then, otherwise *schema }

func (k *conditional) check(r *run, v *value, seen *marks) bool {
	var own *marks
	if seen != nil {
		own = new(marks)
	}
	next := k.otherwise
	if r.silent(k.condition, v.node, own) {
		next = k.then
		if seen != nil {
			seen.add(own)
		}
	}
	if next == nil {
		return true
	}
	return r.apply(next, v.node, seen)
}
