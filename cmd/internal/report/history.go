package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/deployrecord/deployrecord/diff"
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

// History is the deployments of groups, in order of time.
type History struct {
	// Skipped is how many documents were no deployments.
	Skipped int

	deployments []*deployment
	byID        map[string]int
}

// deployment is one deployment of a history.
type deployment struct {
	source      string
	document    *diff.Document
	group       string
	id          string
	created     model.Time
	dated       bool
	changes     []*diff.Change // against the deployment before it
	revision    diff.Verdict   // whether it is that of the deployment before it; "" for the first
	revisionIs  string
	rollbackOf  string
	rolledBack  string
	duration    time.Duration
	hasDuration bool
}

// NewHistory returns a history without deployments.
func NewHistory() *History { return &History{byID: make(map[string]int)} }

// Empty reports whether there is no deployment.
func (h *History) Empty() bool { return len(h.deployments) == 0 }

// Add adds a deployment, or replaces what was added under the same ID. The document is kept.
func (h *History) Add(source string, d *diff.Document) {
	v := d.Root()
	e := &deployment{
		source: source, document: d, id: v.Get("deploymentId").Text(),
		group:      v.Get("applicationName").Text() + " / " + v.Get("deploymentGroupName").Text(),
		rollbackOf: v.Get("rollbackInfo", "rollbackTriggeringDeploymentId").Text(),
		rolledBack: v.Get("rollbackInfo", "rollbackDeploymentId").Text(),
		revisionIs: revisionName(v.Get("revision")),
	}
	started, hasStart := v.Get("startTime").Time()
	e.created, e.dated = v.Get("createTime").Time()
	if !e.dated {
		e.created, e.dated = started, hasStart
	}
	if completed, ok := v.Get("completeTime").Time(); ok && e.dated {
		e.duration, e.hasDuration = completed.Sub(e.created), true
	}
	if at, known := h.byID[e.id]; known && e.id != "" {
		h.deployments[at] = e
		return
	}
	h.byID[e.id] = len(h.deployments)
	h.deployments = append(h.deployments, e)
}

// revisionName names a revision on one line.
func revisionName(v diff.View) string {
	s3, commit := v.Get("s3Location"), v.Get("gitHubLocation")
	switch {
	case s3.Given():
		name := "s3://" + s3.Get("bucket").Text() + "/" + s3.Get("key").Text()
		if version := s3.Get("version").Text(); version != "" {
			return name + "@" + shortened(version)
		}
		if tag := strings.Trim(s3.Get("eTag").Text(), `"`); tag != "" {
			return name + "@" + shortened(tag)
		}
		return name
	case commit.Given():
		return commit.Get("repository").Text() + "@" + shortened(commit.Get("commitId").Text())
	}
	for _, member := range []string{"appSpecContent", "string"} {
		if text := v.Get(member); text.Given() {
			return "AppSpec " + shortened(text.Get("sha256").Text())
		}
	}
	return ""
}

// shortened returns the beginning of a hash, as much as people compare.
func shortened(hash string) string {
	if len(hash) > 12 {
		return hash[:12]
	}
	return hash
}

// group is the deployments of one deployment group, in order of time.
type group struct {
	name        string
	deployments []*deployment
}

// groups returns the deployments by group, each compared with the one before it.
func (h *History) groups() ([]group, error) {
	sorted := slices.Clone(h.deployments)
	slices.SortStableFunc(sorted, func(a, b *deployment) int {
		return cmp.Or(cmp.Compare(a.group, b.group), a.created.Compare(b.created), cmp.Compare(a.id, b.id))
	})
	var groups []group
	for i, d := range sorted {
		if i == 0 || d.group != sorted[i-1].group {
			groups = append(groups, group{name: d.group})
		} else if err := d.against(sorted[i-1]); err != nil {
			return nil, err
		}
		last := &groups[len(groups)-1]
		last.deployments = append(last.deployments, d)
	}
	return groups, nil
}

// against compares a deployment with the one before it.
func (d *deployment) against(before *deployment) error {
	r, err := diff.Compare(before.document, d.document)
	if err != nil {
		return fmt.Errorf("%s and %s: %w", before.id, d.id, err)
	}
	d.revision = r.Revision
	d.changes, _ = r.Filter(intended)
	return nil
}

// intended reports whether a change is in what was to be deployed, how or to where, and neither in what came of it nor in
// the previous revision, which follows from the deployment before.
func intended(c *diff.Change) bool {
	category := c.Category()
	return category != facts.Outcome && category != facts.Identity && !strings.HasPrefix(c.Path(), "previousRevision") &&
		c.Path() != "description"
}

func (d *deployment) text(member string) string { return d.document.Root().Get(member).Text() }
