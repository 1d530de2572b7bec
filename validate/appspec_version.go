package validate

import (
	"strconv"

	"github.com/deployrecord/deployrecord/model/appspec"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
)

var appSpecVersion = Rule{
	ID:       "appspec-version",
	Severity: Error,
	InRecord: Warning,
	Title:    "The version of an AppSpec is not 0.0",
	Text: "The only version of AppSpec files is 0.0. The agent takes nothing but the number 0.0 for EC2/On-Premises, and refuses even " +
		"\"0.0\" in quotes. For Lambda and Amazon ECS another version is a warning, since no refusal is known, and 1 a note: the console of " +
		"Amazon ECS itself writes it, and such files are deployed.",
	Sources: []facts.Source{appSpecStructure, agentSource("application_specification.rb")},
	Since:   "0.1.0",
	Fail:    Example{Document: "version: \"0.0\"\nos: linux\n", Pointer: "/version"},
	Pass:    Example{Document: exampleServerSpec},
	AppSpec: checkAppSpecVersion,
}

func checkAppSpecVersion(p *Pass, f *appspec.File) {
	v := f.Version
	if !isObject(f) || v.Kind >= source.Array || p.spec.unfilled.isTemplate() && isBlank(v) {
		return
	}
	number, err := strconv.ParseFloat(v.Text, 64)
	isNumber := v.Given() && err == nil
	if forServer(f) {
		switch {
		case !v.There():
			p.Report(AtNode(0), "version is missing, and has to be 0.0").Hint("add version: 0.0")
		case v.Kind == source.String && isNumber && number == 0:
			p.Report(AtNode(v.Node), "version is a string, but the agent takes only the number 0.0").Hint("write 0.0 without quotes")
		case !isNumber || number != 0 || v.Kind != source.Number:
			p.Report(AtNode(v.Node), "version %s is not 0.0, which the agent refuses", shortened(v.Text)).Hint("write version: 0.0")
		}
		return
	}
	switch {
	case !v.There():
		p.Report(AtNode(0), "version is missing, which should be 0.0").Hint("add version: 0.0").Severity(Warning)
	case isNumber && number == 0, p.toFill(v):
	case isNumber && number == 1:
		p.Report(AtNode(v.Node), "version %s is not the documented 0.0, though files with it are deployed", v.Text).Severity(Note)
	default:
		p.Report(AtNode(v.Node), "version %s is not 0.0", shortened(v.Text)).Hint("write version: 0.0").Severity(Warning)
	}
}
