package games

import (
	"math/rand"
	"time"
)

func start(seed int64) {
	// ruleid: random-seeded-by-clock
	rand.Seed(time.Now().UnixNano())
	// ruleid: random-seeded-by-clock
	use(rand.New(rand.NewSource(42)))
	// ok: random-seeded-by-clock
	use(rand.New(rand.NewSource(seed)))
}
