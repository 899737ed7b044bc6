package dev.vigil.analyzer.match;

import dev.vigil.analyzer.pattern.InvalidPatternException;
import dev.vigil.analyzer.pattern.MatchOption;
import dev.vigil.analyzer.pattern.MatchOptions;
import org.junit.jupiter.api.Test;

class ScopedConstantsTest {
  private static final MatchOptions SYMBOLIC =
      MatchOptions.DEFAULT.with(MatchOption.SYMBOLIC_PROPAGATION, true);

  @Test
  void lambdasSeeTheVariablesAroundThem() throws InvalidPatternException {
    FoundLines.check(
        "python",
        "keep('tmp')",
        """
        def go(jobs, other):
            where = "tmp"
            jobs.add(lambda: keep(where))  # found
            jobs.add(lambda where: keep(where))
            jobs.add(lambda: (lambda: keep(where)))  # found
            [lambda: keep(where) for where in other]
            where = other
            jobs.add(lambda: keep(where))
        """);
    FoundLines.check(
        "java",
        "keep(\"tmp\")",
        """
        class Jobs {
          void go() {
            String where = "tmp";
            add(() -> keep(where)); // found
            add(new Job() {
              void run() { keep(where); } // found
              void run(String where) { keep(where); }
            });
            class Local { void run() { keep(where); } } // found
            class Hiding { String where; void run() { keep(where); } }
          }
        }
        """);
  }

  @Test
  void whatAVariableWasGivenStandsForItInLambdas() throws InvalidPatternException {
    FoundLines.check(
        "python",
        "keep(path(root))",
        SYMBOLIC,
        "def go(jobs):\n    where = path(root)\n    jobs.add(lambda: keep(where))  # found\n");
  }

  @Test
  void innerFunctionsSeeWhatVariablesAroundAlwaysHold() throws InvalidPatternException {
    FoundLines.check(
        "python",
        "keep('tmp')",
        """
        def go(flag):
            where = "tmp"
            moved = "tmp"
            def inner():
                keep(where)  # found
                keep(moved)
                def deeper():
                    keep(where)  # found
            def mover():
                nonlocal moved
                moved = flag
            class Local:
                where = "other"
                def run(self):
                    keep(where)  # found
            def hiding(where):
                keep(where)
        """);
  }

  @Test
  void joinsAssignmentsThatAreMadeOnCondition() throws InvalidPatternException {
    FoundLines.check(
        "python",
        "load('full')",
        """
        def one(big):
            mode = "lite"
            if big and (mode := "full"):
                load(mode)  # found
            load(mode)
        def two(big):
            mode = "lite"
            done = check(mode := "full") if big else False
            load(mode)
        def three():
            mode = "lite"
            check(mode := "full")
            load(mode)  # found
        def four(big):
            mode = "lite"
            done = big or check(mode := "full")
            load(mode)
        def five(all):
            mode = "lite"
            done = [(mode := "full") for each in all]
            load(mode)
        """);
    FoundLines.check(
        "java",
        "load(\"full\")",
        """
        class Loader {
          void one(boolean big) {
            var mode = "lite";
            if (big && check(mode = "full")) { load(mode); } // found
            load(mode);
          }
          void two(boolean big) {
            var mode = "lite";
            boolean done = big ? check(mode = "full") : check(mode = "full");
            load(mode); // found
            done = big || check(mode = "lite");
            load(mode);
          }
        }
        """);
  }

  @Test
  void casesOfASwitchSeeAndChangeVariablesAroundThem() throws InvalidPatternException {
    FoundLines.check(
        "java",
        "load(\"full\")",
        """
        class Loader {
          int one(int size) {
            String mode = "full";
            int done = switch (size) {
              case 1 -> load(mode); // found
              case 2 -> {
                while (more()) {
                  if (size > 1) { mode = "lite"; break; }
                  load(mode); // found
                }
                load(mode);
                yield 2;
              }
              default -> 0;
            };
            load(mode);
            return done;
          }
        }
        """);
  }

  @Test
  void nothingIsKnownOfVariablesInCodeThatIsNeverReached() throws InvalidPatternException {
    FoundLines.check(
        "python",
        "load('full')",
        """
        MODE = "full"
        def one():
            mode = "full"
            return mode
            load(mode)
            load(MODE)  # found
            def inner():
                load(MODE)  # found
        """);
  }

  @Test
  void handlersSeeNothingOfBodiesThatCannotRaise() throws InvalidPatternException {
    FoundLines.check(
        "python",
        "load('full')",
        """
        def one():
            mode = "full"
            try:
                other = 1
            except ValueError:
                mode = "lite"
            load(mode)  # found
            try:
                other = f()
            except ValueError:
                mode = "lite"
            load(mode)
        """);
  }

  @Test
  void resourcesAreTakenToPassOnWhatIsRaised() throws InvalidPatternException {
    FoundLines.check(
        "python",
        "load('full')",
        """
        def one(lock):
            mode = "lite"
            with lock:
                start()
                mode = "full"
                load(mode)  # found
            load(mode)  # found
        """);
  }

  @Test
  void finalizersAreRunInTheStateOfEachWayOut() throws InvalidPatternException {
    FoundLines.check(
        "python",
        "load('full')",
        """
        def one(flag):
            mode = "lite"
            while True:
                try:
                    start()
                    mode = "full"
                    break
                finally:
                    load(mode)
            load(mode)  # found
        """);
  }
}
