import sqlalchemy as sa

def rows(context, name, session):
    # ruleid: orm-query
    context.session.query(models.Instance).filter_by(name=name).all()
    # ruleid: orm-query
    session.query(models.A, models.B).count()
    # ruleid: orm-query
    sa.select(table.c.a).where(table.c.b == name)
    # ruleid: orm-query
    User.objects.filter(name=name)
    # ok: orm-query
    session.execute("SELECT 1")
    # ok: orm-query
    client.query(name)
    # ok: orm-query
    self.query(name)
