package shop

import "database/sql"

func find(db *sql.DB, ctx Context, name string) {
	// ruleid: query-arguments-bound
	db.Query("SELECT id FROM customer WHERE name = $1", name)
	// ruleid: query-arguments-bound
	db.QueryRowContext(ctx, "SELECT id FROM customer WHERE name = ?", name)
	// ok: query-arguments-bound
	db.Query("SELECT id FROM customer WHERE name = '" + name + "'")
	// ok: query-arguments-bound
	db.Query("SELECT id FROM customer")
}
