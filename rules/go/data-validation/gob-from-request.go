package cart

import (
	"bytes"
	"encoding/gob"
	"encoding/json"
	"net/http"
)

func load(w http.ResponseWriter, r *http.Request) {
	var cart Cart
	// ruleid: gob-from-request
	gob.NewDecoder(r.Body).Decode(&cart)
	// ok: gob-from-request
	json.NewDecoder(r.Body).Decode(&cart)
	var buffer bytes.Buffer
	// ok: gob-from-request
	gob.NewDecoder(&buffer).Decode(&cart)
}
