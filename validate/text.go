package validate

import (
	"fmt"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
)

// textRules are about the text of a document and about what sort of document it is.
var textRules = []*Rule{
	&syntax,
	&encoding,
	&inputLimit,
	&documentEmpty,
	&kindUnknown,
}

// The specifications of the two languages.
var (
	specJSON = publicSource("RFC 8259, The JavaScript Object Notation (JSON) Data Interchange Format",
		"https://www.rfc-editor.org/rfc/rfc8259")
	specYAML = publicSource("YAML 1.2.2", "https://yaml.org/spec/1.2.2/")
)

var syntax = Rule{
	ID:       "syntax",
	Severity: Error,
	Title:    "The text is neither JSON nor YAML",
	Text: "A document whose text cannot be read is refused by every client before anything is sent. Usual causes are a comment " +
		"or a comma too many in JSON, single quotes, a word such as NaN, two documents run together, or a shell that took quotes " +
		"or line breaks away. The finding stands at the first character that does not fit. Documents behind it in the same " +
		"source are still checked.",
	Sources: []facts.Source{specJSON, specYAML},
	Since:   "0.1.0",
	Fail: Example{
		Document: `{
  "applicationName": "shop",
  "deploymentGroupName": "production",
  "revision": {"revisionType": "S3", "s3Location": {"bucket": "releases", "key": "shop.zip", "bundleType": "zip", "eTag": "3e2f5c"}},
}`,
	},
	Pass:       Example{Document: exampleRequest()},
	TextFaults: []source.FaultKind{source.Syntax},
}

var encoding = Rule{
	ID:       "encoding",
	Severity: Error, InRecord: Warning,
	Title: "The text is not plain UTF-8",
	Text: "JSON is exchanged as UTF-8 without a byte-order mark, and clients refuse a request that is not. Editors and shells on " +
		"Windows put a mark in front or write another encoding, and tools that cut a log in the middle of a character leave half " +
		"of it behind. Save a request again as UTF-8 without a mark. A captured record is still read: it only has a warning, " +
		"since what cannot be read there is mostly the tail of a log.",
	Sources:    []facts.Source{specJSON},
	Since:      "0.1.0",
	Fail:       Example{Document: "\uFEFF" + exampleRequest()},
	Pass:       Example{Document: exampleRequest()},
	TextFaults: []source.FaultKind{source.Encoding},
}

var inputLimit = Rule{
	ID:       "input-limit",
	Severity: Error,
	Title:    "The document is larger or deeper than the reader is willing to go",
	Text: "So that a hostile file can cost neither much time nor much memory, a document may only have so many bytes, values and " +
		"levels, and the aliases of YAML may only add so many values. The limits are far above every real document. The finding " +
		"names the limit, and its hint the flag that raises it: --max-document-size, --max-values, --max-depth or --max-aliases. " +
		"--max-decompressed-size is the limit of a compressed file, and --max-unusable that of documents in a row that cannot be " +
		"read or are of no known kind: beyond it the rest of the file is left.",
	Sources: []facts.Source{publicSource("RFC 8259, section 9: a parser may limit the size of texts and the depth of nesting",
		"https://www.rfc-editor.org/rfc/rfc8259#section-9")},
	Since: "0.1.0",
	Fail: Example{
		Document: `a: &a [x, x, x, x, x, x, x, x, x, x]
b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]
f: &f [*e, *e, *e, *e, *e, *e, *e, *e, *e, *e]
`,
	},
	Pass:       Example{Document: exampleRequest()},
	TextFaults: []source.FaultKind{source.OverLimit},
	Faults:     []model.FaultKind{model.TooLarge},
	Fault:      checkInputLimit,
}

func checkInputLimit(p *Pass, f *model.Fault) {
	n := &p.Doc.Nodes[f.Node]
	if n.Kind == source.Array {
		p.Report(AtNode(f.Node), "%s has %s, more than a record has memory for", subject(p, f), counted(int(n.Count), "element", "elements"))
		return
	}
	p.Report(AtNode(f.Node), "a record has no memory for %s, nor for what follows: there are too many structures before it", subject(p, f))
}

// limitFlags are the flags of the command that raise the limits of a document.
var limitFlags = map[string]string{
	source.LimitBytes:   "--max-document-size",
	source.LimitNodes:   "--max-values",
	source.LimitDepth:   "--max-depth",
	source.LimitAliases: "--max-aliases",
}

// textHint returns the hint of a fault of the text: how to raise a limit, where it is about one.
func textHint(f *source.Fault) string {
	flag, ok := limitFlags[f.Limit]
	switch {
	case !ok:
		return f.Hint
	case f.Hint != "":
		return fmt.Sprintf("%s; %s raises the limit", f.Hint, flag)
	default:
		return fmt.Sprintf("%s raises the limit, if the document is meant to be like that", flag)
	}
}

var documentEmpty = Rule{
	ID:       "document-empty",
	Severity: Error,
	Title:    "There is no document",
	Text: "The source is empty, or holds nothing but blanks and comments. A capture comes out like that when the command that " +
		"was to write it failed, or when its output went elsewhere.",
	Sources:    []facts.Source{specJSON, specYAML},
	Since:      "0.1.0",
	Fail:       Example{Document: "\n"},
	Pass:       Example{Document: exampleRequest()},
	TextFaults: []source.FaultKind{source.Empty},
}

var kindUnknown = Rule{
	ID:       "kind-unknown",
	Severity: Error,
	Title:    "The document is none of the kinds that are checked",
	Text: "What a document is, is told by members that only one kind of document has. Other documents of CodeDeploy and around it " +
		"look alike: events of CloudTrail and EventBridge, messages of a notification trigger, error bodies, the output of " +
		"GetApplicationRevision, or what --query leaves of a record. Checking one of those as if it were a record would only " +
		"give false findings. If the document is of a known kind after all, name the kind with --kind.",
	Sources: []facts.Source{apiReference("Operations")},
	Since:   "0.1.0",
	Fail: Example{
		Document: `{
  "application": {"applicationId": "0f6a2b3c-1d2e-4f5a-8b9c-0d1e2f3a4b5c", "applicationName": "shop", "computePlatform": "Server"}
}`,
	},
	Pass:     Example{Document: exampleRequest()},
	Document: checkKindUnknown,
}

func checkKindUnknown(p *Pass, r *model.Record) {
	if r.Kind != model.Unknown {
		return
	}
	if r.Seems != "" {
		p.Report(At(), "this is none of the kinds that are checked: it seems to be %s", r.Seems).
			Hint("give the request or record itself, or name its kind with --kind if it is one")
		return
	}
	p.Report(At(), "no member tells what kind of document this is").
		Hint("name its kind with --kind if it is one: %s", kindNames())
}

// kindNames lists the kinds for a hint.
func kindNames() string {
	names := make([]string, 0, len(model.Kinds()))
	for _, k := range model.Kinds() {
		names = append(names, k.String())
	}
	return listed(names, "or")
}
