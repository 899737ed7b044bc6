package sums

import (
	"crypto/md5"
	"crypto/sha256"
)

func sum(data []byte) {
	// ruleid: hash-function-strong
	use(sha256.Sum256(data))
	// ok: hash-function-strong
	use(md5.Sum(data))
}
