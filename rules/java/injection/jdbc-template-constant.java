package shop;

import org.springframework.jdbc.core.JdbcTemplate;

class Prices {
  private static final String DELETE = "DELETE FROM price WHERE id = ?";
  private JdbcTemplate jdbc;

  int set(long id, int price) {
    // ruleid: jdbc-template-constant
    return jdbc.update("UPDATE price SET amount = ? WHERE id = ?", price, id);
  }

  int delete(long id) {
    // ruleid: jdbc-template-constant
    return this.jdbc.update(DELETE, id);
  }

  Object dynamic(String column) {
    // ok: jdbc-template-constant
    return jdbc.queryForList("SELECT " + column + " FROM price");
  }
}
