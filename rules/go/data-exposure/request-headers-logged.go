package server

import (
	"log"
	"net/http"
	"net/http/httputil"
)

func handle(w http.ResponseWriter, r *http.Request) {
	dump, err := httputil.DumpRequest(r, true)
	// ruleid: request-headers-logged
	log.Printf("request %s", dump)
	// ok: request-headers-logged
	log.Print(err)
	// ruleid: request-headers-logged
	log.Println(r.Header)
	// ok: request-headers-logged
	log.Println(r.Header.Get("User-Agent"))
	// ok: request-headers-logged
	log.Println(r.Header.Get(config.UserHeader()))
	// ruleid: request-headers-logged
	log.Println(r.Header.Get("Authorization"))
	// ok: request-headers-logged
	log.Println(r.Method)
}
