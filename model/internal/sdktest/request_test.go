package sdktest

import (
	"bytes"
	"context"
	"encoding/json"
	"reflect"
	"slices"
	"testing"

	"github.com/aws/aws-sdk-go-v2/service/codedeploy"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/deployrecord/deployrecord/fixtures"
	"github.com/deployrecord/deployrecord/fixtures/gen"
	"github.com/deployrecord/deployrecord/model"
)

// newer are the members of a request that the service has learnt since this version of the SDK.
var newer = []string{"CreateDeploymentInput.deploymentMode", "CreateDeploymentInput.ec2DeploymentOptions"}

// failer is a test of package testing or of rapid.
type failer interface {
	Helper()
	Errorf(format string, args ...any)
	Fatalf(format string, args ...any)
}

// sent holds that the SDK sends a request as the model writes it, but for what it does not know. It returns the members
// that it does not.
func sent(t failer, client *codedeploy.Client, s *service, request *model.CreateDeploymentInput) []string {
	t.Helper()
	text, err := model.Encode(request)
	if err != nil {
		t.Fatalf("%v", err)
	}
	want := decoded(t, text)
	in := &codedeploy.CreateDeploymentInput{}
	lacking, err := fill(reflect.ValueOf(in).Elem(), want)
	if err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	if _, err := client.CreateDeployment(context.Background(), in); err != nil {
		t.Fatalf("the SDK refuses %s: %v", text, err)
	}
	for _, member := range lacking {
		if !slices.Contains(newer, member) {
			t.Errorf("the SDK has no %s", member)
		}
	}
	members := want.(map[string]any)
	delete(members, "deploymentMode")
	delete(members, "ec2DeploymentOptions")
	if diff := cmp.Diff(withoutFalse(want), withoutFalse(decoded(t, s.request))); diff != "" {
		t.Errorf("%s sent (-model +SDK)\n%s", s.operation, diff)
	}
	return lacking
}

func decoded(t failer, text []byte) any {
	t.Helper()
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	var value any
	if err := d.Decode(&value); err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	return value
}

// withoutFalse takes away every member that is false: the SDK does not send one, which means the same.
func withoutFalse(value any) any {
	switch v := value.(type) {
	case map[string]any:
		for name, inside := range v {
			if withoutFalse(inside) == any(false) {
				delete(v, name)
			}
		}
		return v
	case []any:
		for i := range v {
			v[i] = withoutFalse(v[i])
		}
		return v
	}
	return value
}

func TestRequests_AreSentAsGenerated(t *testing.T) {
	client, s := connect(t)
	met := map[string]bool{}
	sentCount := 0
	rapid.Check(t, func(t *rapid.T) {
		for _, member := range sent(t, client, s, gen.Request("").Draw(t, "request")) {
			met[member] = true
		}
		sentCount++
	})
	if s.operation != "CreateDeployment" {
		t.Errorf("the operation is %q", s.operation)
	}
	t.Logf("%d requests, members that the SDK lacks: %v", sentCount, met)
}

func TestRequests_AreSentAsInFixtures(t *testing.T) {
	client, s := connect(t)
	sentCount := 0
	met := map[string]bool{}
	for _, f := range fixtures.All() {
		if f.Kind != model.CreateDeployment.String() || !f.Valid {
			continue
		}
		t.Run(f.Path, func(t *testing.T) {
			for _, r := range read(t, f) {
				for _, member := range sent(t, client, s, r.Request) {
					met[member] = true
				}
				sentCount++
			}
		})
	}
	if sentCount < 10 {
		t.Errorf("only %d requests", sentCount)
	}
	for _, member := range newer {
		if !met[member] {
			t.Errorf("no fixture has a %s, or the SDK has it by now", member)
		}
	}
	t.Logf("%d requests", sentCount)
}

// read returns the records of a fixture.
func read(t *testing.T, f fixtures.Fixture) []*model.Record {
	t.Helper()
	records, err := model.Read(f.Text())
	if err != nil {
		t.Fatal(err)
	}
	return records
}

func TestSent_SeesADifference(t *testing.T) {
	// What is compared is what was sent: a request that the SDK changed would show.
	a := decoded(t, []byte(`{"description": "a", "revision": {"s3Location": {"key": "k"}}, "updateOutdatedInstancesOnly": false}`))
	b := decoded(t, []byte(`{"description": "a", "revision": {"s3Location": {"key": "K"}}}`))
	if cmp.Equal(withoutFalse(a), withoutFalse(b)) {
		t.Error("another key is no difference")
	}
}
