package web

import (
	"context"

	shoppb "example.com/shop/proto"
)

type server struct{}

// ruleid: request-data.sources
func (s *server) Find(ctx context.Context, req *shoppb.FindRequest) (*shoppb.FindReply, error) {
	return find(req.GetName())
}

// ok: request-data.sources
func (s *server) find(ctx context.Context, options *shop.Options) (string, error) {
	return find(options.Name)
}
