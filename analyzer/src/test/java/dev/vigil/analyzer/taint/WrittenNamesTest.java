package dev.vigil.analyzer.taint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.parse.LanguageFrontEnd;
import dev.vigil.analyzer.parse.LanguageFrontEnds;
import dev.vigil.analyzer.parse.SourceTree;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which names code gives values to. */
final class WrittenNamesTest {
  private static List<String> written(String language, String code, List<String> asked) {
    LanguageFrontEnd frontEnd = LanguageFrontEnds.forLanguage(language).orElseThrow();
    SourceTree tree = frontEnd.parse(frontEnd.decode(code.getBytes(StandardCharsets.UTF_8)));
    FileOutline outline = new FileOutline(tree.root());
    WrittenNames names = new WrittenNames(outline, new FileClasses(outline), tree.properties());
    return asked.stream().filter(names::has).toList();
  }

  @Test
  void bindingsWriteTheirTargets() {
    String code =
        """
        a = b
        for c, *d in e:
            self.f[g].h = i
        with j as k:
            (m := n)
        """;
    assertThat(written("python", code, List.of("abcdefghijklmn".split(""))))
        .containsExactly("a", "c", "d", "f", "h", "k", "m");
  }

  @Test
  void callsWriteWhatTheyMayChange() {
    String code =
        """
        def own(x): pass
        class Kept: pass
        own(a)
        Kept(b)
        other(c)
        d.e.append(f)
        g.own(h)
        i.read(j)
        """;
    assertThat(written("python", code, List.of("abcdefghij".split(""))))
        .containsExactly("a", "b", "d", "e", "g", "h");
  }

  @Test
  void updatesAndPropertiesWrite() {
    String code = "class C { void m() { a++; b.setC(d); --e.f; } }";
    assertThat(written("java", code, List.of("abcdef".split(""))))
        .containsExactly("a", "b", "e", "f");
  }
}
