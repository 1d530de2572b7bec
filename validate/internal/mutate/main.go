// Command mutate tests the tests of package validate: it breaks every rule in turn, in each of several ways, and runs the
// package's tests, of which at least one has to fail. A mutant that all tests let pass is printed, and makes the exit
// status 1.
//
// From the module's root:
//
//	go run ./validate/internal/mutate [-rules PATTERN] [-how silent,milder,elsewhere] [-skip PATTERN]
//
// The tests are compiled once, with a few lines more than the sources have; nothing is written outside of a temporary
// folder. Tests that fail by themselves do not count.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/deployrecord/deployrecord/validate"
)

func main() { os.Exit(command(os.Args[1:])) }

// command runs the command and returns its exit status: 0 if every mutant was found, 1 if one was not, 2 if it could not work.
func command(arguments []string) int {
	flags := flag.NewFlagSet("mutate", flag.ContinueOnError)
	rules := flags.String("rules", "", "break only the rules whose ID matches `PATTERN`")
	how := flags.String("how", strings.Join(ways, ","), "break them in these ways: `LIST` of silent (never found), milder (another severity) and elsewhere (another place)")
	skip := flags.String("skip", "", "leave out the tests that match `PATTERN`, such as ^TestRules_ for those that run every rule's own examples")
	if flags.Parse(arguments) != nil {
		return 2
	}
	pattern, err := regexp.Compile(*rules)
	survivors := 0
	if err == nil {
		survivors, err = run(pattern, strings.Split(*how, ","), *skip)
	}
	switch {
	case err != nil:
		fmt.Fprintln(os.Stderr, "mutate:", err)
		return 2
	case survivors > 0:
		return 1
	default:
		return 0
	}
}

// run breaks the rules and returns how many mutants every test let pass.
func run(pattern *regexp.Regexp, how []string, skip string) (survivors int, err error) {
	folder, err := os.MkdirTemp("", "mutate")
	if err != nil {
		return 0, err
	}
	defer os.RemoveAll(folder)
	binary, err := build(folder)
	if err != nil {
		return 0, err
	}
	failing := tests(binary, skip, "", "")
	fmt.Printf("without a mutation %d tests fail\n", len(failing))
	made := 0
	for _, r := range validate.Rules() {
		for _, way := range how {
			if !pattern.MatchString(r.ID) {
				continue
			}
			made++
			failed := slices.DeleteFunc(tests(binary, skip, r.ID, way), func(test string) bool { return slices.Contains(failing, test) })
			if len(failed) == 0 {
				survivors++
				fmt.Printf("SURVIVED %s %s\n", r.ID, way)
			} else {
				fmt.Printf("found    %s %s: %s\n", r.ID, way, strings.Join(failed, " "))
			}
		}
	}
	fmt.Printf("%d of %d mutants found\n", made-survivors, made)
	return survivors, nil
}

// build compiles the tests with the sources changed, and returns the binary's path.
func build(folder string) (string, error) {
	overlay := map[string]string{}
	for name, text := range changed(func(name string) (string, error) {
		b, err := os.ReadFile(filepath.Join("validate", name))
		return string(b), err
	}) {
		if text.err != nil {
			return "", text.err
		}
		real, err := filepath.Abs(filepath.Join("validate", name))
		if err != nil {
			return "", err
		}
		overlay[real] = filepath.Join(folder, name)
		if err := os.WriteFile(overlay[real], []byte(text.text), 0o600); err != nil {
			return "", err
		}
	}
	list, err := json.Marshal(map[string]any{"Replace": overlay})
	if err != nil {
		return "", err
	}
	file := filepath.Join(folder, "overlay.json")
	if err := os.WriteFile(file, list, 0o600); err != nil {
		return "", err
	}
	binary := filepath.Join(folder, "validate.test")
	out, err := exec.Command("go", "test", "-c", "-overlay", file, "-o", binary, "./validate").CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("%w\n%s", err, out)
	}
	return binary, nil
}

var failed = regexp.MustCompile(`(?m)^--- FAIL: (\S+)`)

// testsFailed is the exit status of tests that ran to their end and failed.
const testsFailed = 1

// tests runs the tests with a rule broken in one way, and returns the names of those that fail. A crash counts as one.
func tests(binary, skip, rule, way string) []string {
	c := exec.Command(binary, "-test.short", "-test.skip", skip, "-rapid.nofailfile", "-rapid.shrinktime=1ms")
	if skip == "" {
		c.Args = slices.Delete(c.Args, 2, 4)
	}
	c.Dir = "validate"
	c.Env = append(os.Environ(), ruleVariable+"="+rule, wayVariable+"="+way)
	out, err := c.CombinedOutput()
	var names []string
	for _, m := range failed.FindAllSubmatch(out, -1) {
		names = append(names, string(m[1]))
	}
	if err != nil && (len(names) == 0 || c.ProcessState.ExitCode() != testsFailed) {
		names = append(names, "crash")
	}
	return names
}
