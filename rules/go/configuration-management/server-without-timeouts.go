package main

import (
	"net/http"
	"time"
)

func main() {
	// ruleid: server-without-timeouts
	http.ListenAndServe(":8080", nil)
	// ruleid: server-without-timeouts
	use(&http.Server{Addr: ":8080"})
	// ok: server-without-timeouts
	use(&http.Server{Addr: ":8080", ReadHeaderTimeout: 5 * time.Second})
	// ok: server-without-timeouts
	server := &http.Server{Addr: ":8080"}
	server.ReadTimeout = time.Minute
	use(server)
}
