package users

type User struct {
	Name string `json:"name"`
	// ruleid: password-field-serialised
	PasswordHash string `json:"password_hash"`
	// ok: password-field-serialised
	HashedPassword string `json:"-"`
	// ok: password-field-serialised
	PasswordExpired bool `json:"password_expired"`
}
