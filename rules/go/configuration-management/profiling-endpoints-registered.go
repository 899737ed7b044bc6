package main

import (
	"net/http"
	// ruleid: profiling-endpoints-registered
	_ "net/http/pprof"
	// ok: profiling-endpoints-registered
	_ "image/png"
)

func main() {
	http.ListenAndServe(":8080", nil)
}
