package cli

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// on runs the command on a day, and returns its exit status and what it prints.
func on(t *testing.T, day string, arguments ...string) (exit int, stdout, stderr string) {
	t.Helper()
	now, err := time.Parse(time.RFC3339, day)
	if err != nil {
		t.Fatal(err)
	}
	var out, errs bytes.Buffer
	a := &app{stdin: strings.NewReader(""), stdout: &out, stderr: &errs, now: func() time.Time { return now }}
	exit = a.main(arguments)
	return exit, out.String(), errs.String()
}

func writeFile(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// oldRequest is a request in JSON or YAML with two faults; layout puts the same in other lines and another order.
func oldRequest(i, layout int) (name, text string) {
	if i%2 == 0 {
		name = fmt.Sprintf("requests/team%d/request%d.json", i%5, i)
		text = fmt.Sprintf(`{"applicationName": "shop", "deploymentGroupName": "group%d", "legacy": true,%s "revision": {"revisionType": "S3",
  "s3Location": {"bucket": "releases", "key": "shop.zip", "bundleType": "zap", "eTag": "1"}}}`, i, strings.Repeat("\n", layout))
		if layout > 0 {
			text = "\n" + strings.Replace(text, `"bucket": "releases", "key": "shop.zip"`, `"key": "shop.zip", "bucket": "releases"`, 1)
		}
		return name, text + "\n"
	}
	name = fmt.Sprintf("requests/team%d/request%d.yaml", i%5, i)
	members := []string{
		"applicationName: shop", fmt.Sprintf("deploymentGroupName: group%d", i), "legacy: true",
		"revision: {revisionType: S3, s3Location: {bucket: releases, key: shop.zip, bundleType: zap, eTag: '1'}}",
	}
	if layout > 0 {
		members = append([]string{"# Reviewed.", "", members[3]}, members[:3]...)
	}
	return name, strings.Join(members, "\n") + "\n"
}

// A repository with two hundred old findings starts clean with a baseline; when lines have moved it still does, and a new
// fault is seen.
func TestBaseline_StartsAnOldRepositoryClean(t *testing.T) {
	const today = "2026-11-20T12:00:00Z"
	t.Chdir(t.TempDir())
	for i := range 100 {
		name, text := oldRequest(i, 0)
		writeFile(t, name, text)
	}
	exit, stdout, _ := on(t, today, "validate", ".")
	if want := "200 errors in 100 of 100 documents\n"; exit != 1 || !strings.HasSuffix(stdout, want) {
		t.Fatalf("before: exit status %d\n%s", exit, stdout[max(0, len(stdout)-200):])
	}
	exit, _, stderr := on(t, today, "validate", "--write-baseline", "baseline.json", ".")
	if exit != 0 || stderr != "deployrecord: wrote 200 findings to baseline.json\n" {
		t.Fatalf("writing the baseline: exit status %d, %s", exit, stderr)
	}
	writeFile(t, ".deployrecord.yaml", "baseline: baseline.json\n")
	clean := func(what string) {
		t.Helper()
		exit, stdout, stderr := on(t, today, "validate", "--fail-on", "note", ".")
		if exit != 0 || stdout != "no findings in 100 documents; 200 suppressed\n" || stderr != "" {
			t.Fatalf("%s: exit status %d\n%s%s", what, exit, stdout, stderr)
		}
	}
	clean("with the baseline")

	for i := range 100 {
		name, text := oldRequest(i, 3)
		writeFile(t, name, text)
	}
	clean("after lines have moved")

	name, text := oldRequest(41, 3)
	writeFile(t, name, strings.Replace(text, "legacy: true", "legacy: true\nfileExistsBehavior: OVERWRITTE", 1))
	exit, stdout, _ = on(t, today, "validate", "--format", "ndjson", ".")
	if exit != 1 || strings.Count(stdout, `"rule"`) != 1 ||
		!strings.Contains(stdout, `"source":"requests/team1/request41.yaml","document":0,"pointer":"/fileExistsBehavior","line":7,"column":21`) {
		t.Errorf("with a new fault: exit status %d\n%s", exit, stdout)
	}

	// What is mended is told, and taken out of the baseline.
	writeFile(t, name, "applicationName: shop\ndeploymentGroupName: group41\nlegacy: true\n"+
		"revision: {revisionType: S3, s3Location: {bucket: releases, key: shop.zip, bundleType: zip, eTag: '1'}}\n")
	exit, _, stderr = on(t, today, "validate", "--prune-baseline", ".")
	if exit != 0 || stderr != "deployrecord: took 1 finding out of baseline.json, and left 199\n" {
		t.Errorf("pruning: exit status %d, %s", exit, stderr)
	}
	if exit, stdout, stderr := on(t, today, "validate", "."); exit != 0 || !strings.HasSuffix(stdout, "; 199 suppressed\n") || stderr != "" {
		t.Errorf("after pruning: exit status %d\n%s%s", exit, stdout, stderr)
	}
}

// A suppression holds up to the end of its last day in UTC, wherever the machine stands.
func TestSuppressions_HoldUpToTheirLastDay(t *testing.T) {
	t.Chdir(t.TempDir())
	const request = "applicationName: shop\ndeploymentGroupName: web\nrevision: {revisionType: S3, s3Location: {bucket: releases, key: web.zip, bundleType: zap, eTag: '1'}}"
	writeFile(t, "config/request.yaml", request+"\n")
	writeFile(t, "comment/request.yaml", request+" # deployrecord:ignore enum-value expires=2027-01-31 -- until then\n")
	writeFile(t, "config/.deployrecord.yaml", "suppressions: [{rule: enum-value, reason: until then, expires: 2027-01-31}]\n")
	type result struct {
		exit            int
		expired, stderr bool
	}
	for _, test := range []struct {
		now  string
		past bool
	}{
		{"2027-01-31T00:00:00Z", false}, {"2027-01-31T23:59:59Z", false}, {"2027-02-01T00:00:00Z", true},
		{"2027-02-01T09:59:59+10:00", false}, {"2027-01-31T19:00:00-05:00", true},
	} {
		got := map[string]result{}
		for _, dir := range []string{"config", "comment"} {
			t.Chdir(dir)
			exit, stdout, stderr := on(t, test.now, "validate", "request.yaml")
			got[dir] = result{exit, strings.Contains(stdout, "suppression-expired"), strings.Contains(stderr, "expired on 2027-01-31")}
			t.Chdir("..")
		}
		exit := 0
		if test.past {
			exit = 1
		}
		want := map[string]result{"config": {exit, false, test.past}, "comment": {exit, test.past, false}}
		if diff := cmp.Diff(want, got, cmp.AllowUnexported(result{})); diff != "" {
			t.Errorf("%s (-want +got)\n%s", test.now, diff)
		}
	}
}

// A finding has the same fingerprint however the path of its file is given, if there is a directory that paths count
// from: that of the baseline, or that of the configuration.
func TestIdentity_DoesNotDependOnHowAPathIsGiven(t *testing.T) {
	root := t.TempDir()
	t.Chdir(root)
	writeFile(t, "deploy/app/appspec.yml", "version: 0.0\nos: linux\nfiles:\n  - {source: /, destination: /srv, overwrite: true}\n")
	print := func(dir string, arguments ...string) string {
		t.Helper()
		t.Chdir(filepath.Join(root, dir))
		_, stdout, stderr := on(t, "2026-11-20T12:00:00Z", append([]string{"validate", "--format", "ndjson"}, arguments...)...)
		_, rest, found := strings.Cut(stdout, `"fingerprint":"`)
		if !found {
			t.Fatalf("no fingerprint: %s%s", stdout, stderr)
		}
		return rest[:12]
	}
	absolute := filepath.Join(root, "deploy", "app", "appspec.yml")
	plain := print(".", "deploy/app/appspec.yml")
	same := func(what string, got string) {
		t.Helper()
		if got != plain {
			t.Errorf("%s: %s, and not %s", what, got, plain)
		}
	}
	same("with a dot", print(".", "./deploy/../deploy/app/appspec.yml"))
	same("in a walk", print(".", "deploy"))
	same("absolute", print(".", absolute))
	if got := print("deploy", "app/appspec.yml"); got == plain {
		t.Error("two files of one name in two directories are one")
	}

	writeFile(t, filepath.Join(root, ".deployrecord.yaml"), "")
	same("with a configuration", print(".", "deploy/app/appspec.yml"))
	same("with a configuration, from below", print("deploy/app", "appspec.yml"))
	same("with a configuration, from another directory", print("deploy", "../deploy/app"))
	if err := os.Remove(filepath.Join(root, ".deployrecord.yaml")); err != nil {
		t.Fatal(err)
	}

	writeFile(t, filepath.Join(root, "base.json"), "{\"version\": 1, \"entries\": []}\n")
	same("with a baseline, from below", print("deploy/app", "--baseline", "../../base.json", "appspec.yml"))
	same("with a baseline, absolute", print("deploy", "--baseline", filepath.Join(root, "base.json"), absolute))
}
