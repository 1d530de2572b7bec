package source

import "io"

// input reads a source piece by piece.
type input struct {
	r     io.Reader
	step  int   // how many bytes to read at a time
	most  int   // how many bytes a batch holds at most, or little more
	ended bool  // there is no more
	err   error // why, unless it is the end of the source
}

// firstRead is how much memory is made ready for a source of unknown size: most files are small.
const firstRead = 8 << 10

// more appends what r gives next, at most a step, to b, and reports whether there was any.
func (in *input) more(b *Batch) bool {
	if in.ended {
		return false
	}
	if free := cap(b.Data) - len(b.Data); free == 0 {
		room := max(firstRead, 2*cap(b.Data))
		if room > in.most {
			room = max(in.most, cap(b.Data)+in.step)
		}
		grown := make([]byte, len(b.Data), room)
		copy(grown, b.Data)
		b.Data = grown
	}
	size := len(b.Data)
	room := b.Data[size:min(cap(b.Data), size+in.step)]
	for range 100 { // as bufio does, for readers that return nothing now and then
		n, err := in.r.Read(room)
		b.Data = b.Data[:size+n]
		if err != nil {
			in.ended = true
			if err != io.EOF {
				in.err = err
			}
		}
		if n > 0 || err != nil {
			return n > 0
		}
	}
	in.ended, in.err = true, io.ErrNoProgress
	return false
}

// whole reports whether all of the source was read: it has ended, and did not break off.
func (in *input) whole() bool { return in.ended && in.err == nil }

// fill reads until b holds n bytes or the source ends.
func (in *input) fill(b *Batch, n int) {
	for len(b.Data) < n && in.more(b) {
	}
}
