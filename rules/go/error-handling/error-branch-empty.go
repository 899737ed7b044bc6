package files

import "os"

func remove(name string) {
	err := os.Remove(name)
	// ruleid: error-branch-empty
	if err != nil {
	}
	// ok: error-branch-empty
	if err != nil {
		// It is gone already.
	}
	// ok: error-branch-empty
	if err != nil {
		panic(err)
	}
}
