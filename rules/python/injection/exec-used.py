def load(text, name):
    # ruleid: exec-used
    exec(text)
    # ruleid: exec-used
    exec(compile(text, name, "exec"), {})
    # ruleid: exec-used
    exec("x = " + name)
    # ok: exec-used
    exec("import readline")
    # ok: exec-used
    model.exec(text)
    # ok: exec-used
    execute(text)
