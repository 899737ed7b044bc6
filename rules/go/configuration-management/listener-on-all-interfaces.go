package main

import (
	"net"
	"net/http"
)

func main() {
	// ruleid: listener-on-all-interfaces
	net.Listen("tcp", "0.0.0.0:8080")
	// ruleid: listener-on-all-interfaces
	http.ListenAndServe(":8080", nil)
	// ok: listener-on-all-interfaces
	net.Listen("tcp", "127.0.0.1:8080")
	// ok: listener-on-all-interfaces
	http.ListenAndServe(address, nil)
}
