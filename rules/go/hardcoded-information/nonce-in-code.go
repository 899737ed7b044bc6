package vault

import (
	"crypto/cipher"
	"crypto/rand"
	"io"
)

var fixed = []byte("0123456789ab")

func seal(block cipher.Block, aead cipher.AEAD, text []byte) {
	// ruleid: nonce-in-code
	use(aead.Seal(nil, fixed, text, nil))
	// ruleid: nonce-in-code
	use(cipher.NewCBCEncrypter(block, []byte{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}))
}

func fresh(aead cipher.AEAD, text []byte) []byte {
	nonce := make([]byte, aead.NonceSize())
	if _, err := io.ReadFull(rand.Reader, nonce); err != nil {
		return nil
	}
	// ok: nonce-in-code
	return aead.Seal(nonce, nonce, text, nil)
}

func zero(aead cipher.AEAD, text []byte) []byte {
	nonce := make([]byte, aead.NonceSize())
	// ruleid: nonce-in-code
	return aead.Seal(nil, nonce, text, nil)
}
