package config

import (
	"maps"
	"slices"
	"sync"

	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/validate"
)

// UseLimits makes a set of limits that of every file, whatever the configuration says. Single numbers stay.
func (c *Config) UseLimits(set string) {
	c.LimitSet = set
	for i := range c.Overrides {
		c.Overrides[i].LimitSet = ""
	}
}

// Apply sets in options what the configuration says of all files.
func (c *Config) Apply(o *validate.Options) { c.apply(o, nil) }

// apply sets what the configuration says of files that match some of its overrides, which are given in order. A single
// number wins over every set, wherever either stands.
func (c *Config) apply(o *validate.Options, overrides []*Override) {
	set := c.LimitSet
	for _, each := range overrides {
		if each.LimitSet != "" {
			set = each.LimitSet
		}
	}
	switch set {
	case Documented:
		o.Limits = facts.DocumentedLimits()
	case Current:
		o.Limits = facts.CurrentLimits()
	}
	// The maps and lists of o may be those of other options, too.
	o.AllowMembers = slices.Clone(o.AllowMembers)
	severities := make(map[string]validate.Severity, len(o.Severities)+len(c.Rules))
	maps.Copy(severities, o.Severities)
	o.Severities = severities
	settle(o, c.Limits, c.AllowMembers, c.Rules)
	for _, each := range overrides {
		settle(o, each.Limits, each.AllowMembers, each.Rules)
	}
}

func settle(o *validate.Options, limits map[string]int, members []string, rules map[string]validate.Severity) {
	for name, n := range limits {
		o.Limits, _ = o.Limits.With(name, n) // the name was checked
	}
	o.AllowMembers = append(o.AllowMembers, members...)
	maps.Copy(o.Severities, rules)
}

// For returns the options of each file: o with what the configuration says of it. Files that match the same overrides
// share one pointer. The function takes a path as Root.Rel does, and may be called from several goroutines. It is nil
// if there are no overrides: Apply then says it all.
func (c *Config) For(r *Root, o validate.Options) func(path string) *validate.Options {
	if len(c.Overrides) == 0 {
		return nil
	}
	var lock sync.Mutex
	made := make(map[string]*validate.Options) // by the overrides that match, a byte for each
	return func(path string) *validate.Options {
		key := make([]byte, len(c.Overrides))
		if rel, ok := r.Rel(path); ok {
			for i := range c.Overrides {
				if matchAny(c.Overrides[i].Patterns, rel) {
					key[i] = 1
				}
			}
		}
		lock.Lock()
		defer lock.Unlock()
		if known := made[string(key)]; known != nil {
			return known
		}
		var matching []*Override
		for i, matches := range key {
			if matches == 1 {
				matching = append(matching, &c.Overrides[i])
			}
		}
		own := o
		c.apply(&own, matching)
		made[string(key)] = &own
		return &own
	}
}
