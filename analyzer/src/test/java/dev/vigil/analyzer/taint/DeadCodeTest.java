package dev.vigil.analyzer.taint;

import org.junit.jupiter.api.Test;

class DeadCodeTest {
  @Test
  void doesNotFollowBranchesThatConstantsClose() {
    MarkedCode.check(
        """
        DEBUG = False
        LEVEL = 3
        def one(other):
            if DEBUG:
                sink(source())
            if not DEBUG and LEVEL > 2:
                sink(source())  # bad
            else:
                sink(source())
            if other:
                sink(source())  # bad
        def two(other):
            quiet = True
            if other:
                quiet = False
            if quiet:
                sink(source())  # bad
            else:
                sink(source())  # bad
            name = "a"
            x = source()
            if name == "b":
                sink(x)
            while LEVEL == 3:
                sink(x)  # bad
                if other:
                    break
        """);
  }

  @Test
  void followsBranchesThatADerivedClassMayOpen() {
    MarkedCode.check(
        """
        class Base:
            filter = None
            kind = "base"
            def run(self):
                if self.filter is not None:
                    sink(source())  # bad
                if self.kind == "special":
                    sink(source())  # bad
        """);
  }

  @Test
  void doesNotFollowHandlersOfBodiesThatCannotRaise() {
    MarkedCode.check(
        """
        def one(given):
            x = "1"
            try:
                found = [1, given]
                return found
            except ValueError:
                x = source()
            sink(x)
        def two(given):
            x = "1"
            try:
                found = given[0]
            except ValueError:
                x = source()
            sink(x)  # bad
        """);
  }

  @Test
  void followsEachWayThroughAFinalizerAlone() {
    MarkedCode.check(
        """
        def one(given):
            x = source()
            try:
                x = clean(x)
            finally:
                sink(x)  # bad
            sink(x)
        """);
  }
}
