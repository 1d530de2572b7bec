package report

import (
	"net/url"
	"strings"
)

// relativeName returns a source's name without "./" before it.
func relativeName(name string) string {
	for strings.HasPrefix(name, "./") && len(name) > len("./") {
		name = strings.TrimLeft(name[len("./"):], "/")
	}
	return name
}

// sourceURI returns a source's name as a URI reference (RFC 3986): that of a file for an absolute path, else one that is
// relative to the directory the name is relative to.
func sourceURI(name string) string {
	share, isShare := strings.CutPrefix(name, "//")
	host, path, _ := strings.Cut(share, "/")
	switch {
	case isShare && isHost(host):
		return (&url.URL{Scheme: "file", Host: host, Path: "/" + path}).String()
	case strings.HasPrefix(name, "/"):
		return (&url.URL{Scheme: "file", Path: name}).String()
	case hasDrive(name):
		return (&url.URL{Scheme: "file", Path: "/" + name}).String()
	default:
		return (&url.URL{Path: relativeName(name)}).String()
	}
}

// isHost reports whether a name may be that of a server.
func isHost(name string) bool {
	return name != "" && !strings.ContainsFunc(name, func(r rune) bool {
		letter := 'a' <= r|0x20 && r|0x20 <= 'z'
		return !letter && (r < '0' || '9' < r) && r != '.' && r != '-' && r != '_'
	})
}

// inside reports whether a name leads to something in or below the directory it is relative to.
func inside(name string) bool {
	return !strings.HasPrefix(name, "/") && !hasDrive(name) && name != ".." && !strings.HasPrefix(relativeName(name), "../")
}

// hasDrive reports whether a name begins with a drive of Windows and a slash.
func hasDrive(name string) bool {
	return len(name) > 2 && name[1:3] == ":/" && ('A' <= name[0]&^0x20 && name[0]&^0x20 <= 'Z')
}
