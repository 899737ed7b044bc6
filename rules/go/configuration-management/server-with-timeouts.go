package main

import (
	"net/http"
	"time"
)

// ruleid: server-with-timeouts
var server = &http.Server{Addr: ":8080", ReadHeaderTimeout: 5 * time.Second}

// ok: server-with-timeouts
var other = &http.Server{Addr: ":8080"}
