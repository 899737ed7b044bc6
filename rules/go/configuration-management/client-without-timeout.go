package client

import (
	"net/http"
	"time"
)

func ask() {
	// ruleid: client-without-timeout
	http.Get("https://example.com")
	// ruleid: client-without-timeout
	use(&http.Client{})
	// ok: client-without-timeout
	use(&http.Client{Timeout: 10 * time.Second})
}
