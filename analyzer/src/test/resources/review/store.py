from app import log, session


class Store:
    def find(self, name):
        log.debug("looking for "
                  "a user")
        return session.query(User,
                             name=name).all()

    def count(self):
        try:
            return session.query(User).count()
        except KeyError:
            log.info("no `user`|<b>")
            log.info(password)
            return 0
