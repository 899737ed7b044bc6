package proxy

import "net/http"

func status(address string) {
	// ruleid: outgoing-address-constant
	http.Get("https://example.com/status")
	// ok: outgoing-address-constant
	http.Get(address)
}
