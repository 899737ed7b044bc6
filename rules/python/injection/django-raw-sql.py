from django.db.models.expressions import RawSQL

def rows(query, name):
    # ruleid: django-raw-sql
    query.extra(where=["name = '%s'" % name])
    # ruleid: django-raw-sql
    query.extra(where=[f"name = '{name}'"])
    # ruleid: django-raw-sql
    query.annotate(v=RawSQL("select a where b = %s" % name, []))
    # ok: django-raw-sql
    query.annotate(v=RawSQL("select a where b = %s", [name]))
    # ok: django-raw-sql
    query.extra(where=["name = %s"], params=[name])
    # ok: django-raw-sql
    query.filter(name=name)
