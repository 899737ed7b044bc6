from flask import Flask
app = Flask(__name__)

# ruleid: debug-enabled
app.run(debug=False)
# ruleid: debug-enabled
app.debug = False
# ruleid: debug-enabled
app.run(host="127.0.0.1", debug=False)
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
