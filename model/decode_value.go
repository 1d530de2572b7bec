package model

import (
	"math"
	"strconv"
	"unicode/utf8"
	"unsafe"

	"github.com/deployrecord/deployrecord/model/source"
)

// textAt reads a String.
func (d *Decoder) textAt(i int32, f *field) *string {
	n := &d.nodes[i]
	if n.Kind != source.String {
		d.mismatch(i, f)
		return nil
	}
	s := d.string(i, n)
	if f.bounded {
		d.checkText(i, f, s)
	}
	return d.memory.string.put(s)
}

// checkText holds a string to its bounds. Characters are counted only where the number of bytes leaves it open
// whether there are too many or too few of them.
func (d *Decoder) checkText(i int32, f *field, s string) {
	v := f.value
	switch {
	case len(s) < v.MinLength*utf8.UTFMax && utf8.RuneCountInString(s) < v.MinLength:
		d.fault(TooShort, i, f)
	case v.MaxLength > 0 && len(s) > v.MaxLength && utf8.RuneCountInString(s) > v.MaxLength:
		d.fault(TooLong, i, f)
	}
	if v.Charset != nil && v.Charset.Valid(s) >= 0 {
		d.fault(BadCharacter, i, f)
	}
}

// enumAt reads a String with a closed list of values. A value outside it is kept.
func enumAt[E ~string](d *Decoder, i int32, f *field) E {
	n := &d.nodes[i]
	if n.Kind != source.String {
		if n, i = d.enumObject(i, n); n == nil {
			d.mismatch(i, f)
			return ""
		}
	}
	s := d.string(i, n)
	if s == "" && d.pascal {
		return "" // how Go spells an absent one
	}
	if !f.value.Enum.Has(s) {
		d.fault(NotInEnum, i, f)
	}
	return E(s)
}

// enumObject returns the string inside {"Value": "Succeeded"}, as .NET prints the values of an enumeration.
func (d *Decoder) enumObject(i int32, n *source.Node) (*source.Node, int32) {
	if d.pascal && n.Kind == source.Object && n.Count == 1 && d.nodes[i+1].Kind == source.String &&
		d.name(i+1, &d.nodes[i+1]) == "Value" {
		return &d.nodes[i+1], i + 1
	}
	return nil, i
}

// boolAt reads a Boolean.
func (d *Decoder) boolAt(i int32, f *field) *bool {
	n := &d.nodes[i]
	if n.Kind != source.Bool {
		d.mismatch(i, f)
		return nil
	}
	return d.memory.bool.put(n.Flags&source.True != 0)
}

// int32At reads an Integer.
func (d *Decoder) int32At(i int32, f *field) *int32 {
	if v, ok := d.whole(i, f, math.MinInt32, math.MaxInt32); ok {
		return d.memory.int32.put(int32(v))
	}
	return nil
}

// int64At reads a Long.
func (d *Decoder) int64At(i int32, f *field) *int64 {
	if v, ok := d.whole(i, f, math.MinInt64, math.MaxInt64); ok {
		return d.memory.int64.put(v)
	}
	return nil
}

// whole reads a number without a fraction that its type can hold.
func (d *Decoder) whole(i int32, f *field, low, high int64) (v int64, ok bool) {
	n := &d.nodes[i]
	if n.Kind != source.Number {
		d.mismatch(i, f)
		return 0, false
	}
	v, whole, fits := parseWhole(d.string(i, n))
	switch {
	case !whole:
		d.fault(WrongType, i, f)
		return 0, false
	case !fits || v < low || v > high:
		d.fault(OutOfRange, i, f)
		return 0, false
	case f.value.Bounded && (v < f.value.Min || v > f.value.Max):
		d.fault(OutOfRange, i, f)
	}
	return v, true
}

// parseWhole reads a number in the grammar of JSON. It is whole if nothing but zeros stands behind the decimal point,
// and fits if 64 bits hold it.
func parseWhole(s string) (v int64, whole, fits bool) {
	if len(s) < 18 {
		i, negative := 0, len(s) > 0 && s[0] == '-'
		if negative {
			i = 1
		}
		start := i
		for ; i < len(s) && isDigit(s[i]); i++ {
			v = v*10 + int64(s[i]-'0')
		}
		if i == len(s) && i > start {
			if negative {
				v = -v
			}
			return v, true, true
		}
	}
	if v, err := strconv.ParseInt(s, 10, 64); err == nil {
		return v, true, true
	}
	x, err := strconv.ParseFloat(s, 64)
	if err != nil && x == 0 || math.IsNaN(x) {
		return 0, false, false
	}
	if x != math.Trunc(x) {
		return 0, false, true
	}
	return int64(x), true, math.Abs(x) < 1<<63
}

// float64At reads a Double.
func (d *Decoder) float64At(i int32, f *field) *float64 {
	n := &d.nodes[i]
	if n.Kind != source.Number {
		d.mismatch(i, f)
		return nil
	}
	x, err := strconv.ParseFloat(d.string(i, n), 64)
	if err != nil || math.IsNaN(x) || math.IsInf(x, 0) {
		d.fault(OutOfRange, i, f)
		return nil
	}
	return d.memory.float64.put(x)
}

// timeAt reads a Timestamp.
func (d *Decoder) timeAt(i int32, f *field) *Time {
	n := &d.nodes[i]
	if n.Kind != source.Number && n.Kind != source.String {
		d.mismatch(i, f)
		return nil
	}
	ms, ok := parseTime(d.string(i, n))
	if !ok {
		d.fault(BadTime, i, f)
		return nil
	}
	if d.pascal && ms < afterMinValue {
		return nil // .NET prints the first instant of the year 1 for an absent one
	}
	return d.memory.time.put(Time{ms})
}

// afterMinValue is the end of the year 1, in milliseconds since 1970.
const afterMinValue = -62_135_596_800_000 + 365*24*60*60*1000

// rawObjectAt reads an Object whose structure is not known.
func (d *Decoder) rawObjectAt(i int32, f *field) RawObject {
	n := &d.nodes[i]
	if n.Kind != source.Object {
		d.mismatch(i, f)
		return nil
	}
	d.anyValue(i)
	if d.plain {
		return RawObject(d.text[n.Value.Start:n.Value.End:n.Value.End])
	}
	return appendJSON(nil, d.doc, i)
}

// structureAt reads an Object.
func structureAt[T any](d *Decoder, a *arena[T], i int32, f *field, read func(*Decoder, int32, *T)) *T {
	if d.nodes[i].Kind != source.Object {
		d.mismatch(i, f)
		return nil
	}
	var zero T
	if !d.afford(int(unsafe.Sizeof(zero)), i, f) {
		return nil
	}
	v := a.next()
	read(d, i, v)
	return v
}
