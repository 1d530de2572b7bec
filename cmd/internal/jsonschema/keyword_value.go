package jsonschema

import (
	"regexp"
	"strconv"
	"unicode/utf8"

	"github.com/deployrecord/deployrecord/model/source"
)

// typed is the keyword type.
type typed struct {
	kinds []source.Kind
	// whole says that a number without a fraction is a type of its own that is asked for.
	whole bool
	words []string
}

func (k *typed) check(r *run, v *value, _ *marks) bool {
	for _, kind := range k.kinds {
		if kind == v.kind {
			return true
		}
	}
	found := kindWords[v.kind]
	if k.whole && v.kind == source.Number {
		if d, ok := parseDecimal(r.tree.Text(v.node)); ok && d.whole() {
			return true
		}
		found = shown(r.tree, v.node)
	}
	if r.report == nil {
		return false
	}
	return r.at(v, "type", "it must be "+listed(k.words, "or")+", not "+found)
}

// among is the keywords enum and const.
type among struct {
	name   string
	values map[string]bool // as sameOf writes them
	words  []string
}

func (k *among) check(r *run, v *value, _ *marks) bool {
	if k.values[string(r.same(v.node))] {
		return true
	}
	if r.report == nil {
		return false
	}
	says := "it must be " + listed(k.words, "or")
	if v.kind < source.Array {
		says += ", not " + shown(r.tree, v.node)
	}
	return r.at(v, k.name, says)
}

// bound is minimum, maximum and their exclusive forms.
type bound struct {
	name, phrase string
	limit        decimal
	text         string
	// allowed are what comparing a number with the limit may give.
	low, high int
}

func (k *bound) check(r *run, v *value, _ *marks) bool {
	if v.kind != source.Number {
		return true
	}
	d, ok := parseDecimal(r.tree.Text(v.node))
	if !ok {
		return true
	}
	if c := d.compare(k.limit); k.low <= c && c <= k.high {
		return true
	}
	return r.at(v, k.name, "it must be "+k.phrase+" "+k.text+", not "+shown(r.tree, v.node))
}

type multipleOf struct {
	factor decimal
	text   string
}

func (k *multipleOf) check(r *run, v *value, _ *marks) bool {
	if v.kind != source.Number {
		return true
	}
	d, ok := parseDecimal(r.tree.Text(v.node))
	if r.steps += len(d.digits) / 16; !ok || d.multipleOf(k.factor) {
		return true
	}
	return r.at(v, "multipleOf", "it must be a multiple of "+k.text+", which "+shown(r.tree, v.node)+" is not")
}

// size is minLength, minItems, minProperties and their opposites.
type size struct {
	name string
	of   source.Kind
	// least and most are the numbers that are allowed; phrase is "least" or "most", for the one that is given.
	phrase      string
	least, most int
}

func (k *size) check(r *run, v *value, _ *marks) bool {
	if v.kind != k.of {
		return true
	}
	n, one, many := 0, "member", "members"
	switch k.of {
	case source.String:
		n, one, many = utf8.RuneCountInString(r.tree.Text(v.node)), "character", "characters"
	case source.Array:
		n, one, many = len(v.elements()), "element", "elements"
	default:
		n = len(v.members())
	}
	if k.least <= n && n <= k.most {
		return true
	}
	number := k.least
	if n > k.most {
		number = k.most
	}
	return r.at(v, k.name, "it must have at "+k.phrase+" "+counted(number, one, many)+", not "+strconv.Itoa(n))
}

type pattern struct {
	expression *regexp.Regexp
}

func (k *pattern) check(r *run, v *value, _ *marks) bool {
	if v.kind != source.String {
		return true
	}
	text := r.tree.Text(v.node)
	if r.steps += len(text) / 64; k.expression.MatchString(text) {
		return true
	}
	if r.report == nil {
		return false
	}
	return r.at(v, "pattern", shown(r.tree, v.node)+" does not match the pattern `"+cut(k.expression.String(), longestList)+"`")
}

type format struct {
	name  string
	valid func(string) bool
}

func (k *format) check(r *run, v *value, _ *marks) bool {
	if v.kind != source.String || k.valid(r.tree.Text(v.node)) {
		return true
	}
	return r.at(v, "format", shown(r.tree, v.node)+" is not in the format "+k.name)
}
