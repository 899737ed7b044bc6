package work

import "os"

func keep() {
	// ruleid: temporary-file-random-name
	os.CreateTemp("", "shop*.json")
	// ok: temporary-file-random-name
	os.Create("/tmp/shop.json")
}
