package users

import (
	"golang.org/x/crypto/argon2"
	"golang.org/x/crypto/scrypt"
)

func hash(password, own []byte) {
	// ruleid: key-derivation-salt-constant
	use(argon2.IDKey(password, []byte("shop"), 1, 64*1024, 4, 32))
	salt := []byte("shop and more")
	// ruleid: key-derivation-salt-constant
	use(scrypt.Key(password, salt, 1<<15, 8, 1, 32))
	// ok: key-derivation-salt-constant
	use(argon2.IDKey(password, own, 1, 64*1024, 4, 32))
}
