package files

import "os"

func write(data []byte) {
	// ruleid: file-mode-closed-to-others
	os.WriteFile("a", data, 0o600)
	// ruleid: file-mode-closed-to-others
	os.MkdirAll("b", 0o750)
	// ok: file-mode-closed-to-others
	os.WriteFile("a", data, 0o644)
}
