package main

import "syscall"

func main() {
	// ruleid: umask-cleared
	syscall.Umask(0)
	// ok: umask-cleared
	syscall.Umask(0o027)
}
