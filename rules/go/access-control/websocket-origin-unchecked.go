package chat

import (
	"net/http"

	"github.com/gorilla/websocket"
)

// ruleid: websocket-origin-unchecked
var open = websocket.Upgrader{CheckOrigin: func(r *http.Request) bool { return true }}

// ok: websocket-origin-unchecked
var closed = websocket.Upgrader{ReadBufferSize: 1024}

// ok: websocket-origin-unchecked
var known = websocket.Upgrader{CheckOrigin: func(r *http.Request) bool {
	return r.Header.Get("Origin") == "https://example.com"
}}

func set(u *websocket.Upgrader) {
	// ruleid: websocket-origin-unchecked
	u.CheckOrigin = func(r *http.Request) bool { return true }
}
