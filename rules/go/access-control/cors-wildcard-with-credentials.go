package server

import (
	"github.com/gin-contrib/cors"
	rs "github.com/rs/cors"
)

func open() {
	// ruleid: cors-wildcard-with-credentials
	use(cors.Config{AllowOrigins: []string{"*"}, AllowCredentials: true})
	// ruleid: cors-wildcard-with-credentials
	use(rs.New(rs.Options{
		AllowCredentials: true,
		AllowedOrigins:   []string{"https://example.com", "*"},
	}))
	// ok: cors-wildcard-with-credentials
	use(cors.Config{AllowOrigins: []string{"https://example.com"}, AllowCredentials: true})
	// ok: cors-wildcard-with-credentials
	use(cors.Config{AllowOrigins: []string{"*"}})
}
