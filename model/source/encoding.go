package source

// foreigners are sources that are no UTF-8 text, told by their first bytes; a longer beginning stands before a shorter one.
var foreigners = []struct {
	magic string
	fault Fault
}{
	{"\xff\xfe\x00\x00", utf32Fault},
	{"\x00\x00\xfe\xff", utf32Fault},
	{"\xff\xfe", utf16Fault},
	{"\xfe\xff", utf16Fault},
	{"\x1f\x8b", compressedFault("gzip", "name the file .gz")},
	{"\x28\xb5\x2f\xfd", compressedFault("Zstandard", "name the file .zst")},
	{"BZh9", compressedFault("bzip2", "decompress it first")},
	{"PK\x03\x04", compressedFault("zip", "unpack it first")},
}

var (
	utf16Fault = Fault{Kind: Encoding, Fatal: true, Message: "the source is UTF-16 text, not UTF-8", Hint: saveAsUTF8}
	utf32Fault = Fault{Kind: Encoding, Fatal: true, Message: "the source is UTF-32 text, not UTF-8", Hint: saveAsUTF8}
)

const saveAsUTF8 = "save it as UTF-8; the > of Windows PowerShell writes UTF-16: use | Out-File -Encoding utf8"

func compressedFault(with, hint string) Fault {
	return Fault{Kind: Syntax, Fatal: true, Message: "the source is compressed with " + with, Hint: hint}
}

// foreign returns the fault of a source that is no UTF-8 text, judged by its beginning.
func foreign(text []byte) (Fault, bool) {
	for _, f := range foreigners {
		if hasPrefix(text, f.magic) {
			return f.fault, true
		}
	}
	// A character below U+0100, as JSON and YAML begin with, has zeros beside it in the wider encodings.
	if len(text) >= 4 {
		switch zeros := [4]bool{text[0] == 0, text[1] == 0, text[2] == 0, text[3] == 0}; zeros {
		case [4]bool{false, true, true, true}, [4]bool{true, true, true, false}:
			return utf32Fault, true
		case [4]bool{false, true, false, true}, [4]bool{true, false, true, false}:
			return utf16Fault, true
		}
	}
	return Fault{}, false
}

// markFault is the fault of a source that begins with a byte-order mark.
// YAML allows one (YAML 1.2, section 5.2), JSON does not (RFC 8259, section 8.1).
func markFault(f Format) Fault {
	fault := Fault{
		Kind: Encoding, Message: "the source begins with a byte-order mark (U+FEFF)",
		Hint: "save it as UTF-8 without one: JSON allows none",
	}
	if f == YAML {
		fault.Allowed, fault.Hint = true, "save it as UTF-8 without one: not every reader of YAML expects it"
	}
	return fault
}

// encodingFault returns the fault of what stands at offset at, within a string, and is no character.
func encodingFault(text []byte, at int) Fault {
	if text[at] == '\\' {
		return Fault{
			Kind: Encoding, Offset: at, Message: "'" + string(text[at:at+len(`\u0000`)]) + "' is a surrogate without its other half, and no character",
			Hint: "write both halves, or the character itself",
		}
	}
	return Fault{Kind: Encoding, Offset: at, Message: describe(text[at:]) + " is not UTF-8", Hint: "save the text as UTF-8"}
}
