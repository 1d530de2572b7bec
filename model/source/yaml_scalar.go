package source

import (
	"fmt"
	"math/big"
	"strconv"
	"strings"
	"unsafe"

	"gopkg.in/yaml.v3"
)

// yamlScalar is what a scalar says.
type yamlScalar struct {
	kind  Kind
	flags Flags
	// value is what Document.String returns: the string, or a number as JSON would write it.
	value string
	// problem says what is wrong with the scalar, hint what was meant; both are mostly empty.
	problem, hint string
}

// resolveScalar finds out what a scalar is. Types are those of the core schema of YAML 1.2
// (https://yaml.org/spec/1.2.2/#103-core-schema), which is what version 2 of the AWS CLI reads, with numbers also as
// YAML 1.1 writes them: there is no boolean but true and false, and a date is a string.
func resolveScalar(n *yaml.Node) yamlScalar {
	if n.Style&yaml.TaggedStyle != 0 {
		return resolveTagged(n)
	}
	switch n.Tag {
	case "!!null":
		return yamlScalar{kind: Null, value: n.Value}
	case "!!bool":
		return yamlBool(n.Value)
	case "!!int", "!!float":
		return yamlNumber(n.Value, n.Tag == "!!int")
	}
	s := yamlScalar{kind: String, value: n.Value}
	if n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle|yaml.LiteralStyle|yaml.FoldedStyle) == 0 {
		if isJSONNumber(n.Value) { // beyond what yaml.v3 can hold
			return yamlNumber(n.Value, false)
		}
		s.flags = Plain
	}
	return s
}

// resolveTagged finds out what a scalar is that says so itself.
func resolveTagged(n *yaml.Node) yamlScalar {
	found := resolveScalar(&yaml.Node{Value: n.Value, Tag: (&yaml.Node{Kind: yaml.ScalarNode, Value: n.Value}).ShortTag()})
	found.flags &^= Plain
	asString := yamlScalar{kind: String, value: n.Value}
	switch n.Tag {
	case "!!str", "!!timestamp", "!!binary":
		return asString
	case "!!null":
		if found.kind == Null {
			return found
		}
	case "!!bool":
		if found.kind == Bool {
			return found
		}
	case "!!int":
		if found.kind == Number && found.flags&Fraction == 0 {
			return found
		}
	case "!!float":
		if found.kind == Number {
			return found
		}
	default:
		asString.problem, asString.hint = foreignTag(n.Tag)
		return asString
	}
	asString.problem = fmt.Sprintf("the tag %s does not fit the value %s", n.Tag, quoteYAML(n.Value))
	return asString
}

// foreignTag says what is wrong with a tag that plain YAML does not have.
func foreignTag(tag string) (problem, hint string) {
	problem = fmt.Sprintf("the tag %s is not known to CodeDeploy or its clients", quoteYAML(tag))
	switch tag {
	case "!Ref", "!Sub", "!GetAtt", "!Join", "!If", "!ImportValue", "!FindInMap", "!Select", "!Split", "!Base64", "!Condition":
		hint = "it belongs to CloudFormation templates, where CloudFormation replaces it; write the value itself"
	default:
		hint = "write the value without it, or in quotes if it begins with an exclamation mark"
	}
	return problem, hint
}

func yamlBool(value string) yamlScalar {
	s := yamlScalar{kind: Bool, value: value}
	if value[0]|0x20 == 't' {
		s.flags = True
	}
	return s
}

// yamlNumber returns the number that value writes, in JSON's spelling.
func yamlNumber(value string, integer bool) yamlScalar {
	s := yamlScalar{kind: Number, value: value}
	switch {
	case isJSONNumber(value):
	case integer:
		s.value = jsonInteger(value)
	case strings.ContainsAny(value, "nN"): // .nan and .inf
		s.flags = Fraction
		s.problem = fmt.Sprintf("%s is not a number that JSON, in which requests are sent, can say", value)
		return s
	default:
		s.value = jsonFloat(value)
	}
	if strings.ContainsAny(s.value, ".eE") {
		s.flags = Fraction
	}
	return s
}

func isJSONNumber(value string) bool {
	if value == "" || value[0] != '-' && !isDigit(value[0]) {
		return false
	}
	end, _ := number(unsafe.Slice(unsafe.StringData(value), len(value)), 0)
	return end == len(value)
}

// jsonInteger returns an integer, of any base and with any underscores, in JSON's spelling.
func jsonInteger(value string) string {
	var i big.Int
	value = strings.ReplaceAll(value, "_", "")
	if _, ok := i.SetString(value, 0); ok {
		return i.String()
	}
	// yaml.v3 lets a sign stand behind the prefix as well.
	for prefix, base := range map[string]int{"0o": 8, "0b": 2} {
		if rest, has := strings.CutPrefix(value, prefix); has {
			if _, ok := i.SetString(rest, base); ok {
				return i.String()
			}
		}
	}
	return value
}

// jsonFloat returns a decimal number that JSON would not write so, in JSON's spelling: without a plus sign, underscores and
// leading zeros, with digits on either side of the point.
func jsonFloat(value string) string {
	value = strings.TrimPrefix(strings.ReplaceAll(value, "_", ""), "+")
	sign := ""
	if strings.HasPrefix(value, "-") {
		sign, value = "-", value[1:]
	}
	whole, exponent := value, ""
	if i := strings.IndexAny(value, "eE"); i >= 0 {
		whole, exponent = value[:i], value[i:]
	}
	whole, fraction, point := strings.Cut(whole, ".")
	if whole = strings.TrimLeft(whole, "0"); whole == "" {
		whole = "0"
	}
	if point && fraction == "" {
		fraction = "0"
	}
	if point {
		whole += "." + fraction
	}
	return sign + whole + exponent
}

// quoteYAML returns text for a message: on one line and not too long.
func quoteYAML(text string) string {
	const most = 40
	if runes := []rune(text); len(runes) > most {
		text = string(runes[:most-1]) + "…"
	}
	return strconv.Quote(text)
}
