package validate

import (
	"cmp"
	"slices"
	"strings"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
)

var placeholderValue = Rule{
	ID:       "placeholder-value",
	Severity: Warning,
	Title:    "A value still is the placeholder of a template",
	Text: "Templates and samples mark what is to be filled in: YOUR_BUCKET, <bucket>, {{bucket}}, ${BUCKET}, [Your bucket] or the word " +
		"string of the API reference. Where such a mark is left, the template was not filled in, or a variable was not set when it " +
		"was. The text of an AppSpec is not looked at here, nor is the description.",
	Sources: []facts.Source{facts.CreateDeploymentInput.Source, cliGuide("cli-usage-skeleton")},
	Since:   "0.1.0",
	Fail: Example{
		Document: exampleObject(exampleNames, `"revision": {"revisionType": "S3", "s3Location": {"bucket": "${BUCKET}", "key": "shop.zip", "bundleType": "zip", "eTag": "3e2f5c"}}`),
		Pointer:  "/revision/s3Location/bucket",
	},
	Pass:     Example{Document: exampleRequest()},
	Document: checkPlaceholderValue,
}

func checkPlaceholderValue(p *Pass, r *model.Record) {
	if r.Request == nil {
		return
	}
	for node := r.Roots[0] + 1; node < p.Doc.Nodes[r.Roots[0]].Next; node++ {
		if p.Doc.Nodes[node].Kind != source.String || isProse(p, node) {
			continue
		}
		if !isPlaceholder(p.Doc.String(node)) || hasFault(r, node) {
			continue
		}
		p.Report(AtNode(node), "%q is a placeholder", shortened(p.Doc.String(node))).Hint("put a value in its place")
	}
}

// isPlaceholder reports whether a value is one that a template has where something is to be filled in. It knows only
// marks that no real name, key or identifier has.
func isPlaceholder(s string) bool {
	if s == "string" || strings.Contains(s, "${") || strings.Contains(s, "{{") && strings.Contains(s, "}}") {
		return true
	}
	if len(s) < 3 {
		return false
	}
	upper := func(prefix string) bool { return strings.HasPrefix(s, prefix) && s == strings.ToUpper(s) }
	switch s[0] {
	case '<':
		return s[len(s)-1] == '>'
	case '[':
		return s[len(s)-1] == ']' && (strings.HasPrefix(s, "[Your ") || strings.HasPrefix(s, "[your "))
	case '&':
		return strings.HasPrefix(s, "&&") && strings.HasSuffix(s, "&&")
	case 'Y':
		return upper("YOUR_") || upper("YOUR-")
	case 'R':
		return upper("REPLACE_ME") || upper("REPLACE-ME") || upper("REPLACEME")
	case 'C':
		return upper("CHANGE_ME") || upper("CHANGE-ME") || upper("CHANGEME")
	}
	return false
}

// isProse reports whether a node is the text of an AppSpec or a description, which may hold anything.
func isProse(p *Pass, node int32) bool {
	if p.Doc.Nodes[node].Name.Len() == 0 {
		return false
	}
	name := p.Doc.Name(node)
	return strings.EqualFold(name, "content") || strings.EqualFold(name, "description")
}

// hasFault reports whether a value has a fault of its own, which is finding enough. Faults are sorted by their nodes.
func hasFault(r *model.Record, node int32) bool {
	i, _ := slices.BinarySearchFunc(r.Faults, node, func(f model.Fault, node int32) int { return cmp.Compare(f.Node, node) })
	for ; i < len(r.Faults) && r.Faults[i].Node == node; i++ {
		if r.Faults[i].Kind != model.DuplicateMember {
			return true
		}
	}
	return false
}
