package client

import (
	"context"
	"time"
)

func ask(ctx context.Context) {
	// ruleid: context-cancel-dropped
	short, _ := context.WithTimeout(ctx, time.Second)
	// ok: context-cancel-dropped
	long, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	use(short, long)
}
