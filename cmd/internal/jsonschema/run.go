package jsonschema

import (
	"errors"
	"sync"

	"github.com/deployrecord/deployrecord/model/source"
)

// ErrTooMuch is the error for a value that takes too long to judge by a schema.
var ErrTooMuch = errors.New("judging it takes more than 5 million steps")

// maxSteps is how many steps judging a value may take: schemas applied, members and elements looked at. It is a second
// or so, and a hundred times what a large document takes.
const maxSteps = 5_000_000

// Check judges the value at a node of a tree and calls report for every breach, in the order of the value. The error is
// nil or ErrTooMuch; what was found up to there has been reported.
func (s *Schema) Check(t Tree, node int32, report func(*Breach)) error {
	r := runs.Get().(*run)
	r.tree = t
	defer r.release()
	if !r.holds(s.root, node) && !r.exhausted() {
		r.report = report
		r.apply(s.root, node, nil)
	}
	if r.exhausted() {
		return ErrTooMuch
	}
	return nil
}

// run is the judging of one value. First it only finds out whether all is well, which is quick and mostly so; if not, it goes
// over the value once more and reports.
type run struct {
	tree  Tree
	steps int
	// report takes breaches; nil while nobody wants to know more than whether there is any.
	report func(*Breach)
	// title is that of the innermost schema around the one that is being applied.
	title string
	// objects and arrays are the values that were taken apart, and the rest the memory for that.
	objects  map[int32][]Member
	arrays   map[int32][]int32
	members  []Member
	elements []int32
	text     []byte
}

var runs = sync.Pool{New: func() any {
	return &run{objects: make(map[int32][]Member), arrays: make(map[int32][]int32)}
}}

// release gives the memory back, unless one huge value made it large.
func (r *run) release() {
	const keep = 1 << 12
	if len(r.objects) > keep || len(r.arrays) > keep || cap(r.members) > keep || cap(r.elements) > keep {
		return
	}
	clear(r.objects)
	clear(r.arrays)
	clear(r.members[:cap(r.members)]) // its strings are those of the document
	*r = run{objects: r.objects, arrays: r.arrays, members: r.members[:0], elements: r.elements[:0], text: r.text[:0]}
	runs.Put(r)
}

func (r *run) exhausted() bool { return r.steps > maxSteps }

// holds reports whether a value is as a schema wants it, without a word about why not.
func (r *run) holds(s *schema, node int32) bool { return r.silent(s, node, nil) }

// silent is holds for who wants to know what the schema looked at.
func (r *run) silent(s *schema, node int32, seen *marks) bool {
	report := r.report
	r.report = nil
	ok := r.apply(s, node, seen)
	r.report = report
	return ok
}

// apply judges a value by a schema.
func (r *run) apply(s *schema, node int32, seen *marks) bool {
	if r.steps++; r.exhausted() {
		return true
	}
	outer := r.title
	if s.title != "" {
		r.title = s.title
	}
	defer func() { r.title = outer }()
	if s.never {
		r.breach(&Breach{Node: node, Keyword: "false", Says: "nothing may stand here"})
		return false
	}
	v := value{run: r, node: node, kind: r.tree.Kind(node)}
	own := seen
	if s.tracks || seen != nil {
		own = new(marks) // what schemas around this one looked at does not count here
	}
	ok := true
	for _, k := range s.keywords {
		if k.check(r, &v, own) {
			continue
		}
		ok = false
		if _, typed := k.(*typed); typed || r.report == nil {
			return false // what else is asked of a value is for one of the right type
		}
	}
	if seen != nil {
		seen.add(own)
	}
	return ok
}

// breach reports a breach, if anybody wants to know. It returns false.
func (r *run) breach(b *Breach) bool {
	if r.report != nil && !r.exhausted() {
		b.Title = r.title
		r.report(b)
	}
	return false
}

// at reports a breach at a value.
func (r *run) at(v *value, keyword, says string) bool {
	return r.breach(&Breach{Node: v.node, Keyword: keyword, Says: says})
}

// value is a value that is being judged.
type value struct {
	run  *run
	node int32
	kind source.Kind
}

// members returns the members of an object, each name once.
func (v *value) members() []Member {
	r := v.run
	if list, ok := r.objects[v.node]; ok {
		return list
	}
	from := len(r.members)
	r.members = r.tree.AppendMembers(r.members, v.node)
	list := once(r.members[from:])
	r.members = r.members[:from+len(list)]
	list = list[:len(list):len(list)]
	r.steps += len(list)
	r.objects[v.node] = list
	return list
}

// member returns the member of that name.
func (v *value) member(name string) (int32, bool) {
	list := v.members()
	v.run.steps += len(list) / 8
	for i := range list {
		if list[i].Name == name {
			return list[i].Node, true
		}
	}
	return 0, false
}

// elements returns the elements of an array.
func (v *value) elements() []int32 {
	r := v.run
	if list, ok := r.arrays[v.node]; ok {
		return list
	}
	from := len(r.elements)
	r.elements = r.tree.AppendElements(r.elements, v.node)
	list := r.elements[from:len(r.elements):len(r.elements)]
	r.steps += len(list)
	r.arrays[v.node] = list
	return list
}

// once leaves out members whose name stands once more behind them.
func once(list []Member) []Member {
	const few = 16
	last := func(i int) bool {
		for _, m := range list[i+1:] {
			if m.Name == list[i].Name {
				return false
			}
		}
		return true
	}
	if len(list) > few {
		places := make(map[string]int, len(list))
		for i := range list {
			places[list[i].Name] = i
		}
		if len(places) == len(list) {
			return list
		}
		last = func(i int) bool { return places[list[i].Name] == i }
	}
	kept := 0
	for i := range list {
		if last(i) {
			list[kept] = list[i]
			kept++
		}
	}
	return list[:kept]
}
