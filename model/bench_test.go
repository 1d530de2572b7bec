package model

import (
	"fmt"
	"testing"

	"github.com/deployrecord/deployrecord/model/source"
)

// archive returns n deployments or targets as the AWS CLI prints them, no two alike: optional members come and go.
func archive(b *testing.B, n int, print func(i int) string) (docs []*source.Document, bytes int64) {
	for i := range n {
		text := print(i)
		docs = append(docs, parse(b, text))
		bytes += int64(len(text))
	}
	return docs, bytes / int64(n)
}

// optional returns text for every document but each nth.
func optional(i, nth int, text string) string {
	if i%nth == 0 {
		return ""
	}
	return text
}

func printDeployment(i int) string {
	return fmt.Sprintf(`{"deploymentInfo":{"applicationName":"shop-%[1]d","deploymentGroupName":"shop-prod","deploymentConfigName":`+
		`"CodeDeployDefault.HalfAtATime","deploymentId":"d-V8KP%05[1]d",`+
		optional(i, 3, `"previousRevision":{"revisionType":"GitHub","gitHubLocation":{"repository":"acme/shop","commitId":"dbdca3d308bf702b37cab696879ca3ef066a3960"}},`)+
		`"revision":{"revisionType":"S3","s3Location":{"bucket":"acme-artifacts","key":"shop/%[1]d.zip","bundleType":"zip",`+
		`"eTag":"4165d9af61dcf566adc3e857b8989d21"}},"status":"Succeeded","createTime":"2023-12-03T19:10:19.528000+00:00",`+
		`"startTime":"2023-12-03T19:10:37.915000+00:00","completeTime":"2023-12-03T19:27:36.295000+00:00","deploymentOverview":{`+
		`"Pending":0,"InProgress":0,"Succeeded":%[1]d,"Failed":0,"Skipped":0,"Ready":0},`+
		optional(i, 2, `"description":"hotfix \"%[1]d\"\n",`)+
		`"creator":"user","ignoreApplicationStopFailures":false,`+
		optional(i, 2, `"autoRollbackConfiguration":{"enabled":true,"events":["DEPLOYMENT_FAILURE","DEPLOYMENT_STOP_ON_ALARM"]},`)+
		`"updateOutdatedInstancesOnly":false,"rollbackInfo":{},"deploymentStyle":{"deploymentType":"BLUE_GREEN","deploymentOption":`+
		`"WITH_TRAFFIC_CONTROL"},`+optional(i, 4, `"targetInstances":{"tagFilters":[{"Key":"Role","Type":"KEY_ONLY"},{"Key":"Team","Value":`+
		`"shop","Type":"KEY_AND_VALUE"}]},`)+`"instanceTerminationWaitTimeStarted":false,"blueGreenDeploymentConfiguration":{`+
		`"terminateBlueInstancesOnDeploymentSuccess":{"action":"TERMINATE","terminationWaitTimeInMinutes":80},"deploymentReadyOption":{`+
		`"actionOnTimeout":"STOP_DEPLOYMENT","waitTimeInMinutes":28},"greenFleetProvisioningOption":{"action":"COPY_AUTO_SCALING_GROUP"}},`+
		`"loadBalancerInfo":{"elbInfoList":[{"name":"elb-shop"}]},"fileExistsBehavior":"DISALLOW","deploymentStatusMessages":[],`+
		`"computePlatform":"Server"`+optional(i, 3, `,"overrideAlarmConfiguration":{"enabled":true,"ignorePollAlarmFailure":true,"alarms":[`+
		`{"name":"QueueDepth"},{"name":"p99-latency"}]}`)+`}}`, i)
}

func printTarget(i int) string {
	event := func(name, times string) string {
		return `{"lifecycleEventName":"` + name + `",` + times + `"status":"Succeeded"}`
	}
	const times = `"startTime":1701630619.528,"endTime":1701630637.915,`
	return fmt.Sprintf(`{"deploymentTarget":{"deploymentTargetType":"ECSTarget","ecsTarget":{"deploymentId":"d-V8KP%05[1]d","targetId":`+
		`"prod:shop-%[1]d","targetArn":"arn:aws:ecs:us-east-1:111122223333:service/prod/shop-%[1]d","lastUpdatedAt":1701630637.915,`+
		`"lifecycleEvents":[`+event("BeforeInstall", times)+`,`+event("Install", times)+`,`+event("AfterInstall", times)+`,`+
		optional(i, 2, event("AllowTestTraffic", times)+`,`+event("AfterAllowTestTraffic", times)+`,`)+
		event("BeforeAllowTraffic", times)+`,`+event("AllowTraffic", times)+`,`+event("AfterAllowTraffic", "")+`],"status":"Succeeded",`+
		`"taskSetsInfo":[{"identifer":"ecs-svc/27176479128951%[1]d","desiredCount":7,"pendingCount":0,"runningCount":1,"status":"ACTIVE",`+
		`"trafficWeight":0.0,"targetGroup":{"name":"blue"},"taskSetLabel":"Blue"},{"identifer":"ecs-svc/38926285348774%[1]d","desiredCount":1,`+
		`"pendingCount":0,"runningCount":1,"status":"PRIMARY","trafficWeight":100.0,"targetGroup":{"name":"green"},"taskSetLabel":"Green"}]}}}`, i)
}

func BenchmarkDecode(b *testing.B) {
	for _, bench := range []struct {
		name  string
		print func(int) string
	}{
		{"deployments", printDeployment},
		{"targets", printTarget},
		{"bare", func(i int) string {
			text := printDeployment(i)
			return text[len(`{"deploymentInfo":`) : len(text)-1]
		}},
		{"faulty", func(i int) string {
			text := printDeployment(i)
			return text[:len(text)-2] + `,"noSuchMember":1,"status":"Done"}}`
		}},
	} {
		b.Run(bench.name, func(b *testing.B) {
			docs, bytes := archive(b, 64, bench.print)
			d := NewDecoder(DecodeOptions{})
			for _, doc := range docs {
				if r := d.Decode(doc); len(r.Faults) > 0 != (bench.name == "faulty") {
					b.Fatalf("%d faults", len(r.Faults))
				}
			}
			b.SetBytes(bytes)
			b.ReportAllocs()
			i := 0
			for b.Loop() {
				d.Decode(docs[i])
				i = (i + 1) % len(docs)
			}
		})
	}
}

func BenchmarkDetect(b *testing.B) {
	for _, test := range knownDocuments[:1] {
		doc := parse(b, test.text)
		b.Run(test.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Detect(doc)
			}
		})
	}
}
