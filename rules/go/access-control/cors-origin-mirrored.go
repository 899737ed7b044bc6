package server

import "net/http"

func share(w http.ResponseWriter, r *http.Request) {
	origin := r.Header.Get("Origin")
	// ruleid: cors-origin-mirrored
	w.Header().Set("Access-Control-Allow-Origin", origin)
	if origin == "https://example.com" {
		// ok: cors-origin-mirrored
		w.Header().Set("Access-Control-Allow-Origin", origin)
	}
	match, ok := matchOrigin(origin)
	if ok {
		// ok: cors-origin-mirrored
		w.Header().Set("Access-Control-Allow-Origin", match)
	}
	// ok: cors-origin-mirrored
	w.Header().Set("Access-Control-Allow-Origin", "https://example.com")
}
