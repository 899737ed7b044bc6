package shop.customers;

import jakarta.persistence.EntityManager;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.RequestParam;

class CustomerQueries {
  private EntityManager entities;

  List<?> byName(HttpServletRequest request) {
    String name = request.getParameter("name").trim();
    // ruleid: jpa-query-from-request
    return entities.createQuery("select c from Customer c where c.name = '" + name + "'").getResultList();
  }

  List<?> byColumn(@RequestParam String column) {
    return entities
        // ruleid: jpa-query-from-request
        .createNativeQuery("SELECT " + column + " FROM customer")
        .getResultList();
  }

  List<?> session(HttpServletRequest request, org.hibernate.Session session) {
    String where = " where c.city = '" + request.getParameter("city") + "'";
    String hql = "from Customer c";
    hql += where;
    // ruleid: jpa-query-from-request
    return session.createQuery(hql).list();
  }

  List<?> bound(@RequestParam String name) {
    return entities
        // ok: jpa-query-from-request
        .createQuery("select c from Customer c where c.name = :name")
        .setParameter("name", name)
        .getResultList();
  }

  List<?> chosen(HttpServletRequest request) {
    String order = "desc".equals(request.getParameter("order")) ? "desc" : "asc";
    // ok: jpa-query-from-request
    return entities.createQuery("select c from Customer c order by c.name " + order).getResultList();
  }
}
