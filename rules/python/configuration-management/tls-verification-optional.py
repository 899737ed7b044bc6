import ssl

import requests


def client_context(cafile, insecure=False):
    context = ssl.create_default_context(cafile=cafile)
    if insecure:
        # ruleid: tls-verification-optional
        context.check_hostname = False
        # ruleid: tls-verification-optional
        context.verify_mode = ssl.CERT_NONE
    return context


def session(settings):
    http = requests.Session()
    if settings.verify_certificates:
        http.verify = settings.ca_bundle
    else:
        # ruleid: tls-verification-optional
        http.verify = False
    return http


def always_off(debug):
    context = ssl.create_default_context()
    if debug:
        context.keylog_filename = "/var/log/keys"
    # ok: tls-verification-optional
    context.verify_mode = ssl.CERT_NONE
    return context
