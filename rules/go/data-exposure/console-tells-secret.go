package main

import "fmt"

func show(user, password string) {
	// ruleid: console-tells-secret
	fmt.Println(user, password)
	// ok: console-tells-secret
	fmt.Println(user)
	// ok: console-tells-secret
	fmt.Println("password:")
}
