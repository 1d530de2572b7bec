package policy

import (
	"fmt"
	"testing"

	"github.com/deployrecord/deployrecord/cmd/internal/jsonschema"
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/source"
	"github.com/google/go-cmp/cmp"
)

// seen returns what a policy sees of a document, as JSON.
func seen(t *testing.T, text string, kind model.Kind) string {
	t.Helper()
	doc := source.Parse([]byte(text), source.Options{})[0]
	record := model.NewDecoder(model.DecodeOptions{Kind: kind}).Decode(doc)
	v := newView(doc, record)
	return string(appendSeen(nil, v, v.root()))
}

func appendSeen(b []byte, t jsonschema.Tree, node int32) []byte {
	switch kind := t.Kind(node); kind {
	case source.Object:
		b = append(b, '{')
		for i, m := range t.AppendMembers(nil, node) {
			if i > 0 {
				b = append(b, ", "...)
			}
			b = appendSeen(fmt.Appendf(b, "%s: ", m.Name), t, m.Node)
		}
		return append(b, '}')
	case source.Array:
		b = append(b, '[')
		for i, e := range t.AppendElements(nil, node) {
			if i > 0 {
				b = append(b, ", "...)
			}
			b = appendSeen(b, t, e)
		}
		return append(b, ']')
	case source.String:
		return fmt.Appendf(b, "%q", t.Text(node))
	case source.Number:
		return append(b, t.Text(node)...)
	case source.Bool:
		return fmt.Append(b, t.True(node))
	default:
		return append(b, "null"...)
	}
}

func TestView_WhatAPolicySees(t *testing.T) {
	for _, test := range []struct {
		name, text string
		kind       model.Kind
		want       string
	}{
		{"a request, as it is", `{"applicationName": "a", "deploymentGroupName": null, "ResponseMetadata": {}, "new": {"A": [null]}}`, 0,
			`{applicationName: "a", deploymentGroupName: null, ResponseMetadata: {}, new: {A: [null]}}`},
		{"a request in YAML", "applicationName: a\ndeploymentGroupName: b\nrevision: {revisionType: S3}\nignoreApplicationStopFailures: True\n", 0,
			`{applicationName: "a", deploymentGroupName: "b", revision: {revisionType: "S3"}, ignoreApplicationStopFailures: true}`},
		{"a request of the SDK for Go", `{"ApplicationName": "a", "DeploymentGroupName": "b", "Description": null, "FileExistsBehavior": "", "IgnoreApplicationStopFailures": false,
			"OverrideAlarmConfiguration": null, "AutoRollbackConfiguration": {"Enabled": true, "Events": null}, "Revision": {"RevisionType": "String", "String_": {"Content": null, "Sha256": "ab"}}}`, 0,
			`{applicationName: "a", deploymentGroupName: "b", ignoreApplicationStopFailures: false, autoRollbackConfiguration: {enabled: true}, revision: {revisionType: "String", string: {sha256: "ab"}}}`},
		{"a record", `{"deploymentInfo": {"deploymentId": "d-AAAAAAAAA", "description": null, "newMember": {"x": null}}, "ResponseMetadata": {"RetryAttempts": 0}, "$metadata": 1}`, 0,
			`{deploymentInfo: {deploymentId: "d-AAAAAAAAA", newMember: {}}}`},
		{"a record of the SDK for Go", `{"DeploymentInfo": {"DeploymentId": "d-AAAAAAAAA", "Status": "", "Creator": "user", "CreateTime": "2026-11-20T13:17:00Z", "DeploymentOverview": {"Failed": 0, "Pending": 2},
			"TargetInstances": {"TagFilters": [{"Key": "k", "Type": "", "Value": null}]}, "NewMember": {"A": 1}}, "ResultMetadata": {}}`, 0,
			`{deploymentInfo: {deploymentId: "d-AAAAAAAAA", creator: "user", createTime: "2026-11-20T13:17:00Z", deploymentOverview: {Failed: 0, Pending: 2}, targetInstances: {tagFilters: [{Key: "k"}]}, newMember: {A: 1}}}`},
		{"a record of .NET", `{"DeploymentInfo": {"DeploymentId": "d-AAAAAAAAA", "Status": {"Value": "Succeeded"}, "StartTime": "0001-01-01T00:00:00", "CreateTime": "2026-11-20T13:17:00Z",
			"AutoRollbackConfiguration": {"Events": [{"Value": "DEPLOYMENT_FAILURE"}]}, "Revision": {"String": {"Content": "x"}}}, "ContentLength": 1, "HttpStatusCode": 200}`, 0,
			`{deploymentInfo: {deploymentId: "d-AAAAAAAAA", status: "Succeeded", createTime: "2026-11-20T13:17:00Z", autoRollbackConfiguration: {events: ["DEPLOYMENT_FAILURE"]}, revision: {string: {content: "x"}}}}`},
		{"a record of the SDK for Ruby", `{"deployment_info": {"deployment_id": "d-AAAAAAAAA", "revision": {"git_hub_location": {"commit_id": "ab"}}, "new_member": {"a_b": 1}, "description": null}}`, 0,
			`{deploymentInfo: {deploymentId: "d-AAAAAAAAA", revision: {gitHubLocation: {commitId: "ab"}}, newMember: {a_b: 1}}}`},
		{"a deployment alone", `{"deploymentId": "d-AAAAAAAAA", "applicationName": "a", "createTime": 1.5, "description": null}`, 0,
			`{deploymentInfo: {deploymentId: "d-AAAAAAAAA", applicationName: "a", createTime: 1.5}}`},
		{"a deployment alone, of the SDK for Go", `{"DeploymentId": "d-AAAAAAAAA", "Status": ""}`, model.GetDeployment, `{deploymentInfo: {deploymentId: "d-AAAAAAAAA"}}`},
		{"a target alone", `{"deploymentTargetType": "InstanceTarget", "instanceTarget": {"status": "Succeeded"}}`, 0,
			`{deploymentTarget: {deploymentTargetType: "InstanceTarget", instanceTarget: {status: "Succeeded"}}}`},
		{"a group alone", `{"applicationName": "a"}`, model.GetDeploymentGroup, `{deploymentGroupInfo: {applicationName: "a"}}`},
		{"a deployment in the place of several", `{"deploymentId": "d-AAAAAAAAA"}`, model.BatchGetDeployments, `{deploymentsInfo: [{deploymentId: "d-AAAAAAAAA"}]}`},
		{"several targets", `{"deploymentTargets": [{"deploymentTargetType": "InstanceTarget", "instanceTarget": null}, null]}`, 0,
			`{deploymentTargets: [{deploymentTargetType: "InstanceTarget"}, null]}`},
		{"what is no object", `{"deploymentInfo": [1]}`, 0, `{deploymentInfo: [1]}`},
		{"an AppSpec file", "version: 0.0\nResources:\n  - f: {Type: AWS::Lambda::Function, properties: null}\n", 0,
			`{version: 0.0, Resources: [{f: {Type: "AWS::Lambda::Function", properties: null}}]}`},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, seen(t, test.text, test.kind)); diff != "" {
				t.Errorf("seen (-want +got)\n%s", diff)
			}
		})
	}
}

// Findings point into the document as it was given, whatever a policy sees.
func TestView_PlacesAreThoseOfTheDocument(t *testing.T) {
	r := ruleOf(t, `{
		"required": ["x"], "properties": {"deploymentInfo": {
			"required": ["description"], "additionalProperties": {"title": "named"},
			"properties": {"status": {"const": "Failed"}, "revision": {"properties": {"string": false}}, "newMember": false}
		}}
	}`)
	for name, test := range map[string]struct {
		text string
		want []string
	}{
		"wire": {
			"{\"deploymentInfo\": {\"deploymentId\": \"d-AAAAAAAAA\",\n \"status\": \"Succeeded\", \"revision\": {\"string\": {}}, \"newMember\": 1}}",
			[]string{
				`1:1 : the member "x" is missing`, `1:20 /deploymentInfo: the member "description" is missing`,
				`2:12 /deploymentInfo/status: it must be "Failed", not "Succeeded"`,
				`2:38 /deploymentInfo/revision/string: the member "string" is not allowed here`,
				`2:53 /deploymentInfo/newMember: the member "newMember" is not allowed here`,
			},
		},
		"the SDK for Go": {
			"{\"DeploymentInfo\": {\"DeploymentId\": \"d-AAAAAAAAA\",\n \"Status\": \"Succeeded\", \"Revision\": {\"String_\": {}}, \"NewMember\": 1, \"Description\": null}, \"ResultMetadata\": {}}",
			[]string{
				`1:1 : the member "x" is missing`, `1:20 /DeploymentInfo: the member "description" is missing`,
				`2:12 /DeploymentInfo/Status: it must be "Failed", not "Succeeded"`,
				`2:38 /DeploymentInfo/Revision/String_: the member "string" is not allowed here`,
				`2:54 /DeploymentInfo/NewMember: the member "newMember" is not allowed here`,
			},
		},
		".NET": {
			"{\"DeploymentInfo\": {\"DeploymentId\": \"d-AAAAAAAAA\",\n \"Status\": {\"Value\": \"Succeeded\"}, \"Revision\": {\"RevisionType\": \"S3\"}}}",
			[]string{
				`1:1 : the member "x" is missing`, `1:20 /DeploymentInfo: the member "description" is missing`,
				`2:12 /DeploymentInfo/Status: it must be "Failed", not "Succeeded"`,
			},
		},
		"a deployment alone": {
			"{\"deploymentId\": \"d-AAAAAAAAA\", \"applicationName\": \"a\", \"deploymentGroupName\": \"b\",\n \"status\": \"Succeeded\", \"revision\": {\"string\": {}}, \"newMember\": 1}",
			[]string{
				`1:1 : the member "description" is missing`, `1:1 : the member "x" is missing`,
				`2:12 /status: it must be "Failed", not "Succeeded"`,
				`2:38 /revision/string: the member "string" is not allowed here`,
				`2:53 /newMember: the member "newMember" is not allowed here`,
			},
		},
		"YAML": {
			"deploymentInfo:\n  deploymentId: d-AAAAAAAAA\n  status: Succeeded\n  revision:\n    string: {}\n  newMember: 1\n",
			[]string{
				`1:1 : the member "x" is missing`, `2:3 /deploymentInfo: the member "description" is missing`,
				`3:11 /deploymentInfo/status: it must be "Failed", not "Succeeded"`,
				`5:5 /deploymentInfo/revision/string: the member "string" is not allowed here`,
				`6:3 /deploymentInfo/newMember: the member "newMember" is not allowed here`,
			},
		},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, found(t, r, test.text)); diff != "" {
				t.Errorf("findings (-want +got)\n%s", diff)
			}
		})
	}
}

// A policy that forbids what stands beside the only member around a bare record is about the record.
func TestView_AroundABareRecord(t *testing.T) {
	for _, schema := range []string{
		`{"properties": {"deploymentInfo": false}}`, `{"propertyNames": false}`, `{"maxProperties": 0}`, `false`, `{"not": {"required": ["deploymentInfo"]}}`,
		`{"dependentRequired": {"deploymentInfo": ["x"]}}`,
	} {
		got := found(t, ruleOf(t, schema), `{"deploymentId": "d-AAAAAAAAA", "applicationName": "a", "status": "Failed"}`)
		if len(got) != 1 || got[0][:5] != "1:1 :" {
			t.Errorf("%s: %q", schema, got)
		}
	}
	batch := `{"properties": {"deploymentsInfo": {"maxItems": 0, "items": {"required": ["x"]}}}, "propertyNames": {"maxLength": 1}}`
	doc := source.Parse([]byte(`{"deploymentId": "d-AAAAAAAAA"}`), source.Options{})[0]
	v := newView(doc, model.NewDecoder(model.DecodeOptions{Kind: model.BatchGetDeployments}).Decode(doc))
	var got []int32
	if err := (&policy{schema: schemaOf(t, batch)}).schema.Check(v, v.root(), func(b *jsonschema.Breach) { got = append(got, b.Node) }); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]int32{aroundList, aroundList, 0}, got); diff != "" {
		t.Errorf("nodes (-want +got)\n%s", diff)
	}
}

func schemaOf(t *testing.T, text string) *jsonschema.Schema {
	t.Helper()
	c := jsonschema.NewCompiler(func(string) ([]byte, error) { return []byte(text), nil })
	s, err := c.Compile("s.json")
	if err != nil || len(c.Problems()) > 0 {
		t.Fatalf("%v %v", err, c.Problems())
	}
	return s
}
