package hooks

import (
	"io"
	"net/http"
)

func receive(w http.ResponseWriter, r *http.Request) {
	// ruleid: request-body-read-unbounded
	body, err := io.ReadAll(r.Body)
	// ok: request-body-read-unbounded
	body, err = io.ReadAll(io.LimitReader(r.Body, 1<<20))
	use(body, err)
}

func bounded(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, 1<<20)
	// ok: request-body-read-unbounded
	body, err := io.ReadAll(r.Body)
	use(body, err)
}

func fetch() {
	answer, err := http.Get("https://example.com")
	// ok: request-body-read-unbounded
	body, err := io.ReadAll(answer.Body)
	use(body, err)
}
