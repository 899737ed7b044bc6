package login

func login(name, password string) bool {
	// ruleid: password-compared-with-constant
	if name == "admin" && password == "Tr0ub4dor3" {
		return true
	}
	// ok: password-compared-with-constant
	if password == "" {
		return false
	}
	// ok: password-compared-with-constant
	return kind == "password"
}

func unset(c config) bool {
	// ok: password-compared-with-constant
	return c.Password == "" || c.Password == "letmein99"
}
