package dev.vigil.analyzer.taint;

import org.junit.jupiter.api.Test;

/** Functions and lambdas that are handed over are called by what they are handed to. */
final class HandedFunctionsTest {
  private static final String WITHIN_FILE = MarkedCode.RULE + "options: {taint_intrafile: true}\n";

  @Test
  void aLambdaGetsWhatElseTheCallIsGiven() {
    String code =
        """
        each(lambda v: sink(v), source())  # bad
        each(lambda v: sink(v), clear)
        source().each(lambda v: sink(v))  # bad
        each(lambda v, w=source(): sink(w))  # bad
        each(lambda v: sink(clean(v)), source())
        """;
    MarkedCode.check(WITHIN_FILE, code);
  }

  @Test
  void withoutOtherFunctionsOfTheFileALambdaGetsNothing() {
    MarkedCode.check("each(lambda v: sink(v), source())\nsource().each(lambda v: sink(v))\n");
  }

  @Test
  void aFunctionOfTheFileIsCalledByOthers() {
    MarkedCode.check(
        WITHIN_FILE,
        """
        def show(item):
            sink(item)  # bad
        def hide(item):
            sink(clean(item))
        class Page:
            def draw(self, item):
                sink(item)  # bad
            def all(self):
                each(self.draw, source())
        each(show, [source()])
        each(hide, [source()])
        """);
  }

  @Test
  void aFunctionOfTheFileCallsWhatItCallsByItself() {
    MarkedCode.check(
        WITHIN_FILE,
        """
        def deliver(handler, value):
            handler(value)
        def register(handler, value):
            handlers[value] = handler
        def pass_on(handler, value):
            deliver(handler, value)
        def first(item):
            sink(item)  # bad
        def second(item):
            sink(item)
        def third(item):
            sink(item)  # bad
        deliver(first, source())
        register(second, source())
        pass_on(third, source())
        deliver(lambda v: sink(v), source())  # bad
        register(lambda v: sink(v), source())
        """);
  }

  @Test
  void whatTheyReturnComesBack() {
    MarkedCode.check(
        WITHIN_FILE,
        """
        sink(box.or_else(lambda: source()))  # bad
        def give():
            return source()
        sink(box.or_else(give))  # bad
        sink(box.or_else(lambda: clear))
        """);
  }

  @Test
  void aLambdaInsideOfManyOthersIsRunOnce() {
    String lambdas = "f(lambda: ".repeat(60) + "sink(source())" + ")".repeat(60);
    MarkedCode.check(WITHIN_FILE, lambdas + "  # bad\n");
  }

  @Test
  void innerFunctionsSeeTheVariablesAroundThem() {
    MarkedCode.check(
        WITHIN_FILE,
        """
        def f():
            x = source()
            def show():
                sink(x)  # bad
            show()
        def g():
            x = source()
            def show(x):
                sink(x)
            show(clear)
        def h():
            x = clear
            def show():
                sink(x)
            show()
        def k():
            x = source()
            def show():
                sink(x)  # bad
            each(show, 1)
        """);
  }

  @Test
  void functionsThatAreReturnedKeepWhatTheyCapture() {
    MarkedCode.check(
        WITHIN_FILE,
        """
        def getter(value):
            def get():
                return value
            return get
        def giver(value):
            return lambda: value
        get = getter(source())
        sink(get())  # bad
        other = getter(clear)
        sink(other())
        give = giver(source())
        sink(give())  # bad
        sink(give.get())  # bad
        """);
  }
}
