package facts

import (
	"regexp"
	"strings"
	"testing"
)

func TestExceptions_AreDistinctAndSourced(t *testing.T) {
	name := regexp.MustCompile(`^[A-Z][A-Za-z0-9]+Exception$`)
	seen := make(map[Exception]bool)
	of := make(map[string]int)
	for _, e := range Exceptions() {
		if !name.MatchString(string(e.Name)) || seen[e.Name] {
			t.Errorf("exception %q has no name of its own", e.Name)
		}
		seen[e.Name] = true
		of[e.Operation]++
		checkSource(t, string(e.Name), e.Source)
		if !strings.Contains(e.Source.URL, "API_"+e.Operation+".html") {
			t.Errorf("%s is not documented at %s", e.Name, e.Source.URL)
		}
		if !strings.HasSuffix(e.Doc, ".") || strings.Contains(e.Doc, "Exception") {
			t.Errorf("%s: Doc %q is no sentence", e.Name, e.Doc)
		}
		if got, ok := e.Name.About(); !ok || got != e {
			t.Errorf("%s is not found by its name", e.Name)
		}
	}
	if of["CreateDeployment"] != 26 {
		t.Errorf("CreateDeployment has %d exceptions, want 26", of["CreateDeployment"])
	}
	if got, ok := Exception("NoSuchException").About(); ok {
		t.Errorf("NoSuchException is %+v", got)
	}
}

func TestExceptions_Decidable(t *testing.T) {
	tests := []struct {
		name  Exception
		want  Decidable
		words string
	}{
		{RevisionRequiredException, FromRequest, "from the request"},
		{InvalidLoadBalancerInfoException, WithGroup, "with the deployment group"},
		{ThrottlingException, Never, "never offline"},
	}
	for _, test := range tests {
		t.Run(string(test.name), func(t *testing.T) {
			e, _ := test.name.About()
			if e.Decidable != test.want || e.Decidable.String() != test.words {
				t.Errorf("decidable %s, want %s", e.Decidable, test.words)
			}
		})
	}
}
