package schema

import "strings"

// spellings are the ways in which capturing tools write an instant as a text. They are no closer than what every engine
// of regular expressions reads alike: whether there is such a day is for package model to say.
var spellings = []string{
	// ISO 8601, with a blank or a T
	`[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,9})?( ?(Z|z|UTC|GMT|[+-][0-9]{2}(:?[0-9]{2})?))?`,
	// seconds or milliseconds since 1970
	`-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?`,
	// /Date(1446232639487)/, as Windows PowerShell writes it
	`\\?/Date\(-?[0-9]{1,18}([+-][0-9]{4})?\)\\?/`,
	// Fri Jan 19 08:07:10 UTC 2018, and the same with commas
	`[A-Za-z]{3},? +[A-Za-z0-9 :.,+-]+`,
}

// instant returns the schema of a time in a record. There is no format: date-time would refuse most of what the tools
// write.
func (b *builder) instant() object {
	either := list{
		object{{"type", "number"}},
		object{{"type", "string"}, {"pattern", "^(" + strings.Join(spellings, "|") + ")$"}},
	}
	if !b.request {
		either = append(either, object{{"type", "null"}})
	}
	return object{{"anyOf", either}, {"examples", list{1446232639.487, "2026-11-20T13:17:00+00:00"}}}
}
