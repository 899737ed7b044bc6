# ruleid: bidirectional-control-character
access = "user‮"
# ruleid: bidirectional-control-character
admin = "⁦ x"
# ruleid: bidirectional-control-character
name = "⁩"
# ok: bidirectional-control-character
plain = "user"
# ok: bidirectional-control-character
other = "äöü"
# ok: bidirectional-control-character
third = "\\u202e"
