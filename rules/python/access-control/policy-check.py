def show(self, req, context, target):
    # ruleid: policy-check
    context.can("os_compute_api:servers:show", target)
    # ruleid: policy-check
    policy.authorize(context, "rule", target)
    # ruleid: policy-check
    self.enforcer.enforce("rule", target, creds)
    # ok: policy-check
    context.elevated()
    # ok: policy-check
    self.show(req)
    # ok: policy-check
    can_show = 1
