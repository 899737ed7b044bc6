def percent(cursor, name):
    query = "SELECT id FROM users WHERE name = '%s'" % name
    # ruleid: sql-variable-built-from-strings
    cursor.execute(query)


def formatted(connection, name):
    query = "DELETE FROM users WHERE name = '{}'".format(name)
    log(query)
    # ruleid: sql-variable-built-from-strings
    connection.execute(query, timeout=3)


def f_string(cursor, name):
    statement = f"UPDATE users SET seen = 1 WHERE name = '{name}'"
    with connection:
        # ruleid: sql-variable-built-from-strings
        cursor.execute(statement)


def added(cursor, name):
    statement = "INSERT INTO users VALUES ('" + name + "')"
    # todoruleid: sql-variable-built-from-strings
    cursor.execute(statement)


def added_once(cursor, order):
    statement = "SELECT id FROM users ORDER BY " + order
    # ruleid: sql-variable-built-from-strings
    cursor.execute(statement)


def bound(cursor, name):
    query = "SELECT id FROM users WHERE name = %s"
    # ok: sql-variable-built-from-strings
    cursor.execute(query, (name,))


def message(cursor, name):
    text = f"found {name}"
    # ok: sql-variable-built-from-strings
    print(text)
    # ok: sql-variable-built-from-strings
    cursor.execute("SELECT 1")


def task(pool, job):
    label = "job %s" % job
    # ok: sql-variable-built-from-strings
    pool.execute(label)
