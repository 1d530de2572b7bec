package input

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// MaxSize is the size, in bytes, that a compressed source may grow to: a number of the user's, or by default the
// larger of DefaultFloor and DefaultRatio times what has been read of it.
type MaxSize int64

// The default bound of a compressed source. Exports shrink to a tenth or a twentieth when compressed: one that grows
// beyond a hundredfold and a gibibyte was made to do so.
const (
	DefaultFloor = 1 << 30
	DefaultRatio = 100
)

// The largest window, in bytes, that a Zstandard frame may ask for: what its decoder keeps in memory. The format
// recommends 8 MiB, which the levels up to 19 stay within; the highest level takes 128 MiB, which has to be asked for
// with a MaxSize.
const (
	DefaultWindow = 32 << 20
	RaisedWindow  = 128 << 20
)

func (m MaxSize) of(stored int64) int64 {
	if m > 0 {
		return int64(m)
	}
	return max(DefaultFloor, DefaultRatio*stored)
}

func (m MaxSize) window() uint64 {
	if m > 0 {
		return RaisedWindow
	}
	return DefaultWindow
}

// LimitError is the error of reading a compressed source beyond a limit.
type LimitError struct {
	// Limit names the limit, Message says what is wrong, and Hint how to raise the limit.
	Limit, Message, Hint string
}

func (e *LimitError) Error() string { return e.Message }

// The names of the limits.
const (
	LimitDecompressed = "decompressed size"
	LimitWindow       = "compression window"
)

// Reader reads sources, one after the other, and uses its memory again. The zero value is ready to use.
type Reader struct {
	// MaxSize bounds each source that is compressed.
	MaxSize MaxSize
	// Stdin is read for the source that has no path.
	Stdin io.Reader
	// OnRead, if not nil, is told how many more bytes have been read, as they are stored.
	OnRead func(n int)

	file   *os.File
	stored counter
	head   *bufio.Reader
	gzip   *gzip.Reader
	zstd   *zstd.Decoder
	plain  io.Reader // what Read reads
	bound  bool      // plain is decompressed
	size   int64     // read from plain so far
}

// Open opens a source for reading. What it holds tells whether it is compressed, and not its name.
func (r *Reader) Open(s *Source) error {
	r.Close()
	r.stored = counter{r: r.Stdin, told: r.OnRead}
	if s.Path != "" {
		file, err := os.Open(s.Path)
		if err != nil {
			return err
		}
		r.file, r.stored.r = file, file
	}
	if r.head == nil {
		r.head = bufio.NewReaderSize(nil, 4096)
	}
	r.head.Reset(&r.stored)
	r.plain, r.bound, r.size = r.head, false, 0
	return r.decompress()
}

// Close closes the source that is open.
func (r *Reader) Close() {
	if r.file != nil {
		r.file.Close() // it was only read
		r.file = nil
	}
}

// decompress puts a decompressor before a source that begins as a compressed one does.
func (r *Reader) decompress() error {
	magic, err := r.head.Peek(4)
	if err != nil && err != io.EOF {
		return err
	}
	switch {
	case len(magic) >= 2 && magic[0] == 0x1f && magic[1] == 0x8b:
		if r.gzip == nil {
			r.gzip = new(gzip.Reader)
		}
		r.plain, r.bound = r.gzip, true
		return r.decompressing(r.gzip.Reset(r.head))
	case len(magic) == 4 && magic[0] == 0x28 && magic[1] == 0xb5 && magic[2] == 0x2f && magic[3] == 0xfd,
		len(magic) == 4 && magic[0]&0xf0 == 0x50 && magic[1] == 0x2a && magic[2] == 0x4d && magic[3] == 0x18:
		if r.zstd == nil {
			// One goroutine and one window: a source is read in order, and several are read at once elsewhere.
			d, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true),
				zstd.WithDecoderMaxWindow(r.MaxSize.window()))
			if err != nil {
				return err
			}
			r.zstd = d
		}
		r.plain, r.bound = r.zstd, true
		return r.decompressing(r.zstd.Reset(r.head))
	default:
		return nil
	}
}

// Read reads the source that is open, decompressed. Beyond a limit the error is a *LimitError.
func (r *Reader) Read(p []byte) (int, error) {
	n, err := r.plain.Read(p)
	if !r.bound {
		return n, err
	}
	r.size += int64(n)
	if limit := r.MaxSize.of(r.stored.n); r.size > limit {
		return n, tooLarge(LimitDecompressed, "the file grows to more than %d bytes when decompressed", limit)
	}
	return n, r.decompressing(err)
}

// decompressing says that an error is about a compressed source.
func (r *Reader) decompressing(err error) error {
	switch {
	case err == nil || err == io.EOF:
		return err
	case errors.Is(err, zstd.ErrWindowSizeExceeded):
		return tooLarge(LimitWindow, "the file was compressed with a window of more than %d bytes", int64(r.MaxSize.window()))
	default:
		return fmt.Errorf("cannot decompress: %w", err)
	}
}

func tooLarge(limit, message string, n int64) *LimitError {
	return &LimitError{
		Limit:   limit,
		Message: fmt.Sprintf(message, n),
		Hint:    "--max-decompressed-size raises the limit, if the file is meant to be like that",
	}
}

// counter counts what is read.
type counter struct {
	r    io.Reader
	n    int64
	told func(int)
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	if c.told != nil {
		c.told(n)
	}
	return n, err
}
