package diff

import (
	"strings"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

var revisionRisks = []*Rule{&revisionUnpinned, &revisionRolledBack, &bundleTypeChanged, &restartOnly, &hookRemoved}

var revisionMembers = []string{"revision", "targetRevision"}

// revisions returns the revisions of both documents.
func (p *Pass) revisions() (old, new View) { return p.Old.doc.revisionView(), p.New.doc.revisionView() }

func exampleS3(members string) string {
	return `"revision": {"revisionType": "S3", "s3Location": {"bucket": "releases", ` + members + `}}`
}

var revisionUnpinned = Rule{
	ID:      "revision-unpinned",
	Level:   High,
	Title:   "A revision in Amazon S3 no longer says which content it means",
	Sources: []facts.Source{facts.S3Location.Source},
	Since:   "0.1.0",
	OneWay:  noRiskToAdd,
	Example: bothRequests(
		exampleS3(`"key": "shop.zip", "bundleType": "zip", "eTag": "3e2f5c"`),
		exampleS3(`"key": "shop.zip", "bundleType": "zip"`),
		"revision.s3Location.eTag"),
	Members: revisionMembers,
	Check: func(p *Pass) {
		old, new := p.revisions()
		x, y := old.Get("s3Location"), new.Get("s3Location")
		if !x.Given() || !y.Given() || !pinned(x) || pinned(y) {
			return
		}
		for _, member := range []string{"version", "eTag"} {
			p.Report(x.Get(member), y.Get(member), "whatever is at that key when the deployment runs is deployed: there is no version and no ETag")
		}
	},
}

var revisionRolledBack = Rule{
	ID:      "revision-rolled-back",
	Level:   Medium,
	Title:   "The revision is the one before that of the old record",
	Sources: []facts.Source{facts.DeploymentInfo.Source, guide("deployments-rollback-and-redeploy")},
	Since:   "0.1.0",
	OneWay:  "The opposite goes forward again, which any deployment of a new revision does.",
	Example: bothDeployments(
		exampleS3(`"key": "shop-2.zip", "eTag": "8a5d0c"`)+`, "previousRevision": {"revisionType": "S3", "s3Location": {"bucket": "releases", "key": "shop-1.zip", "eTag": "3e2f5c"}}`,
		exampleS3(`"key": "shop-1.zip", "eTag": "3e2f5c"`),
		"revision.s3Location.key"),
	Members: revisionMembers,
	Check: func(p *Pass) {
		old, new := p.revisions()
		previous := p.Old.Get("previousRevision")
		if !previous.Given() || !new.Given() || !old.Given() {
			return
		}
		if verdict, _ := sameRevision(previous, new); verdict != Same {
			return
		}
		if verdict, _ := sameRevision(old, new); verdict == Different {
			p.Report(old, new, "what was deployed before the old deployment is deployed again")
		}
	},
}

var bundleTypeChanged = Rule{
	ID:      "bundle-type-changed",
	Level:   Medium,
	Title:   "The revision is of another type",
	Sources: []facts.Source{facts.S3Location.Source, facts.RevisionLocation.Source},
	Since:   "0.1.0",
	Mirror:  "bundle-type-changed",
	Example: bothRequests(
		exampleS3(`"key": "shop", "bundleType": "zip", "eTag": "3e2f5c"`),
		exampleS3(`"key": "shop", "bundleType": "tgz", "eTag": "3e2f5c"`),
		"revision.s3Location.bundleType"),
	Members: revisionMembers,
	Check: func(p *Pass) {
		old, new := p.revisions()
		for _, names := range [][]string{{"s3Location", "bundleType"}, {"revisionType"}} {
			x, y := old.Get(names...), new.Get(names...)
			if x.Given() && y.Given() && !strings.EqualFold(x.Text(), y.Text()) {
				p.Report(x, y, "the revision is of another type: %s in place of %s", y.Text(), x.Text())
			}
		}
	},
}

var restartOnly = Rule{
	ID:      "restart-only",
	Level:   Low,
	Title:   "Nothing is installed: what is there is restarted",
	Sources: []facts.Source{facts.CreateDeploymentInput.Source},
	Since:   "0.1.0",
	OneWay:  "To install a revision is what a deployment is for.",
	Example: bothRequests("", `"deploymentMode": "RESTART"`, "deploymentMode"),
	Members: []string{"deploymentMode"},
	Check: func(p *Pass) {
		if p.becomes("deploymentMode", string(model.DeploymentModeRestart)) {
			p.reportMember("deploymentMode", "no revision is installed: what the last successful deployment installed is restarted")
		}
	},
}

var hookRemoved = Rule{
	ID:      "hook-removed",
	Level:   Medium,
	Title:   "A hook of the AppSpec file no longer runs",
	Sources: []facts.Source{facts.EventsSource},
	Since:   "0.1.0",
	OneWay:  noRiskToAdd,
	Example: bothRequests(
		exampleAppSpec(`"Hooks": [{"BeforeAllowTraffic": "check"}]`),
		exampleAppSpec(`"Hooks": []`),
		"revision.appSpecContent.content"),
	Members: revisionMembers,
	Check: func(p *Pass) {
		for i := range p.result.Changes {
			c := &p.result.Changes[i]
			if c.inner == nil || c.Op != Remove || p.rule.Level <= c.Risk {
				continue
			}
			if path := strings.ToLower(c.InnerPath()); path == "hooks" || strings.HasPrefix(path, "hooks.") || strings.HasPrefix(path, "hooks[") {
				c.Risk, c.Rule, c.Why = p.rule.Level, p.rule, "a hook no longer runs: nothing it checked is checked"
			}
		}
	},
}

func exampleAppSpec(members string) string {
	text := `{"version": 0.0, "Resources": [{"fn": {"Type": "AWS::Lambda::Function", "Properties": {"Name": "fn"}}}], ` + members + `}`
	return `"revision": {"revisionType": "AppSpecContent", "appSpecContent": {"content": ` + string(appendQuoted(nil, text)) + `}}`
}
