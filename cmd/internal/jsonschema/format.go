package jsonschema

import (
	"net/netip"
	"net/url"
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"
)

// formats are the formats that are asserted; others are not, as the specification has it.
var formats = map[string]func(string) bool{
	"date-time":             isDateTime,
	"date":                  isDate,
	"time":                  isTime,
	"duration":              isDuration,
	"email":                 isEmail,
	"idn-email":             isIDNEmail,
	"hostname":              isHostname,
	"ipv4":                  func(s string) bool { a, err := netip.ParseAddr(s); return err == nil && a.Is4() },
	"ipv6":                  func(s string) bool { a, err := netip.ParseAddr(s); return err == nil && a.Is6() && a.Zone() == "" },
	"uri":                   isURI,
	"iri":                   isIRI,
	"uri-reference":         isURIReference,
	"iri-reference":         isIRIReference,
	"uri-template":          isURITemplate,
	"uuid":                  isUUID,
	"regex":                 func(s string) bool { _, err := regexp.Compile(s); return err == nil },
	"json-pointer":          func(s string) bool { return s == "" || s[0] == '/' && isEscaped(s) },
	"relative-json-pointer": isRelativePointer,
}

// isEmail reports whether s is an address of RFC 5321: a name, which may be in quotes, and a host, which may be an IP
// address in brackets.
func isEmail(s string) bool { return isASCII(s) && isIDNEmail(s) }

// isIDNEmail is isEmail for one that may have other characters than those of ASCII.
func isIDNEmail(s string) bool {
	at := strings.LastIndexByte(s, '@')
	if at < 1 || at > 64 {
		return false
	}
	name, host := s[:at], s[at+1:]
	if inner, ok := strings.CutPrefix(host, "["); ok {
		inner, ok = strings.CutSuffix(inner, "]")
		if _, err := netip.ParseAddr(strings.TrimPrefix(inner, "IPv6:")); err != nil || !ok {
			return false
		}
	} else if isASCII(host) && !isHostname(host) || host == "" {
		return false
	}
	if len(name) > 2 && name[0] == '"' && name[len(name)-1] == '"' {
		return !strings.ContainsAny(name[1:len(name)-1], `"\`)
	}
	return !strings.HasPrefix(name, ".") && !strings.HasSuffix(name, ".") && !strings.Contains(name, "..") &&
		!strings.ContainsFunc(name, func(r rune) bool { return r <= ' ' || r == 0x7f || strings.ContainsRune(`()<>[]:;@\,"`, r) })
}

// isHostname reports whether s is a name of RFC 1123: labels of letters, digits and inner hyphens.
func isHostname(s string) bool {
	if s == "" || len(s) > 253 {
		return false
	}
	for label := range strings.SplitSeq(s, ".") {
		if label == "" || len(label) > 63 || label[0] == '-' || label[len(label)-1] == '-' {
			return false
		}
		for i := range len(label) {
			if c := label[i]; c != '-' && !isAlphanumeric(c) {
				return false
			}
		}
	}
	return true
}

func isAlphanumeric(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || isDigit(c)
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// isURI reports whether s is a URI of RFC 3986.
func isURI(s string) bool { return isASCII(s) && isIRI(s) }

func isURIReference(s string) bool { return isASCII(s) && isIRIReference(s) }

// isIRI reports whether s is an IRI of RFC 3987: a URI that may have other characters than those of ASCII.
func isIRI(s string) bool {
	u, err := url.Parse(s)
	return err == nil && u.IsAbs() && isIRIReference(s)
}

func isIRIReference(s string) bool {
	u, err := url.Parse(s)
	if err != nil || strings.ContainsAny(s, " \\\"<>^`{|}") {
		return false
	}
	return !strings.ContainsAny(u.RawQuery+u.EscapedFragment(), "[]") && (u.Host != "" || !strings.ContainsAny(s, "[]"))
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// templates is the form of RFC 6570: literals, and expressions in braces with an operator and variables.
var templates = sync.OnceValue(func() *regexp.Regexp {
	const variable = `(?:\w|%[0-9A-Fa-f]{2})+(?:\.(?:\w|%[0-9A-Fa-f]{2})+)*(?:\*|:[1-9]\d{0,3})?`
	const expression = `\{[+#./;?&=,!@|]?` + variable + `(?:,` + variable + `)*\}`
	return regexp.MustCompile(`^(?:[^\x00-\x20\x7f"<>\\^` + "`" + `{|}%]|%[0-9A-Fa-f]{2}|` + expression + `)*$`)
})

func isURITemplate(s string) bool { return templates().MatchString(s) }

// isUUID reports whether s is one of RFC 9562: 8-4-4-4-12 hexadecimal digits.
func isUUID(s string) bool {
	if len(s) != 36 {
		return false
	}
	for i := range len(s) {
		switch c := s[i]; i {
		case 8, 13, 18, 23:
			if c != '-' {
				return false
			}
		default:
			if !isDigit(c) && (c|0x20 < 'a' || c|0x20 > 'f') {
				return false
			}
		}
	}
	return true
}

// isEscaped reports whether every tilde of s is that of an escape.
func isEscaped(s string) bool {
	for i := range len(s) {
		if s[i] == '~' && (i+1 == len(s) || s[i+1] != '0' && s[i+1] != '1') {
			return false
		}
	}
	return true
}

// isRelativePointer reports whether s is a number of levels to go up, and a JSON Pointer or # behind it.
func isRelativePointer(s string) bool {
	rest := strings.TrimLeft(s, "0123456789")
	levels := s[:len(s)-len(rest)]
	if levels == "" || len(levels) > 1 && levels[0] == '0' {
		return false
	}
	return rest == "" || rest == "#" || rest[0] == '/' && isEscaped(rest)
}
