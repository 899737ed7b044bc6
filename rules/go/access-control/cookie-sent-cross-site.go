package login

import "net/http"

func start(w http.ResponseWriter, id string) {
	// ruleid: cookie-sent-cross-site
	http.SetCookie(w, &http.Cookie{Name: "session", Value: id, Secure: true, SameSite: http.SameSiteNoneMode})
	// ok: cookie-sent-cross-site
	http.SetCookie(w, &http.Cookie{Name: "session", Value: id, Secure: true, SameSite: http.SameSiteLaxMode})
}

func mode(name string) http.SameSite {
	switch name {
	case "none":
		// ok: cookie-sent-cross-site
		return http.SameSiteNoneMode
	}
	return http.SameSiteLaxMode
}
