package validate

import "github.com/deployrecord/deployrecord/model"

// targetView is what the rules about a target want to know of it, worked out once for all of them.
type targetView struct {
	of *model.DeploymentTarget // nil for none
	// member is the member that says what the target is, and common what it says.
	member string
	common model.TargetCommon
	// events are the lifecycle events that are looked at, and order the names they can have, in their order.
	events []model.LifecycleEvent
	order  []string
	// regular says that the names of the events are some of those in order, each once and in that order.
	regular bool
	// smooth says that every event has succeeded, one after the other and before the target's last update.
	smooth bool
}

// view returns the view of a target. It is valid until another target is looked at.
func (p *Pass) view(t *model.DeploymentTarget) *targetView {
	if v := &p.target; v.of != t {
		v.of = t
		v.common, v.member = t.Common()
		v.events = looked(v.common.LifecycleEvents)
		v.order = eventsInOrder(v.member)
		v.regular = regular(v.events, v.order)
		v.smooth = smooth(v.events, v.common.LastUpdatedAt)
	}
	return &p.target
}

// regular reports whether the names of events are some of those in order, each once and in that order. Nearly every
// capture's are.
func regular(events []model.LifecycleEvent, order []string) bool {
	next := 0
	for i := range events {
		name := events[i].LifecycleEventName
		if name == nil {
			return false
		}
		for next < len(order) && order[next] != *name {
			next++
		}
		if next == len(order) {
			return false
		}
		next++
	}
	return true
}

// smooth reports whether events have all succeeded, one after the other, with nothing in their diagnostics or their
// times to look at more closely.
func smooth(events []model.LifecycleEvent, updated *model.Time) bool {
	var last *model.Time
	for i := range events {
		e := &events[i]
		if e.Status != model.LifecycleEventStatusSucceeded || e.StartTime == nil || e.EndTime == nil {
			return false
		}
		if d := e.Diagnostics; d != nil && d.ErrorCode != "" && d.ErrorCode != model.LifecycleErrorCodeSuccess {
			return false
		}
		if later(last, e.StartTime) || later(e.StartTime, e.EndTime) {
			return false
		}
		last = e.EndTime
	}
	return !later(last, updated)
}
