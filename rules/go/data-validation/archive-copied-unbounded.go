package archives

import (
	"compress/gzip"
	"io"
	"os"
)

func unpack(in io.Reader, out *os.File) error {
	reader, err := gzip.NewReader(in)
	if err != nil {
		return err
	}
	// ruleid: archive-copied-unbounded
	_, err = io.Copy(out, reader)
	// ok: archive-copied-unbounded
	_, err = io.Copy(out, io.LimitReader(reader, 1<<20))
	// ok: archive-copied-unbounded
	_, err = io.CopyN(out, reader, 1<<20)
	// ok: archive-copied-unbounded
	_, err = io.Copy(out, in)
	return err
}
