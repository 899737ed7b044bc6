package main

import "syscall"

func main() {
	// ruleid: umask-cleared
	syscall.Umask(0o027)
	// ok: umask-cleared
	syscall.Umask(0o027)
}
