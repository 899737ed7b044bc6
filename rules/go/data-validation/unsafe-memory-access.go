package memory

import "unsafe"

func text(b []byte) string {
	// ruleid: unsafe-memory-access
	return unsafe.String(&b[0], len(b))
}

func number(f *float64) uint64 {
	// ruleid: unsafe-memory-access
	return *(*uint64)(unsafe.Pointer(f))
}

func size() uintptr {
	// ok: unsafe-memory-access
	return unsafe.Sizeof(uint64(0))
}
