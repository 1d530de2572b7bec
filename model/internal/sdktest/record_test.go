package sdktest

import (
	"context"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/codedeploy"
	"pgregory.net/rapid"

	"github.com/deployrecord/deployrecord/fixtures"
	"github.com/deployrecord/deployrecord/fixtures/gen"
	"github.com/deployrecord/deployrecord/model"
)

// received returns what the SDK makes of a record that the service answers with, and what the model holds of it.
func received(client *codedeploy.Client, s *service, r *model.Record) (sdk, own any, err error) {
	wrapped := *r
	wrapped.Bare = false
	if s.answer, err = model.Encode(&wrapped); err != nil {
		return nil, nil, err
	}
	ctx := context.Background()
	switch r.Kind {
	case model.GetDeployment:
		out, err := client.GetDeployment(ctx, &codedeploy.GetDeploymentInput{DeploymentId: aws.String("d-1")})
		if err != nil {
			return nil, nil, err
		}
		return out.DeploymentInfo, &r.Deployments[0], nil
	case model.BatchGetDeployments:
		out, err := client.BatchGetDeployments(ctx, &codedeploy.BatchGetDeploymentsInput{DeploymentIds: []string{"d-1"}})
		if err != nil {
			return nil, nil, err
		}
		return out.DeploymentsInfo, r.Deployments, nil
	case model.GetDeploymentTarget:
		out, err := client.GetDeploymentTarget(ctx, &codedeploy.GetDeploymentTargetInput{DeploymentId: aws.String("d-1"), TargetId: aws.String("t")})
		if err != nil {
			return nil, nil, err
		}
		return out.DeploymentTarget, &r.Targets[0], nil
	case model.BatchGetDeploymentTargets:
		out, err := client.BatchGetDeploymentTargets(ctx, &codedeploy.BatchGetDeploymentTargetsInput{DeploymentId: aws.String("d-1"), TargetIds: []string{"t"}})
		if err != nil {
			return nil, nil, err
		}
		return out.DeploymentTargets, r.Targets, nil
	default:
		out, err := client.GetDeploymentGroup(ctx, &codedeploy.GetDeploymentGroupInput{ApplicationName: aws.String("a"), DeploymentGroupName: aws.String("g")})
		if err != nil {
			return nil, nil, err
		}
		return out.DeploymentGroupInfo, r.Group, nil
	}
}

// newerInRecords are the members of records that the SDK of this version does not have.
var newerInRecords = []string{"DeploymentInfo.deploymentMode"}

// comparison holds values of the model against those of the SDK.
type comparison struct {
	values      int // leaves that were compared
	differences []string
	lacking     map[string]bool // members that the SDK does not have, as "Structure.member"
}

func (c *comparison) differ(path, format string, args ...any) {
	c.differences = append(c.differences, path+": "+fmt.Sprintf(format, args...))
}

// same compares a value of the model with one of the SDK. What is absent in the model is the zero value in the SDK.
func (c *comparison) same(path string, own, sdk reflect.Value) {
	if own.Kind() == reflect.Pointer && own.IsNil() || own.Kind() == reflect.Slice && own.IsNil() {
		if !sdk.IsZero() && !(sdk.Kind() == reflect.Slice && sdk.Len() == 0) {
			c.differ(path, "the model has nothing, the SDK %v", sdk)
		}
		return
	}
	own = reflect.Indirect(own)
	if sdk.Kind() == reflect.Pointer {
		if sdk.IsNil() {
			c.differ(path, "the SDK has nothing, the model %v", own)
			return
		}
		sdk = sdk.Elem()
	}
	if at, ok := own.Interface().(model.Time); ok {
		c.values++
		if got := sdk.Interface().(time.Time).Round(time.Millisecond).UnixMilli(); got != at.UnixMilli() {
			c.differ(path, "%v, the SDK has %v", at, sdk)
		}
		return
	}
	switch own.Kind() {
	case reflect.Struct:
		for i := range own.NumField() {
			name, _, _ := strings.Cut(own.Type().Field(i).Tag.Get("json"), ",")
			f, ok := field(sdk.Type(), name)
			if !ok {
				c.lacking[own.Type().Name()+"."+name] = true
				continue
			}
			c.same(path+"."+name, own.Field(i), sdk.FieldByIndex(f.Index))
		}
	case reflect.Slice:
		if own.Len() != sdk.Len() {
			c.differ(path, "%d elements, the SDK has %d", own.Len(), sdk.Len())
			return
		}
		for i := range own.Len() {
			c.same(fmt.Sprintf("%s[%d]", path, i), own.Index(i), sdk.Index(i))
		}
	default:
		c.values++
		if fmt.Sprint(own.Interface()) != fmt.Sprint(sdk.Interface()) {
			c.differ(path, "%v, the SDK has %v", own, sdk)
		}
	}
}

// cameBack holds that a record comes back from the SDK as the model holds it.
func cameBack(t failer, client *codedeploy.Client, s *service, r *model.Record, c *comparison) {
	t.Helper()
	sdk, own, err := received(client, s, r)
	if err != nil {
		t.Fatalf("%v: %s", err, s.answer)
	}
	c.differences = nil
	c.same(r.Kind.String(), reflect.ValueOf(own), reflect.ValueOf(sdk))
	for _, difference := range c.differences {
		t.Errorf("%s\n%s", difference, s.answer)
	}
	for member := range c.lacking {
		if !slices.Contains(newerInRecords, member) {
			t.Errorf("the SDK has no %s", member)
		}
	}
}

func TestRecords_ComeBackAsGenerated(t *testing.T) {
	client, s := connect(t)
	c := &comparison{lacking: map[string]bool{}}
	rapid.Check(t, func(t *rapid.T) {
		kinds := gen.RecordKinds()[1:] // all but the request
		cameBack(t, client, s, gen.Record(rapid.SampledFrom(kinds).Draw(t, "kind"), "").Draw(t, "record"), c)
	})
	t.Logf("%d values compared", c.values)
}

func TestRecords_ComeBackAsInFixtures(t *testing.T) {
	client, s := connect(t)
	c := &comparison{lacking: map[string]bool{}}
	records := 0
	for _, f := range fixtures.All() {
		if !f.Valid {
			continue
		}
		for _, r := range read(t, f) {
			if r.Kind.IsRequest() || r.Kind == model.Unknown {
				continue
			}
			records++
			t.Run(f.Path, func(t *testing.T) { cameBack(t, client, s, r, c) })
		}
	}
	if records < 20 || c.values < 500 {
		t.Errorf("only %d records with %d values", records, c.values)
	}
	for _, member := range newerInRecords {
		if !c.lacking[member] {
			t.Errorf("the SDK has %s by now", member)
		}
	}
	t.Logf("%d records, %d values compared", records, c.values)
}

// The comparison sees what differs: in a value, in a time, in a list, and on either side.
func TestComparison_SeesADifference(t *testing.T) {
	client, s := connect(t)
	for name, change := range map[string]func(*model.DeploymentInfo){
		"value":   func(d *model.DeploymentInfo) { d.ApplicationName = model.Ptr("another") },
		"time":    func(d *model.DeploymentInfo) { d.CreateTime = model.Ptr(model.UnixMilli(d.CreateTime.UnixMilli() + 1)) },
		"list":    func(d *model.DeploymentInfo) { d.DeploymentStatusMessages = []string{"one more", "and more"} },
		"absent":  func(d *model.DeploymentInfo) { d.DeploymentConfigName = nil },
		"boolean": func(d *model.DeploymentInfo) { d.IgnoreApplicationStopFailures = model.Ptr(true) },
	} {
		t.Run(name, func(t *testing.T) {
			d := gen.Deployment(model.ComputePlatformLambda).Example(7)
			sdk, _, err := received(client, s, &model.Record{Kind: model.GetDeployment, Deployments: []model.DeploymentInfo{*d}})
			if err != nil {
				t.Fatal(err)
			}
			change(d)
			c := &comparison{lacking: map[string]bool{}}
			c.same("deployment", reflect.ValueOf(d), reflect.ValueOf(sdk))
			if len(c.differences) != 1 {
				t.Errorf("differences %q, want one", c.differences)
			}
		})
	}
}
