package shop

import (
	"encoding/json"
	"net/http"

	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/mongo"
)

func search(collection *mongo.Collection, w http.ResponseWriter, r *http.Request) {
	var filter map[string]interface{}
	json.NewDecoder(r.Body).Decode(&filter)
	// ruleid: mongo-filter-from-request
	collection.Find(r.Context(), filter)
	// ok: mongo-filter-from-request
	collection.Find(r.Context(), bson.M{"name": r.FormValue("name")})
	// ruleid: mongo-filter-from-request
	collection.Find(r.Context(), bson.M{"$where": "this.name == '" + r.FormValue("name") + "'"})
}
