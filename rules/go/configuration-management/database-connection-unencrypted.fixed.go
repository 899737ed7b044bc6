package store

import "database/sql"

func open() {
	// ruleid: database-connection-unencrypted
	sql.Open("postgres", "host=db.example.com dbname=shop sslmode=verify-full")
	// ok: database-connection-unencrypted
	sql.Open("postgres", "host=db.example.com dbname=shop sslmode=verify-full")
	// ok: database-connection-unencrypted
	sql.Open("postgres", "host=localhost dbname=shop sslmode=disable")
}
