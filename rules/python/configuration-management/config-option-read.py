from oslo_config import cfg
CONF = cfg.CONF

def f(self):
    # ruleid: config-option-read
    base = CONF.instance_name_template % self.id
    # ruleid: config-option-read
    host = CONF.vnc.server_listen
    # ruleid: config-option-read
    if self.conf.use_ipv6:
        # ok: config-option-read
        CONF.register_opts(opts)
    # ok: config-option-read
    CONF.import_opt("a", "b")
    # ok: config-option-read
    conf = load()
