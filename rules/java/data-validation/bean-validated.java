package web;

import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.RequestBody;

class Orders {
  // ruleid: bean-validated
  Order create(@Valid @RequestBody Order order) {
    return store.save(order);
  }

  // ok: bean-validated
  Order raw(@RequestBody Order order) {
    return store.save(order);
  }
}
