package validate

import (
	"slices"
	"strconv"
	"strings"

	"github.com/deployrecord/deployrecord/model/appspec"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
)

var appSpecContext = Rule{
	ID:       "appspec-permission-context",
	Severity: Error,
	InRecord: Warning,
	Title:    "The SELinux context of a permission cannot be read",
	Text: "A context has a type, and may have a user and a range. The range is one sensitivity or two, s0 or s0-s3, and behind a colon the " +
		"categories, c0.c5,c7, from c0 to c1023 and none twice. The agent refuses a context without type and any other range. It takes " +
		"the user from name, although the user guide calls it user: with user alone no user is set, which is a warning.",
	Sources: []facts.Source{appSpecPerms, agentSource("context_info.rb"), agentSource("range_info.rb")},
	Since:   "0.1.0",
	Fail:    Example{Document: examplePermission + "    context:\n      name: unconfined_u\n", Pointer: "/permissions/0/context"},
	Pass:    Example{Document: examplePermission + "    context:\n      name: unconfined_u\n      type: httpd_sys_content_t\n      range: s0-s3:c0.c5\n"},
	AppSpec: checkAppSpecContext,
}

func checkAppSpecContext(p *Pass, f *appspec.File) {
	for i := range f.Permissions {
		m := &f.Permissions[i]
		if m.ContextAt.Kind != source.Object {
			continue
		}
		if t := m.ContextType; !t.Given() { // an empty one is taken
			p.requires(m.ContextAt.Node, t, "type", "a context has no meaning without it")
		}
		if r := m.ContextRange; r.Given() && r.Kind < source.Array && !p.toFill(r) {
			if fault := rangeFault(r.Text); fault != "" {
				p.Report(AtNode(r.Node), "range %s cannot be read: %s", quotedName(r.Text), fault)
			}
		}
		if u := m.ContextUser; u.Given() && !m.ContextName.Given() && !p.toFill(u) {
			p.Report(AtName(u.Node), "the agent reads the user of a context from name, and passes user over").
				Hint("write name").
				Severity(Warning)
		}
	}
}

// rangeFault says why the agent cannot read a range; "" if it can.
func rangeFault(text string) string {
	levels, categories, hasCategories := strings.Cut(text, ":")
	low, high, two := strings.Cut(levels, "-")
	from, ok := numbered(low, 's')
	if !ok {
		return shortenedOr(low, "an empty part") + " is no sensitivity such as s0"
	}
	if two {
		to, ok := numbered(high, 's')
		switch {
		case !ok:
			return shortenedOr(high, "an empty part") + " is no sensitivity such as s0"
		case to < from:
			return high + " is below " + low
		}
	}
	if !hasCategories {
		return ""
	}
	return categoriesFault(categories)
}

func categoriesFault(text string) string {
	var seen []int
	for _, part := range strings.Split(strings.TrimRight(text, ","), ",") {
		low, high, two := strings.Cut(part, ".")
		if !two {
			high = low
		}
		from, ok := numbered(low, 'c')
		to, also := numbered(high, 'c')
		switch {
		case !ok || !also || max(from, to) > facts.HighestCategory:
			return shortenedOr(part, "an empty part") + " is no category from c0 to c" + strconv.Itoa(facts.HighestCategory)
		case to < from:
			return high + " is below " + low
		}
		for c := from; c <= to; c++ {
			if slices.Contains(seen, c) {
				return "the category c" + strconv.Itoa(c) + " stands there twice"
			}
			seen = append(seen, c)
		}
	}
	return ""
}

// numbered returns the number behind a letter.
func numbered(text string, letter byte) (int, bool) {
	if len(text) < 2 || text[0] != letter || strings.Trim(text[1:], "0123456789") != "" {
		return 0, false
	}
	n, err := strconv.Atoi(text[1:])
	return n, err == nil
}
