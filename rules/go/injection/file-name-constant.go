package files

import "os"

func read(name string) {
	// ruleid: file-name-constant
	os.ReadFile("/etc/shop/shop.yaml")
	// ok: file-name-constant
	os.ReadFile(name)
}
