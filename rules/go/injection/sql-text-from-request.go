package shop

import (
	"context"
	"database/sql"
	"fmt"
	"net/http"
	"strconv"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"
)

type shop struct {
	db *sql.DB
}

func (s *shop) search(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("name")
	// ruleid: sql-text-from-request
	rows, err := s.db.Query("SELECT id FROM customer WHERE name = '" + name + "'")
	// ok: sql-text-from-request
	rows, err = s.db.Query("SELECT id FROM customer WHERE name = $1", name)
	use(rows, err)
	order := "name"
	switch r.FormValue("order") {
	case "date":
		order = "created"
	}
	// ok: sql-text-from-request
	s.db.Query("SELECT id FROM customer ORDER BY " + order)
	// ok: sql-text-from-request
	s.db.Query("SELECT id FROM customer ORDER BY " + pq.QuoteIdentifier(name))
}

func (s *shop) count(w http.ResponseWriter, r *http.Request) {
	number, err := strconv.Atoi(r.FormValue("number"))
	if err != nil {
		return
	}
	// ok: sql-text-from-request
	s.db.Exec(fmt.Sprintf("DELETE FROM customer WHERE number = %d", number))
	find(r.Context(), s.db, r.FormValue("city"))
}

func find(ctx context.Context, db *sql.DB, city string) {
	text := fmt.Sprintf("SELECT id FROM customer WHERE city = '%s'", city)
	// ruleid: sql-text-from-request
	db.QueryContext(ctx, text)
}

func names(db *sqlx.DB, w http.ResponseWriter, r *http.Request) {
	var found []string
	// ruleid: sql-text-from-request
	db.Select(&found, "SELECT name FROM customer ORDER BY "+r.FormValue("order"))
	column := r.FormValue("column")
	if column != "name" && column != "city" {
		return
	}
	// ok: sql-text-from-request
	db.Select(&found, "SELECT name FROM customer ORDER BY "+column)
}
