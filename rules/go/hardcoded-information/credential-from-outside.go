package store

import "os"

func open() {
	// ruleid: credential-from-outside
	password := os.Getenv("SHOP_PASSWORD")
	// ok: credential-from-outside
	address := os.Getenv("SHOP_ADDRESS")
	use(password, address)
}
