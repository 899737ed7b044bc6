class Instance:
    fields = {
        # ruleid: typed-field
        "id": fields.IntegerField(),
        # ruleid: typed-field
        "name": fields.StringField(nullable=True),
    }
    # ruleid: typed-field
    title = models.CharField(max_length=3)
    # ok: typed-field
    a = fields.get("x")
    # ok: typed-field
    b = forms.clean("x")
    # ok: typed-field
    c = fields.field()
