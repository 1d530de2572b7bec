package diff

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/deployrecord/deployrecord/fixtures"
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
)

const arnOfWeb = `arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/web/1a2b`

func TestCompare_Members(t *testing.T) {
	for _, test := range []struct {
		name, old, new string // the members of a deployment beside its ID
		want           []string
	}{
		{"nothing", ``, ``, nil},
		{"a value", `"status": "Failed"`, `"status": "Succeeded"`, []string{`replace status: "Failed" -> "Succeeded"`}},
		{"null is absent", `"description": null`, ``, nil},
		{"an empty object is absent", `"rollbackInfo": {}`, ``, nil},
		{"an object of nothing is absent", `"rollbackInfo": {"rollbackMessage": "", "rollbackDeploymentId": null}`, ``, nil},
		{"an empty list is absent", `"deploymentStatusMessages": []`, ``, nil},
		{"false is absent", `"ignoreApplicationStopFailures": false`, ``, nil},
		{"0 is absent", `"deploymentOverview": {"Succeeded": 1, "Ready": 0}`, `"deploymentOverview": {"Succeeded": 1}`, nil},
		{"an empty text is absent", `"creator": ""`, ``, nil},
		{"DISALLOW is what is absent", `"fileExistsBehavior": "DISALLOW"`, ``, nil},
		{"from false to true", `"ignoreApplicationStopFailures": false`, `"ignoreApplicationStopFailures": true`,
			[]string{`replace ignoreApplicationStopFailures: false -> true`}},
		{"from nothing to true", ``, `"ignoreApplicationStopFailures": true`, []string{`add ignoreApplicationStopFailures: - -> true`}},
		{"from an empty object", `"rollbackInfo": {}`, `"rollbackInfo": {"rollbackMessage": "m"}`, []string{`add rollbackInfo.rollbackMessage: - -> "m"`}},
		{"of another type", `"description": "1"`, `"description": 1`, []string{`replace description: "1" -> 1`}},
		{"an object in place of a text", `"description": "a"`, `"description": {"a": 1}`, []string{`replace description: "a" -> {"a":1}`}},
		{"a list in place of an object", `"rollbackInfo": {"rollbackMessage": "m"}`, `"rollbackInfo": ["m"]`,
			[]string{`replace rollbackInfo: {"rollbackMessage":"m"} -> ["m"]`}},
		{"instants", `"createTime": 1446232639.487`, `"createTime": "2015-10-30T12:17:19.487000-07:00"`, nil},
		{"instants a millisecond apart", `"createTime": 1446232639.487`, `"createTime": 1446232639.488`,
			[]string{`replace createTime: 1446232639.487 -> 1446232639.488`}},
		{"numbers in two spellings", `"deploymentOverview": {"Failed": 10}`, `"deploymentOverview": {"Failed": 1e1}`, nil},
		{"numbers too large for a double", `"deploymentOverview": {"Failed": 9007199254740993}`, `"deploymentOverview": {"Failed": 9007199254740992}`,
			[]string{`replace deploymentOverview.Failed: 9007199254740993 -> 9007199254740992`}},
		{"an ETag's quotes", `"revision": {"s3Location": {"eTag": "\"5d41\""}}`, `"revision": {"s3Location": {"eTag": "5d41"}}`, nil},
		{"the case of a bundle type", `"revision": {"s3Location": {"bundleType": "yaml"}}`, `"revision": {"s3Location": {"bundleType": "YAML"}}`, nil},
		{"an unknown member", `"zone": "a"`, `"zone": "b"`, []string{`replace zone: "a" -> "b"`}},
		{"inside an unknown member", `"zone": {"a.b": [1, {"c": 2}, 3]}`, `"zone": {"a.b": [1, {"c": 4}, 3]}`, []string{`replace zone."a.b"[1].c: 2 -> 4`}},
		{"the last of two members of one name", `"status": "Failed", "status": "Stopped"`, `"status": "Stopped"`, nil},
		{"an escaped name", `"stat\u0075s": "Failed"`, `"status": "Failed"`, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := compared(t, loaded(t, []byte(exampleDeployment(test.old)), model.Unknown), loaded(t, []byte(exampleDeployment(test.new)), model.Unknown))
			if diff := cmp.Diff(test.want, lines(r)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestCompare_Lists(t *testing.T) {
	alarms := func(s string) string { return `"overrideAlarmConfiguration": {"alarms": [` + s + `]}` }
	filters := func(s string) string { return `"targetInstances": {"tagFilters": [` + s + `]}` }
	groups := func(s string) string { return `"targetInstances": {"ec2TagSet": {"ec2TagSetList": [` + s + `]}}` }
	events := func(s string) string { return `"autoRollbackConfiguration": {"events": [` + s + `]}` }
	const prod, stage, web = `{"Key": "env", "Value": "prod", "Type": "KEY_AND_VALUE"}`, `{"Key": "env", "Value": "stage", "Type": "KEY_AND_VALUE"}`,
		`{"Key": "role", "Value": "web", "Type": "KEY_AND_VALUE"}`
	for _, test := range []struct {
		name, old, new string
		want           []string
	}{
		{"alarms in another order", alarms(`{"name": "a"}, {"name": "b"}`), alarms(`{"name": "b"}, {"name": "a"}`), nil},
		{"an alarm more", alarms(`{"name": "a"}`), alarms(`{"name": "cpu-high"}, {"name": "a"}`),
			[]string{`add overrideAlarmConfiguration.alarms[cpu-high]: - -> {"name":"cpu-high"}`}},
		{"an alarm twice", alarms(`{"name": "a"}, {"name": "a"}`), alarms(`{"name": "a"}`),
			[]string{`remove overrideAlarmConfiguration.alarms[a#2]: {"name":"a"} -> -`}},
		{"an alarm without a name", alarms(`{}`), alarms(``), []string{`remove overrideAlarmConfiguration.alarms[0]: {} -> -`}},
		{"a name with a bracket", alarms(`{"name": "a"}`), alarms(`{"name": "a"}, {"name": "b]"}`),
			[]string{`add overrideAlarmConfiguration.alarms["b]"]: - -> {"name":"b]"}`}},
		{"inside an alarm", alarms(`{"name": "a", "zone": 1}, {"name": "b"}`), alarms(`{"name": "b"}, {"name": "a", "zone": 2}`),
			[]string{`replace overrideAlarmConfiguration.alarms[a].zone: 1 -> 2`}},
		{"an ARN and the name in it", `"loadBalancerInfo": {"targetGroupInfoList": [{"name": "` + arnOfWeb + `"}]}`, `"loadBalancerInfo": {"targetGroupInfoList": [{"name": "web"}]}`, nil},
		{"two ARNs of one name", `"loadBalancerInfo": {"targetGroupInfoList": [{"name": "` + arnOfWeb + `"}]}`, `"loadBalancerInfo": {"targetGroupInfoList": [{"name": "` + arnOfWeb + `9"}]}`,
			[]string{`replace loadBalancerInfo.targetGroupInfoList[` + arnOfWeb + `].name: "` + arnOfWeb + `" -> "` + arnOfWeb + `9"`}},
		{"events in another order", events(`"DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM"`), events(`"DEPLOYMENT_STOP_ON_ALARM", "DEPLOYMENT_FAILURE"`), nil},
		{"another event", events(`"DEPLOYMENT_FAILURE"`), events(`"DEPLOYMENT_STOP_ON_ALARM"`), []string{
			`remove autoRollbackConfiguration.events[DEPLOYMENT_FAILURE]: "DEPLOYMENT_FAILURE" -> -`,
			`add autoRollbackConfiguration.events[DEPLOYMENT_STOP_ON_ALARM]: - -> "DEPLOYMENT_STOP_ON_ALARM"`}},
		{"an event twice", events(`"DEPLOYMENT_FAILURE"`), events(`"DEPLOYMENT_FAILURE", "DEPLOYMENT_FAILURE"`),
			[]string{`add autoRollbackConfiguration.events[DEPLOYMENT_FAILURE#2]: - -> "DEPLOYMENT_FAILURE"`}},
		{"filters in another order", filters(prod + "," + web), filters(web + "," + prod), nil},
		{"a filter's value", filters(prod + "," + web), filters(web + "," + stage), []string{`replace targetInstances.tagFilters[env=prod].Value: "prod" -> "stage"`}},
		{"another filter", filters(prod), filters(web), []string{
			`remove targetInstances.tagFilters[env=prod]: {"Key":"env","Value":"prod","Type":"KEY_AND_VALUE"} -> -`,
			`add targetInstances.tagFilters[role=web]: - -> {"Key":"role","Value":"web","Type":"KEY_AND_VALUE"}`}},
		{"sets of sets in another order", groups(`[` + prod + `,` + web + `], [` + stage + `]`), groups(`[` + stage + `], [` + web + `,` + prod + `]`), nil},
		{"a filter more in a group", groups(`[` + prod + `], [` + web + `]`), groups(`[` + web + `], [` + stage + `,` + prod + `]`),
			[]string{`add targetInstances.ec2TagSet.ec2TagSetList[1][env=stage]: - -> {"Key":"env","Value":"stage","Type":"KEY_AND_VALUE"}`}},
		{"messages in another order", `"deploymentStatusMessages": ["a", "b"]`, `"deploymentStatusMessages": ["b", "a"]`, []string{
			`replace deploymentStatusMessages[0]: "a" -> "b"`, `replace deploymentStatusMessages[1]: "b" -> "a"`}},
		{"a message more at the front", `"deploymentStatusMessages": ["b", "c"]`, `"deploymentStatusMessages": ["a", "b", "c"]`,
			[]string{`add deploymentStatusMessages[0]: - -> "a"`}},
		{"null as an element of both", `"deploymentStatusMessages": [null, "a"]`, `"deploymentStatusMessages": [null, "b"]`, []string{`replace deploymentStatusMessages[1]: "a" -> "b"`}},
		{"alarms that are no objects", alarms(`"a"`), alarms(`"b"`), []string{`replace overrideAlarmConfiguration.alarms[0]: "a" -> "b"`}},
		{"a list where a text belongs", `"description": [1, 2]`, `"description": [1, 3]`, []string{`replace description[1]: 2 -> 3`}},
		{"lists inside of filters in another order", filters(`{"zone": [1, 2]}, {"Key": "a"}`), filters(`{"Key": "a"}, {"zone": [2, 1]}`),
			[]string{`remove targetInstances.tagFilters[0]: {"zone":[1,2]} -> -`, `add targetInstances.tagFilters[1]: - -> {"zone":[2,1]}`}},
		{"an unknown member twice", `"zone": 1, "zone": 2`, `"zone": 2`, nil},
		{"a control character", `"description": "a"`, `"description": "\u0001\n"`, []string{`replace description: "a" -> "\u0001\n"`}},
		{"null as an element", `"deploymentStatusMessages": [null]`, `"deploymentStatusMessages": ["a"]`, []string{`replace deploymentStatusMessages[0]: null -> "a"`}},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := compared(t, loaded(t, []byte(exampleDeployment(test.old)), model.Unknown), loaded(t, []byte(exampleDeployment(test.new)), model.Unknown))
			if diff := cmp.Diff(test.want, lines(r)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestCompare_Kinds(t *testing.T) {
	target := func(id, status string) string {
		return `{"deploymentTargetType": "InstanceTarget", "instanceTarget": {"targetId": "` + id + `", "status": "` + status + `"}}`
	}
	for _, test := range []struct {
		name, old, new string
		want           []string
	}{
		{"a request leaves to the group what a record shows", exampleRequest(``),
			exampleDeployment(`"deploymentConfigName": "c", "deploymentGroupName": "production", "autoRollbackConfiguration": {"enabled": true}, "status": "Failed"`), nil},
		{"a request that differs from a record", exampleRequest(`"deploymentConfigName": "a", "description": "x"`),
			exampleDeployment(`"deploymentConfigName": "b", "deploymentGroupName": "production"`),
			[]string{`replace deploymentConfigName: "a" -> "b"`, `remove description: "x" -> -`}},
		{"an unknown member of a request, beside a record", exampleRequest(`"zone": 1`), exampleDeployment(`"deploymentGroupName": "production"`), nil},
		{"a revision and a request without", `{"revisionType": "GitHub", "gitHubLocation": {"commitId": "a"}}`, exampleRequest(``),
			[]string{`remove revision: {"revisionType":"GitHub","gitHubLocation":{"commitId":"a"}} -> -`}},
		{"a request without a revision, and a revision", exampleRequest(``), `{"revisionType": "GitHub", "gitHubLocation": {"commitId": "a"}}`,
			[]string{`add revision: - -> {"revisionType":"GitHub","gitHubLocation":{"commitId":"a"}}`}},
		{"unknown members as Ruby spells them", `{"deployment_info": {"deployment_id": "d-1", "traffic_shift_": 1, "zone": 1}}`, `{"deploymentInfo": {"deploymentId": "d-1", "trafficShift": 2, "zone": 1}}`,
			[]string{`replace trafficShift: 1 -> 2`}},
		{"targets without an ID", `{"deploymentTargets": [{"deploymentTargetType": "LambdaTarget"}]}`, `{"deploymentTargets": [{"deploymentTargetType": "ECSTarget"}], "nextToken": "x"}`,
			[]string{`replace deploymentTargets[0].deploymentTargetType: "LambdaTarget" -> "ECSTarget"`}},
		{"revisions that stand for themselves", `{"revisionType": "GitHub", "gitHubLocation": {"commitId": "a"}}`, `{"revisionType": "GitHub", "gitHubLocation": {"commitId": "b"}}`,
			[]string{`replace revision.gitHubLocation.commitId: "a" -> "b"`}},
		{"a revision and a request", `{"revisionType": "GitHub", "gitHubLocation": {"commitId": "a"}}`,
			exampleRequest(`"revision": {"revisionType": "GitHub", "gitHubLocation": {"commitId": "b"}}`),
			[]string{`replace revision.gitHubLocation.commitId: "a" -> "b"`}},
		{"a target and a batch of one", `{"deploymentTarget": ` + target("i-1", "Failed") + `}`, `{"deploymentTargets": [` + target("i-1", "Succeeded") + `]}`,
			[]string{`replace instanceTarget.status: "Failed" -> "Succeeded"`}},
		{"batches of targets", `{"deploymentTargets": [` + target("i-1", "Failed") + `,` + target("i-2", "Failed") + `]}`,
			`{"deploymentTargets": [` + target("i-2", "Failed") + `,` + target("arn:aws:ec2:r:1:instance/i-1", "Ready") + `]}`,
			[]string{`replace deploymentTargets[i-1].instanceTarget.status: "Failed" -> "Ready"`}},
		{"batches of deployments", `{"deploymentsInfo": [{"deploymentId": "d-1"}, {"deploymentId": "d-2", "status": "Ready"}]}`,
			`{"deploymentsInfo": [{"deploymentId": "d-2", "status": "Failed"}]}`,
			[]string{`replace deploymentsInfo[d-2].status: "Ready" -> "Failed"`, `remove deploymentsInfo[d-1]: {"deploymentId":"d-1"} -> -`}},
		{"members without a name", `{"version": 0, "Resources": {"a": 1}}`, `{"version": 0, "Resources": {"": 1}}`,
			[]string{`add Resources."": - -> 1`, `remove Resources.a: 1 -> -`}},
		{"what is in a member without a name", `{"deploymentInfo": {"deploymentId": "d-1", "": {"": [1]}}}`, `{"deploymentInfo": {"deploymentId": "d-1", "": {"": [2]}}}`,
			[]string{`replace "".""[0]: 1 -> 2`}},
		{"what tools add at the top", `{"deploymentInfo": {"deploymentId": "d-1"}, "ResponseMetadata": {"RequestId": "r"}}`, `{"deploymentInfo": {"deploymentId": "d-1"}}`, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := compared(t, loaded(t, []byte(test.old), model.Unknown), loaded(t, []byte(test.new), model.Unknown))
			if diff := cmp.Diff(test.want, lines(r)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestCompare_FixturesOfOneDeployment(t *testing.T) {
	for _, group := range [][]string{
		{"get-deployment/server-succeeded.wire.json", "get-deployment/server-succeeded.bare.json", "get-deployment/server-succeeded.boto3.json",
			"get-deployment/server-succeeded.cli-v1.json", "get-deployment/server-succeeded.cli-v2.json", "get-deployment/server-succeeded.cli-v2.yaml",
			"get-deployment/server-succeeded.go.json", "get-deployment/server-succeeded.js.json", "get-deployment/server-succeeded.powershell.json",
			"get-deployment/server-succeeded.ruby.json"},
		{"get-deployment-target/ecs-failed.json", "get-deployment-target/ecs-failed.go.json", "get-deployment-target/ecs-failed.ruby.json"},
		{"get-deployment-target/instance-succeeded.json", "get-deployment-target/instance-succeeded.go.json", "get-deployment-target/instance-succeeded.boto3.json"},
	} {
		for _, a := range group {
			for _, b := range group {
				r := compared(t, loaded(t, fixtures.Text(a), model.Unknown), loaded(t, fixtures.Text(b), model.Unknown))
				if got := lines(r); len(got) > 0 {
					t.Errorf("%s and %s differ: %q", a, b, got)
				}
			}
		}
	}
}

func TestCompare_RefusesWhatHasNothingInCommon(t *testing.T) {
	for _, test := range [][2]string{
		{"get-deployment/server-created.json", "get-deployment-target/ecs-failed.json"},
		{"get-deployment-group/ecs.json", "get-deployment/server-created.json"},
		{"appspec/ecs.json", "create-deployment/ecs-s3.json"},
		{"batch-get-deployments/two.json", "get-deployment/server-created.json"},
	} {
		_, err := Compare(loaded(t, fixtures.Text(test[0]), model.Unknown), loaded(t, fixtures.Text(test[1]), model.Unknown))
		if err == nil {
			t.Errorf("%s and %s were compared", test[0], test[1])
		}
	}
}

func TestCompare_SaysWhatHasNothingInCommon(t *testing.T) {
	revision := loaded(t, []byte(`{"revisionType": "GitHub", "gitHubLocation": {"commitId": "a"}}`), model.Unknown)
	_, err := Compare(revision, loaded(t, fixtures.Text("get-deployment-group/ecs.json"), model.Unknown))
	if want := "a revision and get-deployment-group cannot be compared"; err == nil || err.Error() != want {
		t.Errorf("%v, want %s", err, want)
	}
}

// What is no object, though it is read as a record, is replaced as a whole.
func TestCompare_TheWholeDocument(t *testing.T) {
	r := compared(t, loaded(t, []byte(`1`), model.GetDeployment), loaded(t, []byte(`{"deploymentId": "d-1"}`), model.GetDeployment))
	if diff := cmp.Diff([]string{`replace : 1 -> {"deploymentId":"d-1"}`}, lines(r)); diff != "" || r.Changes[0].Risk != None {
		t.Errorf("risk %s, and (-want +got)\n%s", r.Changes[0].Risk, diff)
	}
	if diff := cmp.Diff([]string{`replace  {"deploymentId":"d-1"}`}, operations(r.Patch())); diff != "" {
		t.Errorf("the patch (-want +got)\n%s", diff)
	}
}

func TestLoad_SaysWhy(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{`{"deploymentInfo": }`, "line 1, column 20: "},
		{`{"detail-type": "CodeDeploy Deployment State-change Notification", "detail": {}}`, "this is no document to compare: it seems to be "},
		{`{"a": 1}`, "this is no known kind of document"},
		{`[1]`, "this is no"},
		{``, "line 1, column 1: "},
	} {
		err := new(Document).Load(source.Parse([]byte(test.text), source.Options{})[0], model.Unknown)
		if err == nil || len(err.Error()) < len(test.want) || err.Error()[:len(test.want)] != test.want {
			t.Errorf("%s: %v, want %s", test.text, err, test.want)
		}
	}
}

func TestLoadPrevious(t *testing.T) {
	var old, new Document
	src := source.Parse([]byte(exampleDeployment(`"revision": {"gitHubLocation": {"commitId": "b"}}, "previousRevision": {"gitHubLocation": {"commitId": "a"}}`)), source.Options{})[0]
	if err := LoadPrevious(&old, &new, src, model.Unknown); err != nil {
		t.Fatal(err)
	}
	r := compared(t, &old, &new)
	if diff := cmp.Diff([]string{`replace revision.gitHubLocation.commitId: "a" -> "b"`}, lines(r)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	p, _ := r.Changes[0].OldPointer()
	q, _ := r.Changes[0].NewPointer()
	if p != "/deploymentInfo/previousRevision/gitHubLocation/commitId" || q != "/deploymentInfo/revision/gitHubLocation/commitId" {
		t.Errorf("pointers %s and %s", p, q)
	}
	broken := source.Parse([]byte(`{"deploymentInfo": `), source.Options{})[0]
	if err := LoadPrevious(&old, &new, broken, model.Unknown); err == nil {
		t.Error("a broken document has a previous revision")
	}
	src = source.Parse([]byte(exampleDeployment("")), source.Options{})[0]
	if err := LoadPrevious(&old, &new, src, model.Unknown); err != ErrNoPrevious {
		t.Errorf("without a previous revision: %v", err)
	}
}

func TestLoad_WithoutNodes(t *testing.T) {
	if err := new(Document).Load(new(source.Document), model.Unknown); err == nil {
		t.Error("there was something to load")
	}
}

func TestEach_OfWhatIsNoBatch(t *testing.T) {
	d := loaded(t, []byte(`{"deploymentTarget": {"deploymentTargetType": "LambdaTarget", "lambdaTarget": {"deploymentId": "d-1", "targetId": "f"}}}`), model.Unknown)
	if each := d.Each(); len(each) != 1 || each[0] != d || d.DeploymentID() != "d-1" {
		t.Errorf("%d documents, the first of %q", len(each), d.DeploymentID())
	}
	empty := loaded(t, []byte(`{"deploymentTarget": {"deploymentTargetType": "LambdaTarget"}}`), model.Unknown)
	if id := empty.DeploymentID(); id != "" {
		t.Errorf("the deployment %q", id)
	}
	none := loaded(t, []byte(`{"deploymentsInfo": {"deploymentId": "d-1"}}`), model.BatchGetDeployments)
	if each := none.Each(); len(each) != 0 {
		t.Errorf("%d documents in what is no list", len(each))
	}
}

func TestEach_IsComparedAlone(t *testing.T) {
	d := loaded(t, []byte(`{"deploymentsInfo": [{"deploymentId": "d-1", "status": "Ready"}, {"deploymentId": "d-2", "status": "Failed"}]}`), model.Unknown)
	each := d.Each()
	if len(each) != 2 || each[0].DeploymentID() != "d-1" || each[1].DeploymentID() != "d-2" {
		t.Fatalf("%d documents", len(each))
	}
	want := []string{`replace deploymentId: "d-1" -> "d-2"`, `replace status: "Ready" -> "Failed"`}
	if diff := cmp.Diff(want, lines(compared(t, each[0], each[1]))); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestChange_Category(t *testing.T) {
	for _, test := range []struct {
		members string
		want    facts.Category
	}{
		{`"status": "Failed"`, facts.Outcome},
		{`"createTime": 1446232639.487`, facts.Identity},
		{`"revision": {"revisionType": "S3"}`, facts.Revision},
		{`"deploymentConfigName": "a"`, facts.Configuration},
		{`"loadBalancerInfo": {"elbInfoList": [{"name": "a"}]}`, facts.Configuration},
		{`"targetInstances": {"autoScalingGroups": ["a"]}`, facts.Targets},
		{`"zone": 1`, facts.Configuration},
	} {
		r := compared(t, loaded(t, []byte(exampleDeployment("")), model.Unknown), loaded(t, []byte(exampleDeployment(test.members)), model.Unknown))
		if len(r.Changes) != 1 || r.Changes[0].Category() != test.want {
			t.Errorf("%s: %q of category %s, want %s", test.members, lines(r), CategoryName(r.Changes[0].Category()), CategoryName(test.want))
		}
	}
}

func TestCompare_AllocatesNothingForWhatIsTheSame(t *testing.T) {
	old := loaded(t, fixtures.Text("get-deployment/server-succeeded.wire.json"), model.Unknown)
	new := loaded(t, fixtures.Text("get-deployment/server-succeeded.go.json"), model.Unknown)
	if n := testing.AllocsPerRun(100, func() { Compare(old, new) }); n > 0 {
		t.Errorf("%v allocations", n)
	}
}
