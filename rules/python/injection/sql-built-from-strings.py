import sqlalchemy

def find(cursor, name, table):
    # ruleid: sql-built-from-strings
    cursor.execute("SELECT * FROM users WHERE name = '%s'" % name)
    # ruleid: sql-built-from-strings
    cursor.execute("SELECT * FROM users WHERE name = '" + name + "'")
    # ruleid: sql-built-from-strings
    cursor.execute("DELETE FROM {} WHERE 1".format(table))
    # ruleid: sql-built-from-strings
    cursor.execute(sqlalchemy.text("SELECT a FROM t WHERE b = %s" % name))
    # ok: sql-built-from-strings
    cursor.execute("SELECT * FROM users WHERE name = %s", (name,))
    # ok: sql-built-from-strings
    cursor.execute("SELECT 1")
    # ok: sql-built-from-strings
    log.query("no statement %s" % name)


def maintain(connection, cursor, table):
    # ok: sql-built-from-strings
    cursor.execute("SELECT * FROM %s LIMIT 1" % connection.ops.quote_name(table))
    # ok: sql-built-from-strings
    cursor.execute("ALTER DATABASE `%s` DEFAULT CHARACTER SET utf8" % connection.url.database)
    quote_name = connection.ops.quote_name
    # ok: sql-built-from-strings
    cursor.execute("SELECT %s FROM %s WHERE %s = %%s" % (quote_name("a"), quote_name(table), quote_name("b")), [1])


def clear(connection, cursor, name):
    table = connection.ops.quote_name(name)
    # ok: sql-built-from-strings
    cursor.execute("DELETE FROM %s" % table)
    # ruleid: sql-built-from-strings
    cursor.execute("DELETE FROM %s" % name)
    quote_name = connection.ops.quote_name
    quoted = quote_name(name)
    # ok: sql-built-from-strings
    cursor.execute("SELECT COUNT(*) FROM " + quoted)
