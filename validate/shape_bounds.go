package validate

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

var textLength = Rule{
	ID:       "text-length",
	Severity: Error,
	Title:    "A name or text is empty or too long",
	Text: "The names of applications, deployment groups and configurations have 1 to 100 characters; alarms, tags and descriptions " +
		"have bounds of their own, counted in characters and not in bytes. Clients check that a name is not empty and leave the " +
		"rest to the service. In a captured record an empty text stands for an absent one and is no finding, and a text other than " +
		"a name that is too long is a warning, since its bound is a quota or an observation.",
	Sources: []facts.Source{facts.NameCharset.Source, apiErrors("CreateDeployment"), facts.DescriptionLimit.Source},
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleObject(`"applicationName": "`+strings.Repeat("shop-", 21)+`"`, `"deploymentGroupName": "production"`, exampleRevision),
		Pointer:  "/applicationName",
	},
	Pass:   Example{Document: exampleObject(`"applicationName": "`+strings.Repeat("shop-", 20)+`"`, `"deploymentGroupName": "production"`, exampleRevision)},
	Faults: []model.FaultKind{model.TooShort, model.TooLong},
	Fault:  checkTextLength,
}

func checkTextLength(p *Pass, f *model.Fault) {
	n := utf8.RuneCountInString(p.Doc.String(f.Node))
	longest := f.Value.MaxLength
	if f.Value.Length != nil {
		longest = p.Limits.Value(f.Value.Length)
	}
	var r *Report
	switch {
	case f.Kind == model.TooLong && n > longest:
		r = p.Report(AtNode(f.Node), "%s has %s: at most %d are allowed", subject(p, f), counted(n, "character", "characters"), longest)
	case f.Kind == model.TooLong, n == 0 && !p.InRequest(), n == 0 && hasMissingRule(f):
		return
	default:
		r = p.Report(AtNode(f.Node), "%s is empty", subject(p, f)) // no text has to be longer than one character
	}
	if f.Member != nil {
		r.Exception(f.Member.Exception, f.Member.Basis)
	}
	if !p.InRequest() && f.Value.Charset == nil {
		r.Severity(Warning)
	}
}

// hasMissingRule reports whether the absence of the member at fault has a rule of its own, which takes an empty text
// for an absent one.
func hasMissingRule(f *model.Fault) bool { return f.Member != nil && f.Member.Missing != "" }

var nameCharacters = Rule{
	ID:       "name-characters",
	Severity: Error, InRecord: Warning,
	Title: "A name has a character that names may not have",
	Text: "The names of applications, deployment groups and deployment configurations may have the letters and digits of ASCII and " +
		"the characters . _ + = , @ and -, and no others: no blank, no slash, no accented letter. The service refuses anything else; " +
		"clients do not look.",
	Sources: []facts.Source{facts.NameCharset.Source, apiErrors("CreateDeployment")},
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleObject(`"applicationName": "web shop"`, `"deploymentGroupName": "production"`, exampleRevision),
		Pointer:  "/applicationName",
	},
	Pass:   Example{Document: exampleObject(`"applicationName": "web-shop"`, `"deploymentGroupName": "production"`, exampleRevision)},
	Faults: []model.FaultKind{model.BadCharacter},
	Fault:  checkNameCharacters,
}

func checkNameCharacters(p *Pass, f *model.Fault) {
	value, set := p.Doc.String(f.Node), f.Value.Charset
	r := p.Report(AtNode(f.Node), "%s has %s, but may only have %s", subject(p, f), strangeCharacters(set, value), set.Words)
	if f.Member != nil {
		r.Exception(f.Member.Exception, f.Member.Basis)
	}
	if isPlaceholder(value) {
		r.Hint("put a name in the place of the placeholder")
	}
}

// strangeCharacters lists the characters of a text that are outside a set, each once and only the first few.
func strangeCharacters(set *facts.Charset, s string) string {
	const few = 5
	var strange []string
	for _, c := range s {
		if set.Valid(string(c)) < 0 || slices.Contains(strange, strconv.QuoteRune(c)) {
			continue
		}
		if len(strange) == few {
			return strings.Join(strange, ", ") + " and others"
		}
		strange = append(strange, strconv.QuoteRune(c))
	}
	return listed(strange, "and")
}

var numberRange = Rule{
	ID:       "number-range",
	Severity: Error,
	Title:    "A number is outside its bounds",
	Text: "Counts are never negative, waits are bounded by the quotas of the service, and every whole number has to fit into the 32 or " +
		"64 bits of its type. A bound from above that a record exceeds is a warning only, since quotas are raised over time.",
	Sources: []facts.Source{facts.DeploymentOverview.Source, facts.BlueInstanceTerminationOption.Source, userGuide("limits")},
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleDeployment(`"status": "InProgress"`, `"deploymentOverview": {"Pending": -1, "InProgress": 2}`),
		Pointer:  "/deploymentInfo/deploymentOverview/Pending",
	},
	Pass:   Example{Document: exampleDeployment(`"status": "InProgress"`, `"deploymentOverview": {"Pending": 1, "InProgress": 2}`)},
	Faults: []model.FaultKind{model.OutOfRange},
	Fault:  checkNumberRange,
}

func checkNumberRange(p *Pass, f *model.Fault) {
	v, text := f.Value, p.Doc.String(f.Node)
	number, err := strconv.ParseFloat(text, 64)
	above := v.Bounded && err == nil && number > float64(v.Max)
	var bound string
	switch {
	case above:
		bound = fmt.Sprintf("at most %d is allowed", v.Max)
	case v.Bounded && err == nil && number < float64(v.Min):
		bound = fmt.Sprintf("at least %d is needed", v.Min)
	case v.Type == facts.Double:
		bound = "that is more than a number can be"
	default:
		bound = "that is more than its type can hold"
	}
	r := p.Report(AtNode(f.Node), "%s is %s: %s", subject(p, f), shortened(text), bound)
	if f.Member != nil {
		r.Exception(f.Member.Exception, f.Member.Basis)
	}
	if above && !p.InRequest() {
		r.Severity(Warning)
	}
}

var timeFormat = Rule{
	ID:       "time-format",
	Severity: Error,
	Title:    "A time is in no known spelling",
	Text: "The service sends seconds since 1970 with a fraction. Capturing tools print that number, ISO 8601 with an offset, the same " +
		"with a blank for the T, the form of .NET, or milliseconds; all of these are read as the same instant. What is none of them " +
		"was changed by hand or by a tool that nothing else can follow.",
	Sources: []facts.Source{
		facts.DeploymentInfo.Source,
		publicSource("AWS CLI, customizations/scalarparse.py",
			"https://github.com/aws/aws-cli/blob/develop/awscli/customizations/scalarparse.py"),
	},
	Since: "0.1.0",
	Fail: Example{
		Document: exampleDeployment(`"createTime": "yesterday"`),
		Pointer:  "/deploymentInfo/createTime",
	},
	Pass:   Example{Document: exampleDeployment(`"createTime": "2026-11-20T13:17:00+00:00"`)},
	Faults: []model.FaultKind{model.BadTime},
	Fault:  checkTimeFormat,
}

func checkTimeFormat(p *Pass, f *model.Fault) {
	p.Report(AtNode(f.Node), "%s is %s, which is no time", subject(p, f), valueWords(p, f.Node)).
		Hint("write ISO 8601 with an offset, such as 2026-11-20T13:17:00Z, or seconds since 1970")
}
