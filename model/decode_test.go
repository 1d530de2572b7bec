package model

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
)

// decodeFaults returns the record of a text and its faults in words, each followed by a line feed.
func decodeFaults(t *testing.T, o DecodeOptions, text string) (*Record, string) {
	t.Helper()
	doc := parse(t, text)
	r := NewDecoder(o).Decode(doc)
	var b strings.Builder
	for _, f := range r.Faults {
		b.WriteString(describe(doc, f) + "\n")
	}
	return r, b.String()
}

func TestDecode_faults(t *testing.T) {
	const request, info = `{"applicationName":"web","deploymentGroupName":"p",`, `{"deploymentInfo":{"deploymentId":"d-1",`
	for _, test := range []struct{ name, text, want string }{
		{"duplicate wrapper", `{"deploymentInfo":{},"deploymentInfo":{}}`, "duplicate member at /deploymentInfo, GetDeploymentOutput.deploymentInfo\n"},
		{"unknown beside the wrapper", `{"deploymentInfo":{},"extra":1}`, "unknown member at /extra, GetDeploymentOutput\n"},
		{"metadata inside the deployment", info + `"ResponseMetadata":{}}}`, "unknown member at /deploymentInfo/ResponseMetadata, DeploymentInfo\n"},
		{"metadata in a request", request + revisionJSON + `,"ResponseMetadata":{}}`, "unknown member at /ResponseMetadata, CreateDeploymentInput\n"},
		{"duplicate inside metadata", `{"deploymentInfo":{},"ResponseMetadata":{"a":1,"a":2}}`, "duplicate member at /ResponseMetadata/a\n"},
		{"token beside a single result", `{"deploymentInfo":{},"nextToken":"x"}`, ""},
		{"duplicate inside a wrong type", info + `"status":{"a":1,"a":2}}}`,
			"wrong type at /deploymentInfo/status, DeploymentInfo.status\nduplicate member at /deploymentInfo/status/a\n"},
		{"duplicate inside an open object", `{"applicationName":"web","deploymentGroupName":"p",` + revisionJSON + `,"ec2DeploymentOptions":{"a":{"b":1,"b":2}}}`,
			"duplicate member at /ec2DeploymentOptions/a/b\n"},
		{"duplicate by an escape", info + `"\u0073tatus":"Ready","status":"Failed"}}`, "duplicate member at /deploymentInfo/status, DeploymentInfo.status\n"},
		{"the third of three", info + `"creator":"user","creator":"user","creator":"user"}}`,
			strings.Repeat("duplicate member at /deploymentInfo/creator, DeploymentInfo.creator\n", 2)},
		{"wire names in a Go document", `{"DeploymentInfo":{"DeploymentId":"d-1","status":"Failed"},"ResultMetadata":{}}`, "unknown member at /DeploymentInfo/status, DeploymentInfo\n"},
		{"Go names in a wire document", info + `"Status":"Failed"}}`, "unknown member at /deploymentInfo/Status, DeploymentInfo\n"},
		{"lower-case tags", info + `"targetInstances":{"tagFilters":[{"key":"a"}]}}}`, "unknown member at /deploymentInfo/targetInstances/tagFilters/0/key, EC2TagFilter\n"},
		{"cut in depth", `{"DeploymentInfo":{"DeploymentId":"d-1","Revision":"Amazon.CodeDeploy.Model.RevisionLocation"}}`, "wrong type at /DeploymentInfo/Revision, DeploymentInfo.revision\n"},
		{"wrapper cut in depth", `{"DeploymentInfo":"Amazon.CodeDeploy.Model.DeploymentInfo"}`, "wrong type at /DeploymentInfo, GetDeploymentOutput.deploymentInfo\n"},
		{"an enumeration's object outside .NET", info + `"status":{"Value":"Failed"}}}`, "wrong type at /deploymentInfo/status, DeploymentInfo.status\n"},
		{"a stranger in an enumeration's object", `{"DeploymentInfo":{"Status":{"Value":"Done"}}}`, "not in enum at /DeploymentInfo/Status/Value, DeploymentInfo.status\n"},
		{"an empty enumeration of Go", `{"DeploymentInfo":{"ComputePlatform":"","Status":""}}`, ""},
		{"an empty enumeration on the wire", info + `"computePlatform":""}}`, "not in enum at /deploymentInfo/computePlatform, DeploymentInfo.computePlatform\n"},
		{"null in a list", info + `"deploymentStatusMessages":["a",null],"autoRollbackConfiguration":{"events":[null]},"targetInstances":{"tagFilters":[null],"ec2TagSet":{"ec2TagSetList":[null]}}}}`,
			"null element at /deploymentInfo/deploymentStatusMessages/1, DeploymentInfo.deploymentStatusMessages\n" +
				"null element at /deploymentInfo/autoRollbackConfiguration/events/0, AutoRollbackConfiguration.events\n" +
				"null element at /deploymentInfo/targetInstances/tagFilters/0, TargetInstances.tagFilters\n" +
				"null element at /deploymentInfo/targetInstances/ec2TagSet/ec2TagSetList/0, EC2TagSet.ec2TagSetList\n"},
		{"required and null in a request", `{"applicationName":null,"deploymentGroupName":"p",` + revisionJSON + `}`, "wrong type at /applicationName, CreateDeploymentInput.applicationName\n"},
		{"batch with strangers", `{"deploymentsInfo":[{},null,7]}`,
			"null element at /deploymentsInfo/1, BatchGetDeploymentsOutput.deploymentsInfo\nwrong type at /deploymentsInfo/2, BatchGetDeploymentsOutput.deploymentsInfo\n"},
		{"no result", `{"DeploymentInfo":null,"ResultMetadata":{}}`, "wrong type at /DeploymentInfo, GetDeploymentOutput.deploymentInfo\n"},
		{"no results", `{"DeploymentsInfo":null,"ResultMetadata":{}}`, ""},
		{"unknown kind", `{"foo":1,"foo":2}`, ""},
		{"AppSpec", `{"version":0.0,"os":"linux","os":"windows"}`, ""},
		{"bare deployment beside metadata", `{"deploymentId":"d-1","applicationName":"web","ResponseMetadata":{}}`, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, got := decodeFaults(t, DecodeOptions{}, test.text)
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("%s (-want +got)\n%s", test.text, diff)
			}
		})
	}
}

func TestDecode_values(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       DeploymentInfo
	}{
		{"the last of two counts", `{"status":"Ready","status":"Failed"}`, DeploymentInfo{Status: "Failed"}},
		{"the last of two counts, a null", `{"externalId":"x","externalId":null}`, DeploymentInfo{}},
		{"the last of two counts, a structure", `{"revision":{"revisionType":"S3"},"revision":{"string":{}}}`, DeploymentInfo{Revision: &RevisionLocation{String: &RawString{}}}},
		{"a wrong type is left out", `{"status":7,"externalId":[],"creator":"user"}`, DeploymentInfo{Creator: "user"}},
		{"a stranger is kept", `{"status":"Done"}`, DeploymentInfo{Status: "Done"}},
		{"null is absent", `{"status":null,"revision":null,"deploymentStatusMessages":null,"createTime":null,"deploymentOverview":{"Ready":null}}`, DeploymentInfo{DeploymentOverview: &DeploymentOverview{}}},
		{"empty is not absent", `{"revision":{},"deploymentStatusMessages":[],"description":""}`, DeploymentInfo{Revision: &RevisionLocation{}, DeploymentStatusMessages: []string{}, Description: Ptr("")}},
		{"elements keep their places", `{"deploymentStatusMessages":["a",7,"c"]}`, DeploymentInfo{DeploymentStatusMessages: []string{"a", "", "c"}}},
		{"elements of lists of lists keep their places", `{"targetInstances":{"ec2TagSet":{"ec2TagSetList":[[],7,[{},{"Key":"k"}]]}}}`,
			DeploymentInfo{TargetInstances: &TargetInstances{EC2TagSet: &EC2TagSet{EC2TagSetList: [][]EC2TagFilter{{}, nil, {{}, {Key: Ptr("k")}}}}}}},
		{"numbers with points and exponents", `{"deploymentOverview":{"Pending":7.0,"Failed":1e2,"Ready":-0}}`, DeploymentInfo{DeploymentOverview: &DeploymentOverview{Pending: Ptr[int64](7), Failed: Ptr[int64](100), Ready: Ptr[int64](0)}}},
		{"a number below its bound is kept", `{"deploymentOverview":{"Failed":-1}}`, DeploymentInfo{DeploymentOverview: &DeploymentOverview{Failed: Ptr[int64](-1)}}},
		{"the largest of a type", `{"deploymentOverview":{"Failed":9223372036854775807}}`, DeploymentInfo{DeploymentOverview: &DeploymentOverview{Failed: Ptr[int64](9223372036854775807)}}},
		{"escapes", `{"description":"\u00e4\n\"\ud83d\ude00","\u0073tatus":"Fai\u006ced"}`, DeploymentInfo{Description: Ptr("ä\n\"😀"), Status: "Failed"}},
		{"times", `{"createTime":"1446232639.487","startTime":1446232639487}`, DeploymentInfo{CreateTime: Ptr(UnixMilli(sample)), StartTime: Ptr(UnixMilli(sample))}},
	} {
		t.Run(test.name, func(t *testing.T) {
			r, _ := decodeFaults(t, DecodeOptions{}, `{"deploymentInfo":`+test.text+`}`)
			if diff := cmp.Diff([]DeploymentInfo{test.want}, r.Deployments); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestDecode_moreNumbers(t *testing.T) {
	for text, want := range map[string]string{
		`{"ecsTarget":{"taskSetsInfo":[{"trafficWeight":7.5,"runningCount":-0.0}]}}`:         "",
		`{"ecsTarget":{"taskSetsInfo":[{"runningCount":123456789012345678901234567890.0}]}}`: "out of range at /deploymentTarget/ecsTarget/taskSetsInfo/0/runningCount, ECSTaskSet.runningCount\n",
		`{"ecsTarget":{"taskSetsInfo":[{"runningCount":1e-9}]}}`:                             "wrong type at /deploymentTarget/ecsTarget/taskSetsInfo/0/runningCount, ECSTaskSet.runningCount\n",
	} {
		if _, got := decodeFaults(t, DecodeOptions{}, `{"deploymentTarget":`+text+`}`); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
	doc := parseAs(t, "deploymentOverview: {Failed: .inf}\ndeploymentId: d-1\ncreateTime: 1\n", source.AsYAML)
	r := NewDecoder(DecodeOptions{}).Decode(doc)
	if len(r.Faults) != 1 || describe(doc, r.Faults[0]) != "wrong type at /deploymentOverview/Failed, DeploymentOverview.Failed" {
		t.Errorf("an infinity of YAML: %+v", r.Faults)
	}
}

func TestDecode_goRequest(t *testing.T) {
	r, faults := decodeFaults(t, DecodeOptions{}, `{"ApplicationName":null,"DeploymentGroupName":"p","Description":null,"FileExistsBehavior":"",
		"IgnoreApplicationStopFailures":false,"TargetInstances":null,"Revision":{"RevisionType":"String","String_":{"Content":"x","Sha256":null}}}`)
	want := &CreateDeploymentInput{
		DeploymentGroupName: Ptr("p"), IgnoreApplicationStopFailures: Ptr(false),
		Revision: &RevisionLocation{RevisionType: RevisionLocationTypeString, String: &RawString{Content: Ptr("x")}},
	}
	if diff := cmp.Diff(want, r.Request); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if want := "missing member at , CreateDeploymentInput.applicationName\n"; faults != want {
		t.Errorf("faults\n%swant\n%s", faults, want)
	}
}

func TestDecode_rawObject(t *testing.T) {
	const text = `{"applicationName":"web","ec2DeploymentOptions":{"a": [1, {"b":null}]}}`
	r, _ := decodeFaults(t, DecodeOptions{}, text)
	if got, want := r.Request.EC2DeploymentOptions.String(), `{"a": [1, {"b":null}]}`; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	doc := parseAs(t, "applicationName: web\nec2DeploymentOptions:\n  a: [1, {b: ~, \"c\\n\": \"x\\\"\\u0001ä\", d: .nan, e: -1.5}, true]\n", source.AsYAML)
	got := NewDecoder(DecodeOptions{}).Decode(doc).Request.EC2DeploymentOptions.String()
	if want := `{"a":[1,{"b":null,"c\u000a":"x\"\u0001ä","d":null,"e":-1.5},true]}`; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestDecode_allowMembers(t *testing.T) {
	const text = `{"deploymentInfo":{"deploymentId":"d-1","buildId":7,"revision":{"buildId":8}},"buildId":9}`
	for _, test := range []struct {
		allow []string
		want  string
	}{
		{nil, "unknown member at /deploymentInfo/buildId, DeploymentInfo\nunknown member at /deploymentInfo/revision/buildId, RevisionLocation\nunknown member at /buildId, GetDeploymentOutput\n"},
		{[]string{"buildId"}, ""},
		{[]string{"DeploymentInfo.buildId", "other"}, "unknown member at /deploymentInfo/revision/buildId, RevisionLocation\nunknown member at /buildId, GetDeploymentOutput\n"},
		{[]string{"DeploymentInfo.buildId", "RevisionLocation.buildId", "GetDeploymentOutput.buildId"}, ""},
	} {
		t.Run(fmt.Sprint(test.allow), func(t *testing.T) {
			_, got := decodeFaults(t, DecodeOptions{AllowMembers: test.allow}, text)
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
	r, faults := decodeFaults(t, DecodeOptions{AllowMembers: []string{"buildId"}}, `{"deploymentId":"d-1","applicationName":"web","buildId":7}`)
	if r.Kind != GetDeployment || !r.Bare || faults != "" {
		t.Errorf("a bare deployment with an allowed member: %v, bare %v, faults %s", r.Kind, r.Bare, faults)
	}
}

func TestDecode_limits(t *testing.T) {
	alarms := func(n int) string {
		return `{"deploymentInfo":{"overrideAlarmConfiguration":{"alarms":[` + strings.TrimSuffix(strings.Repeat(`{"name":"a"},`, n), ",") + `]}}}`
	}
	set, ok := facts.DocumentedLimits().With("alarms", 3)
	if !ok {
		t.Fatal("no limit is called alarms")
	}
	limit, _ := facts.LimitByName("alarms")
	for _, test := range []struct {
		name   string
		limits facts.LimitSet
		most   int
	}{
		{"documented", facts.LimitSet{}, limit.Documented}, {"current", facts.CurrentLimits(), limit.Current}, {"set", set, 3},
	} {
		t.Run(test.name, func(t *testing.T) {
			r, faults := decodeFaults(t, DecodeOptions{Limits: test.limits}, alarms(test.most))
			if faults != "" || len(r.Deployments[0].OverrideAlarmConfiguration.Alarms) != test.most {
				t.Errorf("%d alarms: %s", test.most, faults)
			}
			r, faults = decodeFaults(t, DecodeOptions{Limits: test.limits}, alarms(test.most+1))
			want := "too many at /deploymentInfo/overrideAlarmConfiguration/alarms, AlarmConfiguration.alarms\n"
			if faults != want || len(r.Deployments[0].OverrideAlarmConfiguration.Alarms) != test.most+1 {
				t.Errorf("%d alarms: %s, want %s", test.most+1, faults, want)
			}
		})
	}
}

func TestDecode_tooLarge(t *testing.T) {
	text := `{"deploymentsInfo":[` + strings.TrimSuffix(strings.Repeat("{},", 200_000), ",") + `]}`
	r, faults := decodeFaults(t, DecodeOptions{}, text)
	if want := "too large at /deploymentsInfo, BatchGetDeploymentsOutput.deploymentsInfo\n"; faults != want {
		t.Errorf("faults\n%.200swant\n%s", faults, want)
	}
	if len(r.Deployments) != 0 || len(r.Roots) != 0 {
		t.Errorf("%d deployments, %d roots", len(r.Deployments), len(r.Roots))
	}
	text = `{"deploymentTarget":{"ecsTarget":{"taskSetsInfo":[` + strings.TrimSuffix(strings.Repeat("{},", 400_000), ",") + `]}}}`
	r, faults = decodeFaults(t, DecodeOptions{}, text)
	if want := "too large at /deploymentTarget/ecsTarget/taskSetsInfo, ECSTarget.taskSetsInfo\n"; faults != want {
		t.Errorf("faults\n%.200swant\n%s", faults, want)
	}
	if r.Targets[0].ECSTarget.TaskSetsInfo != nil {
		t.Error("the list is there")
	}
}

// What one document leaves behind must not show in the next.
func TestDecode_memoryIsClean(t *testing.T) {
	shared := NewDecoder(DecodeOptions{})
	all := samples()
	for range 3 {
		for kind, n := range all {
			for _, text := range []string{n.String(), `{"deploymentTarget":{"ecsTarget":{}}}`, `{"foo":1}`, `{"deploymentInfo":{"alarms":1,"alarms":2}}`} {
				doc := parse(t, text)
				got := shared.Decode(doc)
				want := NewDecoder(DecodeOptions{}).Decode(doc)
				if diff := cmp.Diff(content(want), content(got)); diff != "" {
					t.Fatalf("%v %s (-want +got)\n%s", kind, text, diff)
				}
				if len(got.Faults) != len(want.Faults) || got.Kind != want.Kind {
					t.Fatalf("%v %s: %v, want %v", kind, text, got, want)
				}
			}
		}
	}
}

func TestDecode_repeatsOfMany(t *testing.T) {
	var b strings.Builder
	b.WriteString(`{"deploymentInfo":{`)
	const n = 50_000
	for i := range n {
		fmt.Fprintf(&b, `"m%d":%d,`, i, i)
	}
	b.WriteString(`"m7":{},"status":"Ready","status":"Failed"}}`)
	doc := parse(t, b.String())
	r := NewDecoder(DecodeOptions{}).Decode(doc)
	var repeated []string
	for _, f := range r.Faults {
		if f.Kind == DuplicateMember {
			repeated = append(repeated, fmt.Sprintf("%s first %s", doc.Name(f.Node), doc.String(f.First)))
		}
	}
	if diff := cmp.Diff([]string{"m7 first 7", "status first Ready"}, repeated); diff != "" || len(r.Faults) != n+3 {
		t.Errorf("%d faults (-want +got)\n%s", len(r.Faults), diff)
	}
}

// A million small structures are refused at the same bound as a million elements of one list.
func TestDecode_tooManyStructures(t *testing.T) {
	doc := parse(t, `{"deploymentTargets":[`+strings.Repeat(`{"ecsTarget":{}},`, 300_000)+`{}]}`)
	r := NewDecoder(DecodeOptions{}).Decode(doc)
	if len(r.Faults) != 1 || r.Faults[0].Kind != TooLarge || r.Faults[0].Member.Name != "ecsTarget" {
		t.Fatalf("%d faults", len(r.Faults))
	}
	if first, last := r.Targets[0].ECSTarget, r.Targets[299_999].ECSTarget; first == nil || last != nil {
		t.Errorf("the first target has %v, the last %v", first, last)
	}
}

func TestDecode_mostFaults(t *testing.T) {
	text := `{"deploymentInfo":{"deploymentStatusMessages":[` + strings.Repeat("1,", 100_000) + `1]}}`
	r := NewDecoder(DecodeOptions{}).Decode(parse(t, text))
	if len(r.Faults) != maxFaults {
		t.Errorf("%d faults, want %d", len(r.Faults), maxFaults)
	}
}

func TestDecode_allocatesNothing(t *testing.T) {
	d := NewDecoder(DecodeOptions{})
	var docs []*source.Document
	for _, n := range samples() {
		docs = append(docs, parse(t, n.String()))
	}
	for _, test := range deploymentDialects {
		if test.format == source.AsJSON {
			docs = append(docs, parse(t, test.text))
		}
	}
	docs = append(docs, parse(t, `{"applicationName":"web","deploymentGroupName":"p",`+revisionJSON+`}`), parse(t, `{`+goBare+`}`))
	for _, doc := range docs {
		if n := testing.AllocsPerRun(20, func() { d.Decode(doc) }); n != 0 {
			t.Errorf("%v allocations: %.60s", n, doc.Text)
		}
	}
}

func FuzzDecode(f *testing.F) {
	for _, n := range samples() {
		f.Add([]byte(n.String()), false)
	}
	for _, test := range deploymentDialects {
		f.Add([]byte(test.text), test.format == source.AsYAML)
	}
	for _, test := range knownDocuments {
		f.Add([]byte(test.text), false)
	}
	for _, test := range foreignDocuments {
		f.Add([]byte(test.text), true)
	}
	shared := NewDecoder(DecodeOptions{})
	f.Fuzz(func(t *testing.T, text []byte, yaml bool) {
		format := source.AsJSON
		if yaml {
			format = source.AsYAML
		}
		for _, doc := range source.Parse(text, source.Options{Format: format}) {
			r := shared.Decode(doc)
			checkRecord(t, doc, r)
			wire, err := Encode(r)
			if err != nil {
				t.Fatal(err)
			}
			alone, err := Encode(NewDecoder(DecodeOptions{}).Decode(doc))
			if err != nil || string(alone) != string(wire) {
				t.Fatalf("the document before shows:\n%s\nalone\n%s", wire, alone)
			}
			if utf8.Valid(text) { // what is not is written as U+FFFD
				checkReread(t, r, wire)
			}
		}
	})
}

// checkRecord holds a record to what its documentation promises.
func checkRecord(t *testing.T, doc *source.Document, r *Record) {
	last := int32(0)
	for _, f := range r.Faults {
		if f.Node < last || int(f.Node) >= len(doc.Nodes) || f.Kind == 0 || f.Kind == DuplicateMember && f.First >= f.Node {
			t.Fatalf("fault %+v after node %d of %d", f, last, len(doc.Nodes))
		}
		last = f.Node
		describe(doc, f)
	}
	for _, root := range r.Roots {
		if doc.Nodes[root].Kind != source.Object {
			t.Fatalf("root %d is no object", root)
		}
	}
	set := 0
	for _, is := range []bool{r.Request != nil, r.Deployments != nil, r.Targets != nil, r.Group != nil} {
		if is {
			set++
		}
	}
	if set > 1 || r.Kind == Unknown && (set > 0 || len(r.Faults) > 0) || r.Kind != Unknown && r.Seems != "" {
		t.Fatalf("%d sorts of content in %+v", set, r)
	}
	if r.Kind == AppSpec && len(r.Faults) > 0 {
		t.Fatalf("faults of an AppSpec file: %+v", r.Faults)
	}
	if r.Kind != CreateDeployment && len(r.Roots) != len(r.Deployments)+len(r.Targets) && r.Group == nil && r.Kind != AppSpec {
		t.Fatalf("%d roots in %+v", len(r.Roots), r)
	}
}

// checkReread reads what a record was written as: it must say the same again, without a fault of type.
func checkReread(t *testing.T, r *Record, wire []byte) {
	if r.Kind == Unknown || r.Kind == AppSpec || r.Kind != CreateDeployment && len(r.Roots) == 0 {
		return
	}
	docs := source.Parse(wire, source.Options{Format: source.AsJSON})
	if len(docs) != 1 {
		t.Fatalf("%d documents: %s", len(docs), wire)
	}
	again := NewDecoder(DecodeOptions{Kind: r.Kind}).Decode(docs[0])
	if diff := cmp.Diff(content(r), content(again)); diff != "" {
		t.Fatalf("%s (-want +got)\n%s", wire, diff)
	}
}
