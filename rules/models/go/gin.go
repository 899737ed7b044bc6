package web

import "github.com/gin-gonic/gin"

type order struct{ Name string }

func withGin(c *gin.Context) {
	// ruleid: request-data.sources
	name := c.Query("name")
	// ruleid: request-data.sources
	target := c.Request.URL.Path
	// ok: request-data.sources
	user := c.GetString("user")
	var o order
	// ruleid: request-data.sources
	if err := c.ShouldBindJSON(&o); err != nil {
		return
	}
	p := new(order)
	// ruleid: request-data.sources
	c.Bind(p)
	use(name, target, user, o)
}
