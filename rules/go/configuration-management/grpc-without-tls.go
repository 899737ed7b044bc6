package client

import (
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/credentials/insecure"
)

func dial(address string) {
	// ruleid: grpc-without-tls
	grpc.Dial(address, grpc.WithInsecure())
	// ruleid: grpc-without-tls
	grpc.NewClient(address, grpc.WithTransportCredentials(insecure.NewCredentials()))
	// ok: grpc-without-tls
	grpc.NewClient(address, grpc.WithTransportCredentials(credentials.NewTLS(nil)))
}
