package counter

import "sync"

type counter struct {
	mu    sync.Mutex
	count int
}

// ruleid: mutex-copied
func (c counter) Get() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.count
}

// ok: mutex-copied
func (c *counter) Add() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.count++
}

// ruleid: mutex-copied
func with(mu sync.Mutex, run func()) {
	mu.Lock()
	run()
	mu.Unlock()
}

// ok: mutex-copied
func pointed(mu *sync.Mutex, run func()) {
	mu.Lock()
	run()
	mu.Unlock()
}
