package validate

import "crypto/sha256"

// Adopt completes a finding about the document that v checked last, of a rule that v does not run itself: a rule about
// comments, say, which are no values. The finding has everything but its severity, which the options may set as that of
// any rule, and its fingerprint, for which text stands in the place of the value. Adopt reports false, and leaves the
// finding alone, if the options switch the rule off.
//
// Two findings that differ in nothing but their line get the same fingerprint.
func (v *Validator) Adopt(f *Finding, text string) bool {
	severity, set := v.options.Severities[f.Rule.ID]
	if !set {
		severity = v.severity(f.Rule, v.pass.Record.Kind)
	}
	if severity == Off {
		return false
	}
	f.Severity = severity
	f.Fingerprint = hashFinding(sha256.New(), &v.pass, v.pass.Source, f, 0, f.Pointer, text)
	return true
}
