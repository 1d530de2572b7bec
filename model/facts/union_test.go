package facts

import "testing"

func TestUnions_NameTheirMembers(t *testing.T) {
	for _, u := range []*Union{RevisionUnion, TargetUnion} {
		t.Run(u.In.Name, func(t *testing.T) {
			checkSource(t, u.In.Name, u.Source)
			tag := u.In.Find(u.Tag)
			if tag < 0 {
				t.Fatalf("no member %s", u.Tag)
			}
			if got, want := len(u.Alternatives), len(u.In.Members)-1; got != want {
				t.Errorf("%d alternatives, want %d", got, want)
			}
			for i, a := range u.Alternatives {
				if v := u.In.Members[tag].Enum.Values[i]; a.Value != v {
					t.Errorf("alternative %d is %s, want %s", i, a.Value, v)
				}
				if u.In.Find(a.Member) < 0 {
					t.Errorf("no member %s", a.Member)
				}
				if m, ok := u.Member(a.Value); !ok || m != a.Member {
					t.Errorf("%s stands for %q, want %q", a.Value, m, a.Member)
				}
				if v, ok := u.Value(a.Member); !ok || v != a.Value {
					t.Errorf("%s is stood for by %q, want %q", a.Member, v, a.Value)
				}
			}
			if m, ok := u.Member("s3"); ok {
				t.Errorf("s3 stands for %q", m)
			}
			if v, ok := u.Value(u.Tag); ok {
				t.Errorf("the tag is stood for by %q", v)
			}
		})
	}
}

func TestTargetOf(t *testing.T) {
	for _, platform := range ComputePlatform.Values {
		if !DeploymentTargetType.Has(TargetOf(platform)) {
			t.Errorf("%s has targets of type %q", platform, TargetOf(platform))
		}
	}
	if got := TargetOf("Kubernetes"); got != "" {
		t.Errorf("Kubernetes has targets of type %q", got)
	}
}

func TestExclusions_NameMembers(t *testing.T) {
	for _, x := range Exclusions() {
		checkSource(t, x.In.Name, x.Source)
		if x.In.Find(x.One) < 0 || x.In.Find(x.Other) < 0 || x.One == x.Other {
			t.Errorf("%s: %s excludes %s", x.In.Name, x.One, x.Other)
		}
		if _, ok := x.Exception.About(); !ok || x.Basis == "" {
			t.Errorf("%s: no such exception: %s, %s", x.In.Name, x.Exception, x.Basis)
		}
	}
	if got := len(Exclusions()); got != 3 {
		t.Errorf("%d exclusions, want 3", got)
	}
}
