package validate

import (
	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/source"
)

// checks are the rules that run, by what they check, in the order of the table.
type checks struct {
	text         [source.Empty + 1][]*Rule
	faults       [model.TooLarge + 1][]*Rule
	document     []*Rule
	request      []*Rule
	deployment   []*Rule
	target       []*Rule
	group        []*Rule
	revision     []*Rule
	instances    []*Rule
	rollback     []*Rule
	alarms       []*Rule
	blueGreen    []*Rule
	loadBalancer []*Rule
}

func (c *checks) add(r *Rule) {
	for _, k := range r.TextFaults {
		c.text[k] = append(c.text[k], r)
	}
	for _, k := range r.Faults {
		c.faults[k] = append(c.faults[k], r)
	}
	for _, has := range []struct {
		check bool
		list  *[]*Rule
	}{
		{r.Document != nil, &c.document},
		{r.Request != nil, &c.request},
		{r.Deployment != nil, &c.deployment},
		{r.Target != nil, &c.target},
		{r.Group != nil, &c.group},
		{r.Revision != nil, &c.revision},
		{r.Instances != nil, &c.instances},
		{r.Rollback != nil, &c.rollback},
		{r.Alarms != nil, &c.alarms},
		{r.BlueGreen != nil, &c.blueGreen},
		{r.LoadBalancer != nil, &c.loadBalancer},
	} {
		if has.check {
			*has.list = append(*has.list, r)
		}
	}
}
