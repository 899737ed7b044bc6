def pay(user, amount):
    # ruleid: assert-as-check
    assert user.is_admin
    # ruleid: assert-as-check
    assert amount > 0, "amount"
    # ruleid: assert-as-check
    assert isinstance(amount, int)
    # ok: assert-as-check
    if not user.is_admin:
        raise PermissionError
    # ok: assert-as-check
    self.assertTrue(user)
    # ok: assert-as-check
    check(amount)
