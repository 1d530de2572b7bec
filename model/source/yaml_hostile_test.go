package source

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"
)

// yamlBomb is a document whose aliases stand for 10 to the power of 9 values.
func yamlBomb(list string) string {
	var b strings.Builder
	b.WriteString("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n")
	for i := 1; i < 9; i++ {
		fmt.Fprintf(&b, "a%d: &a%d ", i, i)
		fmt.Fprintf(&b, list, strings.Repeat(fmt.Sprintf("*a%d, ", i-1), 10))
		b.WriteByte('\n')
	}
	return b.String()
}

func manyNames(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "name%d: %d\n", i, i)
	}
	return b.String()
}

// hostileYAML are texts made to cost much. Each is refused for a limit, or read.
var hostileYAML = []struct {
	name, text, limit string
}{
	{"aliases of aliases", yamlBomb("[%s]"), LimitAliases},
	{"aliases of a long text", "a: &a " + strings.Repeat("x", 100_000) + "\nb: [" + strings.Repeat("*a, ", 50_000) + "]\n", ""},
	{"merges of merges", mergeBomb(), LimitAliases},
	{"50 thousand names", manyNames(50_000), ""},
	{"too many names", strings.Repeat("a:\n", 130_000), LimitNodes},
	{"too many elements", "[" + strings.Repeat("a,", 200_000) + "]", LimitNodes},
	{"too many empty elements", strings.Repeat("-\n", 200_000), LimitNodes},
	{"too many question marks", "[" + strings.Repeat("?,", 100_000) + "]", LimitNodes},
	{"open brackets", strings.Repeat("[", 100_000), LimitDepth},
	{"open braces", strings.Repeat("{a: ", 30_000), LimitDepth},
	{"closed brackets", strings.Repeat("[", 600) + strings.Repeat("]", 600), LimitDepth},
	{"brackets as deep as they may be", strings.Repeat("[", 512) + strings.Repeat("]", 512), ""},
	{"dashes", strings.Repeat("- ", 100_000), LimitDepth},
	{"question marks", strings.Repeat("? ", 100_000), LimitDepth},
	{"deep indentation", deepNames(1000), LimitDepth},
	{"depth by aliases", aliasDepth(400), LimitDepth},
	{"comments below deep values", strings.Repeat("- ", 500) + "a\n" + strings.Repeat("#x\n #y\n", 100_000), LimitDepth},
	{"directives", manyDirectives(), ""},
	{"a document too large", "a: |\n" + strings.Repeat("  text\n", 400_000), LimitBytes},
	{"a long line", "a: " + strings.Repeat("x ", 900_000), ""},
	{"a long quoted line", `a: "` + strings.Repeat(`\"`, 900_000) + `"`, ""},
	{"blank lines", strings.Repeat(" \n", 900_000) + "a: 1\n", ""},
	{"a long broken text", "a: [" + strings.Repeat("b \"c\" \n", 200_000), ""},
	{"a quote open for long", "a: 1\nb: '" + strings.Repeat("c\n", 900_000), ""},
}

func mergeBomb() string {
	var b strings.Builder
	b.WriteString("m: &m {" + strings.TrimSuffix(strings.ReplaceAll(manyNames(1000), "\n", ", "), ", ") + "}\n")
	for i := range 200 {
		fmt.Fprintf(&b, "m%d: {<<: *m}\n", i)
	}
	return b.String()
}

func deepNames(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat(" ", i) + "a:\n")
	}
	return b.String()
}

// aliasDepth nests a value that is n deep into one that is n deep.
func aliasDepth(n int) string {
	return "a: &a " + strings.Repeat("[", n) + strings.Repeat("]", n) + "\nb: " + strings.Repeat("[", n) + "*a" + strings.Repeat("]", n) + "\n"
}

func manyDirectives() string {
	var b strings.Builder
	for i := range 10_000 {
		fmt.Fprintf(&b, "%%TAG !a%d! b\n", i)
	}
	return b.String() + "---\na: 1\n"
}

func TestYAML_BoundsWhatHostileTextCosts(t *testing.T) {
	for _, c := range hostileYAML {
		t.Run(c.name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			d := parseYAMLText(c.text)
			runtime.ReadMemStats(&after)
			if allocated := after.TotalAlloc - before.TotalAlloc; allocated > 400<<20 {
				t.Errorf("%d MiB allocated for %d bytes", allocated>>20, len(c.text))
			}
			checkYAMLFaults(t, d)
			limit := ""
			for _, f := range d.Faults {
				limit += f.Limit
			}
			if limit != c.limit || len(d.Faults) > 1 {
				t.Errorf("want limit %q, got %+v", c.limit, d.Faults)
			}
		})
	}
}

func TestYAML_ObeysEveryLimit(t *testing.T) {
	for _, c := range []struct {
		name, text string
		limits     Limits
		fits       bool
		limit      string
	}{
		{"bytes", "a: bcdefgh", Limits{Bytes: 80}, true, ""},
		{"a byte more", "a: bcdefghi", Limits{Bytes: 80}, false, LimitBytes},
		{"depth", "[[[a]]]", Limits{Depth: 3}, true, ""},
		{"more depth", "[[[[a]]]]", Limits{Depth: 3}, false, LimitDepth},
		{"depth in block style", "- - - a", Limits{Depth: 3}, true, ""},
		{"more depth in block style", "- - a:\n    - b", Limits{Depth: 3}, false, LimitDepth},
		{"depth of an alias", "a: &a [b]\nc: [*a]\n", Limits{Depth: 3}, true, ""},
		{"more depth of an alias", "a: &a [b]\nc: [[*a]]\n", Limits{Depth: 3}, false, LimitDepth},
		{"depth of a merge", "a: &a {b: [c]}\nd: {<<: *a}\n", Limits{Depth: 3}, true, ""},
		{"more depth of a merge", "a: &a {b: [c]}\nd: [{<<: *a}]\n", Limits{Depth: 3}, false, LimitDepth},
		{"depth within a merge", "d:\n  <<: {a: {b: c}}\n", Limits{Depth: 3}, true, ""},
		{"more depth within a merge", "d:\n  <<: {a: {b: {c: 1}}}\n", Limits{Depth: 3}, false, LimitDepth},
		{"more depth within a list of merges", "d:\n  <<: [{a: {b: {c: 1}}}]\n", Limits{Depth: 3}, false, LimitDepth},
		{"more aliases by a merge", "a: &x {b: {c: 1}}\nd:\n  <<: *x\n", Limits{Aliases: 2}, false, LimitAliases},
		{"more aliases by a list of merges", "a: &x {b: {c: 1}}\nd:\n  <<: [*x, *x]\n", Limits{Aliases: 3}, false, LimitAliases},
		{"more aliases within what is merged", "a: &x {b: {c: 1, d: 2, e: 3}}\nd:\n  <<: *x\n", Limits{Aliases: 3}, false, LimitAliases},
		{"aliases", "a: &a [b, c]\nd: [*a, *a]\n", Limits{Aliases: 6}, true, ""},
		{"more aliases", "a: &a [b, c]\nd: [*a, *a]\n", Limits{Aliases: 5}, false, LimitAliases},
		{"values", "[a, b, c]", Limits{Nodes: 40}, true, ""},
		{"more values", "[a, b, c]", Limits{Nodes: 16}, false, LimitNodes},
		{"values by aliases", listAndAliases(30, 10), Limits{Nodes: 400}, true, ""},
		{"more values by aliases", listAndAliases(30, 15), Limits{Nodes: 400}, false, LimitNodes},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := parseYAMLWithin(c.text, c.limits)
			checkYAML(t, d)
			switch {
			case c.fits && len(d.Faults) > 0:
				t.Errorf("refused: %+v", d.Faults)
			case !c.fits && (len(d.Faults) != 1 || d.Faults[0].Limit != c.limit || !d.Faults[0].Fatal):
				t.Errorf("want limit %q, got %+v", c.limit, d.Faults)
			}
		})
	}
}

// listAndAliases is a document with a list of n values, and another of so many aliases of it.
func listAndAliases(n, aliases int) string {
	return "a: &a [" + strings.Repeat("b, ", n) + "]\nc: [" + strings.Repeat("*a, ", aliases) + "]\n"
}

// checkYAMLCount holds the count of values that is made before parsing against the parser's.
func checkYAMLCount(t testingT, text string) {
	t.Helper()
	var count func(n *yaml.Node) int
	count = func(n *yaml.Node) int {
		sum := 1
		for _, c := range n.Content {
			sum += count(c)
		}
		return sum
	}
	root, err := yamlNode([]byte(text))
	if err != nil || root == nil {
		return
	}
	holds := count(root)
	allowed := holds - 3 // an object, its first name and that name's value take one character
	if allowed < 1 {
		return
	}
	var v yamlSurvey
	if _, refused := v.survey([]byte(text), 0, Limits{Bytes: 1 << 30, Nodes: allowed * yamlNodesShare, Depth: 1000}); !refused {
		t.Errorf("%q holds %d values, and was not refused where %d are allowed", text, holds, allowed)
	}
}

func TestYAML_CountsNoFewerValuesThanThereAre(t *testing.T) {
	for _, c := range yamlTrees {
		t.Run(c.name, func(t *testing.T) { checkYAMLCount(t, c.text) })
	}
}
