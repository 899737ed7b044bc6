package login

import (
	"fmt"
	"math/rand"
)

const letters = "abcdefghijklmnopqrstuvwxyz"

func start() {
	// ruleid: secret-from-math-random
	token := fmt.Sprintf("%d", rand.Int63())
	// ok: secret-from-math-random
	delay := rand.Intn(100)
	use(token, delay)
}

func generatePassword(n int) string {
	out := make([]byte, n)
	for i := range out {
		// ruleid: secret-from-math-random
		out[i] = letters[rand.Intn(len(letters))]
	}
	return string(out)
}

func generateName(n int) string {
	// ok: secret-from-math-random
	return fmt.Sprint(rand.Intn(n))
}
