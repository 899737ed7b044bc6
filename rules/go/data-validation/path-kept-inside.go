package files

import (
	"os"
	"path/filepath"
)

func read(name string) {
	// ruleid: path-kept-inside
	if filepath.IsLocal(name) {
		os.ReadFile(name)
	}
	// ok: path-kept-inside
	os.ReadFile(filepath.Clean(name))
}
