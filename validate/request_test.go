package validate

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

// checkFindings runs every rule on each document and wants just these findings.
func checkFindings(t *testing.T, cases []findingsCase) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			o := Options{Platform: c.platform, Group: groupOf(t, c.group), Kind: c.kind}
			findings := findingsOf(t, c.text, o)
			for _, f := range findings {
				checkFinding(t, f)
			}
			if diff := cmp.Diff(c.want, briefly(findings)); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
}

type findingsCase struct {
	name, text string
	group      string
	platform   model.ComputePlatform
	kind       model.Kind
	want       []string
}

func TestRequest_WhatIsMissing(t *testing.T) {
	checkFindings(t, []findingsCase{
		{name: "nothing", text: exampleRequest()},
		{name: "the application", text: exampleObject(`"deploymentGroupName": "production"`, exampleRevision),
			want: []string{"error application-name-missing  ApplicationNameRequiredException"}},
		{name: "an empty application", text: exampleObject(`"applicationName": ""`, `"deploymentGroupName": "production"`, exampleRevision),
			want: []string{"error application-name-missing /applicationName ApplicationNameRequiredException"}},
		{name: "a null application", text: exampleObject(`"applicationName": null`, `"deploymentGroupName": "production"`, exampleRevision),
			want: []string{"error type-mismatch /applicationName"}},
		{name: "an application of a wrong type", text: exampleObject(`"applicationName": ["shop"]`, `"deploymentGroupName": "production"`, exampleRevision),
			want: []string{"error type-mismatch /applicationName"}},
		{name: "the group", text: exampleObject(`"applicationName": "shop"`, exampleRevision),
			want: []string{"error deployment-group-name-missing  DeploymentGroupNameRequiredException"}},
		{name: "an empty group", text: exampleObject(`"applicationName": "shop"`, `"deploymentGroupName": ""`, exampleRevision),
			want: []string{"error deployment-group-name-missing /deploymentGroupName DeploymentGroupNameRequiredException"}},
		{name: "the revision", text: exampleObject(exampleNames),
			want: []string{"error revision-missing  RevisionRequiredException"}},
		{name: "a null revision", text: exampleObject(exampleNames, `"revision": null`),
			want: []string{"error type-mismatch /revision"}},
		{name: "everything", text: `{}`, kind: model.CreateDeployment,
			want: []string{
				"error application-name-missing  ApplicationNameRequiredException",
				"error deployment-group-name-missing  DeploymentGroupNameRequiredException",
				"error revision-missing  RevisionRequiredException",
			}},
		{name: "everything in the dialect of the SDK for Go", kind: model.CreateDeployment,
			text: `{"ApplicationName": null, "DeploymentGroupName": null, "Revision": null, "FileExistsBehavior": "", "UpdateOutdatedInstancesOnly": false}`,
			want: []string{
				"error application-name-missing  ApplicationNameRequiredException",
				"error deployment-group-name-missing  DeploymentGroupNameRequiredException",
				"error revision-missing  RevisionRequiredException",
			}},
	})
}

func TestRequest_Restart(t *testing.T) {
	restart := `"deploymentMode": "RESTART"`
	checkFindings(t, []findingsCase{
		{name: "alone", text: exampleObject(exampleNames, restart)},
		{name: "with a revision", text: exampleRequest(restart), want: []string{"error deployment-mode-restart "}},
		{name: "of outdated instances", text: exampleObject(exampleNames, restart, `"updateOutdatedInstancesOnly": true`),
			want: []string{"error deployment-mode-restart "}},
		{name: "of all instances", text: exampleObject(exampleNames, restart, `"updateOutdatedInstancesOnly": false`)},
		{name: "on Lambda", text: exampleObject(exampleNames, restart), platform: model.ComputePlatformLambda,
			want: []string{"error deployment-mode-restart "}},
		{name: "of a group for Amazon ECS", text: exampleObject(exampleNames, restart),
			group: exampleGroup(`"computePlatform": "ECS"`, exampleService, examplePairOfGroup), want: []string{"error deployment-mode-restart "}},
		{name: "with a configuration for Amazon ECS", text: exampleObject(exampleNames, restart, exampleECS),
			want: []string{"error deployment-mode-restart "}},
		{name: "the standard mode with a revision", text: exampleRequest(`"deploymentMode": "STANDARD"`)},
		{name: "the standard mode without a revision", text: exampleObject(exampleNames, `"deploymentMode": "STANDARD"`),
			want: []string{"error revision-missing  RevisionRequiredException"}},
		{name: "a mode that there is not", text: exampleRequest(`"deploymentMode": "RESTRAT"`), want: []string{"error enum-value /deploymentMode"}},
	})
}

func TestRequest_DescriptionLength(t *testing.T) {
	for _, c := range []struct {
		n    int
		want []string
	}{
		{256, nil},
		{257, []string{"warning description-long /description"}},
		{512, []string{"warning description-long /description"}},
		{513, []string{"error text-length /description DescriptionTooLongException"}},
	} {
		for _, letter := range []string{"x", "é", "☃"} {
			text := exampleRequest(`"description": "` + strings.Repeat(letter, c.n) + `"`)
			if diff := cmp.Diff(c.want, briefly(findingsOf(t, text, Options{}))); diff != "" {
				t.Errorf("%d times %q (-want +got):\n%s", c.n, letter, diff)
			}
		}
	}
	long := exampleRequest(`"description": "` + strings.Repeat("x", 400) + `"`)
	if findings := findingsOf(t, long, Options{Limits: facts.CurrentLimits()}); len(findings) > 0 {
		t.Errorf("under the current limits: %q", briefly(findings))
	}
}

func TestRequest_Placeholders(t *testing.T) {
	s3 := func(bucket, key string) string {
		return exampleObject(exampleNames, `"revision": {"revisionType": "S3", "s3Location": {"bucket": "`+bucket+`", "key": "`+key+`", "bundleType": "zip", "eTag": "3e2f5c"}}`)
	}
	checkFindings(t, []findingsCase{
		{name: "a variable", text: s3("${BUCKET}", "shop.zip"), want: []string{"warning placeholder-value /revision/s3Location/bucket"}},
		{name: "a variable inside", text: s3("releases", "shop-${BUILD}.zip"), want: []string{"warning placeholder-value /revision/s3Location/key"}},
		{name: "both", text: s3("<bucket>", "{{ key }}"), want: []string{
			"warning placeholder-value /revision/s3Location/bucket", "warning placeholder-value /revision/s3Location/key"}},
		{name: "a name has one finding", text: exampleObject(`"applicationName": "{{app}}"`, `"deploymentGroupName": "production"`, exampleRevision),
			want: []string{"error name-characters /applicationName InvalidApplicationNameException"}},
		{name: "a name without strange characters", text: exampleObject(`"applicationName": "YOUR_APPLICATION"`, `"deploymentGroupName": "string"`, exampleRevision),
			want: []string{"warning placeholder-value /applicationName", "warning placeholder-value /deploymentGroupName"}},
		{name: "a description may hold anything", text: exampleRequest(`"description": "sets ${PATH} and <head>"`)},
		{name: "a record is not looked at", text: exampleDeployment(`"externalId": "<masked>"`)},
		{name: "in YAML", text: "applicationName: shop\ndeploymentGroupName: '[Your group]'\nrevision: {revisionType: S3, s3Location: {bucket: YOUR-BUCKET, key: k, bundleType: zip, eTag: x}}\n",
			want: []string{"error name-characters /deploymentGroupName InvalidDeploymentGroupNameException", "warning placeholder-value /revision/s3Location/bucket"}},
	})
}

func TestIsPlaceholder(t *testing.T) {
	for _, s := range []string{
		"string", "<x>", "<your bucket>", "{{x}}", "a-{{x}}-b", "${X}", "${{ secrets.X }}", "[Your bucket]", "&&NAME&&",
		"YOUR_BUCKET", "YOUR-BUCKET-NAME", "REPLACE_ME", "CHANGEME",
	} {
		if !isPlaceholder(s) {
			t.Errorf("%q is no placeholder", s)
		}
	}
	for _, s := range []string{
		"", "s", "strings", "my-bucket", "<", "<>", "a<b>c", "{x}", "{{x", "x}}", "$X", "[x]", "&&", "your-bucket", "YOUR_bucket",
		"yourself", "CodeDeployDefault.OneAtATime", "change-me-not", "example", "[web]",
	} {
		if isPlaceholder(s) {
			t.Errorf("%q is a placeholder", s)
		}
	}
}
