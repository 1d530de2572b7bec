package validate

import (
	"crypto/sha256"

	"github.com/deployrecord/deployrecord/model"
	"github.com/deployrecord/deployrecord/model/facts"
)

var sha256Format = Rule{
	ID:       "sha256-format",
	Severity: Error,
	InRecord: Warning,
	Title:    "A SHA-256 is not 64 hexadecimal digits",
	Text: "sha256 is the SHA-256 of the AppSpec text in its decoded form, in UTF-8, written as 64 hexadecimal digits. " +
		"Other hashes are longer or shorter, and base64 is another way to write the same one. The member may be left out.",
	Exception: facts.InvalidRevisionException,
	Basis:     facts.Inferred,
	Sources:   []facts.Source{facts.AppSpecContent.Source},
	Since:     "0.1.0",
	Fail: Example{
		Document: textExample(`"content": "` + appSpecExample + `", "sha256": "5d41402abc4b2a76b9719d911017c592"`),
		Pointer:  "/revision/appSpecContent/sha256",
	},
	Pass: Example{
		Document: textExample(`"content": "` + appSpecExample + `"`),
	},
	Revision: checkSHA256Format,
}

func checkSHA256Format(p *Pass, r *model.RevisionLocation) {
	text, ok := revisionTextOf(r)
	if !ok || text.sha256 == nil {
		return
	}
	hash := *text.sha256
	if _, ok := parseSHA256(hash); ok {
		return
	}
	if hash == "" && !p.InRequest() {
		return
	}
	f := p.Report(At(text.member, "sha256"), "sha256 %q is not 64 hexadecimal digits%s", shortened(hash), otherHash(hash))
	switch {
	case isPlaceholder(hash):
		f.Hint(fillPlaceholder)
	case filled(text.content):
		f.Hint("set sha256 to %x, or leave it out", sha256.Sum256([]byte(*text.content)))
	default:
		f.Hint("leave it out, or give the SHA-256 of the content in hexadecimal digits")
	}
	if hash == "" {
		f.Severity(Warning)
	}
}

// otherHash says which other hash a text looks like, as the end of a message.
func otherHash(s string) string {
	if !isHexadecimal(s) {
		if _, ok := base64Of32Bytes(s); ok {
			return ": it is a hash in base64"
		}
		return ""
	}
	switch len(s) {
	case 32:
		return ": it looks like an MD5"
	case 40:
		return ": it looks like a SHA-1"
	case 96:
		return ": it looks like a SHA-384"
	case 128:
		return ": it looks like a SHA-512"
	default:
		return ""
	}
}

var sha256Mismatch = Rule{
	ID:       "sha256-mismatch",
	Severity: Error,
	InRecord: Warning,
	Title:    "The SHA-256 is not that of the content",
	Text: "sha256 has to be the hash of content as it is after decoding: without the quotes and escapes of JSON, with " +
		"every line break that is in it, in UTF-8. Hashing a file and sending a text that a shell or a template has changed " +
		"gives two different values. The finding says which variant of the text the hash belongs to, if it is one of the " +
		"usual ones. Set sha256 to the hash that the hint names, or leave it out. In a captured record the text was probably " +
		"masked or edited afterwards.",
	Exception: facts.InvalidRevisionException,
	Basis:     facts.Inferred,
	Sources: []facts.Source{facts.AppSpecContent.Source, publicSource("AWS CLI, customizations/ecs/deploy.py",
		"https://github.com/aws/aws-cli/blob/develop/awscli/customizations/ecs/deploy.py")},
	Since: "0.1.0",
	Fail: Example{
		Document: textExample(`"content": "` + appSpecExample +
			`", "sha256": "0000000000000000000000000000000000000000000000000000000000000000"`),
		Pointer: "/revision/appSpecContent",
	},
	Pass: Example{
		Document: textExample(`"content": "` + appSpecExample +
			`", "sha256": "7698ace7c32c8e2dd75dc881875a8412344feefe42ebb4d0043c02ad45b23aae"`),
	},
	Revision: checkSHA256Mismatch,
}

func checkSHA256Mismatch(p *Pass, r *model.RevisionLocation) {
	text, ok := revisionTextOf(r)
	if !ok || text.content == nil || text.sha256 == nil || *text.content == "" {
		return
	}
	hash, ok := parseSHA256(*text.sha256)
	if !ok {
		return
	}
	right := sha256.Sum256([]byte(*text.content))
	if hash == right {
		return
	}
	at := At(text.member, "content")
	message := "sha256 is not the hash of content"
	if of := hashedInstead(hash, *text.content, writtenForm(p, at)); of != "" {
		message += ", but of " + of
	}
	p.Report(At(text.member), "%s", message).
		Hint("set sha256 to %x, or leave it out", right).
		Related(at, "the content").
		Related(At(text.member, "sha256"), "the hash")
}

// notHex marks what is no hexadecimal digit in hexDigits, which holds the value of each digit in either case.
const notHex = 0xFF

var hexDigits = func() (values [256]byte) {
	for i := range values {
		values[i] = notHex
	}
	for i, c := range []byte("0123456789abcdef") {
		values[c] = byte(i)
	}
	for i, c := range []byte("ABCDEF") {
		values[c] = byte(10 + i)
	}
	return values
}()

// parseSHA256 reads a hash in hexadecimal digits of either case.
func parseSHA256(s string) (hash [sha256.Size]byte, ok bool) {
	if len(s) != 2*sha256.Size {
		return hash, false
	}
	for i := range hash {
		high, low := hexDigits[s[2*i]], hexDigits[s[2*i+1]]
		if high|low == notHex {
			return hash, false
		}
		hash[i] = high<<4 | low
	}
	return hash, true
}
