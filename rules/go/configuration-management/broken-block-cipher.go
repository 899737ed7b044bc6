package vault

import (
	"crypto/aes"
	"crypto/des"
	"crypto/rc4"
)

func encrypt(key []byte) {
	// ruleid: broken-block-cipher
	use(des.NewCipher(key))
	// ruleid: broken-block-cipher
	use(rc4.NewCipher(key))
	// ok: broken-block-cipher
	use(aes.NewCipher(key))
}
