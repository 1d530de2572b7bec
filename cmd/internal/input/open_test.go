package input_test

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/deployrecord/deployrecord/cmd/internal/input"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

func gz(text string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	io.WriteString(w, text)
	w.Close()
	return b.String()
}

func zst(t testing.TB, text string, o ...zstd.EOption) string {
	t.Helper()
	var b bytes.Buffer
	w, err := zstd.NewWriter(&b, o...)
	if err != nil {
		t.Fatal(err)
	}
	io.WriteString(w, text)
	w.Close()
	return b.String()
}

// read reads a stored text through r.
func read(r *input.Reader, stored string) (string, error) {
	r.Stdin = strings.NewReader(stored)
	if err := r.Open(&input.Source{}); err != nil {
		return "", err
	}
	defer r.Close()
	text, err := io.ReadAll(r)
	return string(text), err
}

func TestReader_ReadsWhatIsStored(t *testing.T) {
	const text = `{"a": 1}`
	skippable := "\x50\x2a\x4d\x18\x04\x00\x00\x00note"
	var r input.Reader // one for all: it is used again
	for _, test := range []struct{ name, stored, want string }{
		{"plain", text, text},
		{"empty", "", ""},
		{"one byte", "1", "1"},
		{"gzip", gz(text), text},
		{"gzip, two members", gz(text) + gz("\n"+text), text + "\n" + text},
		{"gzip of nothing", gz(""), ""},
		{"Zstandard", zst(t, text), text},
		{"Zstandard, two frames", zst(t, text) + zst(t, text), text + text},
		{"Zstandard behind a skippable frame", skippable + zst(t, text), text},
		{"plain once more", text, text},
		{"what begins like gzip", "\x1f", "\x1f"},
		{"a long text", strings.Repeat(text, 10000), strings.Repeat(text, 10000)},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := read(&r, test.stored)
			if err != nil {
				t.Fatal(err)
			}
			if got != test.want {
				t.Errorf("got %.80q, want %.80q", got, test.want)
			}
		})
	}
}

func TestReader_ReadsFiles(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.json.gz")
	stored := gz("text")
	if err := os.WriteFile(path, []byte(stored), 0o666); err != nil {
		t.Fatal(err)
	}
	told := 0
	r := input.Reader{OnRead: func(n int) { told += n }}
	for range 2 {
		if err := r.Open(&input.Source{Path: path}); err != nil {
			t.Fatal(err)
		}
		if got, err := io.ReadAll(&r); err != nil || string(got) != "text" {
			t.Errorf("got %q, %v", got, err)
		}
	}
	r.Close()
	if told != 2*len(stored) {
		t.Errorf("told of %d bytes, want %d", told, 2*len(stored))
	}
	if err := r.Open(&input.Source{Path: path + "x"}); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a file that is not there: %v", err)
	}
}

func TestReader_FailsForWhatIsDamaged(t *testing.T) {
	text := strings.Repeat("some text ", 10000)
	for _, test := range []struct{ name, stored string }{
		{"gzip cut off", gz(text)[:100]},
		{"gzip cut off in its header", gz(text)[:5]},
		{"gzip with a wrong checksum", gz(text)[:len(gz(text))-8] + "12345678"},
		{"gzip with text behind", gz(text) + "more"},
		{"Zstandard cut off", zst(t, text)[:20]},
		{"Zstandard with text behind", zst(t, text) + "more"},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := read(new(input.Reader), test.stored)
			if err == nil {
				t.Fatal("no error")
			}
			if over, ok := errors.AsType[*input.LimitError](err); ok {
				t.Errorf("a limit: %v", over)
			}
			if !strings.HasPrefix(err.Error(), "cannot decompress: ") {
				t.Errorf("got error %q", err)
			}
			if !strings.HasPrefix(text, got) {
				t.Errorf("got a text that was never stored")
			}
		})
	}
}

func TestReader_KeepsWithinMaxSize(t *testing.T) {
	text := strings.Repeat("x", 100_000)
	for _, test := range []struct {
		name, stored string
		max          input.MaxSize
		over         bool
	}{
		{"gzip at the limit", gz(text), 100_000, false},
		{"gzip beyond it", gz(text), 99_999, true},
		{"two members beyond it", gz(text) + gz(text), 150_000, true},
		{"Zstandard at the limit", zst(t, text), 100_000, false},
		{"Zstandard beyond it", zst(t, text), 99_999, true},
		{"plain text has none", text, 10, false},
		{"nor has what is small by default", gz(text), 0, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := read(&input.Reader{MaxSize: test.max}, test.stored)
			over, ok := errors.AsType[*input.LimitError](err)
			if ok != test.over {
				t.Fatalf("got error %v", err)
			}
			if ok && (over.Limit != input.LimitDecompressed || !strings.Contains(over.Hint, "--max-decompressed-size")) {
				t.Errorf("got %+v", over)
			}
		})
	}
}

// By default a bomb is stopped at the floor, long before its end, whatever it would grow to.
func TestReader_StopsABombByDefault(t *testing.T) {
	const frame = 64 << 20
	frames := zst(t, strings.Repeat("x", frame))
	r := input.Reader{Stdin: strings.NewReader(strings.Repeat(frames, input.DefaultFloor/frame+1))}
	if err := r.Open(&input.Source{}); err != nil {
		t.Fatal(err)
	}
	n, err := io.Copy(io.Discard, onlyReader{&r})
	if _, ok := errors.AsType[*input.LimitError](err); !ok {
		t.Errorf("got error %v", err)
	}
	if n < input.DefaultFloor || n > input.DefaultFloor+1<<20 {
		t.Errorf("read %d bytes", n)
	}
}

type onlyReader struct{ io.Reader }

func TestReader_RefusesALargeWindow(t *testing.T) {
	text := strings.Repeat("text", 100_000)
	stored := zst(t, text, zstd.WithWindowSize(64<<20), zstd.WithSingleSegment(false))
	_, err := read(new(input.Reader), stored)
	over, ok := errors.AsType[*input.LimitError](err)
	if !ok || over.Limit != input.LimitWindow || !strings.Contains(over.Hint, "--max-decompressed-size") {
		t.Errorf("got error %v", err)
	}
	if got, err := read(&input.Reader{MaxSize: 1 << 30}, stored); err != nil || got != text {
		t.Errorf("with the limit raised: got %.80q, %v", got, err)
	}
}

// Whatever is stored, reading it ends; what was compressed does not grow beyond the limit without an error.
func FuzzReader(f *testing.F) {
	f.Add([]byte(gz("some text")))
	f.Add([]byte(zst(f, "some text")))
	f.Add([]byte("{}"))
	f.Add([]byte("\x1f\x8b"))
	f.Add([]byte("\x28\xb5\x2f\xfd\xff\xff\xff\xff"))
	f.Fuzz(func(t *testing.T, stored []byte) {
		const most = 1 << 16
		r := input.Reader{MaxSize: most, Stdin: bytes.NewReader(stored)}
		if err := r.Open(&input.Source{}); err != nil {
			return
		}
		text, err := io.ReadAll(&r)
		if err == nil && len(text) > most && !bytes.Equal(text, stored) {
			t.Errorf("%d bytes, and no error", len(text))
		}
	})
}
