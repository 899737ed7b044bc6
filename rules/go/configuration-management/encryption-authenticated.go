package vault

import "crypto/cipher"

func open(block cipher.Block, iv []byte) {
	// ruleid: encryption-authenticated
	cipher.NewGCM(block)
	// ok: encryption-authenticated
	cipher.NewCTR(block, iv)
}
