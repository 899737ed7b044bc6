package shop

import (
	"context"
	"database/sql"
	"fmt"

	"github.com/lib/pq"
)

func remove(db *sql.DB, name string) {
	// ruleid: sql-text-formatted
	db.Exec(fmt.Sprintf("DELETE FROM customer WHERE name = '%s'", name))
	// ruleid: sql-text-formatted
	db.Query("SELECT id FROM customer WHERE name = '" + name + "'")
	// ok: sql-text-formatted
	db.Exec("DELETE FROM customer WHERE name = $1", name)
	const table = "customer"
	// ok: sql-text-formatted
	db.Query("SELECT id FROM " + table)
	// ruleid: sql-text-formatted
	db.ExecContext(context.Background(), fmt.Sprintf("DELETE FROM %s", name))
	// ok: sql-text-formatted
	db.Query("SELECT id FROM " + pq.QuoteIdentifier(name))
	// ok: sql-text-formatted
	db.Exec(fmt.Sprintf("PRAGMA user_version = %d", 4))
	// ok: sql-text-formatted
	log.Printf("DELETE FROM %s", name)
}
