from flask import Flask
app = Flask(__name__)

# ruleid: debug-enabled
app.run(debug=True)
# ruleid: debug-enabled
app.debug = True
# ruleid: debug-enabled
app.run(host="127.0.0.1", debug=True)
# ok: debug-enabled
app.run()
# ok: debug-enabled
app.run(debug=False)
# ok: debug-enabled
app.debug = config.debug


def serve(app, arguments):
    if arguments.debug:
        # ok: debug-enabled
        app.run(debug=True, port=arguments.port)
    else:
        serve_forever(app)
