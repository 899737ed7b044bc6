package work

import (
	"os"
	"path/filepath"
)

func keep(data []byte) {
	// ruleid: temporary-name-predictable
	os.WriteFile("/tmp/shop.json", data, 0o600)
	// ruleid: temporary-name-predictable
	os.Create(filepath.Join(os.TempDir(), "shop.json"))
	// ok: temporary-name-predictable
	os.CreateTemp("", "shop*.json")
	// ok: temporary-name-predictable
	os.WriteFile("/var/lib/shop.json", data, 0o600)
}
