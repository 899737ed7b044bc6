package server

import (
	"net/http"

	"github.com/gorilla/csrf"
	"github.com/justinas/nosurf"
)

func protect(next http.Handler) http.Handler {
	handler := nosurf.New(next)
	// ruleid: csrf-check-skipped
	handler.ExemptPath("/hook")
	return handler
}

func skip(r *http.Request) *http.Request {
	// ruleid: csrf-check-skipped
	return csrf.UnsafeSkipCheck(r)
}

func all(key []byte, next http.Handler) http.Handler {
	// ok: csrf-check-skipped
	return csrf.Protect(key)(next)
}
