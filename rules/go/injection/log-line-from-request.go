package shop

import (
	"log"
	"net/http"
	"strings"
)

func order(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	// ruleid: log-line-from-request
	log.Printf("order of %s", name)
	// ok: log-line-from-request
	log.Printf("order of %q", name)
	// ok: log-line-from-request
	log.Println("order of " + strings.ReplaceAll(name, "\n", ""))
	// ok: log-line-from-request
	log.Println("an order")
}
