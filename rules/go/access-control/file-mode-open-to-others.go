package files

import "os"

const open = 0777

func change() {
	// ruleid: file-mode-open-to-others
	os.Chmod("a", 511)
	// ruleid: file-mode-open-to-others
	os.Chmod("a", open)
	// ruleid: file-mode-open-to-others
	os.Chmod("a", os.FileMode(0o666))
	// ruleid: file-mode-open-to-others
	os.Chmod("a", os.ModePerm)
	// ok: file-mode-open-to-others
	os.Chmod("a", 384)
	// ok: file-mode-open-to-others
	os.Chmod("a", 0o755)
	// ok: file-mode-open-to-others
	os.MkdirAll("a", 0o777)
}
