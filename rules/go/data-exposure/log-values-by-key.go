package shop

import "log/slog"

func start(name, password string) {
	// ruleid: log-values-by-key
	slog.Info("started", "name", name)
	// ok: log-values-by-key
	slog.Info("started", "password", password)
}
