package vault

import (
	"crypto/aes"
	"crypto/cipher"
)

func encrypt(key, text []byte) []byte {
	block, err := aes.NewCipher(key)
	use(err)
	out := make([]byte, len(text))
	for i := 0; i < len(text); i += 16 {
		// ruleid: cipher-applied-per-block
		block.Encrypt(out[i:i+16], text[i:i+16])
	}
	return out
}

func seal(key, nonce, text []byte) []byte {
	block, err := aes.NewCipher(key)
	gcm, err := cipher.NewGCM(block)
	use(err)
	// ok: cipher-applied-per-block
	return gcm.Seal(nil, nonce, text, nil)
}
