package server

import (
	"net/http"

	"github.com/gorilla/csrf"
)

func handler(key []byte, next http.Handler) http.Handler {
	// ruleid: forgery-check-installed
	return csrf.Protect(key)(next)
}

func plain(next http.Handler) http.Handler {
	// ok: forgery-check-installed
	return http.StripPrefix("/a", next)
}
