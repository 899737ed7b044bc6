package orders

import (
	"net/http"

	"github.com/gin-gonic/gin"
)

func show(w http.ResponseWriter, r *http.Request) {
	order, err := load(r)
	if err != nil {
		// ruleid: error-text-sent-to-client
		http.Error(w, err.Error(), http.StatusInternalServerError)
		// ok: error-text-sent-to-client
		http.Error(w, "no order", http.StatusInternalServerError)
		// ok: error-text-sent-to-client
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	use(order)
}

func withGin(c *gin.Context) {
	if err := save(c); err != nil {
		// ruleid: error-text-sent-to-client
		c.JSON(500, gin.H{"error": err.Error()})
		// ok: error-text-sent-to-client
		c.JSON(500, gin.H{"error": "not saved"})
	}
}
