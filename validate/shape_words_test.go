package validate

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

// What is said of a breach, and what to do about it, where it depends on more than the type of the member.
func TestShape_Words(t *testing.T) {
	ecs := func(members string) string {
		return capturedTarget("ECSTarget", "ecsTarget", `"taskSetsInfo": [{`+members+`}]`)
	}
	for _, c := range []struct {
		name, text string
		kind       model.Kind
		want       string // rule: message (hint)
	}{
		{"a document that is no object", `"shop"`, model.CreateDeployment, `type-mismatch: the document is the string "shop", not an object ()`},
		{"a deployment that is a text", `{"deploymentInfo": "Succeeded"}`, model.GetDeployment, `type-mismatch: deploymentInfo is the string "Succeeded", not an object ()`},
		{"0 for false", exampleRequest(`"updateOutdatedInstancesOnly": 0`), model.Unknown,
			`type-mismatch: updateOutdatedInstancesOnly is the number 0, not a boolean (write false)`},
		{"2 for a boolean", exampleRequest(`"updateOutdatedInstancesOnly": 2`), model.Unknown,
			`type-mismatch: updateOutdatedInstancesOnly is the number 2, not a boolean (write true or false)`},
		{"a weight beyond every number", ecs(`"trafficWeight": 1e999`), model.Unknown, `number-range: trafficWeight is 1e999: that is more than a number can be ()`},
		{"a count beyond every number", ecs(`"desiredCount": 1e999`), model.Unknown, `number-range: desiredCount is 1e999: that is more than its type can hold ()`},
		{"what a group has, in a target", `{"deploymentTarget": {"deploymentTargetType": "ECSTarget", "ecsTarget": {"targetId": "a:b"}, "serviceRoleArn": "x"}}`, model.Unknown,
			`member-unknown: "serviceRoleArn" is no member of DeploymentTarget (it is a member of the deployment group, not of the target)`},
		{"what a request has, in a group", exampleGroup(`"ignoreApplicationStopFailures": true`), model.Unknown,
			`member-unknown: "ignoreApplicationStopFailures" is no member of DeploymentGroupInfo (it is a member of the request, not of the deployment group)`},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, f := range findingsOf(t, c.text, Options{Kind: c.kind}) {
				got = append(got, f.Rule.ID+": "+f.Message+" ("+f.Hint+")")
			}
			if diff := cmp.Diff([]string{c.want}, got); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
}

// checkTextLength takes every text that is too short for an empty one.
func TestTextLength_NoTextNeedsMoreThanOneCharacter(t *testing.T) {
	for _, s := range facts.Structures() {
		for i := range s.Members {
			for v := &s.Members[i].Value; v != nil; v = v.Elem {
				if v.MinLength > 1 {
					t.Errorf("%s.%s needs %d characters", s.Name, s.Members[i].Name, v.MinLength)
				}
			}
		}
	}
}
