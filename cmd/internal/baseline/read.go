package baseline

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"

	"github.com/deployrecord/deployrecord/cmd/internal/words"
	"github.com/deployrecord/deployrecord/model/facts"
	"github.com/deployrecord/deployrecord/model/source"
)

// maxBytes is the largest file that is read, in bytes: MaxEntries of usual length.
const maxBytes = 1 << 28

// Read reads a baseline. An error of what the file says begins with its place, as PATH:LINE:COLUMN.
func Read(path string) (*Baseline, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		err = &fs.PathError{Op: "read", Path: path, Err: errors.New("there is no such baseline; --write-baseline writes one")}
	case err == nil && info.Size() > maxBytes:
		err = &fs.PathError{Op: "read", Path: path, Err: fmt.Errorf("the file is too large for a baseline: %d bytes", info.Size())}
	}
	if err != nil {
		return nil, err
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return Parse(path, text)
}

// Parse reads the text of a baseline of that path. The text must not change as long as the baseline is in use.
func Parse(path string, text []byte) (*Baseline, error) {
	documents := source.Parse(text, source.Options{
		Format: source.AsJSON,
		Limits: source.Limits{Bytes: maxBytes, Nodes: 8 * MaxEntries},
	})
	r := reader{path: filepath.ToSlash(path), doc: documents[0]}
	entries, err := r.document()
	if err == nil && len(documents) > 1 {
		r.doc = documents[1]
		err = r.errorf(0, "there is something behind the baseline")
	}
	if err != nil {
		return nil, err
	}
	b := New(entries)
	b.doc = documents[0]
	return b, nil
}

type reader struct {
	path string
	doc  *source.Document
}

func (r *reader) errorf(offset int, format string, args ...any) error {
	at := r.doc.Position(offset)
	return fmt.Errorf("%s:%d:%d: %s", r.path, at.Line, at.Column, fmt.Sprintf(format, args...))
}

func (r *reader) at(node int32, format string, args ...any) error {
	return r.errorf(int(r.doc.Nodes[node].Value.Start), format, args...)
}

// The members of the file and of an entry.
var (
	fileMembers  = []string{"version", "entries"}
	entryMembers = []string{"fingerprint", "rule", "source", "pointer", "message"}
)

// document reads the whole file.
func (r *reader) document() ([]Entry, error) {
	if len(r.doc.Faults) > 0 {
		f := r.doc.Faults[0]
		return nil, r.errorf(f.Offset, "the baseline cannot be read: %s", f.Message)
	}
	if err := r.version(); err != nil {
		return nil, err
	}
	members, err := r.members(0, "a baseline", fileMembers)
	if err != nil {
		return nil, err
	}
	list, has := members["entries"]
	_, versioned := members["version"]
	switch {
	case !versioned:
		return nil, r.at(0, "this is no baseline: it has no version; --write-baseline writes one")
	case !has:
		return nil, r.at(0, "the baseline has no entries; without any it has an empty list")
	case r.doc.Nodes[list].Kind != source.Array:
		return nil, r.at(list, "entries must be a list, not %s", words.Kind(r.doc.Nodes[list].Kind))
	case r.doc.Nodes[list].Count > MaxEntries:
		return nil, r.at(list, "the baseline has %d entries, and at most %d are read", r.doc.Nodes[list].Count, MaxEntries)
	}
	entries := make([]Entry, 0, r.doc.Nodes[list].Count)
	for node := range r.doc.Children(list) {
		e, err := r.entry(node)
		if err != nil {
			return nil, err
		}
		entries = append(entries, e)
	}
	return entries, nil
}

// version holds a file that says its version to the one that is read. Another version may have other members.
func (r *reader) version() error {
	node, has := r.doc.Member(0, "version")
	if !has {
		return nil
	}
	if n := &r.doc.Nodes[node]; n.Kind != source.Number || r.doc.String(node) != strconv.Itoa(Version) {
		return r.at(node, "the baseline is of version %s, and this program reads version %d; a later one may read it",
			r.doc.Text[n.Value.Start:n.Value.End], Version)
	}
	return nil
}

var fingerprintForm = regexp.MustCompile(`^[0-9a-f]{12}$`)

func (r *reader) entry(node int32) (Entry, error) {
	e := Entry{offset: int(r.doc.Nodes[node].Value.Start)}
	members, err := r.members(node, "an entry", entryMembers)
	if err != nil {
		return e, err
	}
	for name, value := range map[string]*string{
		"fingerprint": &e.Fingerprint, "rule": &e.Rule, "source": &e.Source, "pointer": &e.Pointer, "message": &e.Message,
	} {
		member, has := members[name]
		if has && r.doc.Nodes[member].Kind != source.String {
			return e, r.at(member, "%s must be a string, not %s", name, words.Kind(r.doc.Nodes[member].Kind))
		}
		if has {
			*value = r.doc.String(member)
		}
	}
	member, has := members["fingerprint"]
	switch {
	case !has:
		return e, r.at(node, "the entry has no fingerprint")
	case !fingerprintForm.MatchString(e.Fingerprint):
		return e, r.at(member, "a fingerprint has twelve hexadecimal digits")
	}
	return e, nil
}

// members returns the members of an object, all of which must be known.
func (r *reader) members(node int32, what string, known []string) (map[string]int32, error) {
	if kind := r.doc.Nodes[node].Kind; kind != source.Object {
		return nil, r.at(node, "%s must be an object, not %s", what, words.Kind(kind))
	}
	members := make(map[string]int32, len(known))
	for member := range r.doc.Children(node) {
		name := r.doc.Name(member)
		at := int(r.doc.Nodes[member].Name.Start)
		if _, twice := members[name]; twice {
			return nil, r.errorf(at, "%s has %s twice", what, name)
		}
		if !slices.Contains(known, name) {
			hint := ""
			if nearest, ok := facts.Nearest(name, known); ok {
				hint = fmt.Sprintf(": did you mean %q?", nearest)
			}
			return nil, r.errorf(at, "%s has no member %q%s", what, name, hint)
		}
		members[name] = member
	}
	return members, nil
}
