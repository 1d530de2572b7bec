package validate

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

// spot is a place of a document where a value stands: the structure and member, what may stand there, and how to write a
// document with just that value in it.
type spot struct {
	kind    model.Kind
	in      *facts.Structure
	member  *facts.Member
	value   *facts.Value
	pointer string
	// before and after are the text around the value; object is the text before the object that has the member.
	before, after string
}

// document returns the document with that text for the value.
func (s spot) document(value string) string { return s.before + value + s.after }

func (s spot) name() string { return s.kind.String() + s.pointer }

// spots returns every place of every kind of document, each list with one element.
func spots() []spot {
	var all []spot
	for _, root := range []struct {
		kind    model.Kind
		of      *facts.Structure
		wrapper string
	}{
		{model.CreateDeployment, facts.CreateDeploymentInput, ""},
		{model.GetDeployment, facts.DeploymentInfo, "deploymentInfo"},
		{model.GetDeploymentTarget, facts.DeploymentTarget, "deploymentTarget"},
		{model.GetDeploymentGroup, facts.DeploymentGroupInfo, "deploymentGroupInfo"},
	} {
		s := spot{kind: root.kind}
		if root.wrapper != "" {
			s.pointer, s.before, s.after = "/"+root.wrapper, `{"`+root.wrapper+`": `, "}"
		}
		all = appendSpots(all, s, root.of)
	}
	return all
}

func appendSpots(all []spot, s spot, of *facts.Structure) []spot {
	for i := range of.Members {
		m := &of.Members[i]
		in := s
		in.in, in.member = of, m
		in.pointer += "/" + m.Name
		in.before += `{"` + m.Name + `": `
		in.after = "}" + in.after
		all = appendValue(all, in, &m.Value)
	}
	return all
}

func appendValue(all []spot, s spot, v *facts.Value) []spot {
	s.value = v
	all = append(all, s)
	switch {
	case v.Type == facts.List:
		s.pointer += "/0"
		s.before += "["
		s.after = "]" + s.after
		return appendValue(all, s, v.Elem)
	case v.Type == facts.Object:
		return appendSpots(all, s, v.Of)
	}
	return all
}

// findingAt returns the one finding of a rule in a document of a kind, which has to be at a pointer.
func findingAt(t *testing.T, text string, kind model.Kind, rule, pointer string) Finding {
	t.Helper()
	findings := ofRule(findingsOf(t, text, Options{Kind: kind}), rule)
	if len(findings) != 1 || findings[0].Pointer != pointer {
		t.Fatalf("%s: findings %q, want one of %s at %s", text, briefly(findings), rule, pointer)
	}
	checkFinding(t, findings[0])
	return findings[0]
}

// wantAnswer wants a finding in a request to predict what the facts say of the member, and one in a record nothing.
func wantAnswer(t *testing.T, f Finding, s spot) {
	t.Helper()
	want, basis := s.member.Exception, s.member.Basis
	if !s.kind.IsRequest() {
		want, basis = "", ""
	}
	if f.Exception != want || f.Basis != basis {
		t.Errorf("%s: exception %q (%s), want %q (%s)", s.name(), f.Exception, f.Basis, want, basis)
	}
}

// bySeverity returns the severity of a finding in a request and that in a record.
func bySeverity(kind model.Kind, request, record Severity) Severity {
	if kind.IsRequest() {
		return request
	}
	return record
}

func TestTypeMismatch_EveryPlace(t *testing.T) {
	for _, s := range spots() {
		for _, wrong := range []string{`true`, `12.5`, `"\u2603"`, `{}`, `[]`, `{"deep": [{"er": null}]}`} {
			if fitsType(s.value, wrong) {
				continue
			}
			f := findingAt(t, s.document(wrong), s.kind, "type-mismatch", s.pointer)
			severity := Error
			if s.in == facts.DeploymentGroupInfo && s.member.Name == "autoScalingGroups" && strings.HasSuffix(s.pointer, "/0") && wrong[0] == '"' {
				severity = Warning
			}
			if f.Severity != severity || f.Exception != "" {
				t.Errorf("%s: severity %s, exception %q", s.document(wrong), f.Severity, f.Exception)
			}
			if at := strings.Index(s.document(wrong), wrong); f.Column != at+1 {
				t.Errorf("%s: column %d, want that of the value, %d", s.document(wrong), f.Column, at+1)
			}
		}
	}
}

// fitsType reports whether a value may stand at a place as far as its type goes, or is a fault of another kind.
func fitsType(v *facts.Value, text string) bool {
	switch v.Type {
	case facts.String:
		return text[0] == '"'
	case facts.Boolean:
		return text == "true"
	case facts.Double:
		return text == "12.5"
	case facts.Timestamp:
		return text[0] == '"' || text == "12.5"
	case facts.List:
		return text[0] == '['
	case facts.Object, facts.Any:
		return text[0] == '{'
	default:
		return false
	}
}

func TestElementNull_EveryList(t *testing.T) {
	for _, s := range spots() {
		if !strings.HasSuffix(s.pointer, "/0") {
			continue
		}
		f := findingAt(t, s.document("null"), s.kind, "element-null", s.pointer)
		if want := bySeverity(s.kind, Error, Warning); f.Severity != want {
			t.Errorf("%s: severity %s, want %s", s.name(), f.Severity, want)
		}
	}
}

// null stands for an absent member in a record; in a request clients refuse it.
func TestTypeMismatch_Null(t *testing.T) {
	for _, s := range spots() {
		if strings.HasSuffix(s.pointer, "/0") {
			continue
		}
		findings := ofRule(findingsOf(t, s.document("null"), Options{Kind: s.kind}), "type-mismatch")
		if want := s.kind.IsRequest(); (len(findings) == 1) != want {
			t.Errorf("%s: findings %q", s.document("null"), briefly(findings))
		}
	}
}

func TestEnumValue_EveryEnum(t *testing.T) {
	for _, s := range spots() {
		if s.value.Enum == nil {
			continue
		}
		f := findingAt(t, s.document(`"☃"`), s.kind, "enum-value", s.pointer)
		if want := map[bool]Severity{true: Warning, false: Error}[s.value.Enum.Open]; f.Severity != want {
			t.Errorf("%s: severity %s, want %s", s.name(), f.Severity, want)
		}
		wantAnswer(t, f, s)
		for _, value := range s.value.Enum.Values {
			if own := ofRule(findingsOf(t, s.document(strconv.Quote(value)), Options{Kind: s.kind}), "enum-value"); len(own) > 0 {
				t.Errorf("%s: %q", s.document(value), briefly(own))
			}
		}
	}
}

// inNames is how bad it is that a text is too long: the bounds of names stand in the service model, and no record can
// pass them; the other bounds are quotas and observations.
func inNames(s spot) Severity {
	if s.value.Charset != nil {
		return Error
	}
	return bySeverity(s.kind, Error, Warning)
}

func TestTextLength_EveryBound(t *testing.T) {
	bounded := 0
	for _, s := range spots() {
		if s.value.MaxLength == 0 {
			continue
		}
		bounded++
		fits := strings.Repeat("é", s.value.MaxLength)
		if own := ofRule(findingsOf(t, s.document(strconv.Quote(fits)), Options{Kind: s.kind}), "text-length"); len(own) > 0 {
			t.Errorf("%s of %d characters: %q", s.name(), s.value.MaxLength, briefly(own))
		}
		f := findingAt(t, s.document(strconv.Quote(fits+"é")), s.kind, "text-length", s.pointer)
		if want := inNames(s); f.Severity != want {
			t.Errorf("%s: severity %s, want %s", s.name(), f.Severity, want)
		}
		wantAnswer(t, f, s)
	}
	if bounded < 10 {
		t.Errorf("only %d members have bounds", bounded)
	}
}

func TestTextLength_Empty(t *testing.T) {
	for _, s := range spots() {
		if s.value.MinLength == 0 {
			continue
		}
		findings := findingsOf(t, s.document(`""`), Options{Kind: s.kind})
		own := ofRule(findings, "text-length")
		if !s.kind.IsRequest() || s.member.Missing != "" {
			if len(own) > 0 {
				t.Errorf("%s: %q, want none: empty stands for absent", s.document(`""`), briefly(own))
			}
			continue
		}
		if len(own) != 1 || own[0].Pointer != s.pointer || own[0].Severity != Error {
			t.Errorf("%s: %q", s.document(`""`), briefly(own))
		}
	}
}

func TestTextLength_FollowsTheLimit(t *testing.T) {
	text := exampleRequest(`"description": "` + strings.Repeat("x", 600) + `"`)
	raised, ok := facts.DocumentedLimits().With(facts.DescriptionLimit.Name, 600)
	if !ok {
		t.Fatal("no limit on descriptions")
	}
	if own := ofRule(findingsOf(t, text, Options{Limits: raised}), "text-length"); len(own) > 0 {
		t.Errorf("under a limit of 600: %q", briefly(own))
	}
	f := findingAt(t, text, model.CreateDeployment, "text-length", "/description")
	if want := "description has 600 characters: at most 512 are allowed"; f.Message != want {
		t.Errorf("message %q, want %q", f.Message, want)
	}
}

func TestNameCharacters_EveryName(t *testing.T) {
	names := 0
	for _, s := range spots() {
		if s.value.Charset == nil {
			continue
		}
		names++
		f := findingAt(t, s.document(`"a b/cé"`), s.kind, "name-characters", s.pointer)
		if want := `has ' ', '/' and 'é', but may only have `; !strings.Contains(f.Message, want) {
			t.Errorf("message %q, want %q in it", f.Message, want)
		}
		if want := bySeverity(s.kind, Error, Warning); f.Severity != want {
			t.Errorf("%s: severity %s, want %s", s.name(), f.Severity, want)
		}
		wantAnswer(t, f, s)
		if own := ofRule(findingsOf(t, s.document(`"aZ0._+=,@-"`), Options{Kind: s.kind}), "name-characters"); len(own) > 0 {
			t.Errorf("%s: %q", s.name(), briefly(own))
		}
	}
	if names != 9 {
		t.Errorf("%d names, want those of 3 structures", names)
	}
}

func TestNumberRange_EveryNumber(t *testing.T) {
	for _, s := range spots() {
		if s.value.Type != facts.Integer && s.value.Type != facts.Long {
			continue
		}
		f := findingAt(t, s.document("99999999999999999999"), s.kind, "number-range", s.pointer)
		wantAnswer(t, f, s)
		if !s.value.Bounded {
			continue
		}
		low := findingAt(t, s.document(strconv.FormatInt(s.value.Min-1, 10)), s.kind, "number-range", s.pointer)
		if low.Severity != Error || !strings.Contains(low.Message, "at least "+strconv.FormatInt(s.value.Min, 10)) {
			t.Errorf("%s: %s %q", s.name(), low.Severity, low.Message)
		}
		for _, fits := range []int64{s.value.Min, min(s.value.Max, 1<<31-1)} {
			if own := ofRule(findingsOf(t, s.document(strconv.FormatInt(fits, 10)), Options{Kind: s.kind}), "number-range"); len(own) > 0 {
				t.Errorf("%s: %d: %q", s.name(), fits, briefly(own))
			}
		}
		if s.value.Max < 1<<31-1 {
			high := findingAt(t, s.document(strconv.FormatInt(s.value.Max+1, 10)), s.kind, "number-range", s.pointer)
			if want := bySeverity(s.kind, Error, Warning); high.Severity != want {
				t.Errorf("%s: severity %s above the bound, want %s", s.name(), high.Severity, want)
			}
		}
	}
}

func TestTimeFormat_EveryTime(t *testing.T) {
	times := 0
	for _, s := range spots() {
		if s.value.Type != facts.Timestamp {
			continue
		}
		times++
		findingAt(t, s.document(`"noon"`), s.kind, "time-format", s.pointer)
		for _, good := range []string{`1446232639.487`, `"2015-10-30T19:17:19.487Z"`, `"2015-10-30 19:17:19.487000+00:00"`} {
			if own := ofRule(findingsOf(t, s.document(good), Options{Kind: s.kind}), "time-format"); len(own) > 0 {
				t.Errorf("%s: %q", s.document(good), briefly(own))
			}
		}
	}
	if times < 8 {
		t.Errorf("only %d times", times)
	}
}

func TestMember_UnknownAndDuplicate_EveryObject(t *testing.T) {
	for _, s := range spots() {
		if s.value.Type != facts.Object {
			continue
		}
		text := s.document(`{"☃": 1, "☃": 2}`)
		findings := ofRule(findingsOf(t, text, Options{Kind: s.kind}), "member-unknown")
		if len(findings) != 2 || findings[0].Pointer != s.pointer+"/☃" {
			t.Fatalf("%s: %q", text, briefly(findings))
		}
		if want := bySeverity(s.kind, Error, Warning); findings[0].Severity != want {
			t.Errorf("%s: severity %s, want %s", s.name(), findings[0].Severity, want)
		}
		// Line and column are those of the name, for an unknown member, and of the value for a duplicate.
		column := len([]rune(text[:strings.Index(text, `"☃"`)])) + 1
		if findings[0].Column != column || findings[1].Column != column+len([]rune(`"☃": 1, `)) {
			t.Errorf("%s: columns %d and %d, want %d for the first", text, findings[0].Column, findings[1].Column, column)
		}
		again := findingAt(t, text, s.kind, "member-duplicate", s.pointer+"/☃")
		if again.Column != column+len([]rune(`"☃": 1, "☃": `)) {
			t.Errorf("%s: column %d of the duplicate", text, again.Column)
		}
		if len(again.Related) != 1 || again.Related[0].Column != column+len([]rune(`"☃": `)) {
			t.Errorf("%s: related %+v", text, again.Related)
		}
	}
}

func TestShape_HintsAndMessages(t *testing.T) {
	request := func(members ...string) string { return exampleRequest(members...) }
	appSpec := func(content string) string {
		return exampleObject(exampleNames, `"revision": {"revisionType": "AppSpecContent", "appSpecContent": `+content+`}`)
	}
	for _, c := range []struct{ name, text, rule, message, hint string }{
		{
			"quoted true", request(`"ignoreApplicationStopFailures": "TRUE"`), "type-mismatch",
			`ignoreApplicationStopFailures is the string "TRUE", not a boolean`, "write true, without quotes",
		},
		{
			"yes for a boolean", request(`"updateOutdatedInstancesOnly": "no"`), "type-mismatch",
			`updateOutdatedInstancesOnly is the string "no", not a boolean`, "write false, without quotes",
		},
		{
			"1 for a boolean", request(`"updateOutdatedInstancesOnly": 1`), "type-mismatch",
			"updateOutdatedInstancesOnly is the number 1, not a boolean", "write true",
		},
		{
			"null", request(`"description": null`), "type-mismatch",
			"description is null, not a string", "leave the member out",
		},
		{
			"a number for a text", request(`"description": 42`), "type-mismatch",
			"description is the number 42, not a string", `quote it: "42"`,
		},
		{
			"the AppSpec itself for its text", appSpec(`{"content": {"version": 0.0}}`), "type-mismatch",
			"content is an object, not a string", "give the AppSpec as one string: serialise it, for example with jq's tojson",
		},
		{
			"the text for the object around it", appSpec(`"version: 0.0"`), "type-mismatch",
			`appSpecContent is the string "version: 0.0", not an object`, `put the text into the member content: {"content": …}`,
		},
		{
			"an address for a location", exampleObject(exampleNames, `"revision": {"revisionType": "S3", "s3Location": "s3://releases/shop.zip"}`),
			"type-mismatch", `s3Location is the string "s3://releases/shop.zip", not an object`,
			"give an object with bucket, key, bundleType, version and eTag",
		},
		{
			"an object as text", exampleObject(exampleNames, `"revision": "{\"revisionType\": \"S3\"}"`), "type-mismatch",
			`revision is the string "{\"revisionType\": \"S3\"}", not an object`, "give the object itself, not its text",
		},
		{
			"one value for a list", request(`"autoRollbackConfiguration": {"enabled": true, "events": "DEPLOYMENT_FAILURE"}`), "type-mismatch",
			`events is the string "DEPLOYMENT_FAILURE", not a list of strings`, "put the one value into a list: […]",
		},
		{
			"a list for one value", exampleObject(exampleNames, `"revision": [{"revisionType": "S3"}]`), "type-mismatch",
			"revision is a list, not an object", "give the one object without the brackets",
		},
		{
			"one level of list too few", request(`"targetInstances": {"ec2TagSet": {"ec2TagSetList": {"Key": "a"}}}`), "type-mismatch",
			"ec2TagSetList is an object, not a list of lists", "put it into a list of lists: [[…]]",
		},
		{
			"a fraction", exampleDeployment(`"deploymentOverview": {"Failed": 1.5}`), "type-mismatch",
			"Failed is the number 1.5, not a whole number", "",
		},
		{
			"a quoted number", exampleDeployment(`"deploymentOverview": {"Failed": "10"}`), "type-mismatch",
			`Failed is the string "10", not a whole number`, "write 10 without quotes",
		},
		{
			"cut by PowerShell", exampleDeployment(`"rollbackInfo": "Amazon.CodeDeploy.Model.RollbackInfo"`), "type-mismatch",
			`rollbackInfo is the string "Amazon.CodeDeploy.Model.RollbackInfo", not an object`,
			"ConvertTo-Json cut the record off at its default depth: give it -Depth 10",
		},
		{
			"an element", request(`"targetInstances": {"autoScalingGroups": ["a", 7]}`), "type-mismatch",
			"an element of autoScalingGroups is the number 7, not a string", `quote it: "7"`,
		},
		{
			"an element that is null", request(`"targetInstances": {"autoScalingGroups": ["a", null]}`), "element-null",
			"an element of autoScalingGroups is null, not a string", "leave the element out",
		},
		{
			"another case of an enumeration", request(`"fileExistsBehavior": "overwrite"`), "enum-value",
			`fileExistsBehavior is "overwrite", not DISALLOW, OVERWRITE or RETAIN`, `did you mean "OVERWRITE"?`,
		},
		{
			"far from every value", request(`"fileExistsBehavior": "maybe"`), "enum-value",
			`fileExistsBehavior is "maybe", not DISALLOW, OVERWRITE or RETAIN`, "",
		},
		{
			"a placeholder for a value", request(`"fileExistsBehavior": "${BEHAVIOR}"`), "enum-value",
			`fileExistsBehavior is "${BEHAVIOR}", not DISALLOW, OVERWRITE or RETAIN`, "put a value in the place of the placeholder",
		},
		{
			"a placeholder for a name", exampleObject(`"applicationName": "<app>"`, `"deploymentGroupName": "production"`, exampleRevision),
			"name-characters", `applicationName has '<' and '>', but may only have letters, digits and . _ + = , @ -`,
			"put a name in the place of the placeholder",
		},
		{
			"many strange characters", exampleObject(`"applicationName": "a!#$%&/()"`, `"deploymentGroupName": "production"`, exampleRevision),
			"name-characters", `applicationName has '!', '#', '$', '%', '&' and others, but may only have letters, digits and . _ + = , @ -`, "",
		},
		{
			"a number beyond its type", exampleDeployment(`"deploymentOverview": {"Failed": 1e30}`), "number-range",
			"Failed is 1e30: at most 9223372036854775807 is allowed", "",
		},
		{
			"a duplicate", request(`"description": "a"`, `"description": "b"`), "member-duplicate",
			`"description" stands here a second time: most readers keep this one and drop the first`, "remove one of the two",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			own := ofRule(findingsOf(t, c.text, Options{}), c.rule)
			if len(own) != 1 {
				t.Fatalf("findings %q", briefly(own))
			}
			if diff := cmp.Diff([]string{c.message, c.hint}, []string{own[0].Message, own[0].Hint}); diff != "" {
				t.Errorf("message and hint (-want +got):\n%s", diff)
			}
		})
	}
}

func TestEnumValue_WhatIsTolerated(t *testing.T) {
	s3 := func(bundle string) string {
		return exampleObject(exampleNames, `"revision": {"revisionType": "S3", "s3Location": {"bucket": "b", "key": "k", "bundleType": "`+bundle+`", "eTag": "3e2f5c"}}`)
	}
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"the service reads bundle types in any case", s3("yaml"), []string{"warning enum-value /revision/s3Location/bundleType"}},
		{"but no other format", s3("rar"), []string{"error enum-value /revision/s3Location/bundleType InvalidRevisionException"}},
		{"a code that only the user guide lists", exampleDeployment(`"errorInformation": {"code": "UNABLE_TO_SEND_ASG", "message": ""}`), nil},
		{"a status that no page explains", exampleDeployment(`"status": "Baking"`), nil},
		{"an empty enumeration of the SDK for Go", `{"DeploymentInfo": {"DeploymentId": "d-A1B2C3D4E", "Status": "Succeeded", "ComputePlatform": "", "Creator": ""}}`, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, briefly(ofRule(findingsOf(t, c.text, Options{}), "enum-value"))); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
}

func TestMemberUnknown_Hints(t *testing.T) {
	in := func(members string) string { return exampleObject(exampleNames, exampleRevision, members) }
	task := func(members string) string {
		return `{"deploymentTarget": {"deploymentTargetType": "ECSTarget", "ecsTarget": {"deploymentId": "d-A1B2C3D4E", "taskSetsInfo": [{` + members + `}]}}}`
	}
	for _, c := range []struct{ name, text, pointer, hint string }{
		{"another case", in(`"Description": "x"`), "/Description", `the service spells it "description"`},
		{"another dialect", in(`"file_exists_behavior": "RETAIN"`), "/file_exists_behavior", `the service spells it "fileExistsBehavior"`},
		{"a misspelling", in(`"fileExistsBehaviour": "RETAIN"`), "/fileExistsBehaviour", `did you mean "fileExistsBehavior"?`},
		{"the spelling of everyone but the service", task(`"identifier": "ecs-svc/1"`), "/deploymentTarget/ecsTarget/taskSetsInfo/0/identifier", `did you mean "identifer"?`},
		{
			"one level too deep", exampleObject(exampleNames, `"revision": {"revisionType": "S3", "s3Location": {"bucket": "b", "key": "k", "bundleType": "zip", "eTag": "3e2f5c"}, "updateOutdatedInstancesOnly": false}`),
			"/revision/updateOutdatedInstancesOnly", `it belongs one level up, beside "revision"`,
		},
		{
			"two levels too deep", exampleObject(exampleNames, `"revision": {"revisionType": "S3", "s3Location": {"bucket": "b", "key": "k", "bundleType": "zip", "eTag": "3e2f5c", "description": "x"}}`),
			"/revision/s3Location/description", `it belongs 2 levels up, beside "revision"`,
		},
		{"too high", in(`"bucket": "releases"`), "/bucket", `it belongs in "revision.s3Location"`},
		{"in the structure that is not deprecated", in(`"sha256": "00"`), "/sha256", `it belongs in "revision.appSpecContent"`},
		{
			"in another branch", in(`"autoRollbackConfiguration": {"enabled": false, "tagFilters": []}`),
			"/autoRollbackConfiguration/tagFilters", `it belongs in "targetInstances"`,
		},
		{"of the deployment group", in(`"loadBalancerInfo": {}`), "/loadBalancerInfo", "it is a member of the deployment group, not of the request"},
		{
			"alarms of the deployment group", in(`"alarmConfiguration": {}`), "/alarmConfiguration",
			`it is a member of the deployment group: a request overrides it with "overrideAlarmConfiguration"`,
		},
		{"of a record", in(`"rollbackInfo": {}`), "/rollbackInfo", "the service reports it in a record; a request cannot set it"},
		{
			"of a request", exampleDeployment(`"ec2DeploymentOptions": {}`), "/deploymentInfo/ec2DeploymentOptions",
			"it is a member of the request, not of the deployment",
		},
		{
			"of a deployment", `{"deploymentTarget": {"deploymentTargetType": "InstanceTarget", "instanceTarget": {"deploymentId": "d-A1B2C3D4E"}, "rollbackInfo": {}}}`,
			"/deploymentTarget/rollbackInfo", "it is a member of the deployment, not of its targets",
		},
		{"like nothing", in(`"xyzzy": 1`), "/xyzzy", ""},
		{"a lower-case tag key", in(`"targetInstances": {"tagFilters": [{"key": "app", "Type": "KEY_ONLY"}]}`), "/targetInstances/tagFilters/0/key", `the service spells it "Key"`},
		{
			"in the dialect of the document", `{"DeploymentInfo": {"DeploymentId": "d-A1B2C3D4E", "Status": "Failed", "CreateTme": "2026-11-20T13:17:00Z"}}`,
			"/DeploymentInfo/CreateTme", `did you mean "CreateTime"?`,
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			var o Options
			if c.name == "of a record" { // by itself it tells of no kind, having members of two
				o.Kind = model.CreateDeployment
			}
			own := ofRule(findingsOf(t, c.text, o), "member-unknown")
			if len(own) != 1 || own[0].Pointer != c.pointer {
				t.Fatalf("findings %q, want one at %s", briefly(own), c.pointer)
			}
			if own[0].Hint != c.hint {
				t.Errorf("hint %q, want %q", own[0].Hint, c.hint)
			}
		})
	}
}

func TestMemberUnknown_CanBeAllowed(t *testing.T) {
	text := exampleDeployment(`"newMember": 1`)
	for allowed, want := range map[string]int{"newMember": 0, "DeploymentInfo.newMember": 0, "S3Location.newMember": 1, "other": 1} {
		if own := ofRule(findingsOf(t, text, Options{AllowMembers: []string{allowed}}), "member-unknown"); len(own) != want {
			t.Errorf("with %q allowed: %q", allowed, briefly(own))
		}
	}
}

// One mistake is one finding: the member that a misspelt name leaves missing is not reported beside it.
func TestMemberUnknown_IsTheOnlyFindingOfAMisspeltMember(t *testing.T) {
	for _, name := range []string{"applicationName", "deploymentGroupName", "revision"} {
		for _, wrong := range []string{strings.ToLower(name), name + "s", strings.ToUpper(name[:1]) + name[1:]} {
			if strings.ToLower(name) == name && wrong == name {
				continue
			}
			text := strings.Replace(exampleRequest(), `"`+name+`"`, `"`+wrong+`"`, 1)
			want := []string{"error member-unknown /" + wrong}
			if diff := cmp.Diff(want, briefly(findingsOf(t, text, Options{Kind: model.CreateDeployment}))); diff != "" {
				t.Errorf("%s (-want +got):\n%s", text, diff)
			}
		}
	}
}

// A document that breaks a rule over and over costs no more than so many findings, and one that counts the rest.
func TestFindings_OfOneRuleAreBounded(t *testing.T) {
	var members []string
	for i := range 5000 {
		members = append(members, `"m`+strconv.Itoa(i)+`": 1`)
	}
	own := ofRule(findingsOf(t, exampleRequest(members...), Options{}), "member-unknown")
	if len(own) != findingsPerRule+1 {
		t.Fatalf("%d findings, want %d", len(own), findingsPerRule+1)
	}
	i := slices.IndexFunc(own, func(f Finding) bool { return f.Pointer == "" })
	if i < 0 || own[i].Message != "4744 more findings of this rule in the document are not listed" || own[i].Severity != Error {
		t.Errorf("no finding counts the rest: %q", briefly(own[:1]))
	}
}
