package web

import "github.com/gofiber/fiber/v2"

type order struct{ Name string }

func withFiber(c *fiber.Ctx) error {
	// ruleid: request-data.sources
	name := c.Params("name")
	// ok: request-data.sources
	user := c.Locals("user")
	var o order
	// ruleid: request-data.sources
	c.BodyParser(&o)
	return use(name, user, o)
}
