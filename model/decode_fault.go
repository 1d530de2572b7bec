package model

import (
	"slices"

	"github.com/deployrecord/deployrecord/model/source"
)

func (d *Decoder) fault(kind FaultKind, node int32, f *field) {
	fault := Fault{Kind: kind, Node: node}
	if f != nil {
		fault.In, fault.Member, fault.Value = f.in, f.member, f.value
	}
	d.add(fault)
}

// maxFaults bounds the memory that the faults of a document take. Nobody reads so many, and a document of nothing
// but faults could have a million.
const maxFaults = 1 << 16

func (d *Decoder) add(f Fault) {
	if len(d.faults) == maxFaults {
		return
	}
	if n := len(d.faults); n > 0 && f.Node < d.faults[n-1].Node {
		d.unsorted = true
	}
	d.faults = append(d.faults, f)
}

// mismatch reports the value of a member that has another type than its facts say, unless it is a null that means
// that the member is absent.
func (d *Decoder) mismatch(i int32, f *field) {
	if d.nodes[i].Kind == source.Null && d.nullAbsent {
		return
	}
	d.fault(WrongType, i, f)
	d.anyValue(i)
}

// mismatchElement is mismatch for an element of a list, which cannot be absent.
func (d *Decoder) mismatchElement(i int32, f *field) {
	if d.nodes[i].Kind == source.Null {
		d.fault(NullElement, i, f)
		return
	}
	d.fault(WrongType, i, f)
	d.anyValue(i)
}

// incomplete is the part of close that few objects need.
func (d *Decoder) incomplete(w *cursor) {
	missing := w.shape.must &^ (w.seen &^ w.nulls)
	for i := range w.shape.fields {
		if missing&(1<<i) != 0 {
			d.fault(MissingMember, w.object, &w.shape.fields[i])
		}
	}
	if w.strangers > 1 {
		d.repeats(w.object, w.shape)
	}
}

// again reports that the member at node i stood there before.
func (d *Decoder) again(w *cursor, i int32, f *field) {
	if w.first == nil {
		w.first = new([maxMembers]int32)
	}
	first := &w.first[f.at]
	for c := w.object + 1; *first == 0; c = d.nodes[c].Next {
		if w.shape.find(d.name(c, &d.nodes[c])) == f.at {
			*first = c
		}
	}
	d.add(Fault{Kind: DuplicateMember, Node: i, First: *first, In: f.in, Member: f.member, Value: f.value})
}

// stranger deals with a member that its structure does not have.
func (d *Decoder) stranger(w *cursor, i int32, name string) {
	w.strangers++
	if !(w.object == 0 && d.besides(w.shape, name)) && !d.allowed(w.shape.in.Name, name) {
		d.add(Fault{Kind: UnknownMember, Node: i, In: w.shape.in})
	}
	d.anyValue(i)
}

// besides reports whether capturing tools are known to put a member of that name beside a document.
func (d *Decoder) besides(s *shape, name string) bool {
	return !d.record.Kind.IsRequest() && (IsEnvelope(name) || s.output && isPaging(name))
}

func (d *Decoder) allowed(structure, name string) bool {
	in, ok := d.allow[name]
	return ok && (slices.Contains(in, "") || slices.Contains(in, structure))
}
