# ruleid: schema-decorator
@validation.schema(schema.create)
def create(self, req, body):
    return 1

# ruleid: schema-decorator
@validation.query_schema(schema.query)
def index(self, req):
    return 2

# ok: schema-decorator
@wsgi.response(202)
def show(self, req):
    return 3

# ok: schema-decorator
def delete(self, req):
    return 4
