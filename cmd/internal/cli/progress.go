package cli

import (
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/deployrecord/deployrecord/cmd/internal/input"
)

// progress draws a bar on a terminal while a run is long. The library that programs use for it (schollz/progressbar)
// links net/http, which a program that promises to use no network should not.
type progress struct {
	w       io.Writer
	read    atomic.Int64
	total   int64 // in bytes; 0 if not known
	started time.Time
	stop    chan struct{}
	stopped sync.WaitGroup

	mu    sync.Mutex
	drawn bool
}

// A run shorter than progressAfter shows nothing; a longer one draws anew every progressEvery.
const (
	progressAfter = time.Second
	progressEvery = 200 * time.Millisecond
	progressWidth = 30
	eraseLine     = "\r\x1b[K"
)

// startProgress returns the progress of a run over sources, drawn on w.
func startProgress(w io.Writer, sources []input.Source) *progress {
	p := &progress{w: w, started: time.Now(), stop: make(chan struct{})}
	for _, s := range sources {
		if s.Size < 0 {
			p.total = 0
			break
		}
		p.total += s.Size
	}
	p.stopped.Go(p.loop)
	return p
}

// wanted reports whether a run is to show progress.
func wanted(quiet bool, stderr io.Writer) bool {
	return !quiet && isTerminal(stderr) && os.Getenv("TERM") != "dumb"
}

func (p *progress) add(n int) { p.read.Add(int64(n)) }

func (p *progress) loop() {
	timer := time.NewTimer(progressAfter)
	defer timer.Stop()
	for {
		select {
		case <-timer.C:
			p.draw(time.Since(p.started))
			timer.Reset(progressEvery)
		case <-p.stop:
			return
		}
	}
}

// end takes the bar away.
func (p *progress) end() {
	close(p.stop)
	p.stopped.Wait()
	p.erase()
}

func (p *progress) draw(passed time.Duration) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.drawn = true
	io.WriteString(p.w, eraseLine+bar(p.read.Load(), p.total, passed))
}

func (p *progress) erase() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.drawn {
		p.drawn = false
		io.WriteString(p.w, eraseLine)
	}
}

// bar returns what stands in the line: how much of the total has been read, as far as both are known.
func bar(read, total int64, passed time.Duration) string {
	if total <= 0 {
		return fmt.Sprintf("%s read, %s", mebibytes(read), passed.Round(time.Second))
	}
	share := min(1, float64(read)/float64(total))
	full := int(share * progressWidth)
	line := fmt.Sprintf("[%s%s] %3.0f%% of %s", strings.Repeat("=", full), strings.Repeat(" ", progressWidth-full), 100*share, mebibytes(total))
	if share > 0 {
		left := time.Duration(float64(passed) * (1 - share) / share)
		line += fmt.Sprintf(", %s left", left.Round(time.Second))
	}
	return line
}

func mebibytes(n int64) string { return fmt.Sprintf("%.1f MiB", float64(n)/(1<<20)) }

// over returns a writer to the terminal that the bar is on, which takes the bar away first.
func (p *progress) over(w io.Writer) io.Writer { return &overBar{w, p} }

type overBar struct {
	w io.Writer
	p *progress
}

func (o *overBar) Write(b []byte) (int, error) {
	o.p.erase()
	return o.w.Write(b)
}
