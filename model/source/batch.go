package source

// Batch is a run of whole documents of one source, cut out by a Splitter for a Scanner. It may be used again and
// again, and handed from one goroutine to another in between.
type Batch struct {
	// Data is the text of the documents and of whatever stands between them.
	Data []byte
	// Start is where Data begins in the source.
	Start Position
	// Format says how the documents are written.
	Format Format

	// lines says that a bracket at the start of a line begins a document, and that the Scanner finds the extents itself.
	lines bool
	// extents are the documents in Data, unless lines is set.
	extents []extent
	// marked says that a byte-order mark stood before Data.
	marked bool
}

// extent is where a document stands in a batch.
type extent struct {
	start, end int
	kind       extentKind
}

// extentKind says what a Splitter took an extent for.
type extentKind uint8

const (
	extentValue     extentKind = iota // a document, or what was meant to be one
	extentStray                       // text where a document should begin
	extentSeparator                   // what stands between two elements of a list in place of one comma
	extentListEnd                     // the end of the source within a list
	extentOver                        // the beginning of a document over the size limit
	extentForeign                     // the beginning of a source that is no UTF-8 text
	extentNothing                     // a source without any document
)
