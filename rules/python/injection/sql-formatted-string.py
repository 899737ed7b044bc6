def find(cursor, name, connection):
    # ruleid: sql-formatted-string
    cursor.execute(f"SELECT * FROM users WHERE name = '{name}'")
    # ruleid: sql-formatted-string
    connection.exec_driver_sql(f"DROP TABLE {name}")
    # ruleid: sql-formatted-string
    cursor.executemany(f"INSERT INTO {name} VALUES (?)", rows)
    # ok: sql-formatted-string
    cursor.execute("SELECT * FROM users WHERE name = ?", (name,))
    # ok: sql-formatted-string
    cursor.execute("SELECT 1")
    # ok: sql-formatted-string
    print(f"SELECT {name}")
