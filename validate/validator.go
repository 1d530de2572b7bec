package validate

import (
	"fmt"
	"slices"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/source"
)

// Validator checks documents, one after the other. It keeps memory from one to the next, so it is for one
// goroutine; make one for each.
type Validator struct {
	options    Options
	decoder    *model.Decoder
	checks     checks
	severities map[*Rule]Severity // rules whose severity the options set
	pass       Pass
	findings   []Finding
	report     Report
	reported   map[*Rule]int // how many findings each rule had in the document, kept or not
	alone      *Rule         // the rule whose finding stands for the whole document; nil for none
}

// findingsPerRule is how many findings of one rule are kept in one document. It bounds what a document that breaks a
// rule a million times costs; no one reads as many.
const findingsPerRule = 256

// Result is what became of one document.
type Result struct {
	// Kind is the document's kind; Unknown if it could not be read or is of no known kind.
	Kind model.Kind
	// Record is what the document says; nil if it could not be read. It is valid until the next call.
	Record *model.Record
	// Findings are sorted by line, column and rule. They are valid until the next call; their strings for good.
	Findings []Finding
	// Partial says that the document has, or may have, findings that are not listed: a rule has too many, or one finding
	// stands for the whole document.
	Partial bool
}

// Valid reports whether the document has no finding of severity Error.
func (r Result) Valid() bool {
	return !slices.ContainsFunc(r.Findings, func(f Finding) bool { return f.Severity == Error })
}

// New returns a Validator.
func New(o Options) *Validator {
	v := &Validator{options: o, severities: make(map[*Rule]Severity), reported: make(map[*Rule]int)}
	v.decoder = model.NewDecoder(model.DecodeOptions{Kind: o.Kind, AllowMembers: o.AllowMembers, Limits: o.Limits})
	for _, r := range slices.Concat(Rules(), o.Rules) {
		s, set := o.Severities[r.ID]
		if set {
			v.severities[r] = s
		}
		if !set || s != Off {
			v.checks.add(r)
		}
	}
	return v
}

// Document checks one document of a source of that name. The name only matters for the fingerprints of findings
// in documents that say nothing of their own identity, and for a rule about the name of AppSpec files.
func (v *Validator) Document(doc *source.Document, name string) Result {
	v.findings, v.alone = v.findings[:0], nil
	clear(v.reported)
	v.pass = Pass{Doc: doc, Source: name, Limits: v.options.Limits, Group: v.options.Group, engine: v}
	if len(doc.Nodes) == 0 {
		v.pass.Record = &model.Record{Kind: v.options.Kind}
		v.textFaults(doc)
		v.brokenAppSpec()
		return v.result(name)
	}
	record := v.decoder.Decode(doc)
	v.pass.Record = record
	v.textFaults(doc)
	v.shapeFaults(record)
	v.rules(record)
	return v.result(name)
}

// textFaults reports what is wrong with the text itself.
func (v *Validator) textFaults(doc *source.Document) {
	for i := range doc.Faults {
		fault := &doc.Faults[i]
		for _, r := range v.checks.text[fault.Kind] {
			v.pass.rule = r
			at := source.Span{Start: uint32(fault.Offset), End: uint32(fault.Offset)}
			kind := v.pass.Record.Kind
			if fault.Fatal {
				kind = model.Unknown // nothing was read, of whatever kind
			}
			f := Finding{
				Rule: r, Severity: v.severity(r, kind), Message: fault.Message, Hint: textHint(fault),
				Location: Location{Position: doc.Position(fault.Offset), Span: at},
			}
			if r := v.add(&v.pass, f); fault.Allowed {
				r.Severity(Warning)
			}
		}
	}
}

// shapeFaults reports the breaches of single members that decoding found.
func (v *Validator) shapeFaults(record *model.Record) {
	if record.Kind == model.AppSpec {
		return // its shape has rules of its own, which are the same for the text in a revision
	}
	for i := range record.Faults {
		fault := &record.Faults[i]
		v.pass.root, v.pass.prefix = 0, nil
		for _, r := range v.checks.faults[fault.Kind] {
			if r.Limit != nil && (fault.Value == nil || fault.Value.Count != r.Limit) {
				continue
			}
			if v.reported[r] >= findingsPerRule {
				v.reported[r]++ // not worth looking at: it would not be kept
				continue
			}
			v.pass.rule = r
			r.Fault(&v.pass, fault)
		}
	}
}

// severity returns the severity of a rule's findings in a document of a kind.
func (v *Validator) severity(r *Rule, k model.Kind) Severity {
	if s, ok := v.severities[r]; ok {
		return s
	}
	if r.InRecord != 0 && k != model.Unknown && !k.IsRequest() {
		return r.InRecord
	}
	return r.Severity
}

// overridden reports whether the options set the severity of a rule.
func (v *Validator) overridden(r *Rule) bool {
	_, ok := v.severities[r]
	return ok
}

func (v *Validator) add(p *Pass, f Finding) *Report {
	v.findings = append(v.findings, f)
	v.report = Report{pass: p, finding: &v.findings[len(v.findings)-1]}
	return &v.report
}

// room counts a finding of a rule and reports whether it is to be kept.
func (v *Validator) room(r *Rule) bool {
	v.reported[r]++
	return v.reported[r] <= findingsPerRule
}

// unlisted reports for each rule how many of its findings were not kept, as gravely as the gravest that was. It says
// whether there are any.
func (v *Validator) unlisted() (some bool) {
	for r, n := range v.reported {
		if n <= findingsPerRule {
			continue
		}
		some = true
		worst := Note
		for i := range v.findings {
			if v.findings[i].Rule == r {
				worst = max(worst, v.findings[i].Severity)
			}
		}
		at, _ := v.pass.locate(AtNode(0))
		v.add(&v.pass, Finding{
			Rule: r, Severity: worst, Location: at,
			Message: fmt.Sprintf("%d more findings of this rule in the document are not listed", n-findingsPerRule),
		})
	}
	return some
}

// result sorts the findings and gives each its fingerprint.
func (v *Validator) result(name string) Result {
	r := Result{Record: v.pass.Record, Kind: v.pass.Record.Kind}
	if len(v.pass.Doc.Nodes) == 0 {
		r.Record, r.Kind = nil, model.Unknown
	}
	r.Partial = v.unlisted()
	if v.alone != nil {
		r.Partial = true
		v.findings = slices.DeleteFunc(v.findings, func(f Finding) bool {
			return f.Rule != v.alone && len(f.Rule.TextFaults) == 0
		})
	}
	if len(v.findings) > 0 {
		slices.SortStableFunc(v.findings, Compare)
		fingerprints(&v.pass, name, v.findings)
	}
	r.Findings = v.findings
	return r
}
