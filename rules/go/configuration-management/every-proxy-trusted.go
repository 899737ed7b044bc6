package main

import "github.com/gin-gonic/gin"

func main() {
	router := gin.New()
	// ruleid: every-proxy-trusted
	router.SetTrustedProxies([]string{"0.0.0.0/0"})
	// ok: every-proxy-trusted
	router.SetTrustedProxies([]string{"10.0.0.1"})
	// ok: every-proxy-trusted
	router.SetTrustedProxies(nil)
}
