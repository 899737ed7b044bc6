package web

import "github.com/labstack/echo/v4"

type order struct{ Name string }

func withEcho(c echo.Context) error {
	// ruleid: request-data.sources
	name := c.Param("name")
	// ruleid: request-data.sources
	agent := c.Request().Header.Get("User-Agent")
	var o order
	// ruleid: request-data.sources
	c.Bind(&o)
	// ok: request-data.sources
	return c.String(200, "ok")
}
