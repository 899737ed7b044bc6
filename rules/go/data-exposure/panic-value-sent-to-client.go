package server

import (
	"fmt"
	"log"
	"net/http"
)

func recovering(w http.ResponseWriter) {
	if r := recover(); r != nil {
		// ruleid: panic-value-sent-to-client
		http.Error(w, fmt.Sprint(r), 500)
		// ok: panic-value-sent-to-client
		log.Print(r)
		// ok: panic-value-sent-to-client
		http.Error(w, "internal error", 500)
	}
}
