package validate

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
)

// consistentDeployment draws a record whose parts fit together.
func consistentDeployment(t *rapid.T) *model.DeploymentInfo {
	d := &model.DeploymentInfo{
		ApplicationName: model.Ptr("checkout"),
		DeploymentID:    model.Ptr(rapid.StringMatching(`d-[A-Z0-9]{9}`).Draw(t, "id")),
		Status:          model.DeploymentStatus(rapid.SampledFrom(facts.DeploymentStatus.Values).Draw(t, "status")),
		Creator:         model.DeploymentCreator(rapid.SampledFrom(facts.DeploymentCreator.Values).Draw(t, "creator")),
		ComputePlatform: model.ComputePlatform(rapid.SampledFrom(facts.ComputePlatform.Values).Draw(t, "platform")),
		CreateTime:      model.Ptr(model.UnixMilli(1763600000000)),
		DeploymentStyle: &model.DeploymentStyle{
			DeploymentType:   model.DeploymentTypeBlueGreen,
			DeploymentOption: model.DeploymentOptionWithTrafficControl,
		},
		LoadBalancerInfo: &model.LoadBalancerInfo{TargetGroupInfoList: []model.TargetGroupInfo{{Name: model.Ptr("web")}}},
		RollbackInfo:     &model.RollbackInfo{},
	}
	begun := d.Status != model.DeploymentStatusCreated && d.Status != model.DeploymentStatusQueued
	if begun {
		d.StartTime = model.Ptr(model.UnixMilli(1763600000000 + rapid.Int64Range(0, 60_000).Draw(t, "wait")))
	}
	if facts.Terminal(string(d.Status)) {
		d.CompleteTime = model.Ptr(model.UnixMilli(d.StartTime.UnixMilli() + rapid.Int64Range(-3_600_000, 7_200_000).Draw(t, "length")))
		if d.CompleteTime.Before(*d.CreateTime) {
			d.CompleteTime = d.CreateTime
		}
		d.DeploymentOverview = &model.DeploymentOverview{
			Pending: model.Ptr[int64](0), InProgress: model.Ptr[int64](0), Skipped: model.Ptr(rapid.Int64Range(0, 3).Draw(t, "skipped")),
			Succeeded: model.Ptr(rapid.Int64Range(1, 9).Draw(t, "succeeded")), Failed: model.Ptr(rapid.Int64Range(0, 9).Draw(t, "failed")),
		}
	}
	if d.Status == model.DeploymentStatusFailed || d.Status == model.DeploymentStatusStopped {
		d.ErrorInformation = &model.ErrorInformation{Code: model.ErrorCode(rapid.SampledFrom(facts.ErrorCode.Values).Draw(t, "code"))}
	}
	if d.Creator == model.DeploymentCreatorCodeDeployRollback {
		d.RollbackInfo.RollbackTriggeringDeploymentID = model.Ptr("d-TRIGGERED")
	}
	if d.ComputePlatform == model.ComputePlatformServer && rapid.Bool().Draw(t, "in place") {
		d.DeploymentStyle.DeploymentType = model.DeploymentTypeInPlace
	} else if begun {
		d.InstanceTerminationWaitTimeStarted = model.Ptr(rapid.Bool().Draw(t, "waits"))
	}
	return d
}

// Each defect is one change of a consistent record, and the one rule that is to find it.
var deploymentDefects = []struct {
	rule  *Rule
	spoil func(*model.DeploymentInfo)
}{
	{&recordStatusOverview, func(d *model.DeploymentInfo) {
		d.Status, d.CompleteTime, d.ErrorInformation = model.DeploymentStatusSucceeded, model.Ptr(model.UnixMilli(1763609999000)), nil
		d.DeploymentOverview = &model.DeploymentOverview{Succeeded: model.Ptr[int64](0), Failed: model.Ptr[int64](4)}
	}},
	{&recordErrorStatus, func(d *model.DeploymentInfo) {
		d.Status, d.CompleteTime = model.DeploymentStatusSucceeded, model.Ptr(model.UnixMilli(1763609999000))
		d.ErrorInformation = &model.ErrorInformation{Code: model.ErrorCodeTimeout}
	}},
	{&recordCompleteTime, func(d *model.DeploymentInfo) {
		if d.CompleteTime == nil {
			d.CompleteTime = model.Ptr(model.UnixMilli(1763609999000))
		} else {
			d.CompleteTime = nil
		}
	}},
	{&recordTimeOrder, func(d *model.DeploymentInfo) {
		d.CreateTime, d.StartTime = model.Ptr(model.UnixMilli(1763700000000)), model.Ptr(model.UnixMilli(1763600000000))
	}},
	{&rollbackSelf, func(d *model.DeploymentInfo) {
		d.RollbackInfo = &model.RollbackInfo{RollbackDeploymentID: d.DeploymentID}
	}},
	{&relatedDeploymentSelf, func(d *model.DeploymentInfo) {
		d.RelatedDeployments = &model.RelatedDeployments{AutoUpdateOutdatedInstancesDeploymentIDs: []string{"d-OTHER", *d.DeploymentID}}
	}},
	{&keepAliveTerminationStarted, func(d *model.DeploymentInfo) {
		d.InstanceTerminationWaitTimeStarted = model.Ptr(true)
		d.BlueGreenDeploymentConfiguration = &model.BlueGreenDeploymentConfiguration{
			TerminateBlueInstancesOnDeploymentSuccess: &model.BlueInstanceTerminationOption{Action: model.InstanceActionKeepAlive},
		}
	}},
	{&trafficControlLoadBalancer, func(d *model.DeploymentInfo) {
		d.ComputePlatform, d.LoadBalancerInfo = model.ComputePlatformServer, nil
	}},
	{&restartModeRecord, func(d *model.DeploymentInfo) {
		d.DeploymentMode, d.ComputePlatform = model.DeploymentModeRestart, model.ComputePlatformECS
	}},
	{&stylePlatform, func(d *model.DeploymentInfo) {
		d.DeploymentStyle.DeploymentType, d.ComputePlatform = model.DeploymentTypeInPlace, model.ComputePlatformLambda
	}},
}

func TestRecords_ConsistentDeploymentsAndTheirDefects(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := consistentDeployment(t)
		if found := foundBy(t, recordRules, "deploymentInfo", d); len(found) > 0 {
			t.Fatalf("a consistent record has findings: %v", found)
		}
		defect := rapid.SampledFrom(deploymentDefects).Draw(t, "defect")
		defect.spoil(d)
		if found := foundBy(t, recordRules, "deploymentInfo", d); !slices.Contains(found, defect.rule.ID) {
			t.Fatalf("%s is not found, only %v", defect.rule.ID, found)
		}
	})
}

// consistentTarget draws an Amazon ECS target whose parts fit together, so many events into its deployment.
func consistentTarget(t *rapid.T) *model.DeploymentTarget {
	names := eventNames(model.ComputePlatformECS)
	done := rapid.IntRange(0, len(names)).Draw(t, "events done")
	fails := done < len(names) && rapid.Bool().Draw(t, "fails")
	clock := int64(1763600000000)
	tick := func() *model.Time {
		clock += rapid.Int64Range(1, 60_000).Draw(t, "tick")
		return model.Ptr(model.UnixMilli(clock))
	}
	e := &model.ECSTarget{DeploymentID: model.Ptr("d-A1B2C3D4E"), TargetID: model.Ptr("web:checkout"), Status: model.TargetStatusInProgress}
	for i, name := range names {
		event := model.LifecycleEvent{LifecycleEventName: model.Ptr(name), Status: model.LifecycleEventStatusPending}
		switch {
		case i < done:
			event.Status, event.StartTime, event.EndTime = model.LifecycleEventStatusSucceeded, tick(), tick()
		case i == done && fails:
			event.Status, event.StartTime, event.EndTime = model.LifecycleEventStatusFailed, tick(), tick()
		case fails:
			event.Status, event.EndTime = model.LifecycleEventStatusSkipped, tick()
		}
		e.LifecycleEvents = append(e.LifecycleEvents, event)
	}
	if fails {
		e.Status = model.TargetStatusFailed
	}
	e.LastUpdatedAt = tick()
	moved := float64(rapid.IntRange(0, 100).Draw(t, "moved"))
	e.TaskSetsInfo = []model.ECSTaskSet{
		{Identifer: model.Ptr("ecs-svc/1"), Status: model.Ptr("PRIMARY"), TrafficWeight: model.Ptr(100 - moved), TaskSetLabel: model.TargetLabelBlue},
		{Identifer: model.Ptr("ecs-svc/2"), Status: model.Ptr("ACTIVE"), TrafficWeight: model.Ptr(moved), TaskSetLabel: model.TargetLabelGreen},
	}
	return &model.DeploymentTarget{DeploymentTargetType: model.DeploymentTargetTypeECSTarget, ECSTarget: e}
}

var targetDefects = []struct {
	rule  *Rule
	spoil func(*model.DeploymentTarget)
}{
	{&targetTypeMismatch, func(t *model.DeploymentTarget) { t.DeploymentTargetType = model.DeploymentTargetTypeLambdaTarget }},
	{&targetTypeMissing, func(t *model.DeploymentTarget) { t.DeploymentTargetType = "" }},
	{&targetEmpty, func(t *model.DeploymentTarget) { t.ECSTarget = nil }},
	{&targetIDForm, func(t *model.DeploymentTarget) { t.ECSTarget.TargetID = model.Ptr("web") }},
	{&lifecycleEventUnknown, func(t *model.DeploymentTarget) {
		t.ECSTarget.LifecycleEvents[3].LifecycleEventName = model.Ptr("TestTraffic")
	}},
	{&lifecycleEventDuplicate, func(t *model.DeploymentTarget) {
		t.ECSTarget.LifecycleEvents[3].LifecycleEventName = model.Ptr("Install")
	}},
	{&lifecycleEventOrder, func(t *model.DeploymentTarget) { slices.Reverse(t.ECSTarget.LifecycleEvents) }},
	{&lifecycleEventTimes, func(t *model.DeploymentTarget) {
		e := &t.ECSTarget.LifecycleEvents[2]
		e.StartTime, e.EndTime = model.Ptr(model.UnixMilli(2)), model.Ptr(model.UnixMilli(1))
	}},
	{&lifecycleEventStatus, func(t *model.DeploymentTarget) {
		t.ECSTarget.LifecycleEvents[0].Status, t.ECSTarget.LifecycleEvents[1].Status = model.LifecycleEventStatusPending, model.LifecycleEventStatusSucceeded
	}},
	{&lifecycleDiagnostics, func(t *model.DeploymentTarget) {
		t.ECSTarget.LifecycleEvents[0].Status = model.LifecycleEventStatusSucceeded
		t.ECSTarget.LifecycleEvents[0].Diagnostics = &model.Diagnostics{ErrorCode: model.LifecycleErrorCodeScriptMissing}
	}},
	{&targetUpdatedBeforeEvent, func(t *model.DeploymentTarget) {
		t.ECSTarget.LifecycleEvents[0].EndTime, t.ECSTarget.LastUpdatedAt = model.Ptr(model.UnixMilli(1763600100000)), model.Ptr(model.UnixMilli(1763600000000))
	}},
	{&taskSetPrimary, func(t *model.DeploymentTarget) { t.ECSTarget.TaskSetsInfo[1].Status = model.Ptr("PRIMARY") }},
	{&taskSetDuplicate, func(t *model.DeploymentTarget) { t.ECSTarget.TaskSetsInfo[1].Identifer = model.Ptr("ecs-svc/1") }},
	{&taskSetLabelDuplicate, func(t *model.DeploymentTarget) { t.ECSTarget.TaskSetsInfo[1].TaskSetLabel = model.TargetLabelBlue }},
	{&taskSetTrafficSum, func(t *model.DeploymentTarget) { *t.ECSTarget.TaskSetsInfo[0].TrafficWeight += 1 }},
	{&trafficWeightRange, func(t *model.DeploymentTarget) { *t.ECSTarget.TaskSetsInfo[0].TrafficWeight = 101 }},
}

func TestRecords_ConsistentTargetsAndTheirDefects(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		target := consistentTarget(t)
		if found := foundBy(t, targetRules, "deploymentTarget", target); len(found) > 0 {
			t.Fatalf("a consistent target has findings: %v", found)
		}
		defect := rapid.SampledFrom(targetDefects).Draw(t, "defect")
		defect.spoil(target)
		if found := foundBy(t, targetRules, "deploymentTarget", target); !slices.Contains(found, defect.rule.ID) {
			t.Fatalf("%s is not found, only %v", defect.rule.ID, found)
		}
	})
}

// foundBy returns the IDs of those rules that find something in a structure, printed as the service does.
func foundBy(t *rapid.T, rules []*Rule, wrapper string, structure any) []string {
	text, err := json.Marshal(map[string]any{wrapper: structure})
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for _, doc := range source.Parse(text, source.Options{Format: source.AsJSON}) {
		for _, f := range New(Options{}).Document(doc, "record.json").Findings {
			if slices.Contains(rules, f.Rule) {
				found = append(found, f.Rule.ID)
			}
		}
	}
	return found
}

// A list that no service would send is looked at in bounded time, and does not drown the reader in findings.
func TestRecords_HostileLists(t *testing.T) {
	const many = 20_000
	repeat := func(element string) string { return strings.TrimSuffix(strings.Repeat(element+",", many), ",") }
	for name, document := range map[string]string{
		"events":      capturedTarget("ECSTarget", "ecsTarget", `"lifecycleEvents": [`+repeat(`{"lifecycleEventName": "x", "status": "Failed"}`)+`]`),
		"task sets":   capturedTarget("ECSTarget", "ecsTarget", `"taskSetsInfo": [`+repeat(`{"identifer": "x", "status": "PRIMARY"}`)+`]`),
		"deployments": `{"deploymentsInfo": [` + repeat(`{"applicationName": "a", "deploymentId": "x"}`) + `]}`,
		"targets":     `{"deploymentTargets": [` + repeat(`{"deploymentTargetType": "LambdaTarget", "lambdaTarget": {"targetId": "x"}}`) + `]}`,
		"related":     captured(`"relatedDeployments": {"autoUpdateOutdatedInstancesDeploymentIds": [` + repeat(`"d-A1B2C3D4E"`) + `]}`),
	} {
		t.Run(name, func(t *testing.T) {
			findings := findingsOf(t, document, Options{})
			if len(findings) == 0 {
				t.Error("no finding")
			}
			perRule := map[string]int{}
			for _, f := range findings {
				perRule[f.Rule.ID]++
			}
			for rule, n := range perRule {
				if n > 1000 {
					t.Errorf("%d findings of %s", n, rule)
				}
			}
		})
	}
}
