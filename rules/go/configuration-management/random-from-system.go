package login

import (
	// ruleid: random-from-system
	"crypto/rand"
	// ok: random-from-system
	"fmt"
)

func token() string { return fmt.Sprint(rand.Text()) }
