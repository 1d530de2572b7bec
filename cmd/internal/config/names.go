package config

import (
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/validate"
)

// known are the keys of the file.
var known = []string{"allowMembers", "limits", "rules"}

// limitNames and ruleNames return what the keys of limits and rules may be.
func limitNames() []string {
	var names []string
	for _, l := range facts.Limits() {
		names = append(names, l.Name)
	}
	return names
}

func ruleNames() []string {
	var names []string
	for _, r := range validate.Rules() {
		names = append(names, r.ID)
	}
	return names
}
