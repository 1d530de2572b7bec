package model

import (
	"reflect"
	"strings"
	"testing"

	"github.com/deployrecord/deployrecord/model/facts"
)

// goStructs are the structs that stand for structures of the facts.
var goStructs = []reflect.Type{
	reflect.TypeFor[CreateDeploymentInput](), reflect.TypeFor[RevisionLocation](), reflect.TypeFor[S3Location](),
	reflect.TypeFor[GitHubLocation](), reflect.TypeFor[RawString](), reflect.TypeFor[AppSpecContent](),
	reflect.TypeFor[TargetInstances](), reflect.TypeFor[EC2TagFilter](), reflect.TypeFor[EC2TagSet](),
	reflect.TypeFor[TagFilter](), reflect.TypeFor[OnPremisesTagSet](), reflect.TypeFor[AutoRollbackConfiguration](),
	reflect.TypeFor[AlarmConfiguration](), reflect.TypeFor[Alarm](), reflect.TypeFor[RollbackInfo](),
	reflect.TypeFor[DeploymentInfo](), reflect.TypeFor[ErrorInformation](), reflect.TypeFor[DeploymentOverview](),
	reflect.TypeFor[DeploymentStyle](), reflect.TypeFor[RelatedDeployments](),
	reflect.TypeFor[BlueGreenDeploymentConfiguration](), reflect.TypeFor[BlueInstanceTerminationOption](),
	reflect.TypeFor[DeploymentReadyOption](), reflect.TypeFor[GreenFleetProvisioningOption](),
	reflect.TypeFor[LoadBalancerInfo](), reflect.TypeFor[ELBInfo](), reflect.TypeFor[TargetGroupInfo](),
	reflect.TypeFor[TargetGroupPairInfo](), reflect.TypeFor[TrafficRoute](), reflect.TypeFor[DeploymentTarget](),
	reflect.TypeFor[InstanceTarget](), reflect.TypeFor[LambdaTarget](), reflect.TypeFor[LambdaFunctionInfo](),
	reflect.TypeFor[ECSTarget](), reflect.TypeFor[ECSTaskSet](), reflect.TypeFor[CloudFormationTarget](),
	reflect.TypeFor[LifecycleEvent](), reflect.TypeFor[Diagnostics](), reflect.TypeFor[DeploymentGroupInfo](),
	reflect.TypeFor[AutoScalingGroup](), reflect.TypeFor[TriggerConfig](), reflect.TypeFor[LastDeploymentInfo](),
	reflect.TypeFor[ECSService](),
}

func TestStructs_haveEveryMember(t *testing.T) {
	byName := make(map[string]reflect.Type)
	for _, s := range goStructs {
		byName[s.Name()] = s
	}
	for _, s := range facts.Structures() {
		if strings.HasSuffix(s.Name, "Output") {
			continue // a Record stands for the outputs
		}
		goType, ok := byName[s.Name]
		if !ok {
			t.Errorf("%s has no struct", s.Name)
			continue
		}
		delete(byName, s.Name)
		fields := make(map[string]reflect.StructField)
		for i := range goType.NumField() {
			f := goType.Field(i)
			name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
			if options != "omitzero" {
				t.Errorf("%s.%s would print an absent member", s.Name, f.Name)
			}
			fields[name] = f
		}
		for i := range s.Members {
			m := &s.Members[i]
			f, ok := fields[m.Name]
			if !ok {
				t.Errorf("%s.%s has no field", s.Name, m.Name)
				continue
			}
			delete(fields, m.Name)
			if got, want := f.Type.String(), goTypeOf(&m.Value); got != want {
				t.Errorf("%s.%s has a field of type %s, want %s", s.Name, m.Name, got, want)
			}
			if i < goType.NumField() && goType.Field(i).Name != f.Name {
				t.Errorf("%s.%s stands at another place in the struct than in the facts", s.Name, m.Name)
			}
		}
		for name := range fields {
			t.Errorf("%s.%s is a field and no member", s.Name, name)
		}
	}
	for name := range byName {
		t.Errorf("%s is a struct and no structure", name)
	}
}

func goTypeOf(v *facts.Value) string {
	switch v.Type {
	case facts.Boolean:
		return "*bool"
	case facts.Integer:
		return "*int32"
	case facts.Long:
		return "*int64"
	case facts.Double:
		return "*float64"
	case facts.Timestamp:
		return "*model.Time"
	case facts.Any:
		return "model.RawObject"
	case facts.Object:
		return "*model." + v.Of.Name
	case facts.List:
		return "[]" + strings.TrimPrefix(goTypeOf(v.Elem), "*")
	}
	if v.Enum != nil {
		return "model." + v.Enum.Name
	}
	return "*string"
}

func TestTargetCommon_hasWhatTargetsShare(t *testing.T) {
	shared := reflect.TypeFor[TargetCommon]()
	for _, target := range []reflect.Type{
		reflect.TypeFor[InstanceTarget](), reflect.TypeFor[LambdaTarget](), reflect.TypeFor[ECSTarget](), reflect.TypeFor[CloudFormationTarget](),
	} {
		for i := range shared.NumField() {
			f := shared.Field(i)
			got, ok := target.FieldByName(f.Name)
			if !ok && !(f.Name == "TargetARN" && target.Name() == "CloudFormationTarget") || ok && got.Type != f.Type {
				t.Errorf("%s.%s: %v", target.Name(), f.Name, got.Type)
			}
		}
	}
}

func TestDeploymentTarget_Common(t *testing.T) {
	id := Ptr("d-1")
	for _, test := range []struct {
		name   string
		target DeploymentTarget
		member string
		status TargetStatus
	}{
		{"none", DeploymentTarget{DeploymentTargetType: DeploymentTargetTypeECSTarget}, "", ""},
		{"instance", DeploymentTarget{InstanceTarget: &InstanceTarget{DeploymentID: id, Status: "Failed"}}, "instanceTarget", "Failed"},
		{"Lambda", DeploymentTarget{LambdaTarget: &LambdaTarget{DeploymentID: id, Status: "Failed"}}, "lambdaTarget", "Failed"},
		{"ECS", DeploymentTarget{ECSTarget: &ECSTarget{DeploymentID: id, Status: "Failed"}}, "ecsTarget", "Failed"},
		{"CloudFormation", DeploymentTarget{CloudFormationTarget: &CloudFormationTarget{DeploymentID: id, Status: "Failed"}}, "cloudFormationTarget", "Failed"},
		{"type of another", DeploymentTarget{
			DeploymentTargetType: DeploymentTargetTypeInstanceTarget, ECSTarget: &ECSTarget{DeploymentID: id, Status: "Failed"},
		}, "ecsTarget", "Failed"},
		{"two, the type names one", DeploymentTarget{
			DeploymentTargetType: DeploymentTargetTypeLambdaTarget,
			InstanceTarget:       &InstanceTarget{Status: "Ready"}, LambdaTarget: &LambdaTarget{DeploymentID: id, Status: "Failed"},
		}, "lambdaTarget", "Failed"},
		{"two, the type names none", DeploymentTarget{
			LambdaTarget: &LambdaTarget{DeploymentID: id, Status: "Failed"}, CloudFormationTarget: &CloudFormationTarget{Status: "Ready"},
		}, "lambdaTarget", "Failed"},
	} {
		t.Run(test.name, func(t *testing.T) {
			common, member := test.target.Common()
			if member != test.member || common.Status != test.status || (member != "") != (common.DeploymentID == id) {
				t.Errorf("%q: %+v", member, common)
			}
			if n := testing.AllocsPerRun(10, func() { test.target.Common() }); n != 0 {
				t.Errorf("it allocates %v times", n)
			}
		})
	}
}
