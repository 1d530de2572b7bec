package model

import (
	"encoding/json"
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
)

// drawInto fills a value of this package with anything that its facts allow or that only breaks bounds; absent
// members stay absent.
func drawInto(t *rapid.T, v reflect.Value) {
	switch v.Interface().(type) {
	case Time:
		v.Set(reflect.ValueOf(UnixMilli(rapid.Int64Range(minMilli, maxMilli).Draw(t, "ms"))))
		return
	case RawObject:
		if rapid.Bool().Draw(t, "present") {
			v.SetBytes([]byte(rapid.SampledFrom([]string{`{}`, `{"a":[1,{"b":null}],"c":"\u00e4\n<"}`}).Draw(t, "object")))
		}
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			drawInto(t, v.Field(i))
		}
	case reflect.Pointer:
		if rapid.Bool().Draw(t, "present") {
			v.Set(reflect.New(v.Type().Elem()))
			drawInto(t, v.Elem())
		}
	case reflect.Slice:
		if n := rapid.IntRange(-1, 3).Draw(t, "length"); n >= 0 {
			v.Set(reflect.MakeSlice(v.Type(), n, n))
			for i := range n {
				drawInto(t, v.Index(i))
				if e := v.Index(i); e.Kind() == reflect.Slice && e.IsNil() {
					e.Set(reflect.MakeSlice(e.Type(), 0, 0)) // a list inside a list cannot be absent
				}
			}
		}
	case reflect.String:
		v.SetString(rapid.StringN(0, 12, -1).Draw(t, "string"))
	case reflect.Bool:
		v.SetBool(rapid.Bool().Draw(t, "bool"))
	case reflect.Int32, reflect.Int64:
		v.SetInt(rapid.Int64Range(math.MinInt32, math.MaxInt32).Draw(t, "int"))
	case reflect.Float64:
		v.SetFloat(rapid.Float64Range(-1e9, 1e9).Draw(t, "float"))
	default:
		t.Fatalf("no way to draw a %v", v.Type())
	}
}

// typed are faults of a value that the record could not hold.
func typed(faults []Fault) bool {
	return slices.ContainsFunc(faults, func(f Fault) bool {
		switch f.Kind {
		case WrongType, BadTime, NullElement, UnknownMember, DuplicateMember, TooLarge:
			return true
		}
		return false
	})
}

// testRoundTrip holds decode and encode against each other for a record of kind k, filled by draw.
func testRoundTrip(t *testing.T, k Kind, draw func(*rapid.T, *Record)) {
	d := NewDecoder(DecodeOptions{Kind: k})
	rapid.Check(t, func(t *rapid.T) {
		want := &Record{Kind: k}
		draw(t, want)
		text, err := Encode(want)
		if err != nil {
			t.Fatal(err)
		}
		docs := source.Parse(text, source.Options{})
		if len(docs) != 1 || len(docs[0].Nodes) == 0 {
			t.Fatalf("not one document: %s", text)
		}
		got := d.Decode(docs[0])
		if typed(got.Faults) {
			t.Fatalf("%s\nfault: %s", text, describe(docs[0], got.Faults[0]))
		}
		if diff := cmp.Diff(content(want), content(got)); diff != "" {
			t.Fatalf("%s (-want +got)\n%s", text, diff)
		}
		var a, b any
		again, _ := json.Marshal(got)
		if json.Unmarshal(text, &a) != nil || json.Unmarshal(again, &b) != nil || !cmp.Equal(a, b) {
			t.Fatalf("%s\nis written again as\n%s", text, again)
		}
	})
}

// content is what a record says, without what is known about its document.
func content(r *Record) []any { return []any{r.Request, r.Deployments, r.Targets, r.Group} }

func TestRoundTrip(t *testing.T) {
	t.Run("request", func(t *testing.T) {
		testRoundTrip(t, CreateDeployment, func(t *rapid.T, r *Record) {
			r.Request = new(CreateDeploymentInput)
			drawInto(t, reflect.ValueOf(r.Request).Elem())
		})
	})
	t.Run("deployment", func(t *testing.T) {
		testRoundTrip(t, GetDeployment, func(t *rapid.T, r *Record) {
			r.Deployments = make([]DeploymentInfo, 1)
			drawInto(t, reflect.ValueOf(&r.Deployments[0]).Elem())
		})
	})
	t.Run("target", func(t *testing.T) {
		testRoundTrip(t, GetDeploymentTarget, func(t *rapid.T, r *Record) {
			r.Targets = make([]DeploymentTarget, 1)
			drawInto(t, reflect.ValueOf(&r.Targets[0]).Elem())
		})
	})
	t.Run("group", func(t *testing.T) {
		testRoundTrip(t, GetDeploymentGroup, func(t *rapid.T, r *Record) {
			r.Group = new(DeploymentGroupInfo)
			drawInto(t, reflect.ValueOf(r.Group).Elem())
		})
	})
}

// Every sample is written as it was read, member for member, through the structs alone.
func TestEncode_samples(t *testing.T) {
	for kind, n := range samples() {
		text := n.String()
		r := NewDecoder(DecodeOptions{}).Decode(parse(t, text))
		got, err := Encode(r)
		if err != nil {
			t.Fatal(err)
		}
		if string(got) != text {
			t.Errorf("%v is written as\n%s\nwant\n%s", kind, got, text)
		}
	}
}

func TestEncode(t *testing.T) {
	for _, test := range []struct {
		name string
		v    any
		want string
	}{
		{"empty structure", &CreateDeploymentInput{}, `{}`},
		{"false and zero are no absence", &DeploymentInfo{
			IgnoreApplicationStopFailures: Ptr(false), DeploymentOverview: &DeploymentOverview{Ready: Ptr[int64](0)}, Description: Ptr(""),
		}, `{"deploymentOverview":{"Ready":0},"description":"","ignoreApplicationStopFailures":false}`},
		{"an empty list is not an absent one", &AlarmConfiguration{Alarms: []Alarm{}}, `{"alarms":[]}`},
		{"signs of HTML", &S3Location{Key: Ptr("<a>&b")}, `{"key":"<a>&b"}`},
		{"time", &LastDeploymentInfo{EndTime: Ptr(UnixMilli(sample))}, `{"endTime":1446232639.487}`},
		{"bare record", &Record{Kind: GetDeployment, Bare: true, Deployments: []DeploymentInfo{{Status: DeploymentStatusReady}}}, `{"status":"Ready"}`},
		{"record", &Record{Kind: GetDeployment, Deployments: []DeploymentInfo{{}}}, `{"deploymentInfo":{}}`},
		{"record without a deployment", &Record{Kind: GetDeployment}, `{"deploymentInfo":null}`},
		{"batch", &Record{Kind: BatchGetDeploymentTargets, Targets: []DeploymentTarget{{}, {}}}, `{"deploymentTargets":[{},{}]}`},
		{"unknown", &Record{}, `null`},
		{"raw object", &CreateDeploymentInput{EC2DeploymentOptions: RawObject(`{"x": 1}`)}, `{"ec2DeploymentOptions":{"x":1}}`},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := Encode(test.v)
			if err != nil {
				t.Fatal(err)
			}
			if !sameJSON(string(got), test.want) || len(got) != len(test.want) {
				t.Errorf("%s, want %s", got, test.want)
			}
		})
	}
	if _, err := Encode(&CreateDeploymentInput{EC2DeploymentOptions: RawObject("{")}); err == nil {
		t.Error("a raw object that is no JSON is written")
	}
}

func sameJSON(a, b string) bool {
	var x, y any
	return json.Unmarshal([]byte(a), &x) == nil && json.Unmarshal([]byte(b), &y) == nil && reflect.DeepEqual(x, y)
}

func TestRawObject_UnmarshalJSON(t *testing.T) {
	text := []byte(`{"a":1}`)
	var o RawObject
	if err := json.Unmarshal(text, &o); err != nil || o.String() != `{"a":1}` {
		t.Errorf("%s, %v", o, err)
	}
	text[2] = 'b'
	if o.String() != `{"a":1}` {
		t.Error("it shares memory with the text")
	}
	if err := json.Unmarshal([]byte("null"), &o); err != nil || o == nil {
		t.Errorf("null: %s, %v", o, err)
	}
	for _, text := range []string{"[]", `"x"`, "7"} {
		if err := json.Unmarshal([]byte(text), &o); err == nil {
			t.Errorf("%s is taken for an object", text)
		}
	}
	var none RawObject
	if b, err := json.Marshal(none); err != nil || string(b) != "null" {
		t.Errorf("an absent object is written as %s (%v)", b, err)
	}
}

func TestClone(t *testing.T) {
	for kind, n := range samples() {
		text := []byte(n.String())
		docs := source.Parse(text, source.Options{})
		d := NewDecoder(DecodeOptions{})
		r := d.Decode(docs[0])
		clone := r.Clone()
		if diff := cmp.Diff(content(r), content(clone)); diff != "" {
			t.Errorf("%v (-want +got)\n%s", kind, diff)
		}
		want, _ := Encode(clone)
		for i := range docs[0].Text { // what the document's memory holds next
			docs[0].Text[i] = 'x'
		}
		for other := range samples() {
			if other != kind {
				d.Decode(parse(t, strings.ReplaceAll(samples()[other].String(), `"x"`, `"other"`)))
			}
		}
		if got, _ := Encode(clone); string(got) != string(want) {
			t.Errorf("%v: the copy changes with the decoder's memory", kind)
		}
	}
}

func TestClone_keepsEverything(t *testing.T) {
	r := Record{
		Kind: GetDeployment, Dialect: Pascal, Bare: true, Seems: "x", Deployments: []DeploymentInfo{}, Roots: []int32{3},
		Faults: []Fault{{Kind: WrongType, Node: 2, In: facts.DeploymentInfo}},
	}
	clone := r.Clone()
	if diff := cmp.Diff(&r, clone, cmp.Comparer(func(a, b *facts.Structure) bool { return a == b })); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	r.Roots[0], r.Faults[0].Node = 0, 0
	if clone.Roots[0] != 3 || clone.Faults[0].Node != 2 {
		t.Error("the copy shares memory")
	}
}
