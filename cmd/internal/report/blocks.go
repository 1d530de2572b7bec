package report

import "io"

// blocks is text that is kept until it can be written. It is never copied to grow.
type blocks [][]byte

// blockBytes is the size of a block.
const blockBytes = 256 << 10

// add keeps text in the last block, if it has room, or in a new one.
func (b *blocks) add(text []byte) {
	last := len(*b) - 1
	if last < 0 || len((*b)[last])+len(text) > cap((*b)[last]) {
		*b = append(*b, make([]byte, 0, b.next(len(text))))
		last++
	}
	(*b)[last] = append((*b)[last], text...)
}

// next returns the size of the next block: small for the first, so that a report of few findings is cheap.
func (b *blocks) next(least int) int {
	return max(least, min(blockBytes, 4096<<min(len(*b), 8)))
}

// writeTo writes the text.
func (b *blocks) writeTo(w io.Writer) error {
	for _, block := range *b {
		if _, err := w.Write(block); err != nil {
			return err
		}
	}
	return nil
}

// reset leaves no text, but the first block to be used again.
func (b *blocks) reset() {
	if len(*b) > 0 {
		clear((*b)[1:])
		*b = append((*b)[:0], (*b)[0][:0])
	}
}
