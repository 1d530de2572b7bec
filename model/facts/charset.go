package facts

// Charset is the set of characters that a name may hold. The zero value holds none.
type Charset struct {
	// Words describes the set for a message, such as "letters, digits and . _ + = , @ -".
	Words string
	// Chars holds every character of the set; all are ASCII.
	Chars  string
	Source Source

	table [128]bool
}

// NameCharset holds the characters of application, deployment group and deployment configuration names.
var NameCharset = newCharset("letters, digits and . _ + = , @ -",
	"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._+=,@-",
	cdkNames)

func newCharset(words, chars string, source Source) *Charset {
	c := &Charset{Words: words, Chars: chars, Source: source}
	for i := range len(chars) {
		c.table[chars[i]] = true
	}
	return c
}

// Valid returns the offset in bytes of the first character of s that is outside the set, or -1 if there is none.
// The offset of a character beyond ASCII is that of its first byte.
func (c *Charset) Valid(s string) (badOffset int) {
	for i := range len(s) {
		if b := s[i]; b >= 128 || !c.table[b] {
			return i
		}
	}
	return -1
}
