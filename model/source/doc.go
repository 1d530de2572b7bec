// Package source reads JSON and YAML text into documents that know where everything stands.
//
// A source is a file or a stream. It holds documents: one JSON value, several behind one another
// (concatenated, or one a line), the elements of a top-level list, or YAML documents. Each becomes a
// [Document]: a flat slice of [Node] in document order, every node with the place of its value and of its
// member name. Nothing is decoded until it is asked for: [Document.String] undoes escapes,
// [Document.Position] counts lines and columns, [Document.Pointer] spells a JSON Pointer.
//
// What is wrong with the text itself is a [Fault], not an error: a source is read to its end whatever it
// holds, and a broken document costs one fault and is followed by the next. Errors are those of the
// io.Reader alone.
//
// # Two ways to read
//
// [Reader] and [Parse] read a source in one goroutine. A program that wants to use several runs one
// [Splitter], which cuts the source into batches of whole documents without parsing them, and any number
// of [Scanner], which turn batches into documents. Both ways go through the same batches, so they find the
// same documents at the same places.
//
// # Where a document ends
//
// An object or list ends where its brackets balance, quoted strings and comments aside. A document that
// does not balance ends before the next line that begins with a bracket and is indented no deeper than the
// document's own first line, so that one cut off in the middle does not swallow those behind it. A text that
// is valid as a whole is never taken apart by that rule. In a source whose first document is a single line, a
// line that begins with a bracket in its first column always begins a document.
//
// A list at the top of a source is not a document: its elements are. Text that stands between documents is
// reported as a broken document of its own.
//
// # Terms
//
// Offsets and spans are bytes from 0. Lines and columns count from 1; a line ends with a line feed, and columns
// are Unicode code points, where each byte that is not UTF-8 counts as one. A byte-order mark has no column.
//
// # Specifications
//
// JSON is RFC 8259 and nothing beyond it, read as encoding/json reads it: the same texts are accepted,
// bytes that are not UTF-8 and lone surrogates stand for U+FFFD (and are reported as a fault that does not keep
// the document from being read), and duplicate names are kept, all of them. JSON Pointer is RFC 6901.
//
// # Hostile input
//
// [Limits] bound the size, the nesting and the number of values of a document. The memory in use stays within
// a small multiple of them for a source of any length, and the time is linear in its length.
package source
