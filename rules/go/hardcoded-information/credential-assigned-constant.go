package store

type config struct {
	User     string
	Password string
}

// ruleid: credential-assigned-constant
const apiKey = "Tr0ub4dor3"

// ok: credential-assigned-constant
const passwordHeader = "X-Shop-Password"

// ok: credential-assigned-constant
const apiKeyEnv = "SHOP_API_KEY"

func open() {
	// ruleid: credential-assigned-constant
	password := "Tr0ub4dor3"
	// ok: credential-assigned-constant
	secret := ""
	// ruleid: credential-assigned-constant
	use(config{User: "shop", Password: "Tr0ub4dor3"})
	// ok: credential-assigned-constant
	use(config{User: "shop", Password: os.Getenv("PASSWORD")})
	// ok: credential-assigned-constant
	token := "password"
	use(password, secret, token)
}
