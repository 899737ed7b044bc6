package shop.reports;

import java.sql.Connection;
import java.sql.ResultSet;

class ReportTable {
  ResultSet all(Connection connection, String table) throws Exception {
    // ruleid: sql-from-parameter
    return connection.createStatement().executeQuery("SELECT * FROM " + table);
  }

  void clear(Connection connection, String schema, String table) throws Exception {
    // ruleid: sql-from-parameter
    connection.prepareStatement(String.format("TRUNCATE %s.%s", schema, table)).execute();
  }

  ResultSet filtered(Connection connection, String condition) throws Exception {
    StringBuilder sql = new StringBuilder("SELECT id FROM report WHERE ");
    sql.append(condition);
    // ruleid: sql-from-parameter
    return connection.prepareStatement(sql.toString()).executeQuery();
  }

  ResultSet page(Connection connection, int page) throws Exception {
    // ok: sql-from-parameter
    return connection.createStatement().executeQuery("SELECT id FROM report OFFSET " + page);
  }

  ResultSet one(Connection connection, String id) throws Exception {
    // ok: sql-from-parameter
    var statement = connection.prepareStatement("SELECT id FROM report " + "WHERE id = ?");
    statement.setString(1, id);
    return statement.executeQuery();
  }
}
