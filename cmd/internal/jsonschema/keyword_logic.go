package jsonschema

import (
	"strconv"

	"github.com/deployrecord/deployrecord/model/source"
)

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
		return r.at(v, k.name, "it must fit one of the alternatives, and fits "+strconv.Itoa(len(hold))+" of them"+titled(hold, "and"))
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
		return "it does not fit the only alternative" + titled(k.schemas, "")
	}
	return "it fits none of the " + strconv.Itoa(len(k.schemas)) + " alternatives" + titled(k.schemas, "or")
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
	case r.report == nil:
		return false
	case len(k.schema.needs) > 0 && k.schema.title == "":
		together := ""
		if len(k.schema.needs) > 1 {
			together = " together"
		}
		return r.at(v, "not", members(k.schema.needs, "and")+" must not be given"+together)
	default:
		what := "it"
		if v.kind < source.Array {
			what = shown(r.tree, v.node)
		}
		return r.at(v, "not", what+" is ruled out"+titled([]*schema{k.schema}, ""))
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
