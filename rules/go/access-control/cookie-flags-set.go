package login

import "net/http"

func start(w http.ResponseWriter, id string) {
	// ruleid: cookie-flags-set
	http.SetCookie(w, &http.Cookie{Name: "session", Value: id, HttpOnly: true, Secure: true})
	// ok: cookie-flags-set
	http.SetCookie(w, &http.Cookie{Name: "session", Value: id, HttpOnly: true})
}
