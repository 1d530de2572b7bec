package validate

import (
	"regexp"
	"strconv"
	"strings"
	"sync"

	"github.com/deployrecord/deployrecord/model/appspec"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
)

var appSpecScriptTimeout = Rule{
	ID:       "appspec-script-timeout",
	Severity: Error,
	InRecord: Warning,
	Title:    "The timeout of a script is no number of seconds",
	Text: "timeout is how many seconds a script may take. The agent refuses 0 and what does not begin with a digit. It reads no units: of " +
		"30m it takes the 30, which is half a minute, and that is a warning. Without a timeout a script may take 3600 seconds.",
	Sources: []facts.Source{appSpecHooks, agentSource("script_info.rb")},
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleServerSpec + "hooks:\n  AfterInstall:\n    - location: scripts/configure.sh\n      timeout: 0\n",
		Pointer:  "/hooks/AfterInstall/0/timeout",
	},
	Pass:    Example{Document: exampleServerSpec + "hooks:\n  AfterInstall:\n    - location: scripts/configure.sh\n      timeout: 300\n"},
	AppSpec: checkAppSpecScriptTimeout,
}

func checkAppSpecScriptTimeout(p *Pass, f *appspec.File) {
	for i := range f.Events {
		for j := range f.Events[i].Scripts {
			v := f.Events[i].Scripts[j].Timeout
			if !v.Given() || v.Kind >= source.Array || p.toFill(v) {
				continue
			}
			seconds, whole := timeoutOf(v)
			switch {
			case v.Kind == source.Bool:
				p.Report(AtNode(v.Node), "timeout %s is no number of seconds", v.Text)
			case seconds <= 0:
				p.Report(AtNode(v.Node), "timeout %s is no number of seconds above 0", quotedName(v.Text)).Hint("give it in seconds, or leave it out")
			case !whole:
				p.Report(AtNode(v.Node), "timeout %s is read as %s: the agent knows no units", quotedName(v.Text), counted(seconds, "second", "seconds")).
					Hint("give it in seconds, as a number").
					Severity(Warning)
			}
		}
	}
}

var (
	leadingInteger = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^\s*[-+]?[0-9]+(?:_[0-9]+)*`)
	})
	wholeSeconds = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^\s*[-+]?[0-9]+(?:_[0-9]+)*(?:\.[0-9]*)?\s*$`)
	})
)

// timeoutOf returns how many seconds the agent takes a value for, which are those that it begins with, and whether they are all
// that it says.
func timeoutOf(v appspec.Value) (seconds int, whole bool) {
	const most = 1 << 30 // far beyond what is added up
	if v.Kind == source.Number {
		if n, err := strconv.ParseFloat(v.Text, 64); err == nil {
			return int(max(-most, min(n, most))), true
		}
	}
	digits := strings.ReplaceAll(strings.TrimSpace(leadingInteger().FindString(v.Text)), "_", "")
	n, err := strconv.ParseInt(digits, 10, 64)
	if err != nil && digits != "" {
		n = most
	}
	return int(max(-most, min(n, most))), wholeSeconds().MatchString(v.Text)
}

var appSpecEventTimeout = Rule{
	ID:       "appspec-event-timeout",
	Severity: Warning,
	Title:    "The timeouts of an event add up to more than an hour",
	Text: "All scripts of one lifecycle event together may take 3600 seconds, whatever the timeouts of the single ones add up to: after that " +
		"the event has failed. A script without a timeout counts 3600. Where only that makes it too much, the finding is a note, since the " +
		"script may well be a short one.",
	Sources: []facts.Source{appSpecHooks, agentSource("script_info.rb")},
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleServerSpec + `hooks:
  AfterInstall:
    - location: scripts/configure.sh
      timeout: 1800
    - location: scripts/migrate.sh
      timeout: 3600
`,
		Pointer: "/hooks/AfterInstall",
	},
	Pass:    Example{Document: exampleServerSpec + "hooks:\n  AfterInstall:\n    - location: scripts/configure.sh\n      timeout: 1800\n"},
	AppSpec: checkAppSpecEventTimeout,
}

func checkAppSpecEventTimeout(p *Pass, f *appspec.File) {
	if p.spec.unfilled.isTemplate() {
		return
	}
	for i := range f.Events {
		e := &f.Events[i]
		given, without := 0, 0
		for j := range e.Scripts {
			v := e.Scripts[j].Timeout
			if !v.Given() {
				without++
				continue
			}
			seconds, _ := timeoutOf(v)
			given = min(given+max(0, seconds), 1<<30)
		}
		switch {
		case given > facts.EventSeconds:
			p.Report(AtNode(e.Node), "the timeouts of %s add up to %d seconds, but the event may take %d", quotedName(e.Name), given, facts.EventSeconds)
		case without > 0 && given+without*facts.EventSeconds > facts.EventSeconds:
			p.Report(AtNode(e.Node), "the scripts of %s may take longer together than the %d seconds of the event: %s no timeout, and the default is %d",
				quotedName(e.Name), facts.EventSeconds, counted(without, "script has", "scripts have"), facts.EventSeconds).
				Severity(Note)
		}
	}
}
