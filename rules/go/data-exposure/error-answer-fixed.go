package orders

import "net/http"

func fail(w http.ResponseWriter, err error) {
	// ruleid: error-answer-fixed
	http.Error(w, "not found", http.StatusNotFound)
	// ok: error-answer-fixed
	http.Error(w, err.Error(), http.StatusNotFound)
}
