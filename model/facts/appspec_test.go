package facts

import (
	"slices"
	"strings"
	"testing"
)

// appSpecStructures are the structures of AppSpec files, those inside behind those around them.
var appSpecStructures = []*Structure{
	LambdaProperties, ECSProperties, ECSLoadBalancer, ECSNetwork, ECSVPC, ECSCapacityProvider,
	ServerAppSpec, CopiedFile, FilePermission, SELinuxContext, HookScript,
}

func TestAppSpec_EveryMemberSaysWhatItMeans(t *testing.T) {
	for _, s := range appSpecStructures {
		if s.Doc == "" || !strings.HasPrefix(s.Source.URL, "https://") || s.Source.Read == "" {
			t.Errorf("%s: doc %q, source %+v", s.Name, s.Doc, s.Source)
		}
		var names []string
		for i := range s.Members {
			m := &s.Members[i]
			if m.Type == 0 || !strings.HasSuffix(m.Doc, ".") {
				t.Errorf("%s.%s: type %d, doc %q", s.Name, m.Name, m.Type, m.Doc)
			}
			if m.Bounded && m.Bounds == nil {
				t.Errorf("%s.%s: bounds without a source", s.Name, m.Name)
			}
			if slices.Contains(names, m.Name) {
				t.Errorf("%s has %s twice", s.Name, m.Name)
			}
			names = append(names, m.Name)
		}
	}
}

// Every structure that a member has is in the list above, and stands apart from the service model.
func TestAppSpec_StandsApartFromTheServiceModel(t *testing.T) {
	for _, s := range appSpecStructures {
		if slices.Contains(structures, s) {
			t.Errorf("%s is among the structures of the service model", s.Name)
		}
		for i := range s.Members {
			v := &s.Members[i].Value
			for v.Type == List {
				v = v.Elem
			}
			if v.Of != nil && !slices.Contains(appSpecStructures, v.Of) {
				t.Errorf("%s.%s: %s is not in the list", s.Name, s.Members[i].Name, v.Of.Name)
			}
		}
	}
}

// Names of Lambda and ECS files are documented with a capital, those of Server files without.
func TestAppSpec_NamesAreInTheDocumentedCase(t *testing.T) {
	for i, s := range appSpecStructures {
		capital := i < slices.Index(appSpecStructures, ServerAppSpec)
		for _, m := range s.Members {
			if got := m.Name[0] < 'a'; got != capital {
				t.Errorf("%s.%s begins with a capital: %v, want %v", s.Name, m.Name, got, capital)
			}
		}
	}
}

func TestAppSpec_EnumerationsHaveTheirValues(t *testing.T) {
	for _, test := range []struct {
		enum *Enum
		want []string
	}{
		{OperatingSystem, []string{"linux", "windows"}},
		{PermissionType, []string{"file", "directory"}},
		{AssignPublicIP, []string{"ENABLED", "DISABLED"}},
	} {
		for _, value := range test.want {
			if !test.enum.Has(value) || test.enum.Has(strings.ToTitle(value[:1])+"x") {
				t.Errorf("%s has %q: %v", test.enum.Name, value, test.enum.Has(value))
			}
		}
	}
}
