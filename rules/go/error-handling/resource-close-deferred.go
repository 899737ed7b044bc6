package files

import "os"

func read(name string) {
	f, err := os.Open(name)
	use(err)
	// ruleid: resource-close-deferred
	defer f.Close()
	// ok: resource-close-deferred
	f.Sync()
}
