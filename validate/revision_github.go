package validate

import (
	"strings"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

var gitHubLocationIncomplete = Rule{
	ID:       "github-location-incomplete",
	Severity: Error,
	Title:    "The GitHub location lacks its repository or commit",
	Text: "A revision on GitHub is one commit of one repository: the AWS CLI and the CodeDeploy agent insist on both. " +
		"There is no latest commit to fall back on. Captured records are not held to this.",
	Exception: facts.InvalidRevisionException,
	Basis:     facts.Inferred,
	Sources:   []facts.Source{facts.GitHubLocation.Source, cliLocations, agentSpecification},
	Since:     "0.1.0",
	Fail: Example{
		Document: gitHubExample(`{"repository": "acme/web"}`),
		Pointer:  "/revision/gitHubLocation",
	},
	Pass: Example{
		Document: gitHubExample(`{"repository": "acme/web", ` + exampleCommit + `}`),
	},
	Revision: checkGitHubLocationIncomplete,
}

func checkGitHubLocationIncomplete(p *Pass, r *model.RevisionLocation) {
	l := r.GitHubLocation
	if l == nil || !p.InRequest() || !isOf(r, model.RevisionLocationTypeGitHub) {
		return
	}
	if !filled(l.Repository) {
		reportUnfilled(p, l.Repository, "gitHubLocation", "repository")
	}
	if !filled(l.CommitID) {
		reportUnfilled(p, l.CommitID, "gitHubLocation", "commitId")
	}
}

var gitHubRepository = Rule{
	ID:       "github-repository",
	Severity: Error,
	InRecord: Warning,
	Title:    "The GitHub repository is not given as account/repository",
	Text: "The member repository takes the account and the repository's name with one slash between them, as in acme/web. " +
		"It is no URL, and the ending .git of a clone address is no part of it.",
	Exception: facts.InvalidRevisionException,
	Basis:     facts.Inferred,
	Sources:   []facts.Source{facts.GitHubLocation.Source, cliLocations},
	Since:     "0.1.0",
	Fail: Example{
		Document: gitHubExample(`{"repository": "https://github.com/acme/web", ` + exampleCommit + `}`),
		Pointer:  "/revision/gitHubLocation/repository",
	},
	Pass: Example{
		Document: gitHubExample(`{"repository": "acme/web", ` + exampleCommit + `}`),
	},
	Revision: checkGitHubRepository,
}

func checkGitHubRepository(p *Pass, r *model.RevisionLocation) {
	if r.GitHubLocation == nil || !filled(r.GitHubLocation.Repository) {
		return
	}
	repository := *r.GitHubLocation.Repository
	account, name, _ := strings.Cut(repository, "/")
	ofClone := strings.HasSuffix(name, ".git")
	if account != "" && name != "" && !ofClone && strings.IndexByte(name, '/') < 0 {
		return
	}
	f := p.Report(At("gitHubLocation", "repository"), "repository %q is not an account and a repository with one slash between them", shortened(repository))
	switch pair, ok := repositoryIn(repository); {
	case isPlaceholder(repository):
		f.Hint(fillPlaceholder)
	case !ok:
		f.Hint("give it as account/repository")
	default:
		f.Hint("give %q", shortened(pair))
		if ofClone && account+"/"+strings.TrimSuffix(name, ".git") == pair {
			f.Severity(Warning)
		}
	}
}

// fillPlaceholder is the hint for a placeholder of a template.
const fillPlaceholder = "put a value in the place of the placeholder"

// repositoryIn finds account/repository in the address of a repository on GitHub.
func repositoryIn(address string) (string, bool) {
	for _, prefix := range []string{"https://", "http://", "ssh://", "git://", "git@", "www.", "github.com/", "github.com:"} {
		address = strings.TrimPrefix(address, prefix)
	}
	account, rest, _ := strings.Cut(strings.Trim(address, "/"), "/")
	name, _, _ := strings.Cut(rest, "/")
	for strings.HasSuffix(name, ".git") {
		name = strings.TrimSuffix(name, ".git")
	}
	if account == "" || name == "" {
		return "", false
	}
	return account + "/" + name, true
}

var gitHubCommit = Rule{
	ID:       "github-commit",
	Severity: Warning,
	InRecord: Note,
	Title:    "The commit is not given by its full ID",
	Text: "A commit's ID has 40 hexadecimal digits, or 64 in a repository that uses SHA-256. A branch or a tag may point " +
		"to another commit when instances fetch the revision, and an abbreviated ID may not be found: give the full ID, as " +
		"git rev-parse prints it. Made-up IDs, such as those of the documentation, are no more than a warning.",
	Sources: []facts.Source{facts.GitHubLocation.Source, userGuide("deployments-create-console")},
	Since:   "0.1.0",
	Fail: Example{
		Document: gitHubExample(`{"repository": "acme/web", "commitId": "main"}`),
		Pointer:  "/revision/gitHubLocation/commitId",
	},
	Pass: Example{
		Document: gitHubExample(`{"repository": "acme/web", ` + exampleCommit + `}`),
	},
	Revision: checkGitHubCommit,
}

func checkGitHubCommit(p *Pass, r *model.RevisionLocation) {
	if r.GitHubLocation == nil || !filled(r.GitHubLocation.CommitID) {
		return
	}
	commit := *r.GitHubLocation.CommitID
	digits := isHexadecimal(commit)
	if digits && (len(commit) == 40 || len(commit) == 64) || p.InRequest() && isPlaceholder(commit) {
		return
	}
	at := At("gitHubLocation", "commitId")
	switch {
	case digits && len(commit) >= 4 && len(commit) < 40:
		p.Report(at, "commitId %q is abbreviated: the full ID has 40 hexadecimal digits", shortened(commit)).
			Hint("give what git rev-parse %s prints", commit)
	case len(commit) == 40 || len(commit) == 64 || digits:
		p.Report(at, "commitId %q is not 40 or 64 hexadecimal digits", shortened(commit)).Hint("give what git rev-parse prints for the commit")
	default:
		p.Report(at, "commitId %q looks like the name of a branch or tag, not like 40 or 64 hexadecimal digits", shortened(commit)).
			Hint("give what git rev-parse prints for it, so that every instance gets the same commit")
	}
}

// isHexadecimal reports whether a string has nothing but hexadecimal digits, in either case.
func isHexadecimal(s string) bool {
	for i := range len(s) {
		if hexDigits[s[i]] == notHex {
			return false
		}
	}
	return true
}

var gitHubPlatform = Rule{
	ID:       "github-platform",
	Severity: Error,
	InRecord: Warning,
	Title:    "A revision on GitHub is deployed to Lambda or ECS",
	Text: "Revisions on GitHub are documented for EC2/On-Premises deployments only: a deployment to AWS Lambda or Amazon " +
		"ECS needs an AppSpec file, in appSpecContent or in Amazon S3. The rule runs where the platform is known, from a " +
		"record, from the deployment group or from the command line.",
	Exception: facts.InvalidRevisionException,
	Basis:     facts.Inferred,
	Sources:   []facts.Source{facts.RevisionLocation.Source},
	Since:     "0.1.0",
	Fail: Example{
		Document: gitHubExample(`{"repository": "acme/web", ` + exampleCommit + `}`),
		Pointer:  "/revision/revisionType",
		Platform: model.ComputePlatformECS,
	},
	Pass: Example{
		Document: gitHubExample(`{"repository": "acme/web", ` + exampleCommit + `}`),
		Platform: model.ComputePlatformServer,
	},
	Revision: checkGitHubPlatform,
}

func checkGitHubPlatform(p *Pass, r *model.RevisionLocation) {
	if r.RevisionType == model.RevisionLocationTypeGitHub &&
		(p.Platform == model.ComputePlatformLambda || p.Platform == model.ComputePlatformECS) {
		p.Report(At("revisionType"), "revisionType GitHub is for Server, but the compute platform is %s", p.Platform).
			Hint("give the AppSpec file in appSpecContent or in s3Location")
	}
}
