package report

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/deployrecord/deployrecord/diff"
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/source"
)

// hostileName holds what a terminal, a page, a table and a workflow command would act on.
const hostileName = "a\x1b[31m\u202e<script>|`x`\r\n::error::\u0085%0A"

// hostileComparison compares two requests that hold hostile names wherever they can.
func hostileComparison(t *testing.T) *Comparison {
	t.Helper()
	name, err := json.Marshal(hostileName)
	if err != nil {
		t.Fatal(err)
	}
	load := func(members string) *diff.Document {
		text := `{"applicationName": "shop", "deploymentGroupName": "g", ` + members + `}`
		d := new(diff.Document)
		if err := d.Load(source.Parse([]byte(text), source.Options{})[0], model.Unknown); err != nil {
			t.Fatal(err)
		}
		return d
	}
	alarms := `"overrideAlarmConfiguration": {"enabled": true, "alarms": [{"name": "x"}, {"name": ` + string(name) + `}]}`
	old := load(`"deploymentConfigName": "CodeDeployDefault.OneAtATime", ` + alarms)
	new := load(`"deploymentConfigName": ` + string(name) + `, "description": ` + string(name) + `, "overrideAlarmConfiguration": {"enabled": true, "alarms": [{"name": "x"}]}`)
	r, err := diff.Compare(old, new)
	if err != nil {
		t.Fatal(err)
	}
	c := &Comparison{Old: Side{Source: hostileName, Kind: "create-deployment"}, New: Side{Source: "b" + hostileName, Kind: "create-deployment", DeploymentID: hostileName}, Result: &r}
	c.Changes, c.Hidden = r.Filter(func(*diff.Change) bool { return true })
	return c
}

func written(t *testing.T, format string, c *Comparison) string {
	t.Helper()
	var b strings.Builder
	s, err := NewChanges(format, &b, ChangeOptions{Width: 200})
	if err != nil {
		t.Fatal(err)
	}
	var sum ChangeSummary
	sum.Count(c)
	if err := s.Compared(c); err != nil {
		t.Fatal(err)
	}
	if err := s.End(sum); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestChangeFormats_HoldEveryChangeAndNoControlCharacter(t *testing.T) {
	for _, format := range ChangeFormats() {
		t.Run(format, func(t *testing.T) {
			c := hostileComparison(t)
			got := written(t, format, c)
			for _, bad := range []string{"\x1b", "\r", "\u202e", "\u0085"} {
				if strings.Contains(got, bad) {
					t.Errorf("%q stands in the report:\n%q", bad, got)
				}
			}
			for _, member := range []string{"deploymentConfigName", "description", "alarms"} {
				if !strings.Contains(got, member) {
					t.Errorf("the change of %s is missing:\n%s", member, got)
				}
			}
		})
	}
}

func TestChangeMarkdown_EscapesWhatAPageActsOn(t *testing.T) {
	got := written(t, "markdown", hostileComparison(t))
	for _, bad := range []string{"<script", "`x`"} {
		if strings.Contains(got, bad) {
			t.Errorf("%q stands in the report:\n%s", bad, got)
		}
	}
	for line := range strings.Lines(got) {
		if strings.HasPrefix(line, "| ") && strings.Count(line, "|") != 6 {
			t.Errorf("a row has other columns: %s", line)
		}
	}
}

func TestChangeGitHub_IsOneCommandALine(t *testing.T) {
	for line := range strings.Lines(written(t, "github", hostileComparison(t))) {
		if !strings.HasPrefix(line, "::notice file=") && !strings.HasPrefix(line, "::warning file=") && !strings.HasPrefix(line, "::error file=") {
			t.Errorf("no command: %q", line)
		}
		if properties, _, _ := strings.Cut(line[2:], "::"); strings.Count(properties, ",") != 3 {
			t.Errorf("other properties: %q", properties)
		}
	}
}

func TestChangeJSON_CanBeRead(t *testing.T) {
	c := hostileComparison(t)
	var got struct {
		Old     struct{ Source string }
		Changes []struct {
			Path, Op, Risk, Category string
			Old, New                 any
		}
		Summary struct {
			Changes     int
			HighestRisk string
		}
	}
	if err := json.Unmarshal([]byte(written(t, "json", c)), &got); err != nil {
		t.Fatal(err)
	}
	if got.Old.Source != hostileName || len(got.Changes) != 3 || got.Summary.Changes != 3 || got.Summary.HighestRisk != "medium" {
		t.Errorf("%+v", got)
	}
	for _, change := range got.Changes {
		if change.Path == "description" && change.New != hostileName {
			t.Errorf("the description is %q", change.New)
		}
	}
	var patch []diff.Operation
	if err := json.Unmarshal([]byte(written(t, "patch", c)), &patch); err != nil || len(patch) != 3 {
		t.Errorf("%d operations, %v", len(patch), err)
	}
}

func TestNewChanges_UnknownFormat(t *testing.T) {
	if _, err := NewChanges("xml", nil, ChangeOptions{}); err == nil {
		t.Error("there is no such format")
	}
}
