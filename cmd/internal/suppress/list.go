package suppress

import (
	"time"

	"github.com/deployrecord/deployrecord/cmd/internal/input"
	"github.com/deployrecord/deployrecord/cmd/internal/report"
)

// Suppression is one of the configuration file: it says that findings are known and accepted, and why.
type Suppression struct {
	// Rule is the ID of the rule.
	Rule string
	// Path is the pattern of the files, relative to the directory of the configuration file; "" for every file.
	Path string
	// Pointer is the JSON Pointer of the findings, in which * stands for one member or index. "" stands for findings
	// wherever they are, unless HasPointer says that it was given: then for those about the document as a whole. A finding
	// inside an AppSpec text that a document holds as a string is at the pointer of the string, and also at that pointer
	// with the one inside the text behind it.
	Pointer    string
	HasPointer bool
	// Reason says why; it is never blank.
	Reason string
	// Expires is the last day on which it holds, at midnight UTC; the zero time for one that never expires.
	Expires time.Time
	// Line and Column are where it stands in the file, from 1.
	Line, Column int
}

// Expired reports whether the last day on which the suppression holds is over.
func (s *Suppression) Expired(now time.Time) bool { return past(s.Expires, now) }

// past reports whether a last day, given as its midnight in UTC, is over. The zero time is no day.
func past(last, now time.Time) bool {
	return !last.IsZero() && !now.Before(last.AddDate(0, 0, 1))
}

// matches reports whether the suppression is about a finding, its file aside.
func (s *Suppression) matches(f *report.Finding) bool {
	switch {
	case s.Rule != f.Rule.ID:
		return false
	case !s.HasPointer || matchPointer(s.Pointer, f.Pointer):
		return true
	default:
		return f.Inner != nil && matchPointer(s.Pointer, f.Pointer+f.Inner.Pointer)
	}
}

// List is the suppressions of a configuration file in one run. It is for one goroutine.
type List struct {
	// Expired are the suppressions whose day is past. They suppress nothing.
	Expired []*Suppression

	match   func(pattern string, s *input.Source) bool
	entries []entry
	source  *input.Source
	active  []*entry // those that are about source
}

type entry struct {
	*Suppression
	used bool
}

// NewList returns the List of a run that takes place now. match reports whether a source matches the pattern of a path.
func NewList(all []Suppression, now time.Time, match func(pattern string, s *input.Source) bool) *List {
	l := &List{match: match}
	for i := range all {
		if s := &all[i]; s.Expired(now) {
			l.Expired = append(l.Expired, s)
		} else {
			l.entries = append(l.entries, entry{Suppression: s})
		}
	}
	return l
}

// Suppresses reports whether a finding of a source is suppressed.
func (l *List) Suppresses(s *input.Source, f *report.Finding) bool {
	if s != l.source {
		l.source, l.active = s, l.active[:0]
		for i := range l.entries {
			if e := &l.entries[i]; e.Path == "" || l.match(e.Path, s) {
				l.active = append(l.active, e)
			}
		}
	}
	found := false
	for _, e := range l.active {
		if e.matches(f) {
			e.used, found = true, true
		}
	}
	return found
}

// Unused returns the suppressions that have suppressed nothing.
func (l *List) Unused() []*Suppression {
	var idle []*Suppression
	for i := range l.entries {
		if !l.entries[i].used {
			idle = append(idle, l.entries[i].Suppression)
		}
	}
	return idle
}
