package validate

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/appspec"
)

// What a rule of one's own sees of a document.
func TestPass_OfOnesOwnRule(t *testing.T) {
	var seen []string
	see := func(format string, args ...any) { seen = append(seen, fmt.Sprintf(format, args...)) }
	own := &Rule{
		ID: "own", Severity: Note, Title: "A rule of one's own",
		Request: func(p *Pass, _ *model.CreateDeploymentInput) {
			see("within %q", p.Within())
			see("description %t, mode %t, group %t", p.Has(At("description")), p.Has(At("deploymentMode")), p.Has(At("deploymentGroupName")))
			for _, at := range []Place{At("autoRollbackConfiguration", "events", 1), At("autoRollbackConfiguration", "events", 2), At("revision", 0), At("nothing", "inside")} {
				node, exact := p.Node(at)
				see("%s %t", p.Doc.Pointer(node), exact)
			}
		},
		Revision:   func(p *Pass, _ *model.RevisionLocation) { see("within %q", p.Within()) },
		Deployment: func(p *Pass, _ *model.DeploymentInfo) { see("record: description %t", p.Has(At("description"))) },
	}
	o := Options{Rules: []*Rule{own}}
	findingsOf(t, exampleRequest(`"description": null`, `"autoRollbackConfiguration": {"enabled": true, "events": ["DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM"]}`), o)
	findingsOf(t, exampleDeployment(`"description": null`), o)
	want := []string{
		`within ""`,
		"description true, mode false, group true",
		"/autoRollbackConfiguration/events/1 true",
		"/autoRollbackConfiguration/events false",
		"/revision false",
		" false",
		`within "revision"`,
		"record: description false", // null stands for nothing in a record
		`within "revision"`,
	}
	if diff := cmp.Diff(want, seen); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// A rule about AppSpec files is called for one that cannot be read, too, and may report the whole of it.
func TestPass_ReportsADocumentWithoutNodes(t *testing.T) {
	own := &Rule{
		ID: "own", Severity: Note, Title: "A rule of one's own",
		AppSpec: func(p *Pass, _ *appspec.File) { p.Report(At(), "as a whole") },
	}
	findings := ofRule(findingsOf(t, "version: [", Options{Kind: model.AppSpec, Rules: []*Rule{own}}), "own")
	if len(findings) != 1 || findings[0].Pointer != "" || findings[0].Line != 1 || findings[0].Column != 1 {
		t.Errorf("%+v", findings)
	}
}

func TestFilterLists_CanBeLeft(t *testing.T) {
	filters := []model.EC2TagFilter{{Key: model.Ptr("a")}}
	instances := &model.TargetInstances{TagFilters: filters, EC2TagSet: &model.EC2TagSet{EC2TagSetList: [][]model.EC2TagFilter{filters, filters}}}
	for last := range 3 {
		var seen []int
		for list := range filterLists(instances) {
			if seen = append(seen, list); list == last-1 {
				break
			}
		}
		if len(seen) != last+1 {
			t.Errorf("the lists %v were seen up to %d", seen, last-1)
		}
	}
}
