package schema

import (
	"regexp"
	"strings"

	"github.com/deployrecord/deployrecord/model/facts"
)

// requestForm returns what a schema asserts of the form of a member's text in a request, beyond its length and its
// characters.
func requestForm(s *facts.Structure, m *facts.Member) object {
	switch s.Name + "." + m.Name {
	case "CreateDeploymentInput.deploymentConfigName":
		return object{{"anyOf", list{
			object{{"enum", configNames()}},
			object{{"$comment", "names of custom configurations do not begin like the predefined ones"},
				{"not", object{{"type", "string"}, {"pattern", "^" + asciiFold(facts.ReservedPrefix)}}}},
		}}}
	case "S3Location.bucket":
		return object{{"pattern", `^(arn:|[^/]*$)`}}
	case "GitHubLocation.repository":
		return object{{"pattern", `^([^/]+/[^/]+)?$`}}
	case "RawString.sha256", "AppSpecContent.sha256":
		return object{{"pattern", `^([0-9A-Fa-f]{64})?$`}}
	case "AlarmConfiguration.alarms":
		return object{{"uniqueItems", true}}
	default:
		return nil
	}
}

// configNames returns the names of the predefined deployment configurations.
func configNames() list {
	var names list
	for _, c := range facts.Configs() {
		names = append(names, c.Name)
	}
	return names
}

// asciiFold returns a regular expression for a text in whatever case of its letters.
func asciiFold(text string) string {
	var b strings.Builder
	for _, c := range []byte(regexp.QuoteMeta(text)) {
		if upper := c &^ 0x20; 'A' <= upper && upper <= 'Z' {
			b.Write([]byte{'[', upper, upper | 0x20, ']'})
			continue
		}
		b.WriteByte(c)
	}
	return b.String()
}
