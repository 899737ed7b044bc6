package login

import "net/http"

func start(w http.ResponseWriter, id string) {
	// ruleid: cookie-readable-by-script
	http.SetCookie(w, &http.Cookie{Name: "session", Value: id, Secure: true})
	// ok: cookie-readable-by-script
	http.SetCookie(w, &http.Cookie{Name: "session", Value: id, Secure: true, HttpOnly: true})
	// ok: cookie-readable-by-script
	http.SetCookie(w, &http.Cookie{Name: "csrf_token", Value: id, Secure: true})
	// ruleid: cookie-readable-by-script
	http.SetCookie(w, &http.Cookie{Name: "session", Value: id, HttpOnly: true})
}
