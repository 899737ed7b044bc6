package shop.orders;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

class OrderSearch {
  private final JdbcTemplate jdbcTemplate;

  ResultSet byCustomer(HttpServletRequest request, Connection connection) throws Exception {
    String customer = request.getParameter("customer");
    String sql = "SELECT id, total FROM orders WHERE customer = '" + customer + "'";
    Statement statement = connection.createStatement();
    // ruleid: jdbc-sql-from-request
    return statement.executeQuery(sql);
  }

  boolean archive(HttpServletRequest request, Connection connection) throws Exception {
    String table = request.getHeader("X-Tenant") + "_orders";
    try (Statement statement = connection.createStatement()) {
      // ruleid: jdbc-sql-from-request
      return statement.execute(String.format("DELETE FROM %s WHERE closed", table));
    }
  }

  Object one(@PathVariable("id") String id) {
    // ruleid: jdbc-sql-from-request
    return jdbcTemplate.queryForObject("SELECT total FROM orders WHERE id = " + id, Integer.class);
  }

  Object sorted(@RequestParam(name = "sort", defaultValue = "id") String sort) {
    StringBuilder sql = new StringBuilder("SELECT * FROM orders");
    sql.append(" ORDER BY ").append(sort);
    // ruleid: jdbc-sql-from-request
    return jdbcTemplate.query(sql.toString(), rows -> null);
  }

  ResultSet bound(HttpServletRequest request, Connection connection) throws Exception {
    // ok: jdbc-sql-from-request
    PreparedStatement statement = connection.prepareStatement("SELECT id FROM orders WHERE customer = ?");
    statement.setString(1, request.getParameter("customer"));
    // ok: jdbc-sql-from-request
    return statement.executeQuery();
  }

  Object numeric(@PathVariable("id") long id) {
    // ok: jdbc-sql-from-request
    return jdbcTemplate.queryForObject("SELECT total FROM orders WHERE id = " + id, Integer.class);
  }

  Object amount(HttpServletRequest request) {
    java.math.BigDecimal amount = new java.math.BigDecimal(request.getParameter("amount"));
    // ok: jdbc-sql-from-request
    return jdbcTemplate.queryForList("SELECT id FROM orders WHERE total > " + amount);
  }

  Object parsed(HttpServletRequest request) {
    int page = Integer.parseInt(request.getParameter("page"));
    // ok: jdbc-sql-from-request
    return jdbcTemplate.queryForList("SELECT id FROM orders LIMIT 20 OFFSET " + page * 20);
  }
}
