package source

import (
	"bytes"
	"fmt"

	"gopkg.in/yaml.v3"
)

// readYAML reads text as one YAML document into d.
func readYAML(s *Scanner, text []byte, d *Document) {
	parseYAML(text, s.options.Limits, d)
}

// parseYAML reads text as one YAML document into the nodes and faults of d, which are empty.
func parseYAML(text []byte, limits Limits, d *Document) {
	base := 0
	if bytes.HasPrefix(text, byteOrderMark) {
		base = len(byteOrderMark)
		d.Faults = append(d.Faults, Fault{Kind: Encoding, Message: "the document begins with a byte-order mark (U+FEFF)", Hint: "save it as UTF-8 without one"})
	}
	var survey yamlSurvey
	if fault, refused := survey.survey(text, base, limits); refused {
		d.Faults = append(d.Faults, fault)
		return
	}
	places := yamlPlaces{text: text, lines: survey.lines, ascii: survey.ascii}
	parsed := text[base:]
	if survey.directives {
		parsed = withoutVersion(parsed)
	}
	root, err := yamlNode(parsed)
	patched := false
	if err != nil && bytes.IndexByte(parsed, '\\') >= 0 {
		if text := withoutJSONEscapes(parsed); text != nil {
			if other, otherErr := yamlNode(text); otherErr == nil {
				root, err, patched = other, nil, true
			}
		}
	}
	if err != nil {
		d.Faults = append(d.Faults, yamlFault(places, parsed, base, limits, err))
		return
	}
	if root == nil {
		d.Faults = append(d.Faults, Fault{Kind: Empty, Fatal: true, Offset: len(text), Message: "the document holds no value"})
		return
	}
	r := yamlReader{yamlPlaces: places, limits: limits, patched: patched, tree: yamlTree{nodes: d.Nodes, decoded: d.decoded[:0]}, faults: d.Faults}
	r.out = &r.tree
	if _, ok := r.value(root, yamlName{}, 1); ok {
		r.nothingAfter()
	}
	d.Nodes, d.decoded, d.merged, d.Faults = r.tree.nodes, r.tree.decoded, r.merged, r.faults
	if r.fatal {
		d.Nodes, d.decoded = d.Nodes[:0], d.decoded[:0]
	}
}

// yamlNode parses one document and returns its value, or nil when there is none.
func yamlNode(text []byte) (root *yaml.Node, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("%v", p)
		}
	}()
	var document yaml.Node
	if err := yaml.Unmarshal(text, &document); err != nil {
		return nil, err
	}
	if len(document.Content) == 0 {
		return nil, nil
	}
	return document.Content[0], nil
}

// withoutVersion returns text with blanks in place of %YAML directives, since yaml.v3 refuses version 1.2, which CodeDeploy's
// clients read. The directives stand before the document, so every %YAML at the start of a line up to the --- line is one.
func withoutVersion(text []byte) []byte {
	text = bytes.Clone(text)
	for at := 0; at < len(text); {
		line := yamlLine(text[at:])
		if yamlMarker(line) != 0 {
			break
		}
		if bytes.HasPrefix(line, []byte("%YAML")) {
			for i := range bytes.TrimRight(line, "\r\n") {
				line[i] = ' '
			}
		}
		at += len(line)
	}
	return text
}
