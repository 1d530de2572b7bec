package diff

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/deployrecord/deployrecord/model"
)

// hostile are documents that would take far too long, or too much memory, if anything grew with the square of their size
// or doubled with each level. They are compared with a copy of which one character in the middle differs.
var hostile = map[string]func(mark string) string{
	"deep lists": func(mark string) string {
		return `{"deploymentInfo": {"deploymentId": "d", "x": ` + strings.Repeat("[", 400) + mark + strings.Repeat("]", 400) + `}}`
	},
	"deep objects": func(mark string) string {
		return `{"deploymentInfo": {"deploymentId": "d", "x": ` + strings.Repeat(`{"a":`, 400) + mark + strings.Repeat("}", 400) + `}}`
	},
	"deep lists of one another in an AppSpec file": func(mark string) string {
		spec := `{"Resources": ` + strings.Repeat(`[{"a":`, 150) + mark + strings.Repeat("}]", 150) + `}`
		return exampleRequest(`"revision": ` + appSpec(spec, ""))
	},
	"many alarms of one name": func(mark string) string {
		return exampleRequest(`"overrideAlarmConfiguration": {"alarms": [` + strings.Repeat(`{"name": "a"},`, 50_000) + `{"name": "` + mark + `"}]}`)
	},
	"many filters": func(mark string) string {
		var b strings.Builder
		for i := range 30_000 {
			fmt.Fprintf(&b, `{"Key": "k%d", "Value": "v"},`, i*7919%30_000)
		}
		return exampleRequest(`"targetInstances": {"tagFilters": [` + b.String() + `{"Key": "` + mark + `", "Value": "v"}]}`)
	},
	"groups of groups": func(mark string) string {
		group := `[` + strings.Repeat(`{"Key": "a"},`, 200) + `{"Key": "` + mark + `"}],`
		return exampleRequest(`"targetInstances": {"ec2TagSet": {"ec2TagSetList": [` + strings.Repeat(group, 100) + `[]]}}`)
	},
}

func TestCompare_HostileDocumentsAreCheap(t *testing.T) {
	for name, document := range hostile {
		t.Run(name, func(t *testing.T) {
			r := compared(t, loaded(t, []byte(document("1")), model.Unknown), loaded(t, []byte(document("2")), model.Unknown))
			if len(r.Changes) == 0 || len(lines(r)) != len(r.Changes) {
				t.Errorf("%d changes", len(r.Changes))
			}
		})
	}
}

func TestCompare_TooManyChanges(t *testing.T) {
	list := func(mark string) []byte {
		var b strings.Builder
		for i := range MaxChanges {
			fmt.Fprintf(&b, `{"name": "%s%d"},`, mark, i)
		}
		return []byte(exampleRequest(`"overrideAlarmConfiguration": {"alarms": [` + b.String() + `{}]}`))
	}
	_, err := Compare(loaded(t, list("a"), model.Unknown), loaded(t, list("b"), model.Unknown))
	if !errors.Is(err, ErrTooManyChanges) {
		t.Errorf("error %v", err)
	}
}
