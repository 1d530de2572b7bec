package report

import (
	"bytes"
	"fmt"
	"testing"
)

func TestBlocks_HoldTextInOrderAndNoneOfBefore(t *testing.T) {
	var b blocks
	for _, sizes := range [][]int{{1, 10, 100}, {blockBytes + 1, 1}, {0}, {1000, 5000, 300_000, 7, 300_000}} {
		t.Run(fmt.Sprint(sizes), func(t *testing.T) {
			var want, got bytes.Buffer
			for i, size := range sizes {
				text := bytes.Repeat([]byte{byte('a' + i)}, size)
				want.Write(text)
				b.add(text)
			}
			if err := b.writeTo(&got); err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(got.Bytes(), want.Bytes()) {
				t.Errorf("%d bytes, want %d", got.Len(), want.Len())
			}
			b.reset()
			for _, block := range b[1:cap(b)] {
				if block != nil {
					t.Fatal("a block is kept that is not used again")
				}
			}
		})
	}
}

// The kept text of many findings takes little more memory than it is long.
func TestBlocks_AreNotMuchLargerThanTheirText(t *testing.T) {
	var b blocks
	text := bytes.Repeat([]byte("x"), 700)
	for range 10_000 {
		b.add(text)
	}
	size := 0
	for _, block := range b {
		size += cap(block)
	}
	if most := 10_000*len(text) + 2*blockBytes; size > most {
		t.Errorf("%d bytes, at most %d", size, most)
	}
}
