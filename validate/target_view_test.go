package validate

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
)

// What the view of a target spares the checks is only what they would not have reported.
func TestTargetView_SparesNoFinding(t *testing.T) {
	names := append([]string{"", "Smoke"}, eventNames(model.ComputePlatformServer)...)
	event := rapid.Custom(func(t *rapid.T) string {
		start := rapid.IntRange(0, 4).Draw(t, "start")
		members := []string{
			fmt.Sprintf(`"lifecycleEventName": %q`, rapid.SampledFrom(names).Draw(t, "name")),
			fmt.Sprintf(`"status": %q`, rapid.SampledFrom(append(facts.LifecycleEventStatus.Values, "Succeeded", "Succeeded", "Succeeded")).Draw(t, "status")),
		}
		if rapid.IntRange(0, 9).Draw(t, "started") > 0 {
			members = append(members, fmt.Sprintf(`"startTime": %d`, 1763600000+start))
		}
		if rapid.IntRange(0, 9).Draw(t, "ended") > 0 {
			members = append(members, fmt.Sprintf(`"endTime": %d`, 1763600000+start+rapid.IntRange(-1, 3).Draw(t, "length")))
		}
		if rapid.Bool().Draw(t, "diagnostics") {
			members = append(members, fmt.Sprintf(`"diagnostics": {"errorCode": %q}`, rapid.SampledFrom([]string{"", "Success", "Success", "ScriptFailed"}).Draw(t, "code")))
		}
		return "{" + strings.Join(members, ", ") + "}"
	})
	rapid.Check(t, func(t *rapid.T) {
		events := rapid.SliceOfN(event, 0, 5).Draw(t, "events")
		document := capturedTarget("InstanceTarget", "instanceTarget",
			fmt.Sprintf(`"status": %q`, rapid.SampledFrom(facts.TargetStatus.Values).Draw(t, "target")),
			fmt.Sprintf(`"lastUpdatedAt": %d`, 1763600000+rapid.IntRange(0, 8).Draw(t, "updated")),
			`"lifecycleEvents": [`+strings.Join(events, ", ")+`]`)
		want, got := findingsWithView(document, false), findingsWithView(document, true)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("findings in %s (-without the view +with it):\n%s", document, diff)
		}
	})
}

// findingsWithView returns the findings of the rules about targets, with or without what the view spares them.
func findingsWithView(document string, spare bool) []string {
	v := New(Options{})
	doc := source.Parse([]byte(document), source.Options{Format: source.AsJSON})[0]
	record := v.decoder.Decode(doc)
	target := &record.Targets[0]
	v.pass = Pass{Doc: doc, Record: record, engine: v, root: record.Roots[0]}
	for _, rule := range targetRules {
		if rule.Target == nil {
			continue
		}
		v.pass.rule = rule
		view := v.pass.view(target)
		view.regular, view.smooth = spare && view.regular, spare && view.smooth
		rule.Target(&v.pass, target)
	}
	return briefly(v.findings)
}
