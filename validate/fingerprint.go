package validate

import (
	"crypto/sha256"
	"encoding/hex"
	"hash"
	"strconv"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/source"
)

// fingerprints gives each finding of a document its fingerprint. A repeat within the document gets an ordinal; the
// findings must be in their final order.
func fingerprints(p *Pass, name string, findings []Finding) {
	h := sha256.New()
	seen := make(map[string]int, len(findings))
	for i := range findings {
		f := &findings[i]
		base := fingerprint(h, p, name, f, 0)
		f.Fingerprint = base
		if n := seen[base]; n > 0 {
			f.Fingerprint = fingerprint(h, p, name, f, n)
		}
		seen[base]++
	}
}

func fingerprint(h hash.Hash, p *Pass, name string, f *Finding, ordinal int) string {
	if f.Inner != nil { // not all of the text, of which most is not at fault
		return hashFinding(h, p, name, f, ordinal, f.Pointer, f.Inner.Pointer, f.innerText)
	}
	return hashFinding(h, p, name, f, ordinal, f.Pointer, value(p.Doc, f.node))
}

// hashFinding returns the hash of a finding's rule, of its document and of what there is to say of its place.
func hashFinding(h hash.Hash, p *Pass, name string, f *Finding, ordinal int, place ...string) string {
	h.Reset()
	write := func(parts ...string) {
		for _, s := range parts {
			h.Write(strconv.AppendInt(nil, int64(len(s)), 10))
			h.Write([]byte{':'})
			h.Write([]byte(s))
		}
	}
	write(f.Rule.ID, p.Record.Kind.String())
	if id := identity(p.Record); len(id) > 0 {
		write(id...)
	} else {
		write(name)
	}
	write(place...)
	if ordinal > 0 {
		write(strconv.Itoa(ordinal))
	}
	return hex.EncodeToString(h.Sum(nil)[:6])
}

// value returns the text of a scalar; it is empty for an object or list, whose text depends on its layout.
func value(doc *source.Document, node int32) string {
	if int(node) >= len(doc.Nodes) || doc.Nodes[node].Kind >= source.Array {
		return ""
	}
	if kind := doc.Nodes[node].Kind; kind == source.String || kind == source.Number {
		return doc.String(node)
	}
	span := doc.Nodes[node].Value
	return string(doc.Text[span.Start:span.End])
}

// identity returns what a record says of its own identity: the deployment and target for a captured record, the
// application and deployment group for a request. It is empty for a record that says nothing.
func identity(r *model.Record) []string {
	var id []string
	add := func(parts ...*string) {
		for _, s := range parts {
			if s != nil && *s != "" {
				id = append(id, *s)
			}
		}
	}
	switch {
	case r.Request != nil:
		add(r.Request.ApplicationName, r.Request.DeploymentGroupName)
	case r.Group != nil:
		add(r.Group.ApplicationName, r.Group.DeploymentGroupName)
	case len(r.Deployments) > 0:
		add(r.Deployments[0].DeploymentID)
	case len(r.Targets) > 0:
		if common, _ := r.Targets[0].Common(); common.DeploymentID != nil {
			add(common.DeploymentID, common.TargetID)
		}
	}
	return id
}
