package login

import (
	"net/http"

	"github.com/gin-gonic/gin"
)

func start(w http.ResponseWriter, id string, overTLS bool) {
	// ruleid: cookie-without-secure
	http.SetCookie(w, &http.Cookie{Name: "session", Value: id, HttpOnly: true})
	// ok: cookie-without-secure
	http.SetCookie(w, &http.Cookie{Name: "session", Value: id, Secure: true, HttpOnly: true})
	// ruleid: cookie-without-secure
	http.SetCookie(w, &http.Cookie{Name: "session", Value: id, Secure: true})
	// ok: cookie-without-secure
	http.SetCookie(w, &http.Cookie{Name: "session", Value: id, Secure: overTLS})
	// ok: cookie-without-secure
	http.SetCookie(w, &http.Cookie{Name: "session", Value: "", MaxAge: -1})
	// ok: cookie-without-secure
	cookie := &http.Cookie{Name: "session", Value: id}
	cookie.Secure = overTLS
	http.SetCookie(w, cookie)
}

func withGin(c *gin.Context, id string) {
	// ruleid: cookie-without-secure
	c.SetCookie("session", id, 3600, "/", "", false, true)
	// ok: cookie-without-secure
	c.SetCookie("session", id, 3600, "/", "", true, true)
}
