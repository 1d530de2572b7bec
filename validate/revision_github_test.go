package validate

import (
	"testing"

	"pgregory.net/rapid"
)

func TestGitHubLocationIncomplete(t *testing.T) {
	testReports(t, "github-location-incomplete", []reportCase{
		{"complete", gitHubExample(`{"repository": "a/b", ` + exampleCommit + `}`), Options{}, nil},
		{"no commit", gitHubExample(`{"repository": "a/b"}`), Options{}, []string{"error /revision/gitHubLocation"}},
		{"empty commit", gitHubExample(`{"repository": "a/b", "commitId": ""}`), Options{}, []string{"error /revision/gitHubLocation/commitId"}},
		{"no repository", gitHubExample(`{` + exampleCommit + `}`), Options{}, []string{"error /revision/gitHubLocation"}},
		{"empty object", gitHubExample(`{}`), Options{}, []string{"error /revision/gitHubLocation", "error /revision/gitHubLocation"}},
		{"commit of a wrong type", gitHubExample(`{"repository": "a/b", "commitId": 6}`), Options{}, nil},
		{"record", exampleRecordOf(`{"revisionType": "GitHub", "gitHubLocation": {"repository": "a/b"}}`), Options{}, nil},
		{"left over", revisionExample(`{"revisionType": "S3", ` + soundS3 + `, "gitHubLocation": {"repository": ""}}`), Options{}, nil},
	})
}

func TestGitHubRepository(t *testing.T) {
	const at = "/revision/gitHubLocation/repository"
	for _, c := range []struct{ repository, want, hint string }{
		{"acme/web", "", ""},
		{"acme/web.github.io", "", ""},
		{"notaslash", "error " + at, "give it as account/repository"},
		{"acme/", "error " + at, "give it as account/repository"},
		{"/web", "error " + at, "give it as account/repository"},
		{"/", "error " + at, "give it as account/repository"},
		{"acme/team/web", "error " + at, `give "acme/team"`},
		{"/acme/web", "error " + at, `give "acme/web"`},
		{"acme/web/", "error " + at, `give "acme/web"`},
		{"https://github.com/acme/web", "error " + at, `give "acme/web"`},
		{"https://www.github.com/acme/web.git", "error " + at, `give "acme/web"`},
		{"https://github.com/acme/web/tree/main", "error " + at, `give "acme/web"`},
		{"git@github.com:acme/web.git", "error " + at, `give "acme/web"`},
		{"ssh://git@github.com/acme/web.git", "error " + at, `give "acme/web"`},
		{"acme/web.git", "warning " + at, `give "acme/web"`},
		{"${REPOSITORY}", "error " + at, fillPlaceholder},
	} {
		t.Run(c.repository, func(t *testing.T) {
			document := gitHubExample(`{"repository": "` + c.repository + `", ` + exampleCommit + `}`)
			found := reportsOf(t, "github-repository", document, Options{})
			if c.want == "" {
				if len(found) > 0 {
					t.Errorf("unexpected: %s", found[0].Message)
				}
				return
			}
			if len(found) != 1 {
				t.Fatalf("%d findings, want 1", len(found))
			}
			if got := found[0].Severity.String() + " " + found[0].Pointer; got != c.want || found[0].Hint != c.hint {
				t.Errorf("%s, hint %q; want %s, hint %q", got, found[0].Hint, c.want, c.hint)
			}
		})
	}
	testReports(t, "github-repository", []reportCase{
		{"record", exampleRecordOf(`{"revisionType": "GitHub", "gitHubLocation": {"repository": "web", ` + exampleCommit + `}}`), Options{},
			[]string{"warning /deploymentInfo" + at}},
		{"absent", gitHubExample(`{` + exampleCommit + `}`), Options{}, nil},
	})
}

func TestGitHubCommit(t *testing.T) {
	for _, c := range []struct{ commit, message string }{
		{"6dcd4ce23d88e2ee9568ba546c007c63d9131c1b", ""},
		{"6DCD4CE23D88E2EE9568BA546C007C63D9131C1B", ""},
		{"0000000000000000000000000000000000000000000000000000000000000000", ""},
		{"6dcd4ce", `commitId "6dcd4ce" is abbreviated: the full ID has 40 hexadecimal digits`},
		{"main", `commitId "main" looks like the name of a branch or tag, not like 40 or 64 hexadecimal digits`},
		{"v1.4.2", `commitId "v1.4.2" looks like the name of a branch or tag, not like 40 or 64 hexadecimal digits`},
		{"f835159a9EXAMPLEb4ba9d2e3f0aEXAMPLE12345", `commitId "f835159a9EXAMPLEb4ba9d2e3f0aEXAMPLE12345" is not 40 or 64 hexadecimal digits`},
		{"6dcd4ce23d88e2ee9568ba546c007c63d9131c1b00", `commitId "6dcd4ce23d88e2ee9568ba546c007c63d9131c1b00" is not 40 or 64 hexadecimal digits`},
	} {
		t.Run(c.commit, func(t *testing.T) {
			found := reportsOf(t, "github-commit", gitHubExample(`{"repository": "a/b", "commitId": "`+c.commit+`"}`), Options{})
			switch {
			case c.message == "" && len(found) > 0:
				t.Errorf("unexpected: %s", found[0].Message)
			case c.message != "" && (len(found) != 1 || found[0].Message != c.message || found[0].Severity != Warning):
				t.Errorf("got %v, want %s", found, c.message)
			}
		})
	}
	testReports(t, "github-commit", []reportCase{
		{"record", exampleRecordOf(`{"revisionType": "GitHub", "gitHubLocation": {"repository": "a/b", "commitId": "f835159a9EXAMPLE"}}`), Options{},
			[]string{"note /deploymentInfo/revision/gitHubLocation/commitId"}},
		{"empty", gitHubExample(`{"repository": "a/b", "commitId": ""}`), Options{}, nil},
		{"placeholder", gitHubExample(`{"repository": "a/b", "commitId": "${COMMIT}"}`), Options{}, nil},
	})
}

func TestGitHubPlatform(t *testing.T) {
	sound := gitHubExample(`{"repository": "a/b", ` + exampleCommit + `}`)
	testReports(t, "github-platform", []reportCase{
		{"Server", sound, toServer, nil},
		{"Lambda", sound, toLambda, []string{"error /revision/revisionType"}},
		{"ECS", sound, toECS, []string{"error /revision/revisionType"}},
		{"not known", sound, Options{}, nil},
		{"record", `{"deploymentInfo": ` + exampleObject(exampleNames, `"deploymentId": "d-A1B2C3D4E"`, `"computePlatform": "ECS"`,
			`"revision": {"revisionType": "GitHub", `+soundGitHub+`}`) + `}`, Options{}, []string{"warning /deploymentInfo/revision/revisionType"}},
	})
}

// Whatever an address looks like, the repository that a hint makes of it is one that the rule accepts.
func TestGitHubRepository_HintMendsIt(t *testing.T) {
	prefix := rapid.SampledFrom([]string{"", "/", "https://github.com/", "http://www.github.com/", "git@github.com:", "ssh://git@github.com/"})
	name := rapid.StringMatching(`[a-z.]{1,6}(\.git)?`)
	suffix := rapid.SampledFrom([]string{"", "/", ".git", ".git/", "/tree/main"})
	rapid.Check(t, func(rt *rapid.T) {
		address := prefix.Draw(rt, "prefix") + name.Draw(rt, "account") + "/" + name.Draw(rt, "name") + suffix.Draw(rt, "suffix")
		pair, ok := repositoryIn(address)
		if !ok {
			return
		}
		if found := reportsOf(t, "github-repository", gitHubExample(`{"repository": "`+pair+`", `+exampleCommit+`}`), Options{}); len(found) > 0 {
			rt.Fatalf("%q gives %q: %s", address, pair, found[0].Message)
		}
	})
}
