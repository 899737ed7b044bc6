package server

import (
	"net/http"
	"sync"
)

var visits = make(map[string]int)
var guarded = map[string]int{}
var mu sync.Mutex

func visit(w http.ResponseWriter, r *http.Request) {
	// ruleid: shared-map-written-in-handler
	visits[r.URL.Path] = 1
	mu.Lock()
	// ok: shared-map-written-in-handler
	guarded[r.URL.Path] = 1
	mu.Unlock()
}

func local(w http.ResponseWriter, r *http.Request) {
	seen := make(map[string]int)
	// ok: shared-map-written-in-handler
	seen[r.URL.Path] = 1
}
