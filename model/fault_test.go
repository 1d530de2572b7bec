package model

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
)

var faultNames = [...]string{
	WrongType: "wrong type", UnknownMember: "unknown member", DuplicateMember: "duplicate member",
	MissingMember: "missing member", NotInEnum: "not in enum", TooShort: "too short", TooLong: "too long",
	OutOfRange: "out of range", BadCharacter: "bad character", BadTime: "bad time", TooMany: "too many",
	NullElement: "null element", TooLarge: "too large",
}

// describe says what a fault is and where: "wrong type at /revision, RevisionLocation.revisionType".
func describe(doc *source.Document, f Fault) string {
	s := faultNames[f.Kind] + " at " + string(doc.Pointer(f.Node))
	if f.In != nil {
		s += ", " + f.In.Name
	}
	if f.Member != nil {
		s += "." + f.Member.Name
	}
	return s
}

// expect is a fault that one change of a sample must lead to; 0 for none.
type expect struct {
	name string
	kind FaultKind
	text string // in the place of the value
}

// changes returns what may be put in the place of a value, and the fault that each leads to.
func changes(v *facts.Value, kind Kind, element bool) []expect {
	null := expect{"null", 0, "null"}
	switch {
	case element:
		null.kind = NullElement
	case kind.IsRequest():
		null.kind = WrongType
	}
	list := []expect{null}
	wrong := func(texts ...string) {
		for _, text := range texts {
			list = append(list, expect{"wrong type " + text, WrongType, text})
		}
	}
	switch v.Type {
	case facts.String:
		wrong("7", "true", "{}", "[]", `{"Value":"x"}`)
		list = append(list, stringChanges(v)...)
	case facts.Boolean:
		wrong(`"true"`, "1", "{}", "[]")
		list = append(list, expect{"false", 0, "false"})
	case facts.Integer:
		wrong(`"7"`, "true", "7.5", "{}", "[]")
		list = append(list, numberChanges(v, math.MinInt32, math.MaxInt32)...)
	case facts.Long:
		wrong(`"7"`, "true", "7.5", "{}", "[]")
		list = append(list, numberChanges(v, math.MinInt64, math.MaxInt64)...)
	case facts.Double:
		wrong(`"7"`, "true", "{}", "[]")
		list = append(list, expect{"beyond all numbers", OutOfRange, "1e999"}, expect{"fraction", 0, "7.25"})
		if v.Bounded {
			list = append(list,
				expect{"below the bound", OutOfRange, strconv.FormatInt(v.Min-1, 10)},
				expect{"above the bound", OutOfRange, strconv.FormatInt(v.Max, 10) + ".5"})
		}
	case facts.Timestamp:
		wrong("true", "{}", "[]")
		list = append(list,
			expect{"no time", BadTime, `"soon"`}, expect{"a number too large", BadTime, "1e30"},
			expect{"another spelling", 0, `"2015-10-30 19:17:19+00:00"`})
	case facts.Any:
		wrong(`"x"`, "7", "[]")
	case facts.Object:
		wrong(`"x"`, "7", "[]", `"Amazon.CodeDeploy.Model.S3Location"`)
	case facts.List:
		wrong(`"x"`, "7", "{}")
		list = append(list, expect{"empty list", 0, "[]"})
		if v.Count != nil {
			most := v.Count.Documented
			elem := sampleValue(&facts.Structure{}, nil, v.Elem).String()
			list = append(list,
				expect{"as many as allowed", 0, "[" + strings.TrimSuffix(strings.Repeat(elem+",", most), ",") + "]"},
				expect{"one more than allowed", TooMany, "[" + strings.Repeat(elem+",", most) + elem + "]"})
		}
	}
	return list
}

func stringChanges(v *facts.Value) []expect {
	var list []expect
	if v.Enum != nil {
		list = append(list, expect{"stranger", NotInEnum, `"NoSuchValue"`}, expect{"empty", NotInEnum, `""`})
		for _, s := range v.Enum.Values {
			list = append(list, expect{"legal " + s, 0, strconv.Quote(s)})
		}
		return list
	}
	quoted := func(s string, n int) string { return `"` + strings.Repeat(s, n) + `"` }
	if v.MinLength > 0 {
		list = append(list,
			expect{"too short", TooShort, quoted("a", v.MinLength-1)}, expect{"just long enough", 0, quoted("a", v.MinLength)})
	} else {
		list = append(list, expect{"empty", 0, `""`})
	}
	if v.MaxLength > 0 {
		list = append(list,
			expect{"as long as may be", 0, quoted("a", v.MaxLength)}, expect{"too long", TooLong, quoted("a", v.MaxLength+1)})
	}
	switch {
	case v.Charset != nil:
		list = append(list, expect{"bad character", BadCharacter, `"a b"`}, expect{"letter of another script", BadCharacter, `"ä"`})
	case v.MaxLength > 0:
		list = append(list,
			expect{"as many characters as may be", 0, quoted("ä", v.MaxLength)},
			expect{"too many characters", TooLong, quoted(`\u00e4`, v.MaxLength+1)})
	}
	return list
}

func numberChanges(v *facts.Value, low, high int64) []expect {
	list := []expect{
		{"whole number with a point", 0, "7.0"},
		{"below the type", OutOfRange, "-9223372036854775809"},
		{"above the type", OutOfRange, "9223372036854775808"},
		{"far above the type", OutOfRange, "1e300"},
	}
	if v.Bounded {
		low, high = max(low, v.Min), min(high, v.Max)
	}
	list = append(list,
		expect{"smallest", 0, strconv.FormatInt(low, 10)}, expect{"largest", 0, strconv.FormatInt(high, 10)})
	if low > math.MinInt64 {
		list = append(list, expect{"below the bound", OutOfRange, strconv.FormatInt(low-1, 10)})
	}
	if high < math.MaxInt64 {
		list = append(list, expect{"above the bound", OutOfRange, strconv.FormatInt(high+1, 10)})
	}
	return list
}

// TestDecode_everyMember breaks every value of documents that have every member, in every way its facts forbid, and
// wants the one fault at its place, and none where the facts allow the value.
func TestDecode_everyMember(t *testing.T) {
	d := NewDecoder(DecodeOptions{})
	for kind, root := range samples() {
		root.walk("", func(pointer string, n *sampleNode) {
			if pointer == "" {
				return
			}
			last := pointer[strings.LastIndexByte(pointer, '/')+1:]
			_, err := strconv.Atoi(last)
			was := *n
			for _, change := range changes(n.value, kind, err == nil) {
				*n = sampleNode{text: change.text}
				if pointer == "/"+last && change.text == "null" && was.value.Type == facts.Object && !kind.IsRequest() {
					change.kind = WrongType // an output without its result
				}
				checkFaults(t, d, fmt.Sprintf("%s: %s", pointer, change.name), root.String(), kind, wanted(change.kind, pointer, was.in, was.member))
			}
			*n = was
		})
	}
}

// TestDecode_everyObject adds members to every object, repeats them and takes the required ones away.
func TestDecode_everyObject(t *testing.T) {
	d := NewDecoder(DecodeOptions{})
	for kind, root := range samples() {
		root.walk("", func(pointer string, n *sampleNode) {
			if n.of == nil {
				return
			}
			names, inside := n.names, n.inside
			set := func(extraNames []string, extra ...string) {
				n.names, n.inside = slices.Clone(names), slices.Clone(inside)
				n.names = append(n.names, extraNames...)
				for _, text := range extra {
					n.inside = append(n.inside, &sampleNode{text: text})
				}
			}
			set([]string{"noSuchMember"}, "1")
			checkFaults(t, d, pointer+": unknown", root.String(), kind, wanted(UnknownMember, pointer+"/noSuchMember", n.of, nil))

			set([]string{"noSuchMember", "noSuchMember"}, "1", `{"a":1}`)
			checkFaults(t, d, pointer+": unknown twice", root.String(), kind,
				wanted(UnknownMember, pointer+"/noSuchMember", n.of, nil)+"\n"+
					wanted(UnknownMember, pointer+"/noSuchMember", n.of, nil)+"\n"+
					wanted(DuplicateMember, pointer+"/noSuchMember", n.of, nil))

			set([]string{"noSuchMember"}, `{"a":1,"b":2,"a":3}`)
			checkFaults(t, d, pointer+": repeated inside unknown", root.String(), kind,
				wanted(UnknownMember, pointer+"/noSuchMember", n.of, nil)+"\n"+
					wanted(DuplicateMember, pointer+"/noSuchMember/a", nil, nil))

			for i := range n.of.Members {
				m := &n.of.Members[i]
				set([]string{m.Name}, inside[i].String())
				checkFaults(t, d, pointer+": twice "+m.Name, root.String(), kind, wanted(DuplicateMember, pointer+"/"+m.Name, n.of, m))

				n.names, n.inside = slices.Delete(slices.Clone(names), i, i+1), slices.Delete(slices.Clone(inside), i, i+1)
				want := ""
				if m.Required || m.Missing != "" {
					want = wanted(MissingMember, pointer, n.of, m)
				}
				if pointer == "" && !kind.IsRequest() {
					continue // the wrapper itself: another kind of document
				}
				checkFaults(t, d, pointer+": without "+m.Name, root.String(), kind, want)
			}
			n.names, n.inside = names, inside
		})
	}
}

func wanted(kind FaultKind, pointer string, in *facts.Structure, m *facts.Member) string {
	if kind == 0 {
		return ""
	}
	s := faultNames[kind] + " at " + pointer
	if in != nil {
		s += ", " + in.Name
	}
	if m != nil {
		s += "." + m.Name
	}
	return s
}

func checkFaults(t *testing.T, d *Decoder, name, text string, kind Kind, want string) {
	t.Helper()
	doc := parse(t, text)
	r := d.Decode(doc)
	var got []string
	for i, f := range r.Faults {
		got = append(got, describe(doc, f))
		if i > 0 && f.Node < r.Faults[i-1].Node {
			t.Errorf("%v %s: faults out of order", kind, name)
		}
		if f.Kind == DuplicateMember && (f.First >= f.Node || doc.Name(f.First) != doc.Name(f.Node)) {
			t.Errorf("%v %s: %s stands first at %s", kind, name, doc.Pointer(f.Node), doc.Pointer(f.First))
		}
	}
	if joined := strings.Join(got, "\n"); joined != want || r.Kind != kind {
		t.Errorf("%v %s: %v with faults\n%s\nwant\n%s", kind, name, r.Kind, joined, want)
	}
}
