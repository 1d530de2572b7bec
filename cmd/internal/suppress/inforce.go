package suppress

import (
	"slices"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/validate"
)

// InForce reports whether a document that breaks a rule would have a finding, with these options. It would not if the
// rule is switched off or that of a policy which is not among the options; and it may not if the rule needs to know
// more than the options say, as its example does: the deployment group, say. What suppresses findings of such a rule
// is not to be called unused.
func InForce(id string, o *validate.Options) bool {
	if severity, set := o.Severities[id]; set && severity == validate.Off {
		return false
	}
	r, ok := RuleByID(id)
	if !ok {
		return slices.ContainsFunc(o.Rules, func(r *validate.Rule) bool { return r.ID == id })
	}
	return (r.Fail.Group == "" || o.Group != nil) &&
		(r.Fail.Platform == "" || o.Platform != "" || o.Group != nil) &&
		(r.Fail.Kind == model.Unknown || o.Kind == r.Fail.Kind)
}
