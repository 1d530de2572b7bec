package run

import (
	"context"
	"io"
	"sync"

	"github.com/deployrecord/deployrecord/cmd/internal/input"
	"github.com/deployrecord/deployrecord/model/source"
)

// item is a piece of work: a batch of a source, or a small source as a whole. Items are used again.
type item struct {
	source *input.Source
	first  bool // the source begins here
	whole  bool
	batch  source.Batch
	err    error // what ended the source, if it ends here
	// out gives what was found, chunk by chunk, and nil at the item's end.
	out chan *chunk
	// held are further items that a large batch keeps from use, so that few of them are in memory at once.
	held []*item
}

// heavyBatch is the size, in bytes, for which a batch holds one more item, and largeBatch that beyond which its memory
// is not kept for the next.
const (
	heavyBatch = 4 << 20
	largeBatch = 1 << 20
)

// line is what the goroutines of a run share. Items go round: from free to the producer, from there to a worker and,
// in the same order, to the emitter, who frees them. There are only so many, and that bounds memory. Workers take
// items in order, so the one the emitter waits for is always under way.
type line struct {
	options *Options
	ctx     context.Context
	free    chan *item
	work    chan *item
	order   chan *item
	chunks  sync.Pool
}

// parallel checks the sources with several workers; this goroutine takes the results.
func (e *emitter) parallel(ctx context.Context, sources []input.Source) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	jobs := max(1, e.options.Jobs)
	window := 2*jobs + 2
	l := &line{
		options: e.options, ctx: ctx,
		free: make(chan *item, window), work: make(chan *item, window), order: make(chan *item, window),
		chunks: sync.Pool{New: func() any { return new(chunk) }},
	}
	for range window {
		l.free <- &item{out: make(chan *chunk, 2)}
	}
	for range jobs {
		go l.check()
	}
	go l.produce(sources)
	for {
		it, err := receive(ctx, l.order)
		if it == nil {
			return err
		}
		if err := e.take(l, it); err != nil {
			return err
		}
		l.release(it)
	}
}

// receive takes an item from a channel: nil when it is closed or the run is to end.
func receive[T any](ctx context.Context, from <-chan *T) (*T, error) {
	select {
	case it := <-from:
		return it, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// take takes what was found in an item.
func (e *emitter) take(l *line, it *item) error {
	if it.first {
		if err := e.begin(it.source); err != nil {
			return err
		}
	}
	for {
		c, err := receive(l.ctx, it.out)
		if err != nil {
			return err
		}
		if c == nil {
			return e.end(it.err)
		}
		if err := e.chunk(c); err != nil {
			return err
		}
		c.reset()
		l.chunks.Put(c)
	}
}

// release frees an item and those it held.
func (l *line) release(it *item) {
	if cap(it.batch.Data) > largeBatch {
		it.batch = source.Batch{}
	}
	for _, held := range it.held {
		l.free <- held
	}
	clear(it.held)
	it.source, it.first, it.whole, it.err, it.held = nil, false, false, nil, it.held[:0]
	l.free <- it
}

// produce cuts the sources into items.
func (l *line) produce(sources []input.Source) {
	defer close(l.work)
	defer close(l.order)
	o := newOpener(l.options)
	for i := range sources {
		s := &sources[i]
		if small(s) {
			it, err := receive(l.ctx, l.free)
			if err != nil {
				return
			}
			it.source, it.first, it.whole = s, true, true
			l.send(it)
		} else if !l.cut(&o, s) {
			return
		}
	}
}

// cut cuts a source into batches. It reports false when the run is to end.
func (l *line) cut(o *opener, s *input.Source) bool {
	defer o.close()
	var splitter *source.Splitter
	for first := true; ; first = false {
		it, err := receive(l.ctx, l.free)
		if err != nil {
			return false
		}
		it.source, it.first = s, first
		it.err = guard(func() (err error) {
			if first {
				if splitter, err = o.open(s); err != nil {
					it.batch = source.Batch{}
					return err
				}
			}
			return splitter.Next(&it.batch)
		})
		for range min(len(it.batch.Data)/heavyBatch, cap(l.free)-1) {
			held, err := receive(l.ctx, l.free)
			if err != nil {
				return false
			}
			it.held = append(it.held, held)
		}
		if it.err == nil && l.options.left.Load() == s {
			it.err = io.EOF
		}
		ended := it.err != nil
		l.send(it)
		if ended {
			return true
		}
	}
}

// send hands an item to the workers and to the emitter. There is room for every item in both channels.
func (l *line) send(it *item) {
	l.order <- it
	l.work <- it
}

// check checks items until there are no more.
func (l *line) check() {
	var out chan<- *chunk
	w := newWorker(l.options, func(c *chunk) *chunk {
		select {
		case out <- c:
			return l.chunks.Get().(*chunk)
		case <-l.ctx.Done():
			return nil
		}
	})
	for it := range l.work {
		out = it.out
		if it.whole {
			it.err = w.source(it.source)
		} else {
			it.err = w.check(it.source, &it.batch, it.err)
		}
		select {
		case out <- nil:
		case <-l.ctx.Done():
			return
		}
	}
}
