package shop;

import java.sql.Connection;
import java.sql.PreparedStatement;

class Stock {
  private static final String UPDATE = "UPDATE stock SET amount = ? WHERE id = ?";

  int take(Connection connection, long id) throws Exception {
    // ruleid: prepared-statement
    try (PreparedStatement statement = connection.prepareStatement(UPDATE)) {
      statement.setLong(1, id);
      return statement.executeUpdate();
    }
  }

  Object find(Connection connection) throws Exception {
    // ruleid: prepared-statement
    return connection.prepareStatement("SELECT id FROM stock WHERE name = ?");
  }

  Object dynamic(Connection connection, String table) throws Exception {
    // ok: prepared-statement
    return connection.prepareStatement("SELECT id FROM " + table);
  }
}
