package shop;

import jakarta.persistence.EntityManager;

class Items {
  Object byName(EntityManager entities, String name) {
    var query = entities.createQuery("select i from Item i where i.name = :name");
    // ruleid: jpa-bound-parameter
    query.setParameter("name", name);
    return query.getResultList();
  }

  Object indexed(EntityManager entities, long id) {
    // ruleid: jpa-bound-parameter
    return entities.createQuery("select i from Item i where i.id = ?1").setParameter(1, id);
  }

  Object all(EntityManager entities) {
    // ok: jpa-bound-parameter
    return entities.createQuery("select i from Item i").getResultList();
  }
}
