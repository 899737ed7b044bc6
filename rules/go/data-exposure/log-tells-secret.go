package login

import (
	"log"
	"log/slog"

	"go.uber.org/zap"
)

func login(user, password string, account *Account, logger *zap.Logger) {
	// ruleid: log-tells-secret
	log.Printf("login of %s with %s", user, password)
	// ruleid: log-tells-secret
	slog.Info("login", "user", user, "key", account.ApiKey)
	// ruleid: log-tells-secret
	logger.Info("login", zap.String("secret", account.ClientSecret))
	// ok: log-tells-secret
	log.Printf("login of %s", user)
	// ok: log-tells-secret
	log.Printf("password of %d letters", len(password))
	// ok: log-tells-secret
	log.Println("wrong password")
	// ok: log-tells-secret
	log.Println(account.PasswordExpired)
	// ok: log-tells-secret
	slog.Info("loaded", "secret", secret)
}
