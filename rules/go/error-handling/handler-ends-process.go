package server

import (
	"log"
	"net/http"
)

func show(w http.ResponseWriter, r *http.Request) {
	order, err := load(r)
	if err != nil {
		// ruleid: handler-ends-process
		log.Fatal(err)
	}
	use(order)
}

func main() {
	http.HandleFunc("/a", func(w http.ResponseWriter, r *http.Request) {
		if r.Body == nil {
			// ruleid: handler-ends-process
			log.Fatalf("no body of %s", r.URL)
		}
		// ok: handler-ends-process
		log.Printf("body of %s", r.URL)
	})
	// ok: handler-ends-process
	log.Fatal(http.ListenAndServe(":80", nil))
}
