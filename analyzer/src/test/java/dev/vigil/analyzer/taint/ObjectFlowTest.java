package dev.vigil.analyzer.taint;

import org.junit.jupiter.api.Test;

/** Taint in fields of objects and in variables of the module, if a rule asks to follow calls. */
final class ObjectFlowTest {
  private static void check(String code) {
    MarkedCode.check(MarkedCode.RULE + "options: {taint_intrafile: true}\n", code);
  }

  @Test
  void aFieldIsReadInAnotherMethod() {
    check(
        """
        class Page:
            def __init__(self, name):
                self.data = source()
                self.name = name
                self.safe = source()
                self.safe = clean(self.safe)
            def show(self):
                sink(self.data)  # bad
                sink(self.name)
                sink(self.safe)
                sink(self)
            def load(self):
                self.later = source()
            def finish(self):
                sink(self.later)  # bad
                self.later = ""
                sink(self.later)
            def copy(self):
                self.copied = self.data
            def last(self):
                sink(self.copied.inner)  # bad
        """);
  }

  @Test
  void fieldsAreThoseOfTheClassAndWhatItExtends() {
    check(
        """
        class Base:
            def load(self):
                self.data = source()
            def show(self):
                sink(self.data)  # bad
                sink(self.other)  # bad
        class One(Base):
            def run(self):
                sink(self.data)  # bad
                sink(self.other)
        class Two(Base):
            def fill(self):
                self.other = source()
        class Three:
            def run(self):
                sink(self.data)
        """);
  }

  @Test
  void aConstructorPutsItsArgumentsIntoFields() {
    check(
        """
        class Job:
            def __init__(self, name, command):
                self.name = name
                self.command = "sh " + command
            def label(self):
                return self.name
            def run(self):
                sink(self.command)  # bad
                sink(self.name)
        def start():
            job = Job("x", source())
            sink(job.name)
            sink(job.label())
            sink(job.command)  # bad
            sink(job)  # bad
            other = Job("x", "y")
            sink(other.command)
        """);
  }

  @Test
  void whatAMethodReturnsOfItsObjectIsWhatItsObjectHas() {
    check(
        """
        class Box:
            def __init__(self):
                self.left = ""
                self.right = ""
            def put(self, value):
                self.left = value
                return self
            def get_left(self):
                return self.left
            def get_right(self):
                return self.right
        def use():
            box = Box()
            box.put(source())
            sink(box.get_left())  # bad
            sink(box.get_right())
            fresh = Box()
            sink(fresh.get_left())
            sink(Box().put(source()).left)  # bad
            sink(Box().put(source()).right)
        def ask(box: Box):
            sink(box.get_left())
            box.put(source())
            sink(box.get_left())  # bad
        """);
  }

  @Test
  void anObjectOfAClassThatIsNotAllKnownKeepsItsArguments() {
    check(
        """
        class Message(framework.Message):
            def __init__(self, text):
                super().__init__(text)
        class Known:
            def __init__(self, text):
                self.length = 1
        sink(Message(source()))  # bad
        sink(Known(source()))
        """);
  }

  @Test
  void aBaseClassInTheFileIsConstructedToo() {
    check(
        """
        class Base:
            def __init__(self, text):
                self.text = text
        class More(Base):
            def __init__(self, text, other):
                super().__init__(text)
                self.other = other
        class Same(Base):
            pass
        m = More(source(), 1)
        sink(m.text)  # bad
        sink(m.other)
        s = Same(source())
        sink(s.text)  # bad
        """);
  }

  @Test
  void variablesOfTheModuleAreSharedByItsFunctions() {
    check(
        """
        once = source()
        again = "x"
        unset = None
        safe = clean(source())
        def load():
            global again
            again = source()
        def use(once=1):
            sink(once)
            sink(again)  # bad
            sink(safe)
        def show():
            sink(once)  # bad
            local = once
            sink(local)  # bad
            def inner():
                sink(once)  # bad
        def hide():
            again = "mine"
            sink(again)
            set_unset(source())
            sink(unset)  # bad
        def set_unset(value):
            global unset
            unset = value
        def read():
            return once + again
        def pass_on():
            sink(read())  # bad
        class Config:
            path = source()
            def use(self):
                sink(self.path)  # bad
                sink(Config.path)  # bad
                sink(once)  # bad
                sink(path)
        """);
  }

  @Test
  void withoutTheOptionOnlyVariablesOfOneValueAreShared() {
    MarkedCode.check(
        """
        once = source()
        of = "x" + once
        twice = source()
        twice = 1
        def use():
            sink(once)  # bad
            sink(of)  # bad
            sink(twice)
            global later
            later = source()
        def ask():
            sink(later)
        class C:
            def __init__(self):
                self.a = source()
            def use(self):
                sink(self.a)
        """);
  }

  @Test
  void fieldsThatGrowThroughCallsEnd() {
    check(
        """
        class Node:
            def __init__(self, value, next):
                self.value = value
                self.next = next
            def push(self, value):
                self.next = Node(value, self.next)
                return self.next.push(self.value)
            def last(self):
                return self.next.last() if self.next else self.value
        n = Node(source(), None)
        n.push(source())
        sink(n.last())  # bad
        """);
  }
}
