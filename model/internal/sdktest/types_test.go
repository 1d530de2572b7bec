package sdktest

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/aws/aws-sdk-go-v2/service/codedeploy"

	"github.com/deployrecord/deployrecord/model/facts"
)

// expected are the differences between the facts and this version of the SDK, with their reasons. One that is gone fails
// the test as one that is new does.
var expected = map[string]string{
	"facts only: CreateDeploymentInput.deploymentMode":         "the service has learnt it since",
	"facts only: CreateDeploymentInput.ec2DeploymentOptions":   "the AWS CLI lists it, the SDK of this version does not",
	"facts only: DeploymentInfo.deploymentMode":                "the service has learnt it since",
	"facts only: DeploymentMode":                               "the enumeration of deploymentMode",
	"SDK only: BatchGetDeploymentTargetsOutput.ResultMetadata": "it is the SDK's own",
	"SDK only: BatchGetDeploymentsOutput.ResultMetadata":       "it is the SDK's own",
	"SDK only: GetDeploymentGroupOutput.ResultMetadata":        "it is the SDK's own",
	"SDK only: GetDeploymentOutput.ResultMetadata":             "it is the SDK's own",
	"SDK only: GetDeploymentTargetOutput.ResultMetadata":       "it is the SDK's own",
}

// sdkTypes returns every struct and enumeration that can be reached from the SDK's inputs and outputs that the facts are
// about, by name.
func sdkTypes() (structs, enums map[string]reflect.Type) {
	structs, enums = map[string]reflect.Type{}, map[string]reflect.Type{}
	var look func(reflect.Type)
	look = func(t reflect.Type) {
		switch {
		case t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice:
			look(t.Elem())
		case t.Kind() == reflect.String && t.Name() != "string":
			enums[t.Name()] = t
		case t.Kind() == reflect.Struct && strings.Contains(t.PkgPath(), "service/codedeploy") && structs[t.Name()] == nil:
			structs[t.Name()] = t
			for i := range t.NumField() {
				if f := t.Field(i); f.IsExported() {
					look(f.Type)
				}
			}
		}
	}
	for _, t := range []reflect.Type{
		reflect.TypeFor[codedeploy.CreateDeploymentInput](), reflect.TypeFor[codedeploy.GetDeploymentOutput](),
		reflect.TypeFor[codedeploy.GetDeploymentTargetOutput](), reflect.TypeFor[codedeploy.BatchGetDeploymentsOutput](),
		reflect.TypeFor[codedeploy.BatchGetDeploymentTargetsOutput](), reflect.TypeFor[codedeploy.GetDeploymentGroupOutput](),
	} {
		look(t)
	}
	return structs, enums
}

// typeOf returns the Go type that the SDK has for a value.
func typeOf(v *facts.Value) string {
	switch v.Type {
	case facts.Boolean:
		return "bool"
	case facts.Integer:
		return "int32"
	case facts.Long:
		return "int64"
	case facts.Double:
		return "float64"
	case facts.Timestamp:
		return "*" + reflect.TypeFor[time.Time]().String()
	case facts.Object:
		return "*types." + v.Of.Name
	case facts.List:
		return "[]" + strings.TrimPrefix(typeOf(v.Elem), "*")
	}
	if v.Enum != nil {
		return "types." + v.Enum.Name
	}
	return "*string"
}

// valuesOf returns the values of an enumeration of the SDK, which its method Values lists.
func valuesOf(t reflect.Type) []string {
	var all []string
	list := reflect.Zero(t).MethodByName("Values").Call(nil)[0]
	for i := range list.Len() {
		all = append(all, list.Index(i).String())
	}
	return all
}

// differences compares the facts with the SDK and counts what is the same.
type differences struct {
	all                         []string
	structures, members, values int
}

func (d *differences) add(format string, args ...any) {
	d.all = append(d.all, fmt.Sprintf(format, args...))
}

// compare holds one structure of the facts against that of the SDK.
func (d *differences) compare(s *facts.Structure, t reflect.Type) {
	d.structures++
	fields := map[string]bool{}
	for i := range t.NumField() {
		if t.Field(i).IsExported() {
			fields[t.Field(i).Name] = true
		}
	}
	for i := range s.Members {
		m := &s.Members[i]
		f, ok := field(t, m.Name)
		if !ok {
			d.add("facts only: %s.%s", s.Name, m.Name)
			continue
		}
		delete(fields, f.Name)
		d.members++
		if got, want := f.Type.String(), typeOf(&m.Value); got != want {
			d.add("type of %s.%s: %s in the SDK, %s in the facts", s.Name, m.Name, got, want)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(fields)) {
		d.add("SDK only: %s.%s", s.Name, name)
	}
}

// compareEnums holds the enumerations of the facts' structures against those of the SDK.
func (d *differences) compareEnums(sdk map[string]reflect.Type) {
	known := map[string]*facts.Enum{}
	for _, s := range facts.Structures() {
		for i := range s.Members {
			for v := &s.Members[i].Value; v != nil; v = v.Elem {
				if v.Enum != nil {
					known[v.Enum.Name] = v.Enum
				}
			}
		}
	}
	for name, e := range known {
		t, ok := sdk[name]
		if !ok {
			d.add("facts only: %s", name)
			continue
		}
		values := valuesOf(t)
		for _, value := range e.Values {
			if slices.Contains(values, value) {
				d.values++
			} else {
				d.add("facts only: %s %s", name, value)
			}
		}
		for _, value := range values {
			if !e.Has(value) {
				d.add("SDK only: %s %s", name, value)
			}
		}
	}
	for name := range sdk {
		if known[name] == nil {
			d.add("SDK only: %s", name)
		}
	}
}

// Every structure, member, type and enumeration of the facts is the SDK's, and the other way round, but for what is
// expected.
func TestTypes_AreTheSDKs(t *testing.T) {
	structs, enums := sdkTypes()
	var d differences
	for _, s := range facts.Structures() {
		sdk, ok := structs[s.Name]
		if !ok {
			d.add("facts only: %s", s.Name)
			continue
		}
		delete(structs, s.Name)
		d.compare(s, sdk)
	}
	for name := range structs {
		d.add("SDK only: %s", name)
	}
	d.compareEnums(enums)
	slices.Sort(d.all)
	for _, difference := range d.all {
		if expected[difference] == "" {
			t.Errorf("not expected: %s", difference)
		}
	}
	for difference, reason := range expected {
		if !slices.Contains(d.all, difference) {
			t.Errorf("no longer there: %s (%s)", difference, reason)
		}
	}
	t.Logf("%d structures, %d members and %d values of %d enumerations are the same; %d differences",
		d.structures, d.members, d.values, len(enums), len(d.all))
}
