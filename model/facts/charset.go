package facts

// Charset is the set of characters that a name may hold.
type Charset struct {
	// Words describes the set for a message, such as "letters, digits and . _ + = , @ -".
	Words string
	// Chars holds every character of the set; all are ASCII.
	Chars  string
	Source Source

	table [128]bool
}
