import ast

def load(text, name):
    # ruleid: eval-used
    eval(text)
    # ruleid: eval-used
    eval("self." + name)
    # ruleid: eval-used
    eval(text, {}, {})
    # ok: eval-used
    eval("1 + 1")
    # ok: eval-used
    ast.literal_eval(text)
    # ok: eval-used
    model.eval()
