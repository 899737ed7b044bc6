package catalog;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import jakarta.servlet.http.HttpServletRequest;
import org.bson.Document;
import org.springframework.data.mongodb.core.query.BasicQuery;
import org.springframework.web.bind.annotation.RequestParam;

class Products {
  Object parsed(HttpServletRequest request, MongoCollection<Document> products) {
    // ruleid: document-query-from-request
    return products.find(Document.parse("{name: '" + request.getParameter("name") + "'}")).first();
  }

  Object query(@RequestParam String filter) {
    // ruleid: document-query-from-request
    return new BasicQuery(filter);
  }

  Object built(HttpServletRequest request, MongoCollection<Document> products) {
    // ok: document-query-from-request
    return products.find(Filters.eq("name", request.getParameter("name"))).first();
  }

  Object constant() {
    // ok: document-query-from-request
    return Document.parse("{active: true}");
  }
}
