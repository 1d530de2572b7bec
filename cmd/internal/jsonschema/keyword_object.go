package jsonschema

import (
	"maps"
	"regexp"
	"slices"

	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
)

type required struct{ names []string }

func (k *required) check(r *run, v *value, _ *marks) bool {
	if v.kind != source.Object {
		return true
	}
	var missing []string
	for _, name := range k.names {
		if _, ok := v.member(name); !ok {
			if r.report == nil {
				return false
			}
			missing = append(missing, name)
		}
	}
	if len(missing) == 0 {
		return true
	}
	return r.at(v, "required", members(missing, "and")+isOrAre(missing)+" missing")
}

func isOrAre(names []string) string {
	if len(names) == 1 {
		return " is"
	}
	return " are"
}

// dependent is dependentRequired, and dependencies where they are names.
type dependent struct {
	keyword, name string
	needs         []string
}

func (k *dependent) check(r *run, v *value, _ *marks) bool {
	if v.kind != source.Object {
		return true
	}
	given, ok := v.member(k.name)
	if !ok {
		return true
	}
	var missing []string
	for _, name := range k.needs {
		if _, ok := v.member(name); !ok {
			missing = append(missing, name)
		}
	}
	if len(missing) == 0 {
		return true
	}
	says := quoted(k.name) + " needs " + members(missing, "and") + ", which" + isOrAre(missing) + " missing"
	return r.breach(&Breach{Node: v.node, Keyword: k.keyword, Says: says, Other: given, Label: "what needs it"})
}

// dependentSchema is dependentSchemas, and dependencies where they are schemas.
type dependentSchema struct {
	name   string
	schema *schema
}

func (k *dependentSchema) check(r *run, v *value, seen *marks) bool {
	if v.kind != source.Object {
		return true
	}
	if _, ok := v.member(k.name); !ok {
		return true
	}
	return r.apply(k.schema, v.node, seen)
}

// properties is properties, patternProperties and additionalProperties, which only counts what the others leave.
type properties struct {
	named    map[string]*schema
	patterns []patternSchema
	// others is the schema of all other members; nil if there is none.
	others *schema
}

// meant ends what is said of a member that must not be there with the name that was probably meant.
func (k *properties) meant(name string) string {
	nearest, ok := facts.Nearest(name, slices.Sorted(maps.Keys(k.named)))
	if s := k.named[nearest]; !ok || s.never {
		return ""
	}
	return ": did you mean " + quoted(nearest) + "?"
}

type patternSchema struct {
	expression *regexp.Regexp
	schema     *schema
}

func (k *properties) check(r *run, v *value, seen *marks) bool {
	if v.kind != source.Object {
		return true
	}
	ok := true
	for _, m := range v.members() {
		known := false
		judge := func(s *schema, keyword string) {
			known = true
			seen.mark(m.Node)
			ok = r.applyMember(s, m, keyword, k.meant) && ok
		}
		if s := k.named[m.Name]; s != nil {
			judge(s, "properties")
		}
		for _, p := range k.patterns {
			if r.steps++; p.expression.MatchString(m.Name) {
				judge(p.schema, "patternProperties")
			}
		}
		if !known && k.others != nil {
			judge(k.others, "additionalProperties")
		}
		if !ok && r.report == nil {
			return false
		}
	}
	return ok
}

// applyMember judges a member. One that must not be there at all is itself at fault, not its value.
func (r *run) applyMember(s *schema, m Member, keyword string, meant func(name string) string) bool {
	if !s.never {
		return r.apply(s, m.Node, nil)
	}
	if r.report == nil {
		return false
	}
	says := members([]string{m.Name}, "") + " is not allowed here"
	if keyword == "additionalProperties" {
		says += meant(m.Name)
	}
	return r.breach(&Breach{Node: m.Node, Name: true, Keyword: keyword, Says: says})
}

type propertyNames struct{ schema *schema }

func (k *propertyNames) check(r *run, v *value, _ *marks) bool {
	if v.kind != source.Object {
		return true
	}
	ok := true
	for _, m := range v.members() {
		name := &run{tree: nameTree(m.Name), steps: r.steps, title: r.title}
		if r.report != nil {
			told := false
			name.report = func(b *Breach) {
				if !told { // of each name the first thing is enough
					*b = Breach{Node: m.Node, Name: true, Keyword: "propertyNames", Title: b.Title, Says: "the name of the member: " + b.Says}
					r.report(b)
				}
				told = true
			}
		}
		ok = name.apply(k.schema, 0, nil) && ok
		if r.steps = name.steps; !ok && r.report == nil {
			return false
		}
	}
	return ok
}

// nameTree is the name of a member as a value of its own.
type nameTree string

func (nameTree) Kind(int32) source.Kind                        { return source.String }
func (t nameTree) Text(int32) string                           { return string(t) }
func (nameTree) True(int32) bool                               { return false }
func (nameTree) AppendMembers(list []Member, _ int32) []Member { return list }
func (nameTree) AppendElements(list []int32, _ int32) []int32  { return list }

// unevaluated is unevaluatedProperties and unevaluatedItems: what no keyword around it has looked at.
type unevaluated struct {
	schema *schema
	of     source.Kind
}

func (k *unevaluated) check(r *run, v *value, seen *marks) bool {
	if v.kind != k.of {
		return true
	}
	ok := true
	if k.of == source.Object {
		for _, m := range v.members() {
			if !seen.has(m.Node) {
				ok = r.applyMember(k.schema, m, "unevaluatedProperties", nil) && ok
			}
		}
	} else {
		for _, e := range v.elements() {
			if !seen.has(e) {
				ok = r.applyElement(k.schema, e, "unevaluatedItems") && ok
			}
		}
	}
	seen.markAll()
	return ok
}
