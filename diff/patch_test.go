package diff

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/deployrecord/deployrecord/fixtures"
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/source"
)

func TestPatch_Operations(t *testing.T) {
	for _, test := range []struct {
		name, old, new string
		want           []string
	}{
		{"nothing", exampleDeployment(""), exampleDeployment(""), nil},
		{"in the old document's dialect", `{"DeploymentInfo": {"DeploymentId": "d-A1B2C3D4E", "ApplicationName": "shop", "Revision": null}}`,
			exampleDeployment(`"revision": {"revisionType": "String", "string": {"sha256": "ab"}}`),
			[]string{`add /DeploymentInfo/Revision {"RevisionType":"String","String_":{"Sha256":"ab"}}`}},
		{"instants as the old document writes them", exampleDeployment(`"createTime": 1446232639.487`), exampleDeployment(`"createTime": "2015-10-30T19:17:20Z"`),
			[]string{`replace /deploymentInfo/createTime 1446232640`}},
		{"an instant more", exampleDeployment(`"createTime": "2015-10-30T19:17:20Z"`), exampleDeployment(`"createTime": 1446232640, "startTime": 1446232641.5`),
			[]string{`add /deploymentInfo/startTime "2015-10-30T19:17:21.500Z"`}},
		{"elements from the end", exampleDeployment(`"autoRollbackConfiguration": {"events": ["a", "b", "c", "d"]}`), exampleDeployment(`"autoRollbackConfiguration": {"events": ["e", "c"]}`),
			[]string{`add /deploymentInfo/autoRollbackConfiguration/events/- "e"`, `remove /deploymentInfo/autoRollbackConfiguration/events/3`,
				`remove /deploymentInfo/autoRollbackConfiguration/events/1`, `remove /deploymentInfo/autoRollbackConfiguration/events/0`}},
		{"elements whose order counts", exampleDeployment(`"deploymentStatusMessages": ["b", "c"]`), exampleDeployment(`"deploymentStatusMessages": ["b", "a", "c"]`),
			[]string{`add /deploymentInfo/deploymentStatusMessages/1 "a"`}},
		{"the text of an AppSpec file and its hash", exampleRequest(`"revision": ` + appSpec("a: {b: 1, c: 2}", "12")), exampleRequest(`"revision": ` + appSpec("a: {b: 2, c: 3}", "34")),
			[]string{`replace /revision/appSpecContent/content "a: {b: 2, c: 3}"`, `replace /revision/appSpecContent/sha256 "34"`}},
		{"a hash beside an empty text", exampleRequest(`"revision": ` + appSpec("", "12")), exampleRequest(`"revision": ` + appSpec("a: {b: 2}", "34")),
			[]string{`replace /revision/appSpecContent/sha256 "34"`, `add /revision/appSpecContent/content "a: {b: 2}"`}},
		{"a text that is none any more, and its hash", exampleRequest(`"revision": ` + appSpec("a: {b: 2}", "34")), exampleRequest(`"revision": {"revisionType": "AppSpecContent", "appSpecContent": {"content": ""}}`),
			[]string{`replace /revision/appSpecContent/content ""`, `remove /revision/appSpecContent/sha256`}},
		{"what one reads as a member that it knows and the other does not", `{"DeploymentInfo": {"DeploymentId": "d-A1B2C3D4E", "ApplicationName": "shop", "Creator": "user", "Description": "x"}}`,
			exampleDeployment(`"Creator": "autoscaling", "Stranger": 1`),
			[]string{`replace /DeploymentInfo/Creator "autoscaling"`, `add /DeploymentInfo/Stranger 1`, `remove /DeploymentInfo/Description`}},
		{"the same within an object", `{"DeploymentInfo": {"DeploymentId": "d-A1B2C3D4E", "ApplicationName": "shop", "ErrorInformation": {"Code": "TIMEOUT", "Message": "late"}}}`,
			exampleDeployment(`"errorInformation": {"Code": "TIMEOUT", "message": "late"}`),
			[]string{`replace /DeploymentInfo/ErrorInformation/Code "TIMEOUT"`}},
		{"the same within an element of a list", `{"DeploymentInfo": {"DeploymentId": "d-A1B2C3D4E", "ApplicationName": "shop", "TargetInstances": {"TagFilters": [{"Key": "a", "Value": "b"}, {"Key": "c", "Value": "d"}]}}}`,
			exampleDeployment(`"targetInstances": {"tagFilters": [{"Key": "a", "Value": "b"}, {"Key": "c", "value": "d"}]}`),
			[]string{`replace /DeploymentInfo/TargetInstances/TagFilters/1/Value "d"`}},
		{"beside a member of which it takes the name", `{"DeploymentInfo": {"DeploymentId": "d-A1B2C3D4E", "ApplicationName": "shop", "Creator": "user"}}`,
			exampleDeployment(`"creator": "autoscaling", "Creator": "nobody"`),
			[]string{`replace /DeploymentInfo/Creator "autoscaling"`}},
		{"beside a member of which it takes the name, both new", `{"DeploymentInfo": {"DeploymentId": "d-A1B2C3D4E", "ApplicationName": "shop"}}`,
			exampleDeployment(`"errorInformation": {"code": "TIMEOUT", "Code": "LATE"}`),
			[]string{`add /DeploymentInfo/ErrorInformation {"Code":"TIMEOUT"}`}},
		{"elements without names where others have one", `{"version": 0.0, "Resources": [{"a": 1}, {"b": 2}]}`, `{"version": 0.0, "Resources": [{"a": 1}, 3, {"b": 2}]}`,
			[]string{`add /Resources/1 3`}},
		{"elements that all have names", `{"version": 0.0, "Resources": [{"a": 1}, {"b": 2}]}`, `{"version": 0.0, "Resources": [{"a": 1}, {"c": 3}, {"b": 2}]}`,
			[]string{`add /Resources/- {"c":3}`}},
		{"inside of what neither knows, in another dialect", `{"DeploymentInfo": {"DeploymentId": "d-A1B2C3D4E", "ApplicationName": "shop", "Zone": {"A": 1}}}`,
			exampleDeployment(`"zone": {"a": 1, "b": 2}`), []string{`add /DeploymentInfo/Zone/B 2`}},
		{"what neither knows, in another dialect, with what is inside", exampleDeployment(""),
			`{"DeploymentInfo": {"DeploymentId": "d-A1B2C3D4E", "ApplicationName": "shop", "Zone": {"A": [{"B": 1}, {"": 2}], "C": null}}}`,
			[]string{`add /deploymentInfo/zone {"a":[{"b":1},{"":2}]}`}},
		{"no name in another dialect", `{"DeploymentInfo": {"DeploymentId": "d-A1B2C3D4E", "ApplicationName": "shop"}}`, exampleDeployment(`"": 1`),
			[]string{`add /DeploymentInfo/ 1`}},
		{"a name to be escaped", exampleDeployment(`"a/b~c": 1`), exampleDeployment(`"a/b~c": 2`), []string{`replace /deploymentInfo/a~1b~0c 2`}},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := compared(t, loaded(t, []byte(test.old), model.Unknown), loaded(t, []byte(test.new), model.Unknown))
			if diff := cmp.Diff(test.want, operations(r.Patch())); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// operations prints each operation of a patch on one line.
func operations(p Patch) []string {
	var all []string
	for _, o := range p {
		all = append(all, strings.TrimSpace(fmt.Sprintf("%s %s %s", o.Op, o.Path, o.Value)))
	}
	return all
}

func TestPatch_MarshalsAsRFC6902(t *testing.T) {
	b, err := json.Marshal(Patch{{Remove, "/a", nil}, {Add, "/b", json.RawMessage(`[1]`)}})
	if want := `[{"op":"remove","path":"/a"},{"op":"add","path":"/b","value":[1]}]`; err != nil || string(b) != want {
		t.Errorf("%s, %v, want %s", b, err, want)
	}
}

// Every fixture is made of every other one that it can be compared with.
func TestPatch_MakesEveryFixture(t *testing.T) {
	var names []string
	err := fs.WalkDir(fixtures.FS(), ".", func(name string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() && path.Dir(name) != "streams" && !strings.HasPrefix(path.Base(name), "faulty") {
			names = append(names, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	made := 0
	for _, a := range names {
		for _, b := range names {
			if path.Dir(a) == path.Dir(b) && patched(t, a, b) {
				made++
			}
		}
	}
	if made < 100 {
		t.Errorf("only %d pairs were tried", made)
	}
}

func patched(t *testing.T, a, b string) bool {
	t.Helper()
	src := source.Parse(fixtures.Text(a), source.Options{})[0]
	var old, new Document
	if old.Load(src, model.Unknown) != nil || new.Load(source.Parse(fixtures.Text(b), source.Options{})[0], model.Unknown) != nil {
		return false
	}
	r, err := Compare(&old, &new)
	if err != nil {
		t.Errorf("%s and %s: %v", a, b, err)
		return false
	}
	text, err := Apply(src, r.Patch())
	if err != nil {
		t.Errorf("%s and %s: %v", a, b, err)
		return false
	}
	if got := lines(compared(t, loaded(t, text, old.Kind), &new)); len(got) > 0 {
		t.Errorf("%s, patched to be %s, still differs: %q", a, b, got)
	}
	return true
}

func TestApply_SaysWhatCannotBeDone(t *testing.T) {
	src := source.Parse([]byte(`{"a": [1, {"b": null}]}`), source.Options{})[0]
	for _, test := range []struct {
		o    Operation
		want string // the document, or how the error begins
	}{
		{Operation{Add, "/a/1/c", json.RawMessage(`2`)}, `{"a":[1,{"b":null,"c":2}]}`},
		{Operation{Add, "/a/0", json.RawMessage(`0`)}, `{"a":[0,1,{"b":null}]}`},
		{Operation{Add, "/a/-", json.RawMessage(`0`)}, `{"a":[1,{"b":null},0]}`},
		{Operation{Remove, "/a/0", nil}, `{"a":[{"b":null}]}`},
		{Operation{Replace, "", json.RawMessage(`{}`)}, `{}`},
		{Operation{Remove, "", nil}, `null`},
		{Operation{Replace, "/x", json.RawMessage(`0`)}, `operation 0, replace /x: there is no member "x"`},
		{Operation{Remove, "/a/2", nil}, `operation 0, remove /a/2: there is no element "2"`},
		{Operation{Add, "/a/3", json.RawMessage(`0`)}, `operation 0, add /a/3: there is no element "3"`},
		{Operation{Add, "/a/x/y", json.RawMessage(`0`)}, `operation 0, add /a/x/y: there is no element "x"`},
		{Operation{Add, "/a/0/y", json.RawMessage(`0`)}, `operation 0, add /a/0/y: there is no object or list around "y"`},
		{Operation{Add, "/a/0", json.RawMessage(`{`)}, `operation 0, add /a/0: unexpected EOF`},
	} {
		got, err := Apply(src, Patch{test.o})
		if err != nil {
			got = []byte(err.Error())
		}
		if string(got) != test.want {
			t.Errorf("%s %s: %s, want %s", test.o.Op, test.o.Path, got, test.want)
		}
	}
}

func TestApply_ToYAML(t *testing.T) {
	src := source.Parse([]byte("a: 0x1F\nb: .inf\nc: 1.50\nd: [x, ~]\n"), source.Options{})[0]
	got, err := Apply(src, Patch{{Remove, "/d/0", nil}})
	if want := `{"a":31,"b":".inf","c":1.50,"d":[null]}`; err != nil || string(got) != want {
		t.Errorf("%s, %v, want %s", got, err, want)
	}
}

func TestApply_ToWhatCannotBeRead(t *testing.T) {
	if got, err := Apply(source.Parse([]byte(`{`), source.Options{})[0], nil); err == nil {
		t.Errorf("it was %s", got)
	}
}
