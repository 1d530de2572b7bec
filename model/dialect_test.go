package model

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/deployrecord/deployrecord/model/source"
)

// One failed ECS deployment as ten tools print it. Times have whole seconds or tenths, so that each tool drops
// different zeros; the override of the alarms was never set.
var deploymentDialects = []struct {
	name    string
	format  source.FormatHint
	dialect Dialect
	text    string
}{
	{"wire", source.AsJSON, Wire, `{"deploymentInfo":{"applicationName":"shop","completeTime":1446232681,"computePlatform":"ECS",
		"createTime":1446232639.4,"creator":"user","deploymentGroupName":"shop-prod","deploymentId":"d-75I7MBT7C","deploymentOverview":{
		"Failed":1,"InProgress":0,"Pending":0,"Ready":0,"Skipped":0,"Succeeded":0},"deploymentStatusMessages":[],"errorInformation":{
		"code":"TIMEOUT","message":"no \"callback\""},"ignoreApplicationStopFailures":false,"instanceTerminationWaitTimeStarted":false,
		"loadBalancerInfo":{"targetGroupPairInfoList":[{"prodTrafficRoute":{"listenerArns":["arn:a"]},"targetGroups":[{"name":"blue"},{"name":"green"}]}]},
		"revision":{"revisionType":"S3","s3Location":{"bucket":"b","bundleType":"YAML","eTag":"\"dd56\"","key":"appspec.yaml"}},
		"startTime":1.4462326399E9,"status":"Failed","targetInstances":{"ec2TagSet":{"ec2TagSetList":[[{"Key":"k","Type":"KEY_ONLY"}]]}},
		"updateOutdatedInstancesOnly":false}}`},
	{"aws-cli v1", source.AsJSON, Wire, `{
    "deploymentInfo": {
        "applicationName": "shop",
        "deploymentGroupName": "shop-prod",
        "deploymentId": "d-75I7MBT7C",
        "revision": {
            "revisionType": "S3",
            "s3Location": {
                "bucket": "b",
                "key": "appspec.yaml",
                "bundleType": "YAML",
                "eTag": "\"dd56\""
            }
        },
        "status": "Failed",
        "errorInformation": {
            "code": "TIMEOUT",
            "message": "no \"callback\""
        },
        "createTime": 1446232639.4,
        "startTime": 1446232639.9,
        "completeTime": 1446232681.0,
        "deploymentOverview": {
            "Pending": 0,
            "InProgress": 0,
            "Succeeded": 0,
            "Failed": 1,
            "Skipped": 0,
            "Ready": 0
        },
        "creator": "user",
        "ignoreApplicationStopFailures": false,
        "updateOutdatedInstancesOnly": false,
        "targetInstances": {
            "ec2TagSet": {
                "ec2TagSetList": [
                    [
                        {
                            "Key": "k",
                            "Type": "KEY_ONLY"
                        }
                    ]
                ]
            }
        },
        "instanceTerminationWaitTimeStarted": false,
        "loadBalancerInfo": {
            "targetGroupPairInfoList": [
                {
                    "targetGroups": [
                        {
                            "name": "blue"
                        },
                        {
                            "name": "green"
                        }
                    ],
                    "prodTrafficRoute": {
                        "listenerArns": [
                            "arn:a"
                        ]
                    }
                }
            ]
        },
        "deploymentStatusMessages": [],
        "computePlatform": "ECS"
    }
}`},
	{"aws-cli v2, local offset", source.AsJSON, Wire, modelOrder(
		`"2015-10-30T12:17:19.400000-07:00"`, `"2015-10-30T12:17:19.900000-07:00"`, `"2015-10-30T12:18:01-07:00"`, "")},
	{"boto3 with default=str", source.AsJSON, Wire, modelOrder(
		`"2015-10-30 19:17:19.400000+00:00"`, `"2015-10-30 19:17:19.900000+00:00"`, `"2015-10-30 19:18:01+00:00"`,
		`,"ResponseMetadata":{"RequestId":"8f0b","HTTPStatusCode":200,"HTTPHeaders":{"content-type":"application/x-amz-json-1.1"},"RetryAttempts":0}`)},
	{"SDK for JavaScript", source.AsJSON, Wire, modelOrder(
		`"2015-10-30T19:17:19.400Z"`, `"2015-10-30T19:17:19.900Z"`, `"2015-10-30T19:18:01.000Z"`,
		`,"$metadata":{"httpStatusCode":200,"requestId":"8f0b","attempts":1,"totalRetryDelay":0}`)},
	{"Windows PowerShell", source.AsJSON, Pascal, powerShell(
		`"\/Date(1446232639400)\/"`, `"\/Date(1446232639900)\/"`, `"\/Date(1446232681000)\/"`, `{"Value":"Failed"}`, `[]`)},
	{"PowerShell 7", source.AsJSON, Pascal, powerShell(
		`"2015-10-30T12:17:19.4-07:00"`, `"2015-10-30T12:17:19.9000000-07:00"`, `"2015-10-30T12:18:01-07:00"`, `"Failed"`, `[]`)},
	{"SDK for Go", source.AsJSON, Pascal, `{"DeploymentInfo":{"AdditionalDeploymentStatusInfo":null,"ApplicationName":"shop",
		"AutoRollbackConfiguration":null,"BlueGreenDeploymentConfiguration":null,"CompleteTime":"2015-10-30T19:18:01Z","ComputePlatform":"ECS",
		"CreateTime":"2015-10-30T19:17:19.4Z","Creator":"user","DeploymentConfigName":null,"DeploymentGroupName":"shop-prod",
		"DeploymentId":"d-75I7MBT7C","DeploymentOverview":{"Failed":1,"InProgress":0,"Pending":0,"Ready":0,"Skipped":0,"Succeeded":0},
		"DeploymentStatusMessages":[],"DeploymentStyle":null,"Description":null,"ErrorInformation":{"Code":"TIMEOUT","Message":"no \"callback\""},
		"ExternalId":null,"FileExistsBehavior":"","IgnoreApplicationStopFailures":false,"InstanceTerminationWaitTimeStarted":false,
		"LoadBalancerInfo":{"ElbInfoList":null,"TargetGroupInfoList":null,"TargetGroupPairInfoList":[{"ProdTrafficRoute":{"ListenerArns":["arn:a"]},
		"TargetGroups":[{"Name":"blue"},{"Name":"green"}],"TestTrafficRoute":null}]},"OverrideAlarmConfiguration":null,"PreviousRevision":null,
		"RelatedDeployments":null,"Revision":{"AppSpecContent":null,"GitHubLocation":null,"RevisionType":"S3","S3Location":{"Bucket":"b",
		"BundleType":"YAML","ETag":"\"dd56\"","Key":"appspec.yaml","Version":null},"String_":null},"RollbackInfo":null,
		"StartTime":"2015-10-30T19:17:19.9Z","Status":"Failed","TargetInstances":{"AutoScalingGroups":null,"Ec2TagSet":{"Ec2TagSetList":[[{
		"Key":"k","Type":"KEY_ONLY","Value":null}]]},"TagFilters":null},"UpdateOutdatedInstancesOnly":false},"ResultMetadata":{}}`},
	{"SDK for Ruby", source.AsJSON, Snake, `{"deployment_info":{"application_name":"shop","deployment_group_name":"shop-prod",
		"deployment_id":"d-75I7MBT7C","revision":{"revision_type":"S3","s3_location":{"bucket":"b","key":"appspec.yaml","bundle_type":"YAML",
		"e_tag":"\"dd56\""}},"status":"Failed","error_information":{"code":"TIMEOUT","message":"no \"callback\""},
		"create_time":"2015-10-30T19:17:19.400Z","start_time":"2015-10-30 19:17:19.9 UTC","complete_time":"2015-10-30 12:18:01 -0700",
		"deployment_overview":{"pending":0,"in_progress":0,"succeeded":0,"failed":1,"skipped":0,"ready":0},"creator":"user",
		"ignore_application_stop_failures":false,"update_outdated_instances_only":false,"target_instances":{"ec2_tag_set":{
		"ec2_tag_set_list":[[{"key":"k","type":"KEY_ONLY"}]]}},"instance_termination_wait_time_started":false,"load_balancer_info":{
		"target_group_pair_info_list":[{"target_groups":[{"name":"blue"},{"name":"green"}],"prod_traffic_route":{"listener_arns":["arn:a"]}}]},
		"deployment_status_messages":[],"compute_platform":"ECS"}}`},
	{"YAML", source.AsYAML, Wire, `deploymentInfo:
  applicationName: shop
  completeTime: '2015-10-30T19:18:01+00:00'
  computePlatform: ECS
  createTime: '2015-10-30T19:17:19.400000+00:00'
  creator: user
  deploymentGroupName: shop-prod
  deploymentId: d-75I7MBT7C
  deploymentOverview:
    Failed: 1
    InProgress: 0
    Pending: 0
    Ready: 0
    Skipped: 0
    Succeeded: 0
  deploymentStatusMessages: []
  errorInformation:
    code: TIMEOUT
    message: no "callback"
  ignoreApplicationStopFailures: false
  instanceTerminationWaitTimeStarted: false
  loadBalancerInfo:
    targetGroupPairInfoList:
    - prodTrafficRoute:
        listenerArns:
        - arn:a
      targetGroups:
      - name: blue
      - name: green
  revision:
    revisionType: S3
    s3Location:
      bucket: b
      bundleType: YAML
      eTag: '"dd56"'
      key: appspec.yaml
  startTime: '2015-10-30T19:17:19.900000+00:00'
  status: Failed
  targetInstances:
    ec2TagSet:
      ec2TagSetList:
      - - Key: k
          Type: KEY_ONLY
  updateOutdatedInstancesOnly: false
`},
}

// modelOrder prints the deployment in the order of the service model, as boto3 and what is built on it do.
func modelOrder(created, started, completed, envelope string) string {
	return `{"deploymentInfo":{"applicationName":"shop","deploymentGroupName":"shop-prod","deploymentId":"d-75I7MBT7C",
		"revision":{"revisionType":"S3","s3Location":{"bucket":"b","key":"appspec.yaml","bundleType":"YAML","eTag":"\"dd56\""}},
		"status":"Failed","errorInformation":{"code":"TIMEOUT","message":"no \"callback\""},"createTime":` + created + `,
		"startTime":` + started + `,"completeTime":` + completed + `,"deploymentOverview":{"Pending":0,"InProgress":0,"Succeeded":0,
		"Failed":1,"Skipped":0,"Ready":0},"creator":"user","ignoreApplicationStopFailures":false,"updateOutdatedInstancesOnly":false,
		"targetInstances":{"ec2TagSet":{"ec2TagSetList":[[{"Key":"k","Type":"KEY_ONLY"}]]}},"instanceTerminationWaitTimeStarted":false,
		"loadBalancerInfo":{"targetGroupPairInfoList":[{"targetGroups":[{"name":"blue"},{"name":"green"}],"prodTrafficRoute":{
		"listenerArns":["arn:a"]}}]},"deploymentStatusMessages":[],"computePlatform":"ECS"}` + envelope + `}`
}

// powerShell prints the deployment as ConvertTo-Json does with enough depth: all properties, null or not.
func powerShell(created, started, completed, status, messages string) string {
	return `{"AdditionalDeploymentStatusInfo":null,"ApplicationName":"shop","AutoRollbackConfiguration":null,
		"BlueGreenDeploymentConfiguration":null,"CompleteTime":` + completed + `,"ComputePlatform":{"Value":"ECS"},"CreateTime":` + created + `,
		"Creator":{"Value":"user"},"DeploymentConfigName":null,"DeploymentGroupName":"shop-prod","DeploymentId":"d-75I7MBT7C",
		"DeploymentOverview":{"Failed":1,"InProgress":0,"Pending":0,"Ready":0,"Skipped":0,"Succeeded":0},
		"DeploymentStatusMessages":` + messages + `,"DeploymentStyle":null,"Description":null,"ErrorInformation":{"Code":{"Value":"TIMEOUT"},
		"Message":"no \"callback\""},"ExternalId":null,"FileExistsBehavior":null,"IgnoreApplicationStopFailures":false,
		"InstanceTerminationWaitTimeStarted":false,"LoadBalancerInfo":{"ElbInfoList":null,"TargetGroupInfoList":null,"TargetGroupPairInfoList":[{
		"ProdTrafficRoute":{"ListenerArns":["arn:a"]},"TargetGroups":[{"Name":"blue"},{"Name":"green"}],"TestTrafficRoute":null}]},
		"OverrideAlarmConfiguration":null,"PreviousRevision":null,"RelatedDeployments":null,"Revision":{"AppSpecContent":null,
		"GitHubLocation":null,"RevisionType":{"Value":"S3"},"S3Location":{"Bucket":"b","BundleType":{"Value":"YAML"},"ETag":"\"dd56\"",
		"Key":"appspec.yaml","Version":null},"String":null},"RollbackInfo":null,"StartTime":` + started + `,"Status":` + status + `,
		"TargetInstances":{"AutoScalingGroups":null,"Ec2TagSet":{"Ec2TagSetList":[[{"Key":"k","Type":{"Value":"KEY_ONLY"},"Value":null}]]},
		"TagFilters":null},"UpdateOutdatedInstancesOnly":false}`
}

func TestDecode_dialects(t *testing.T) {
	want := []DeploymentInfo{{
		ApplicationName:     Ptr("shop"),
		DeploymentGroupName: Ptr("shop-prod"),
		DeploymentID:        Ptr("d-75I7MBT7C"),
		Revision: &RevisionLocation{
			RevisionType: RevisionLocationTypeS3,
			S3Location:   &S3Location{Bucket: Ptr("b"), Key: Ptr("appspec.yaml"), BundleType: BundleTypeYAML, ETag: Ptr(`"dd56"`)},
		},
		Status:                        DeploymentStatusFailed,
		ErrorInformation:              &ErrorInformation{Code: ErrorCodeTimeout, Message: Ptr(`no "callback"`)},
		CreateTime:                    Ptr(UnixMilli(1446232639400)),
		StartTime:                     Ptr(UnixMilli(1446232639900)),
		CompleteTime:                  Ptr(UnixMilli(1446232681000)),
		DeploymentOverview:            &DeploymentOverview{Ptr[int64](0), Ptr[int64](0), Ptr[int64](0), Ptr[int64](1), Ptr[int64](0), Ptr[int64](0)},
		Creator:                       DeploymentCreatorUser,
		IgnoreApplicationStopFailures: Ptr(false),
		UpdateOutdatedInstancesOnly:   Ptr(false),
		TargetInstances: &TargetInstances{
			EC2TagSet: &EC2TagSet{EC2TagSetList: [][]EC2TagFilter{{{Key: Ptr("k"), Type: EC2TagFilterTypeKeyOnly}}}},
		},
		InstanceTerminationWaitTimeStarted: Ptr(false),
		LoadBalancerInfo: &LoadBalancerInfo{TargetGroupPairInfoList: []TargetGroupPairInfo{{
			TargetGroups:     []TargetGroupInfo{{Name: Ptr("blue")}, {Name: Ptr("green")}},
			ProdTrafficRoute: &TrafficRoute{ListenerARNs: []string{"arn:a"}},
		}}},
		DeploymentStatusMessages: []string{},
		ComputePlatform:          ComputePlatformECS,
	}}
	d := NewDecoder(DecodeOptions{})
	for _, test := range deploymentDialects {
		t.Run(test.name, func(t *testing.T) {
			doc := parseAs(t, test.text, test.format)
			r := d.Decode(doc)
			if r.Kind != GetDeployment || r.Dialect != test.dialect {
				t.Errorf("told as %v in %v", r.Kind, r.Dialect)
			}
			for _, f := range r.Faults {
				t.Error(describe(doc, f))
			}
			if diff := cmp.Diff(want, r.Deployments); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// One Lambda target in the three spellings.
func TestDecode_targetDialects(t *testing.T) {
	want := []DeploymentTarget{{
		DeploymentTargetType: DeploymentTargetTypeLambdaTarget,
		LambdaTarget: &LambdaTarget{
			DeploymentID: Ptr("d-1"), TargetID: Ptr("fn"), Status: TargetStatusInProgress,
			LifecycleEvents: []LifecycleEvent{{
				LifecycleEventName: Ptr("AllowTraffic"), Status: LifecycleEventStatusInProgress, StartTime: Ptr(UnixMilli(1446232639487)),
			}},
			LambdaFunctionInfo: &LambdaFunctionInfo{FunctionName: Ptr("fn"), TargetVersionWeight: Ptr(0.0)},
		},
	}}
	d := NewDecoder(DecodeOptions{})
	for name, text := range map[string]string{
		"wire": `{"deploymentTarget":{"deploymentTargetType":"LambdaTarget","lambdaTarget":{"deploymentId":"d-1","targetId":"fn",
			"status":"InProgress","lifecycleEvents":[{"lifecycleEventName":"AllowTraffic","startTime":1446232639.487,"status":"InProgress"}],
			"lambdaFunctionInfo":{"functionName":"fn","targetVersionWeight":0.0}}}}`,
		"Go": `{"DeploymentTarget":{"CloudFormationTarget":null,"DeploymentTargetType":"LambdaTarget","EcsTarget":null,"InstanceTarget":null,
			"LambdaTarget":{"DeploymentId":"d-1","LambdaFunctionInfo":{"CurrentVersion":null,"FunctionAlias":null,"FunctionName":"fn",
			"TargetVersion":null,"TargetVersionWeight":0},"LastUpdatedAt":null,"LifecycleEvents":[{"Diagnostics":null,"EndTime":null,
			"LifecycleEventName":"AllowTraffic","StartTime":"2015-10-30T19:17:19.487Z","Status":"InProgress"}],"Status":"InProgress",
			"TargetArn":null,"TargetId":"fn"}},"ResultMetadata":{}}`,
		"PowerShell, the first instant for an absent one": `{"DeploymentTarget":{"DeploymentTargetType":"LambdaTarget","LambdaTarget":{
			"DeploymentId":"d-1","LambdaFunctionInfo":{"FunctionName":"fn","TargetVersionWeight":0},"LastUpdatedAt":"0001-01-01T00:00:00",
			"LifecycleEvents":[{"EndTime":"\/Date(-62135596800000)\/","LifecycleEventName":"AllowTraffic",
			"StartTime":"\/Date(1446232639487)\/","Status":{"Value":"InProgress"}}],"Status":{"Value":"InProgress"},"TargetId":"fn"}}}`,
		"Ruby": `{"deployment_target":{"deployment_target_type":"LambdaTarget","lambda_target":{"deployment_id":"d-1","target_id":"fn",
			"status":"InProgress","lifecycle_events":[{"lifecycle_event_name":"AllowTraffic","start_time":"2015-10-30 19:17:19.487 UTC",
			"status":"InProgress"}],"lambda_function_info":{"function_name":"fn","target_version_weight":0.0}}}}`,
	} {
		t.Run(name, func(t *testing.T) {
			doc := parse(t, text)
			r := d.Decode(doc)
			for _, f := range r.Faults {
				t.Error(describe(doc, f))
			}
			if diff := cmp.Diff(want, r.Targets); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}
