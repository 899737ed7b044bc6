package dev.vigil.analyzer.match;

import dev.vigil.analyzer.pattern.InvalidPatternException;
import org.junit.jupiter.api.Test;

class ComputedConstantsTest {
  @Test
  void computesIntegersOfAnySize() throws InvalidPatternException {
    FoundLines.check(
        "python",
        "use(48)",
        """
        SHIFT = 4
        use(3 << SHIFT)  # found
        use(192 >> 2)  # found
        use(7 ** 2 - 1)  # found
        use(97 // 2)  # found
        use(-15 % 63)  # found
        use(~-49)  # found
        use(int("48"))  # found
        use(int(48))  # found
        use(len("four") * 12)  # found
        use(48 if SHIFT > 3 else 1)  # found
        use(96 / 2)
        use(48 // 0)
        use(1 << 1000000000)
        use(2 ** -1)
        use(SHIFT ** unknown)
        """);
    FoundLines.check("python", "use(2)", "use(5 + -5 // 2)  # found\nuse(5 + 7 % -5)  # found\n");
  }

  @Test
  void computesIntegersOfAFixedWidth() throws InvalidPatternException {
    FoundLines.check(
        "java",
        "use(48)",
        """
        class Sizes {
          static final int SHIFT = 4;
          void all() {
            use(3 << SHIFT); // found
            use(192 >>> 2); // found
            use(97 / 2); // found
            use(111 % 63); // found
            use(~-49); // found
            use((int) 48); // found
            use(Integer.parseInt("48")); // found
            use(1 << 32);
            use(3 << 36);
          }
        }
        """);
    FoundLines.check(
        "java",
        "use(2)",
        "class A { void a() {\nuse(4 + -5 / 2); // found\nuse(4 + -7 % 5); // found\n} }");
  }

  @Test
  void knowsTextsThatAreMadeOfConstants() throws InvalidPatternException {
    FoundLines.check(
        "python",
        "show('...')",
        """
        LINE = "-"
        def f(width, text):
            show("=" * width)  # found
            show(LINE * width + ">")  # found
            show("%s and %s" % (LINE, 3))  # found
            show("{} {}".format(LINE, 3))  # found
            show(", ".join([LINE, "b"]))  # found
            show(width > 1 and "wide" or "narrow")  # found
            show("" or LINE)  # found
            show(str(3))  # found
            show("{}".format(text))
            show(",".join([text]))
            show("%s" % text)
            show(width > 1 and text or "narrow")
            show(text or "narrow")
            show(text.format(LINE))
        """);
    FoundLines.check(
        "java",
        "show(\"...\")",
        """
        class Screen {
          void all(String given) {
            String name = "acme";
            show(String.format("%s v%d", name, 3)); // found
            show("%s!".formatted(name)); // found
            show(String.join("-", name, "b")); // found
            show(name.concat("b")); // found
            show(name + 3); // found
            show(String.format("%s!", given));
            show(String.format(given, name));
            show(String.join("-", name, given));
            show(name.concat(given));
          }
        }
        """);
  }

  @Test
  void computesTextsThatAreMadeOfKnownOnes() throws InvalidPatternException {
    FoundLines.check(
        "python",
        "show('a-b')",
        """
        A = "a"
        show("%s-%s" % ("a", "b"))
        show("%s-b" % A)  # found
        show("{}-{}".format(A, "b"))  # found
        show("{1}-{0}".format("b", A))  # found
        show("{first}-b".format(first=A))  # found
        show("-".join(["a", "b"]))  # found
        show(A + "-" * 1 + "b")  # found
        show("{0}-b".format(1))
        show("{:>4}-b".format(A))
        """);
    FoundLines.check(
        "java",
        "show(\"50% off\")",
        """
        class Screen {
          static final String WORD = "off";
          void all() {
            show(String.format("50%% %s", WORD)); // found
            show(String.format("%2$s%% %1$s", WORD, "50")); // found
            show(String.format("%d%% %s", 50, WORD));
          }
        }
        """);
  }

  @Test
  void leavesTextsThatWouldBeTooLongUncomputed() throws InvalidPatternException {
    String code = "x = 'ab' * 1000000000\nshow(x)  # found\n";
    FoundLines.check("python", "show('...')", code);
  }

  @Test
  void findsTextsThatOnlyAComputationSpells() throws InvalidPatternException {
    FoundLines.check("python", "show('=~/^xyxy$/')", "show('xy' * 2)  # found\nshow('xy')\n");
    FoundLines.check(
        "python", "show('=~/^k=v;$/')", "V = 'v'\nshow('k=%s;' % V)  # found\nshow('k=%s;')\n");
  }
}
