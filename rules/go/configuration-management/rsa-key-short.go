package keys

import (
	"crypto/rand"
	"crypto/rsa"
)

const bits = 1024

func make() {
	// ruleid: rsa-key-short
	rsa.GenerateKey(rand.Reader, 1024)
	// ruleid: rsa-key-short
	rsa.GenerateKey(rand.Reader, bits)
	// ok: rsa-key-short
	rsa.GenerateKey(rand.Reader, 3072)
}
