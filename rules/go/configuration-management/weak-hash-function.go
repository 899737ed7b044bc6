package sums

import (
	"crypto/hmac"
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
)

func sum(data, key []byte) {
	// ruleid: weak-hash-function
	use(md5.Sum(data))
	// ruleid: weak-hash-function
	h := sha1.New()
	// ok: weak-hash-function
	use(sha256.Sum256(data))
	// ruleid: weak-hash-function
	use(hmac.New(md5.New, key))
	// ok: weak-hash-function
	use(md5.Size, h)
}
