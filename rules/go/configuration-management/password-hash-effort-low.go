package users

import (
	"crypto/sha256"

	"golang.org/x/crypto/bcrypt"
	"golang.org/x/crypto/pbkdf2"
)

func set(password, salt []byte) {
	// ruleid: password-hash-effort-low
	bcrypt.GenerateFromPassword(password, 4)
	// ruleid: password-hash-effort-low
	bcrypt.GenerateFromPassword(password, bcrypt.MinCost)
	// ok: password-hash-effort-low
	bcrypt.GenerateFromPassword(password, 12)
	// ruleid: password-hash-effort-low
	pbkdf2.Key(password, salt, 4096, 32, sha256.New)
	// ok: password-hash-effort-low
	pbkdf2.Key(password, salt, 600000, 32, sha256.New)
}
