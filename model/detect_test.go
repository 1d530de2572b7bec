package model

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/deployrecord/deployrecord/model/source"
)

// parse returns the one document of a JSON text.
func parse(t testing.TB, text string) *source.Document {
	t.Helper()
	return parseAs(t, text, source.AsJSON)
}

func parseAs(t testing.TB, text string, format source.FormatHint) *source.Document {
	t.Helper()
	docs := source.Parse([]byte(text), source.Options{Format: format})
	if len(docs) != 1 || len(docs[0].Nodes) == 0 {
		t.Fatalf("not one document: %s", text)
	}
	return docs[0]
}

// What the documents of the tables are made of.
const (
	revisionJSON = `"revision":{"revisionType":"S3","s3Location":{"bucket":"b","key":"k.zip","bundleType":"zip"}}`
	goBare       = `"AdditionalDeploymentStatusInfo":null,"ApplicationName":"web","AutoRollbackConfiguration":null,` +
		`"ComputePlatform":"","CompleteTime":null,"CreateTime":"2015-10-30T19:17:19.487Z","Creator":"","DeploymentId":"d-1",` +
		`"DeploymentOverview":null,"Description":null,"Revision":null,"Status":"Created"`
)

var knownDocuments = []struct {
	name, text string
	want       Detection // without Roots
}{
	{"request", `{"applicationName":"web","deploymentGroupName":"prod",` + revisionJSON + `}`, Detection{Kind: CreateDeployment}},
	{"request without a group", `{"applicationName":"web",` + revisionJSON + `}`, Detection{Kind: CreateDeployment}},
	{"request without an application", `{"deploymentGroupName":"prod",` + revisionJSON + `}`, Detection{Kind: CreateDeployment}},
	{"request without a revision", `{"applicationName":"web","deploymentGroupName":"prod"}`, Detection{Kind: CreateDeployment}},
	{"request of the application alone", `{"applicationName":"web"}`, Detection{Kind: CreateDeployment}},
	{"request of the revision alone", `{` + revisionJSON + `}`, Detection{Kind: CreateDeployment}},
	{"request with an empty revision", `{"applicationName":"web","revision":{}}`, Detection{Kind: CreateDeployment}},
	{"request in wrong case", `{"applicationname":"web","deploymentGroupName":"p",` + revisionJSON + `}`, Detection{Kind: CreateDeployment}},
	{"request with all names in wrong case", `{"applicationname":"web","deploymentgroupname":"p"}`, Detection{Kind: CreateDeployment}},
	{"request in PascalCase by a person", `{"ApplicationName":"web","DeploymentGroupName":"p","Revision":{"RevisionType":"S3"}}`, Detection{Kind: CreateDeployment}},
	{"request in snake_case by a person", `{"application_name":"web","deployment_group_name":"p"}`, Detection{Kind: CreateDeployment}},
	{"request with hyphens", `{"application-name":"web","deployment-group-name":"p"}`, Detection{Kind: CreateDeployment}},
	{"request with members of a group", `{"applicationName":"web","deploymentGroupName":"p","deploymentStyle":{},"loadBalancerInfo":{},"blueGreenDeploymentConfiguration":{},"computePlatform":"ECS"}`, Detection{Kind: CreateDeployment}},
	{"request with a member only groups have", `{"applicationName":"web","deploymentGroupName":"p","alarmConfiguration":{},` + revisionJSON + `}`, Detection{Kind: CreateDeployment}},
	{"request with invented members", `{"applicationName":"web","deploymentGroupName":"p","wait":true,"region":"eu-west-1","profile":"x","notes":1,` + revisionJSON + `}`, Detection{Kind: CreateDeployment}},
	{"request with wrong types", `{"applicationName":1,"deploymentGroupName":[],"revision":"abc"}`, Detection{Kind: CreateDeployment}},
	{"request with options not known here", `{"applicationName":"web","deploymentMode":"RESTART","ec2DeploymentOptions":{"x":1}}`, Detection{Kind: CreateDeployment}},
	{"request printed by Go", `{"ApplicationName":"web","DeploymentConfigName":null,"Description":null,"FileExistsBehavior":"","OverrideAlarmConfiguration":null,"Revision":{"RevisionType":"S3","String_":null}}`, Detection{Kind: CreateDeployment, Dialect: Pascal}},
	{"request built in Go with a String_", `{"ApplicationName":"web","Revision":{"RevisionType":"String","String_":{"Content":"x"}}}`, Detection{Kind: CreateDeployment, Dialect: Pascal}},

	{"deployment", `{"deploymentInfo":{"deploymentId":"d-1"}}`, Detection{Kind: GetDeployment}},
	{"deployment, empty", `{"deploymentInfo":{}}`, Detection{Kind: GetDeployment}},
	{"deployment of boto3", `{"deploymentInfo":{"deploymentId":"d-1"},"ResponseMetadata":{"RequestId":"r","HTTPStatusCode":200}}`, Detection{Kind: GetDeployment}},
	{"deployment of JavaScript", `{"$metadata":{"httpStatusCode":200},"deploymentInfo":{"deploymentId":"d-1"}}`, Detection{Kind: GetDeployment}},
	{"deployment of Go", `{"DeploymentInfo":{"DeploymentId":"d-1"},"ResultMetadata":{}}`, Detection{Kind: GetDeployment, Dialect: Pascal}},
	{"deployment of PowerShell", `{"DeploymentInfo":{"DeploymentId":"d-1"},"ResponseMetadata":{},"ContentLength":1,"HttpStatusCode":200}`, Detection{Kind: GetDeployment, Dialect: Pascal}},
	{"deployment of PowerShell, cut in depth", `{"DeploymentInfo":"Amazon.CodeDeploy.Model.DeploymentInfo","ContentLength":1}`, Detection{Kind: GetDeployment, Dialect: Pascal}},
	{"deployment of Ruby", `{"deployment_info":{"deployment_id":"d-1"}}`, Detection{Kind: GetDeployment, Dialect: Snake}},
	{"deployment of a wrong type", `{"deploymentInfo":"x"}`, Detection{Kind: GetDeployment}},
	{"deployment beside members of its own", `{"deploymentInfo":{"deploymentId":"d-1"},"applicationName":"web"}`, Detection{Kind: GetDeployment}},
	{"deployment beside a comment", `{"_comment":"captured by hand","deploymentInfo":{"deploymentId":"d-1"}}`, Detection{Kind: GetDeployment}},
	{"deployment with unknown members", `{"deploymentInfo":{"foo":1}}`, Detection{Kind: GetDeployment}},
	{"bare deployment", `{"applicationName":"web","deploymentId":"d-1","status":"Created"}`, Detection{Kind: GetDeployment, Bare: true}},
	{"bare deployment, id and time", `{"deploymentId":"d-1","createTime":1446232639.487}`, Detection{Kind: GetDeployment, Bare: true}},
	{"bare deployment that looks like a request with an id", `{"deploymentId":"d-1",` + revisionJSON + `}`, Detection{Kind: GetDeployment, Bare: true}},
	{"bare deployment beside metadata", `{"deploymentId":"d-1","applicationName":"web","ResponseMetadata":{}}`, Detection{Kind: GetDeployment, Bare: true}},
	{"bare deployment of Go", `{` + goBare + `}`, Detection{Kind: GetDeployment, Dialect: Pascal, Bare: true}},
	{"bare deployment of a newer Go", `{` + goBare + `,"DeploymentMode":"","NewMember":null}`, Detection{Kind: GetDeployment, Dialect: Pascal, Bare: true}},
	{"bare deployment of Ruby", `{"application_name":"web","deployment_id":"d-1","status":"Created"}`, Detection{Kind: GetDeployment, Dialect: Snake, Bare: true}},
	{"deployments", `{"deploymentsInfo":[{"deploymentId":"d-1"},{"deploymentId":"d-2"}]}`, Detection{Kind: BatchGetDeployments}},
	{"deployments, none", `{"deploymentsInfo":[]}`, Detection{Kind: BatchGetDeployments}},
	{"deployments of Go", `{"DeploymentsInfo":[{"DeploymentId":"d-1"}],"ResultMetadata":{}}`, Detection{Kind: BatchGetDeployments, Dialect: Pascal}},
	{"deployments of a wrong type", `{"deploymentsInfo":{"deploymentId":"d-1"}}`, Detection{Kind: BatchGetDeployments}},

	{"target", `{"deploymentTarget":{"deploymentTargetType":"ECSTarget","ecsTarget":{}}}`, Detection{Kind: GetDeploymentTarget}},
	{"target of Go", `{"DeploymentTarget":{"DeploymentTargetType":"ECSTarget","EcsTarget":{}},"ResultMetadata":{}}`, Detection{Kind: GetDeploymentTarget, Dialect: Pascal}},
	{"bare target", `{"deploymentTargetType":"ECSTarget","ecsTarget":{"targetId":"c:s"}}`, Detection{Kind: GetDeploymentTarget, Bare: true}},
	{"bare target without its type", `{"lambdaTarget":{"targetId":"f"}}`, Detection{Kind: GetDeploymentTarget, Bare: true}},
	{"bare target of Go", `{"CloudFormationTarget":null,"DeploymentTargetType":"ECSTarget","EcsTarget":{"TargetId":"c:s"},"InstanceTarget":null,"LambdaTarget":null}`, Detection{Kind: GetDeploymentTarget, Dialect: Pascal, Bare: true}},
	{"bare target of Ruby", `{"deployment_target_type":"ECSTarget","ecs_target":{"target_id":"c:s"}}`, Detection{Kind: GetDeploymentTarget, Dialect: Snake, Bare: true}},
	{"targets", `{"deploymentTargets":[{"lambdaTarget":{}}]}`, Detection{Kind: BatchGetDeploymentTargets}},
	{"targets beside a token", `{"deploymentTargets":[{"lambdaTarget":{}}],"nextToken":"t"}`, Detection{Kind: BatchGetDeploymentTargets}},

	{"group", `{"deploymentGroupInfo":{"applicationName":"web"}}`, Detection{Kind: GetDeploymentGroup}},
	{"group of Go", `{"DeploymentGroupInfo":{"ApplicationName":"web"},"ResultMetadata":{}}`, Detection{Kind: GetDeploymentGroup, Dialect: Pascal}},

	{"bare deployment with a member of the future", `{"applicationName":"web","deploymentGroupName":"p","deploymentId":"d-1","status":"Created","createTime":1,"durationSeconds":7}`, Detection{Kind: GetDeployment, Bare: true}},
	{"request of Go with every member and one null", `{"ApplicationName":"web","AutoRollbackConfiguration":{},"DeploymentConfigName":"c","DeploymentGroupName":"p","DeploymentMode":"RESTART","Description":"d","FileExistsBehavior":"","IgnoreApplicationStopFailures":false,"OverrideAlarmConfiguration":{},"Revision":null,"TargetInstances":{},"UpdateOutdatedInstancesOnly":false}`, Detection{Kind: CreateDeployment, Dialect: Pascal}},
	{"bare target with a member of the future", `{"deploymentTargetType":"ECSTarget","ecsTarget":{},"durationSeconds":7}`, Detection{Kind: GetDeploymentTarget, Bare: true}},
	{"bare target of a wrong type", `{"deploymentTargetType":"ECSTarget","ecsTarget":7}`, Detection{Kind: GetDeploymentTarget, Bare: true}},
	{"AppSpec for ECS", `{"version":0.0,"Resources":[{"TargetService":{}}]}`, Detection{Kind: AppSpec}},
	{"AppSpec in lower case", `{"version":0.0,"resources":[],"hooks":[]}`, Detection{Kind: AppSpec}},
	{"AppSpec with a version in capitals", `{"Version":"0.0","Resources":[]}`, Detection{Kind: AppSpec}},
	{"AppSpec with a map of resources", `{"version":1,"Resources":{"TargetService":{}}}`, Detection{Kind: AppSpec}},
	{"AppSpec for a server", `{"version":0.0,"os":"linux","files":[{"source":"/","destination":"/"}]}`, Detection{Kind: AppSpec}},
	{"AppSpec of a system alone", `{"version":0.0,"os":"linux"}`, Detection{Kind: AppSpec}},
	{"AppSpec of hooks alone", `{"version":0.0,"hooks":{"AfterInstall":[]}}`, Detection{Kind: AppSpec}},
	{"AppSpec of permissions", `{"version":0.0,"permissions":[{"object":"/x"}]}`, Detection{Kind: AppSpec}},
}

func TestDetect(t *testing.T) {
	for _, test := range knownDocuments {
		t.Run(test.name, func(t *testing.T) {
			got := Detect(parse(t, test.text))
			if diff := cmp.Diff(test.want, got, cmpopts.IgnoreFields(Detection{}, "Roots")); diff != "" {
				t.Errorf("%s (-want +got)\n%s", test.text, diff)
			}
		})
	}
}

var foreignDocuments = []struct{ name, text, seems string }{
	{"both wrappers", `{"deploymentInfo":{"deploymentId":"d-1"},"deploymentTarget":{"ecsTarget":{}}}`, "both GetDeployment output and GetDeploymentTarget output"},
	{"both empty wrappers", `{"deploymentInfo":{},"deploymentGroupInfo":{}}`, "both GetDeployment output and GetDeploymentGroup output"},
	{"output and AppSpec", `{"deploymentInfo":{},"version":0.0,"os":"linux"}`, "both GetDeployment output and an AppSpec file"},
	{"request and AppSpec", `{"applicationName":"web","deploymentGroupName":"p","version":0.0,"Resources":[]}`, "both an AppSpec file and a CreateDeployment request"},
	{"request with a status", `{"applicationName":"web","deploymentGroupName":"p","status":"Created",` + revisionJSON + `}`, "both a CreateDeployment request and a deployment record"},
	{"bare deployment with an unknown member", `{"applicationName":"web","deploymentId":"d-1","durationSeconds":7}`, "a deployment record with members that no deployment has"},
	{"application revision", `{"applicationName":"web",` + revisionJSON + `,"revisionInfo":{"description":"x"}}`, "GetApplicationRevision output"},
	{"application revision of Go", `{"ApplicationName":"web","Revision":{},"RevisionInfo":{},"ResultMetadata":{}}`, "GetApplicationRevision output"},
	{"group request", `{"applicationName":"web","deploymentGroupName":"p","serviceRoleArn":"arn:aws:iam::1:role/r","deploymentConfigName":"c"}`, "a CreateDeploymentGroup request"},
	{"group request with an ELB", `{"applicationName":"web","deploymentGroupName":"p","serviceRoleArn":"r","deploymentStyle":{},"loadBalancerInfo":{},"ecsServices":[]}`, "a CreateDeploymentGroup request"},
	{"group update", `{"applicationName":"web","currentDeploymentGroupName":"p"}`, "an UpdateDeploymentGroup request"},
	{"bare group", `{"applicationName":"web","deploymentGroupId":"g","deploymentGroupName":"p","serviceRoleArn":"r"}`, "a deployment group without the deploymentGroupInfo around it"},
	{"groups", `{"deploymentGroupsInfo":[],"errorMessage":""}`, "BatchGetDeploymentGroups output"},
	{"instance", `{"instanceSummary":{"deploymentId":"d-1","instanceId":"i-1"}}`, "GetDeploymentInstance output, of an operation that is deprecated"},
	{"instances", `{"instancesSummary":[],"errorMessage":""}`, "BatchGetDeploymentInstances output, of an operation that is deprecated"},
	{"list of deployments", `{"deployments":["d-1"],"nextToken":"t"}`, "ListDeployments output"},
	{"list of targets", `{"targetIds":["i-1"]}`, "ListDeploymentTargets output or a BatchGetDeploymentTargets request"},
	{"list of revisions", `{"revisions":[{"revisionType":"S3"}]}`, "ListApplicationRevisions or BatchGetApplicationRevisions output"},
	{"list of groups", `{"applicationName":"web","deploymentGroups":["p"]}`, "ListDeploymentGroups output"},
	{"configuration", `{"deploymentConfigInfo":{"deploymentConfigName":"c"}}`, "GetDeploymentConfig output"},
	{"configuration request", `{"deploymentConfigName":"c","minimumHealthyHosts":{"type":"HOST_COUNT","value":1}}`, "a CreateDeploymentConfig request"},
	{"batch request", `{"deploymentIds":["d-1"]}`, "a BatchGetDeployments request"},
	{"target request", `{"deploymentId":"d-1","targetId":"i-1"}`, "a GetDeploymentTarget request"},
	{"deployment id", `{"deploymentId":"d-1"}`, "a GetDeployment request or CreateDeployment output"},
	{"CloudTrail records", `{"Records":[{"eventSource":"codedeploy.amazonaws.com"}]}`, "a list of CloudTrail records"},
	{"CloudTrail event", `{"eventVersion":"1.02","eventSource":"codedeploy.amazonaws.com","eventName":"CreateDeployment","requestParameters":{"applicationName":"web"}}`, "a CloudTrail event"},
	{"EventBridge event", `{"detail-type":"CodeDeploy Deployment State-change Notification","source":"aws.codedeploy","detail":{"deploymentId":"d-1"},"region":"us-east-1"}`, "an EventBridge event"},
	{"SNS notification", `{"Type":"Notification","MessageId":"m","TopicArn":"arn:aws:sns:us-east-1:1:t","Message":"{}"}`, "an SNS notification"},
	{"SNS deployment message", `{"region":"us-east-1","accountId":"1","eventTriggerName":"t","applicationName":"web","deploymentId":"d-1","deploymentGroupName":"p","createTime":"Fri Jan 19 08:07:10 UTC 2018","status":"CREATED"}`, "an SNS message of a CodeDeploy trigger"},
	{"SNS instance message", `{"eventTriggerName":"t","deploymentId":"d-1","instanceId":"arn:x","lifecycleEvents":[]}`, "an SNS message of a CodeDeploy trigger"},
	{"error of the service", `{"__type":"DeploymentDoesNotExistException","message":"no"}`, "an error answer of the service"},
	{"error of boto3", `{"Error":{"Code":"X","Message":"no"},"ResponseMetadata":{}}`, "an error answer of the service"},
	{"error code and message", `{"code":"X","message":"no"}`, "an error answer of the service"},
	{"CloudFormation template", `{"AWSTemplateFormatVersion":"2010-09-09","Resources":{"G":{"Type":"AWS::CodeDeploy::DeploymentGroup"}}}`, "a CloudFormation template"},
	{"CloudFormation resource", `{"Type":"AWS::CodeDeploy::Deployment","Properties":{"DeploymentId":"d-1"}}`, "a resource in the style of CloudFormation"},
	{"recording", `{"status_code":200,"data":{"deploymentInfo":{"deploymentId":"d-1"}}}`, "a recorded HTTP answer, with the document inside data"},
	{"Terraform state", `{"version":4,"terraform_version":"1.9.0","resources":[{"type":"aws_codedeploy_app"}]}`, "a Terraform state"},
	{"package.json", `{"name":"x","version":"1.0.0","description":"d","files":["lib"],"os":["linux"],"scripts":{}}`, "a package.json"},
	{"Kubernetes manifest", `{"apiVersion":"v1","kind":"ConfigMap","metadata":{}}`, "a Kubernetes manifest"},
	{"buildspec", `{"version":0.2,"phases":{}}`, "a CodeBuild buildspec"},
	{"AppSpec of the version alone", `{"version":0.0}`, "an AppSpec file with nothing but its version"},
	{"AppSpec without a version", `{"os":"linux","hooks":{}}`, "an AppSpec file without its version"},
	{"projection in Pascal", `{"Status":"Succeeded","Creator":"user"}`, "a part of a deployment record, as --query cuts it out"},
	{"projection in Pascal with an id", `{"ApplicationName":"web","DeploymentId":"d-1","Status":"Succeeded"}`, ""},
	{"projection in Spanish", `{"Estado":"Succeeded","Inicio":"2024-01-01"}`, ""},
	{"projection in wire spelling", `{"status":"Failed","errorInformation":{"code":"TIMEOUT"}}`, "a part of a deployment record, as --query cuts it out"},
	{"revision alone", `{"revisionType":"S3","s3Location":{"bucket":"b"}}`, "a revision without the request or record around it"},
	{"one target of the union", `{"deploymentId":"d-1","targetId":"i-1","status":"Failed","lifecycleEvents":[]}`, "a target without the deploymentTarget around it"},
	{"subscription of SNS", `{"Type":"SubscriptionConfirmation","Token":"t"}`, "an SNS notification"},
	{"types of another program", `{"Type":7,"type":"circle"}`, ""},
	{"a name longer than any", `{"` + strings.Repeat("deploymentInfo", 5) + `":{}}`, ""},
	{"a target with nothing known inside, beside others", `{"deploymentTarget":{"os":"ios"},"name":"x"}`, "GetDeploymentTarget output with something else inside deploymentTarget"},
	{"type of a target alone", `{"deploymentTargetType":"ECSTarget"}`, "a part of a deployment target"},
	{"two members of a target in Pascal", `{"DeploymentTargetType":"ECSTarget","EcsTarget":{}}`, "a part of a deployment target"},
	{"misspelled wrapper", `{"deploymentinfo":{"deploymentId":"d-1"}}`, "GetDeployment output with another spelling of deploymentInfo"},
	{"wrapper of another program", `{"deploymentTarget":"production","image":"x"}`, "GetDeploymentTarget output with something else inside deploymentTarget"},
	{"wrapped list of another program", `{"deploymentTargets":["a","b"],"image":"x"}`, "BatchGetDeploymentTargets output with something else inside deploymentTargets"},
	{"configuration of another program", `{"applicationName":"shop","description":"d","port":8080,"debug":true,"hosts":[],"log":{}}`, ""},
	{"description alone", `{"description":"x"}`, ""},
	{"revision of another program", `{"revision":5,"description":"x"}`, ""},
	{"package with a revision", `{"name":"x","revision":{"number":5}}`, ""},
	{"empty object", `{}`, "an empty object"},
	{"metadata alone", `{"ResponseMetadata":{}}`, ""},
	{"text", `"d-1"`, "a string"},
	{"number", `7`, "a number"},
	{"null", `null`, "null"},
	{"boolean", `true`, "a boolean"},
}

func TestDetect_foreign(t *testing.T) {
	for _, test := range foreignDocuments {
		t.Run(test.name, func(t *testing.T) {
			got := Detect(parse(t, test.text))
			want := Detection{Seems: test.seems}
			if test.seems == "" {
				want.Seems = got.Seems // any guess is as good as none
			}
			if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
				t.Errorf("%s (-want +got)\n%s", test.text, diff)
			}
		})
	}
}

func TestDetect_nothingRead(t *testing.T) {
	if diff := cmp.Diff(Detection{}, Detect(new(source.Document))); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestDetect_roots(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"request", `{"applicationName":"web"}`, []string{""}},
		{"wrapped", `{"x":1,"deploymentInfo":{"deploymentId":"d-1"}}`, []string{"/deploymentInfo"}},
		{"wrapped alone", `{"deploymentInfo":{"deploymentId":"d-1"}}`, []string{"/deploymentInfo"}},
		{"the last of two", `{"deploymentInfo":{"deploymentId":"d-1"},"deploymentInfo":{"deploymentId":"d-2"}}`, []string{"/deploymentInfo"}},
		{"bare", `{"deploymentId":"d-1","applicationName":"web"}`, []string{""}},
		{"batch", `{"deploymentsInfo":[{},null,{"deploymentId":"d-2"},7]}`, []string{"/deploymentsInfo/0", "/deploymentsInfo/2"}},
		{"wrong type", `{"deploymentInfo":[]}`, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			doc := parse(t, test.text)
			var got []string
			for _, root := range Detect(doc).Roots {
				got = append(got, string(doc.Pointer(root)))
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// A member more or less in another order must not change what a document is.
func TestDetect_orderDoesNotMatter(t *testing.T) {
	for _, test := range knownDocuments {
		doc := parse(t, test.text)
		var members []string
		for c := range doc.Children(0) {
			n := doc.Nodes[c]
			members = append(members, string(doc.Text[n.Name.Start:n.Value.End]))
		}
		for i, j := 0, len(members)-1; i < j; i, j = i+1, j-1 {
			members[i], members[j] = members[j], members[i]
		}
		text := "{" + strings.Join(members, ",") + "}"
		got := Detect(parse(t, text))
		if diff := cmp.Diff(test.want, got, cmpopts.IgnoreFields(Detection{}, "Roots")); diff != "" {
			t.Errorf("%s: %s (-want +got)\n%s", test.name, text, diff)
		}
	}
}

func TestDecode_givenKind(t *testing.T) {
	for _, test := range []struct {
		name, text string
		kind       Kind
		dialect    Dialect
		bare       bool
		roots      int
		faults     int
	}{
		{"wrapped", `{"deploymentInfo":{"deploymentId":"d-1"}}`, GetDeployment, Wire, false, 1, 0},
		{"projection", `{"status":"Succeeded"}`, GetDeployment, Wire, true, 1, 0},
		{"projection in Pascal", `{"Status":"Succeeded","Creator":"user"}`, GetDeployment, Pascal, true, 1, 0},
		{"target", `{"deploymentTargetType":"ECSTarget"}`, GetDeploymentTarget, Wire, true, 1, 0},
		{"group", `{"applicationName":"web","serviceRoleArn":"r"}`, GetDeploymentGroup, Wire, true, 1, 0},
		{"batch of one", `{"deploymentId":"d-1"}`, BatchGetDeployments, Wire, true, 1, 0},
		{"request with a status", `{"applicationName":"web","deploymentGroupName":"p","status":"x",` + revisionJSON + `}`, CreateDeployment, Wire, false, 1, 1},
		{"AppSpec", `{"Resources":[]}`, AppSpec, Wire, false, 1, 0},
		{"string", `"x"`, GetDeployment, Wire, true, 0, 1},
		{"string for a request", `"x"`, CreateDeployment, Wire, false, 0, 1},
		{"list", `[[]]`, BatchGetDeploymentTargets, Wire, true, 0, 1},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := NewDecoder(DecodeOptions{Kind: test.kind}).Decode(parse(t, test.text))
			if r.Kind != test.kind || r.Dialect != test.dialect || r.Bare != test.bare || len(r.Roots) != test.roots || len(r.Faults) != test.faults {
				t.Errorf("%+v", r)
			}
		})
	}
}

func TestKind_names(t *testing.T) {
	for _, k := range Kinds() {
		if got, ok := ParseKind(k.String()); !ok || got != k {
			t.Errorf("ParseKind(%q) = %v, %v", k, got, ok)
		}
	}
	for _, name := range []string{"", "unknown", "GetDeployment", "get_deployment"} {
		if got, ok := ParseKind(name); ok {
			t.Errorf("ParseKind(%q) = %v, want none", name, got)
		}
	}
	if len(Kinds()) != int(AppSpec) {
		t.Errorf("%d kinds are listed, and %d known", len(Kinds()), AppSpec)
	}
}
