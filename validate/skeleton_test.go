package validate

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

// skeleton builds what --generate-cli-skeleton prints for a structure.
type skeleton struct {
	// output says that texts are the names of their members, as in a skeleton of an operation's output.
	output bool
	// pick chooses the value of an enumeration, which is a random one in a skeleton of an input.
	pick func(*facts.Enum) string
}

func (s skeleton) object(of *facts.Structure) map[string]any {
	members := make(map[string]any, len(of.Members))
	for i := range of.Members {
		m := &of.Members[i]
		members[m.Name] = s.value(&m.Value, m.Name)
	}
	return members
}

func (s skeleton) value(v *facts.Value, name string) any {
	switch v.Type {
	case facts.String:
		switch {
		case s.output:
			return name
		case v.Enum != nil:
			return s.pick(v.Enum)
		default:
			return ""
		}
	case facts.Boolean:
		return true
	case facts.Integer, facts.Long:
		return 0
	case facts.Double:
		return 0.0
	case facts.Timestamp:
		return "1970-01-01T00:00:00"
	case facts.List:
		return []any{s.value(v.Elem, "TheElementsOwnType")}
	case facts.Object:
		return s.object(v.Of)
	default:
		return map[string]any{}
	}
}

func marshalled(t interface{ Fatal(...any) }, v any) string {
	text, err := json.MarshalIndent(v, "", "    ")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// Whatever values of the enumerations the CLI picks, an unedited skeleton has one finding, at its root.
func TestSkeleton_InputIsOneFinding(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		s := skeleton{pick: func(e *facts.Enum) string { return rapid.SampledFrom(e.Values).Draw(r, e.Name) }}
		request := s.object(facts.CreateDeploymentInput)
		for _, later := range []string{"deploymentMode", "ec2DeploymentOptions"} { // of later releases than the common ones
			if rapid.Bool().Draw(r, "without "+later) {
				delete(request, later)
			}
		}
		text := marshalled(r, request)
		v := New(Options{})
		for _, doc := range parse(text) {
			result := v.Document(doc, "skeleton.json")
			if diff := cmp.Diff([]string{"error skeleton-unedited "}, briefly(result.Findings)); diff != "" {
				r.Fatalf("%s (-want +got):\n%s", text, diff)
			}
		}
	})
}

// A skeleton in which one name is filled in is a request like any other, with findings of its own.
func TestSkeleton_FilledInPartly(t *testing.T) {
	first := skeleton{pick: func(e *facts.Enum) string { return e.Values[0] }}
	for _, fill := range []string{"applicationName", "deploymentGroupName", "deploymentConfigName", "description"} {
		request := first.object(facts.CreateDeploymentInput)
		request[fill] = "shop"
		findings := findingsOf(t, marshalled(t, request), Options{})
		if len(ofRule(findings, "skeleton-unedited")) > 0 || len(findings) < 5 {
			t.Errorf("with %s filled in: %q", fill, briefly(findings))
		}
	}
	request := first.object(facts.CreateDeploymentInput)
	request["revision"].(map[string]any)["s3Location"].(map[string]any)["bucket"] = "releases"
	if findings := findingsOf(t, marshalled(t, request), Options{}); len(ofRule(findings, "skeleton-unedited")) > 0 {
		t.Errorf("with a bucket filled in: %q", briefly(findings))
	}
}

// A skeleton of a later release has members that are not known, and one whose structure is not.
func TestSkeleton_OfALaterRelease(t *testing.T) {
	request := skeleton{pick: func(e *facts.Enum) string { return e.Values[0] }}.object(facts.CreateDeploymentInput)
	request["ec2DeploymentOptions"] = map[string]any{"level": "STANDARD", "zones": []any{""}}
	request["later"] = map[string]any{"name": "", "names": []any{""}}
	if diff := cmp.Diff([]string{"error skeleton-unedited "}, briefly(findingsOf(t, marshalled(t, request), Options{}))); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
	request["later"].(map[string]any)["names"] = []any{"shop"}
	if findings := findingsOf(t, marshalled(t, request), Options{}); len(ofRule(findings, "skeleton-unedited")) > 0 {
		t.Errorf("with a name filled in: %q", briefly(findings))
	}
}

func TestSkeleton_WithoutThreeLocationsIsARequest(t *testing.T) {
	request := skeleton{pick: func(e *facts.Enum) string { return e.Values[0] }}.object(facts.CreateDeploymentInput)
	revision := request["revision"].(map[string]any)
	for _, location := range []string{"gitHubLocation", "string", "appSpecContent"} {
		delete(revision, location)
	}
	if findings := findingsOf(t, marshalled(t, request), Options{}); len(ofRule(findings, "skeleton-unedited")) > 0 {
		t.Errorf("findings %q", briefly(findings))
	}
}

func TestSkeleton_InYAML(t *testing.T) {
	text := `applicationName: ''  # [REQUIRED] The name of the application.
deploymentGroupName: '' # The name of the deployment group.
revision: # The type and location of the revision.
  revisionType: S3  # Valid values are: S3, GitHub, String, AppSpecContent.
  s3Location: # Where it is.
    bucket: ''
    key: ''
    bundleType: tar  # Valid values are: tar, tgz, zip, YAML, JSON.
    version: ''
    eTag: ''
  gitHubLocation:
    repository: ''
    commitId: ''
  string:
    content: ''
    sha256: ''
  appSpecContent:
    content: ''
    sha256: ''
deploymentConfigName: ''
ignoreApplicationStopFailures: true
fileExistsBehavior: DISALLOW
`
	if diff := cmp.Diff([]string{"error skeleton-unedited "}, briefly(findingsOf(t, text, Options{}))); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
}

func TestSkeleton_Output(t *testing.T) {
	s := skeleton{output: true}
	for _, c := range []struct {
		kind model.Kind
		of   *facts.Structure
	}{
		{model.GetDeployment, facts.GetDeploymentOutput},
		{model.BatchGetDeployments, facts.BatchGetDeploymentsOutput},
		{model.GetDeploymentTarget, facts.GetDeploymentTargetOutput},
		{model.BatchGetDeploymentTargets, facts.BatchGetDeploymentTargetsOutput},
		{model.GetDeploymentGroup, facts.GetDeploymentGroupOutput},
	} {
		t.Run(c.kind.String(), func(t *testing.T) {
			text := marshalled(t, s.object(c.of))
			if diff := cmp.Diff([]string{"error skeleton-unedited "}, briefly(findingsOf(t, text, Options{}))); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
			edited := strings.Replace(text, `: "deploymentId"`, `: "d-A1B2C3D4E"`, 1)
			if c.of == facts.GetDeploymentGroupOutput {
				edited = strings.Replace(text, `: "serviceRoleArn"`, `: "arn:aws:iam::111122223333:role/x"`, 1)
			}
			if edited == text {
				t.Fatal("nothing was edited")
			}
			if findings := findingsOf(t, edited, Options{}); len(ofRule(findings, "skeleton-unedited")) > 0 {
				t.Errorf("edited: %q", briefly(findings))
			}
		})
	}
}

// The finding stands for what other rules find, but not for what is wrong with the text; and without the rule, the
// others speak.
func TestSkeleton_StandsAlone(t *testing.T) {
	text := "\uFEFF" + skeletonUnedited.Fail.Document
	if diff := cmp.Diff([]string{"error encoding ", "error skeleton-unedited "}, sorted(briefly(findingsOf(t, text, Options{})))); diff != "" {
		t.Errorf("findings behind a byte-order mark (-want +got):\n%s", diff)
	}
	off := Options{Severities: map[string]Severity{"skeleton-unedited": Off}}
	if findings := findingsOf(t, skeletonUnedited.Fail.Document, off); len(findings) < 5 {
		t.Errorf("with the rule switched off: %q", briefly(findings))
	}
	// The next document is not affected.
	stream := skeletonUnedited.Fail.Document + "\n" + exampleObject(exampleNames)
	want := []string{"error revision-missing  RevisionRequiredException", "error skeleton-unedited "}
	if diff := cmp.Diff(want, sorted(briefly(findingsOf(t, stream, Options{})))); diff != "" {
		t.Errorf("findings of a stream (-want +got):\n%s", diff)
	}
}

func sorted(lines []string) []string { slices.Sort(lines); return lines }
