package shop

import (
	"fmt"
	"strconv"

	"github.com/gin-gonic/gin"
	"gorm.io/gorm"
)

func search(c *gin.Context, db *gorm.DB) {
	var found []Customer
	// ruleid: gorm-condition-from-request
	db.Where("name = '" + c.Query("name") + "'").Find(&found)
	// ok: gorm-condition-from-request
	db.Where("name = ?", c.Query("name")).Find(&found)
	// ruleid: gorm-condition-from-request
	db.Model(&Customer{}).Order(c.DefaultQuery("order", "name")).Find(&found)
	// ruleid: gorm-condition-from-request
	db.Raw(fmt.Sprintf("SELECT * FROM customer LIMIT %s", c.Query("limit"))).Scan(&found)
}

func show(c *gin.Context, db *gorm.DB) {
	var customer Customer
	// ruleid: gorm-condition-from-request
	db.First(&customer, c.Param("id"))
	// ok: gorm-condition-from-request
	db.First(&customer, "id = ?", c.Param("id"))
	id, err := strconv.ParseUint(c.Param("id"), 10, 64)
	if err != nil {
		return
	}
	// ok: gorm-condition-from-request
	db.First(&customer, id)
	column := c.Query("sort")
	if column == "name" || column == "city" {
		// ok: gorm-condition-from-request
		db.Order(column).Find(&customer)
	}
	var request Customer
	c.ShouldBindJSON(&request)
	// ok: gorm-condition-from-request
	db.Where(&request).Find(&customer)
}
