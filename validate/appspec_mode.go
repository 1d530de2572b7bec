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

var appSpecMode = Rule{
	ID:       "appspec-permission-mode",
	Severity: Error,
	InRecord: Warning,
	Title:    "The mode of a permission is not one to four octal digits",
	Text: "mode is one to four digits from 0 to 7, as chmod takes them. The agent reads YAML 1.1, in which a number that begins with 0 is " +
		"octal: of mode: 0755 it makes 493, whose 9 it refuses, and of mode: 0644 it makes 420, which it takes for a mode that nobody meant. " +
		"The latter is a warning. Write 755, or \"0755\" in quotes.",
	Sources: []facts.Source{appSpecPerms, agentSource("mode_info.rb"), publicSource("YAML 1.1, integers", "https://yaml.org/type/int.html")},
	Since:   "0.1.0",
	Fail:    Example{Document: examplePermission + "    mode: 0755\n", Pointer: "/permissions/0/mode"},
	Pass:    Example{Document: examplePermission + "    mode: 755\n"},
	AppSpec: checkAppSpecMode,
}

// modeOctal is a number in octal as YAML 1.1 writes it, without quotes.
var modeOctal = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^0[0-7_]+$`)
})

func checkAppSpecMode(p *Pass, f *appspec.File) {
	for i := range f.Permissions {
		v := f.Permissions[i].Mode
		if !v.Given() || v.Kind >= source.Array || p.toFill(v) {
			continue
		}
		read, octal := v.Text, false
		if f.Document.Format == source.YAML && modeOctal().MatchString(v.Raw) {
			if n, err := strconv.ParseUint(strings.ReplaceAll(v.Raw, "_", ""), 8, 63); err == nil {
				read, octal = strconv.FormatUint(n, 10), true
			}
		} else if v.Kind == source.Number && f.Document.Format == source.YAML {
			read = v.Raw
		}
		const hint = "write it in quotes, or without the 0 in front"
		wrong := modeFault(read)
		switch {
		case octal && wrong != "":
			p.Report(AtNode(v.Node), "mode %s is read as the octal number %s, and %s", v.Raw, shortened(read), wrong).Hint(hint)
		case wrong != "":
			written := v.Text
			if v.Kind == source.Number {
				written = v.Raw
			}
			r := p.Report(AtNode(v.Node), "mode %s is no mode: %s", quotedName(written), wrong)
			if rest, ok := strings.CutPrefix(v.Text, "0o"); ok && modeFault(rest) == "" {
				r.Hint("write %s", rest)
			}
		case octal && strings.TrimLeft(v.Raw, "0") != strings.TrimLeft(read, "0"):
			p.Report(AtNode(v.Node), "mode %s is read as the octal number %s, which is then taken for the mode", v.Raw, read).
				Hint(hint).
				Severity(Warning)
		}
	}
}

// modeFault says why the agent does not take a text for a mode; "" if it does.
func modeFault(mode string) string {
	for _, c := range mode {
		if !strings.ContainsRune(facts.OctalDigits, c) {
			return strconv.Quote(string(c)) + " is no octal digit"
		}
	}
	if len(mode) > facts.LongestMode {
		return "it has more than " + strconv.Itoa(facts.LongestMode) + " digits"
	}
	return ""
}
