package dev.vigil.analyzer.match;

import dev.vigil.analyzer.pattern.InvalidPatternException;
import dev.vigil.analyzer.pattern.MatchOption;
import dev.vigil.analyzer.pattern.MatchOptions;
import org.junit.jupiter.api.Test;

class FieldConstantsTest {
  private static final MatchOptions SYMBOLIC =
      MatchOptions.DEFAULT.with(MatchOption.SYMBOLIC_PROPAGATION, true);

  @Test
  void readsFieldsThroughTheirClass() throws InvalidPatternException {
    FoundLines.check(
        "java",
        "greet(\"...\")",
        """
        class Names {
          static final String CAT = "Tom";
          static String mouse = "Jerry";
          void all() {
            greet(CAT); // found
            greet(this.CAT); // found
            greet(Names.CAT); // found
            greet(Names.mouse);
            greet(com.example.Inner.DOG); // found
            greet(Names.Inner.DOG); // found
            greet(Shared.BIRD); // found
            greet(Twice.FISH);
            greet(Other.CAT);
          }
          static class Inner {
            static final String DOG = "Rex";
            void two() { greet(CAT + DOG); } // found
          }
          interface Shared { String BIRD = "Tweety"; }
        }
        class Twice { static final String FISH = "Wanda"; }
        class Outer { class Twice { static final String FISH = "Nemo"; } }
        class User implements Names.Shared {
          void use() {
            greet(BIRD); // found
            greet(this.BIRD); // found
          }
        }
        enum Kind { A; static final String NAME = "kind" + Names.CAT; String name() { return greet(NAME); } } // found
        """);
  }

  @Test
  void readsVariablesOfClassesThroughObjectsAndClasses() throws InvalidPatternException {
    FoundLines.check(
        "python",
        "greet('...')",
        """
        class Names:
            CAT = "Tom"
            MOUSE = "Jerry"
            DOG = CAT + "my"
            greet(CAT)  # found
            def one(self, CAT):
                greet(self.CAT)  # found
                greet(CAT)
                self.MOUSE = CAT
            @classmethod
            def two(cls):
                greet(cls.CAT)  # found
                greet(lambda: cls.DOG)
                greet(cls.MOUSE)
                greet(CAT)
        class More(Names):
            def three(self):
                greet(self.DOG)  # found
        def four(Names):
            greet(Names.CAT)
        def five():
            greet(Names.DOG)  # found
            greet(Names.MOUSE)
        """);
  }

  @Test
  void doesNotTakeDefaultsOfDataClassesForConstants() throws InvalidPatternException {
    FoundLines.check(
        "python",
        "greet('...')",
        """
        @dataclass
        class Names:
            cat: str = "Tom"
            def one(self):
                greet(self.cat)
        class Plain:
            cat: str = "Tom"
            def one(self):
                greet(self.cat)  # found
        """);
  }

  @Test
  void takesNoDefaultThatDerivedClassesReplaceForAConstant() throws InvalidPatternException {
    String code =
        """
        class Base:
            filter = None
            strict = True
            def run(self):
                use(self.filter)
                use(self.strict)
        """;
    FoundLines.check("python", "use(None)", code);
    FoundLines.check("python", "use(True)", code);
  }

  @Test
  void readsPrivateFieldsThatGetOneValue() throws InvalidPatternException {
    FoundLines.check(
        "java",
        "greet(\"...\")",
        """
        class Names {
          private String cat = "Tom";
          private String mouse = "Jerry";
          private static String dog = "Rex";
          private String late;
          private String two;
          private String counted = "a";
          @Option private String given = "x";
          String open = "y";
          Names(boolean other) {
            late = "late";
            if (other) { two = "a"; } else { two = "b"; }
          }
          void rename(String mouse) { this.mouse = mouse; counted += "b"; }
          void all(Names other) {
            greet(cat); // found
            greet(this.cat + dog); // found
            greet(late); // found
            greet(mouse);
            greet(two);
            greet(counted);
            greet(given);
            greet(open);
            Runnable inner = () -> greet(cat); // found
            Object anonymous = new Object() {
              private String bird = "Tweety";
              String cat() { return greet(bird + cat); } // found
            };
          }
          class Inner { String cat; void none() { greet(cat); greet(dog); } } // found
          void shadowed(String cat) { greet(cat); }
        }
        class Other { void other(Names names) { names.dog(); greet(dog); } }
        """);
  }

  @Test
  void writesOfOtherClassesCountForFieldsOfOtherObjects() throws InvalidPatternException {
    FoundLines.check(
        "java",
        "greet(\"...\")",
        """
        class Names {
          private String cat = "Tom";
          private String dog = "Rex";
          void all() {
            greet(cat);
            greet(dog); // found
          }
        }
        class Apart {
          String dog;
          void change(Names names) {
            names.cat = read();
            this.dog = read();
          }
        }
        """);
  }

  @Test
  void putsWhatAPrivateFieldWasGivenInItsPlace() throws InvalidPatternException {
    FoundLines.check(
        "java",
        "open(find(...))",
        SYMBOLIC,
        """
        class Store {
          private Handle main = find("main");
          private Handle other;
          void use() {
            open(main); // found
            open(other);
          }
          void set(Handle handle) { other = handle; }
        }
        """);
  }
}
