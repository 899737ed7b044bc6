package main

import (
	"github.com/gin-gonic/gin"
	"github.com/labstack/echo/v4"
)

func main() {
	// ruleid: framework-debug-mode
	gin.SetMode(gin.ReleaseMode)
	// ok: framework-debug-mode
	gin.SetMode(gin.ReleaseMode)
}

func set(e *echo.Echo) {
	// ruleid: framework-debug-mode
	e.Debug = true
	// ok: framework-debug-mode
	e.Debug = debug
}
