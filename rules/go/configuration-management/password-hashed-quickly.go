package users

import (
	"crypto/md5"
	"crypto/sha256"

	"golang.org/x/crypto/bcrypt"
)

func set(password, salt string) {
	// ruleid: password-hashed-quickly
	use(sha256.Sum256([]byte(password + salt)))
	h := md5.New()
	// ruleid: password-hashed-quickly
	h.Write([]byte(password))
	// ok: password-hashed-quickly
	use(bcrypt.GenerateFromPassword([]byte(password), 12))
	// ok: password-hashed-quickly
	use(sha256.Sum256([]byte(salt)))
}
