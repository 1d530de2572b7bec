package facts

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func memberNames(s *Structure) []string {
	names := make([]string, len(s.Members))
	for i := range s.Members {
		names[i] = s.Members[i].Name
	}
	return names
}

func TestNearest(t *testing.T) {
	tests := []struct {
		word       string
		candidates []string
		want       string // "" for none
		reason     string
	}{
		{"applicationname", memberNames(CreateDeploymentInput), "applicationName", "case"},
		{"application_name", memberNames(CreateDeploymentInput), "applicationName", "underscores"},
		{"deployment-group-name", memberNames(CreateDeploymentInput), "deploymentGroupName", "hyphens"},
		{"DeploymentConfigName", memberNames(CreateDeploymentInput), "deploymentConfigName", "another dialect"},
		{"aplicationName", memberNames(CreateDeploymentInput), "applicationName", "a letter left out"},
		{"fileExistBehavior", memberNames(CreateDeploymentInput), "fileExistsBehavior", "a letter left out"},
		{"fileExistsBehaviour", memberNames(CreateDeploymentInput), "fileExistsBehavior", "British spelling"},
		{"revsion", memberNames(CreateDeploymentInput), "revision", "a letter left out"},
		{"revisoin", memberNames(CreateDeploymentInput), "revision", "neighbours swapped"},
		{"revisiom", memberNames(CreateDeploymentInput), "revision", "another letter at the end"},
		{"desc", memberNames(CreateDeploymentInput), "", "less than half of description"},
		{"descript", memberNames(CreateDeploymentInput), "description", "the beginning of one"},
		{"revisionLocation", memberNames(CreateDeploymentInput), "revision", "one is its beginning"},
		{"deployment", memberNames(CreateDeploymentInput), "", "the beginning of three"},
		{"deploymentStyle", memberNames(CreateDeploymentInput), "", "a member of another structure, near deploymentMode"},
		{"loadBalancerInfo", memberNames(CreateDeploymentInput), "", "a member of another structure"},
		{"computePlatform", memberNames(CreateDeploymentInput), "", "a member of another structure"},
		{"identifier", memberNames(ECSTaskSet), "identifer", "the right spelling of the service's wrong one"},
		{"ecsTargetContent", memberNames(RevisionLocation), "", "an invented member"},
		{"githubLocation", memberNames(RevisionLocation), "gitHubLocation", "case"},
		{"etag", memberNames(S3Location), "eTag", "case"},
		{"keys", memberNames(S3Location), "key", "one letter more"},
		{"x", memberNames(S3Location), "", "too short"},
		{"tags", memberNames(S3Location), "", "two edits from eTag"},

		{"DEPLOYMENT_FAIL", AutoRollbackEvent.Values, "DEPLOYMENT_FAILURE", "cut short"},
		{"DEPLOYMENT_FAILED", AutoRollbackEvent.Values, "DEPLOYMENT_FAILURE", "another form"},
		{"DEPLOYMENT_STOP", AutoRollbackEvent.Values, "", "the beginning of two"},
		{"deployment-stop-on-alarm", AutoRollbackEvent.Values, "DEPLOYMENT_STOP_ON_ALARM", "case and hyphens"},
		{"OVERWRITTE", FileExistsBehavior.Values, "OVERWRITE", "doubled letter"},
		{"overwrite", FileExistsBehavior.Values, "OVERWRITE", "case"},
		{"KEEP", FileExistsBehavior.Values, "", "a word for RETAIN, but not near it"},
		{"Git", RevisionLocationType.Values, "GitHub", "the beginning of one"},
		{"ECS", RevisionLocationType.Values, "", "an invented type"},
		{"EC2", ComputePlatform.Values, "", "near ECS, but meant to be Server"},
		{"IN_PROGRESS", DeploymentStatus.Values, "InProgress", "case and underscore"},
		{"Stopped", TargetStatus.Values, "", "near Skipped, but a status of deployments"},
		{"Sucess", LifecycleErrorCode.Values, "Success", "a letter left out"},
		{"yml", BundleType.Values, "YAML", "a letter left out"},
		{"BLUE", TargetLabel.Values, "Blue", "case"},
		{"HEALTH_CONSTRAINT", ErrorCode.Values, "HEALTH_CONSTRAINTS", "one letter short, and the beginning of two"},

		{"", TargetLabel.Values, "", "nothing to go by"},
		{"___", TargetLabel.Values, "", "nothing to go by"},
		{"Blue", nil, "", "no candidate"},
		{"Blue", []string{""}, "", "an empty candidate"},
		{"ab--c", []string{"a_bc", "AbC"}, "a_bc", "the first of two equals"},
		{"colour", []string{"colours", "coulour"}, "colours", "the first of two as near"},
		{strings.Repeat("a", longestWord), []string{strings.Repeat("a", longestWord-1)}, strings.Repeat("a", longestWord-1), "as long as may be"},
		{strings.Repeat("a", longestWord+1), []string{strings.Repeat("a", longestWord)}, "", "too long"},
		{"blüe", TargetLabel.Values, "", "a character of two bytes counts as two"},
	}
	for _, test := range tests {
		t.Run(test.word+" "+test.reason, func(t *testing.T) {
			got, ok := Nearest(test.word, test.candidates)
			if got != test.want && ok || ok != (test.want != "") {
				t.Errorf("Nearest(%q) = %q, %v; want %q", test.word, got, ok, test.want)
			}
		})
	}
}

func TestNearest_Configs(t *testing.T) {
	tests := []struct{ name, want string }{
		{"CodeDeployDefault.ECSLinear10PercentEvery1Minute", "CodeDeployDefault.ECSLinear10PercentEvery1Minutes"},
		{"CodeDeployDefault.LambdaLinear10PercentEvery1Minutes", "CodeDeployDefault.LambdaLinear10PercentEvery1Minute"},
		{"CodeDeployDefault.ECSCanary10percent5Minutes", "CodeDeployDefault.ECSCanary10Percent5Minutes"},
		{"CodeDeployDefault.ECSCanary10Percent10Minutes", "CodeDeployDefault.ECSCanary10Percent15Minutes"},
		{"CodeDeployDefault.AllatOnce", "CodeDeployDefault.AllAtOnce"},
		{"CodeDeployDefault.OneAtTime", "CodeDeployDefault.OneAtATime"},
		{"codedeploydefault.halfatatime", "CodeDeployDefault.HalfAtATime"},
		{"CodeDeployDefault.LambdaTestDeploymentConfiguration", ""},
		{"CodeDeployDefault.", ""},
		{"OneAtATime", ""},
		{"my-canary", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got, ok := NearestConfig(test.name); got != test.want || ok != (test.want != "") {
				t.Errorf("NearestConfig = %q, %v; want %q", got, ok, test.want)
			}
		})
	}
}

// A name that is cased, cut at its words or edited once leads back to itself, wherever it stands among the others.
func TestNearest_FindsTheWayBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.SampledFrom(Structures()).Draw(t, "structure")
		names := memberNames(s)
		name := rapid.SampledFrom(names).Draw(t, "name")
		var word string
		switch rapid.SampledFrom([]string{"upper", "lower", "pascal", "snake", "edit"}).Draw(t, "change") {
		case "upper":
			word = strings.ToUpper(name)
		case "lower":
			word = strings.ToLower(name)
		case "pascal":
			word = strings.TrimSuffix(Spelling(name, Pascal), "_")
		case "snake":
			word = Spelling(name, Snake)
		case "edit":
			if word = name; len(name) < 12 {
				break // shorter names have near neighbours
			}
			at := rapid.IntRange(0, len(name)-1).Draw(t, "at")
			word = name[:at] + name[at+1:]
		}
		if got, ok := Nearest(word, names); !ok || got != name {
			t.Errorf("Nearest(%q) in %s = %q, %v; want %q", word, s.Name, got, ok, name)
		}
	})
}

// Whatever is proposed is a candidate, is the same on the next call, and does not depend on unlike candidates.
func TestNearest_IsDeterministic(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.StringN(0, 24, 40).Draw(t, "word")
		names := memberNames(rapid.SampledFrom(Structures()).Draw(t, "structure"))
		got, ok := Nearest(word, names)
		again, okAgain := Nearest(word, names)
		if got != again || ok != okAgain {
			t.Fatalf("Nearest(%q) = %q, then %q", word, got, again)
		}
		if !ok {
			return
		}
		if alone, ok := Nearest(word, []string{got}); !ok || alone != got {
			t.Errorf("Nearest(%q) = %q among others, but not alone", word, got)
		}
	})
}

func FuzzNearest(f *testing.F) {
	for _, word := range []string{"", "applicationname", "DEPLOYMENT_FAIL", "blüe", "\xff\xfe", "a-b_c"} {
		f.Add(word, "deploymentGroupName")
	}
	f.Fuzz(func(t *testing.T, word, other string) {
		candidates := append(memberNames(CreateDeploymentInput), other)
		got, ok := Nearest(word, candidates)
		if ok != (got != "") || ok && !slices.Contains(candidates, got) {
			t.Fatalf("Nearest(%q) = %q, %v, which is no candidate", word, got, ok)
		}
		if own, ok := Nearest(other, []string{other}); ok && own != other {
			t.Fatalf("Nearest(%q) = %q", other, own)
		}
		if upper, ok := Nearest(strings.ToUpper("applicationName"), candidates[:1]); !ok || upper != "applicationName" {
			t.Fatal("case is in the way")
		}
	})
}

func BenchmarkNearest(b *testing.B) {
	names := memberNames(DeploymentInfo)
	b.ReportAllocs()
	for b.Loop() {
		Nearest("deploymentConfgName", names)
	}
}
