package shop

import (
	"fmt"
	"log"
	"net/http"
)

func order(w http.ResponseWriter, r *http.Request) {
	// ruleid: format-text-from-request
	log.Printf(r.FormValue("name"))
	// ok: format-text-from-request
	log.Printf("%s", r.FormValue("name"))
	// ruleid: format-text-from-request
	use(fmt.Sprintf("order of "+r.FormValue("name")+" at %v", now()))
	// ok: format-text-from-request
	use(fmt.Sprintf("order of %s", r.FormValue("name")))
}
