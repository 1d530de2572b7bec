package schema

import (
	"math"
	"regexp"
	"strings"
	"unicode"

	"github.com/deployrecord/deployrecord/model/facts"
)

// value returns what a schema asserts of a value.
func (b *builder) value(v *facts.Value) object {
	switch v.Type {
	case facts.String:
		if v.Enum != nil {
			return b.enum(v.Enum)
		}
		return b.textValue(v)
	case facts.Boolean:
		return object{{"type", b.typeOf("boolean")}}
	case facts.Integer:
		return b.whole(v, math.MinInt32, math.MaxInt32)
	case facts.Long:
		return b.whole(v, math.MinInt64, math.MaxInt64)
	case facts.Double:
		return object{{"type", b.typeOf("number")}}
	case facts.Timestamp:
		return b.instant()
	case facts.List:
		return b.listValue(v)
	case facts.Object:
		return b.ref(v.Of)
	default:
		return object{{"type", b.typeOf("object")}}
	}
}

// textValue returns the schema of a text. In a record an empty text stands for an absent one, and only names are held
// to their length: what else a record breaks is a quota or an observation.
func (b *builder) textValue(v *facts.Value) object {
	o := object{{"type", b.typeOf("string")}}
	if b.request && v.MinLength > 0 {
		o.add("minLength", v.MinLength)
	}
	if v.MaxLength > 0 && (b.request || v.Charset != nil) {
		longest := v.MaxLength
		if v.Length != nil {
			longest = max(longest, b.limits.Value(v.Length))
		}
		o.add("maxLength", longest)
	}
	if b.request && v.Charset != nil {
		o.add("pattern", "^["+classOf(v.Charset.Chars)+"]*$")
	}
	return o
}

// classOf returns characters as they stand in a class of a regular expression, with ranges for runs of them.
func classOf(chars string) string {
	var class, last strings.Builder
	for i := 0; i < len(chars); {
		end := i
		for end+1 < len(chars) && chars[end+1] == chars[end]+1 && unicode.IsLetter(rune(chars[end])) == unicode.IsLetter(rune(chars[end+1])) {
			end++
		}
		switch c := chars[i]; {
		case end > i+1:
			class.WriteByte(c)
			class.WriteByte('-')
			class.WriteByte(chars[end])
		case c == '-':
			last.WriteByte(c) // stands for itself at the end
			end = i
		case strings.IndexByte(`\]^`, c) >= 0:
			class.WriteByte('\\')
			class.WriteByte(c)
			end = i
		default:
			class.WriteByte(c)
			end = i
		}
		i = end + 1
	}
	return class.String() + last.String()
}

// enum returns the schema of a text with a closed list of values, and what the service is known to take besides.
func (b *builder) enum(e *facts.Enum) object {
	values := texts(e.Values...)
	for _, u := range e.Unlisted {
		values = append(values, u.Value)
	}
	if !b.request {
		values = append(values, nil)
	}
	o := object{{"type", b.typeOf("string")}}
	switch {
	case e.Open:
		o.add("anyOf", list{object{{"enum", values}}, object{{"type", b.typeOf("string")}}})
	case e.AnyCase:
		o.add("anyOf", list{object{{"enum", values}}, object{{"type", "string"}, {"pattern", anyCase(e.Values)}}})
	default:
		o.add("enum", values)
	}
	return o
}

// anyCase returns a regular expression for some words in whatever case.
func anyCase(words []string) string {
	var all []string
	for _, w := range words {
		all = append(all, foldCase(w))
	}
	return "^(" + strings.Join(all, "|") + ")$"
}

// foldCase returns a regular expression for a word in whatever case. The ways of writing "ignore case" differ between
// the languages that read schemas, so each letter becomes a class.
func foldCase(word string) string {
	var b strings.Builder
	for _, r := range word {
		next := unicode.SimpleFold(r)
		if next == r {
			b.WriteString(regexp.QuoteMeta(string(r)))
			continue
		}
		b.WriteByte('[')
		b.WriteRune(r)
		for ; next != r; next = unicode.SimpleFold(next) {
			b.WriteRune(next)
		}
		b.WriteByte(']')
	}
	return b.String()
}

// whole returns the schema of a number without a fraction that its type can hold. In a record a bound from above is
// none, since quotas are raised.
func (b *builder) whole(v *facts.Value, low, high int64) object {
	if v.Bounded {
		low, high = v.Min, v.Max
	}
	o := object{{"type", b.typeOf("integer")}, {"minimum", low}}
	if b.request || !v.Bounded {
		o.add("maximum", high)
	}
	return o
}

// advisory are the limits on lists whose breach is a warning and no more.
var advisory = map[*facts.Limit]bool{
	facts.AutoScalingGroupLimit: true,
	facts.PairTargetGroupLimit:  true,
	facts.ECSServiceLimit:       true,
	facts.TriggerLimit:          true,
}

func (b *builder) listValue(v *facts.Value) object {
	o := object{{"type", b.typeOf("array")}, {"items", b.value(v.Elem)}}
	if v.Count != nil && !advisory[v.Count] {
		o.add("maxItems", b.limits.Value(v.Count))
	}
	return o
}
