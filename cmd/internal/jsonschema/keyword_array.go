package jsonschema

import (
	"math"
	"strconv"

	"github.com/deployrecord/deployrecord/model/source"
)

type uniqueItems struct{}

func (uniqueItems) check(r *run, v *value, _ *marks) bool {
	if v.kind != source.Array || len(v.elements()) < 2 {
		return true
	}
	ok := true
	first := make(map[string]int32)
	for i, e := range v.elements() {
		same := string(r.same(e))
		if r.exhausted() {
			return true
		}
		other, twice := first[same]
		if !twice {
			first[same] = e
			continue
		}
		if ok = false; r.report == nil {
			return false
		}
		r.breach(&Breach{
			Node: e, Keyword: "uniqueItems", Says: "element " + strconv.Itoa(i) + " of the list is the same as an earlier one",
			Other: other, Label: "the first",
		})
	}
	return ok
}

// items is prefixItems and items, or the two forms of items and additionalItems that older drafts have.
type items struct {
	prefix     []*schema
	prefixName string
	rest       *schema
	restName   string
}

func (k *items) check(r *run, v *value, seen *marks) bool {
	if v.kind != source.Array {
		return true
	}
	ok := true
	for i, e := range v.elements() {
		s, name := k.rest, k.restName
		if i < len(k.prefix) {
			s, name = k.prefix[i], k.prefixName
		}
		if s == nil {
			break
		}
		seen.mark(e)
		if ok = r.applyElement(s, e, name) && ok; !ok && r.report == nil {
			return false
		}
	}
	return ok
}

// applyElement judges an element.
func (r *run) applyElement(s *schema, node int32, keyword string) bool {
	if !s.never {
		return r.apply(s, node, nil)
	}
	return r.breach(&Breach{Node: node, Keyword: keyword, Says: "the list must not have this element"})
}

// contains is contains, with minContains and maxContains.
type contains struct {
	schema      *schema
	least, most int
	// marks says that the elements which are as the schema wants them count as looked at.
	marks bool
}

func (k *contains) check(r *run, v *value, seen *marks) bool {
	if v.kind != source.Array {
		return true
	}
	n := 0
	for _, e := range v.elements() {
		if !r.holds(k.schema, e) {
			continue
		}
		n++
		if k.marks {
			seen.mark(e)
		}
	}
	switch {
	case k.least <= n && n <= k.most:
		return true
	case r.report == nil:
		return false
	case n > k.most:
		return r.at(v, "maxContains", "at most "+counted(k.most, "element", "elements")+" of the list may fit "+k.what()+", not "+strconv.Itoa(n))
	case k.least == 1 && k.most == math.MaxInt:
		return r.at(v, "contains", "no element of the list fits "+k.what())
	default:
		return r.at(v, "minContains", "at least "+counted(k.least, "element", "elements")+" of the list must fit "+k.what()+", not "+strconv.Itoa(n))
	}
}

func (k *contains) what() string {
	if k.schema.title != "" {
		return quoted(k.schema.title)
	}
	return "what is asked for"
}
