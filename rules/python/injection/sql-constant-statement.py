def rows(cursor, name):
    # ruleid: sql-constant-statement
    cursor.execute("SELECT 1")
    # ruleid: sql-constant-statement
    cursor.execute("SELECT a FROM t WHERE b = ?", (name,))
    # ruleid: sql-constant-statement
    cursor.executemany("INSERT INTO t VALUES (?)", rows)
    # ok: sql-constant-statement
    cursor.execute("SELECT %s" % name)
    # ok: sql-constant-statement
    cursor.execute(name)
    # ok: sql-constant-statement
    cursor.fetch("all")
