package files

import "os"

const open = 0777

func write(data []byte) {
	// ruleid: new-file-mode-open-to-others
	os.WriteFile("a", data, 0o666)
	// ruleid: new-file-mode-open-to-others
	os.MkdirAll("b", open)
	// ruleid: new-file-mode-open-to-others
	os.Mkdir("b", os.FileMode(511))
	// ruleid: new-file-mode-open-to-others
	os.Mkdir("b", os.ModePerm)
	// ok: new-file-mode-open-to-others
	os.WriteFile("a", data, 0o644)
	// ok: new-file-mode-open-to-others
	os.MkdirAll("b", 0o750)
	// ok: new-file-mode-open-to-others
	os.Chmod("b", 0o777)
}
