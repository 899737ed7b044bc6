package main

import "os"

func main() {
	// ruleid: setting-from-environment
	use(os.Getenv("SHOP_ADDRESS"))
	// ok: setting-from-environment
	use(os.Environ())
}
