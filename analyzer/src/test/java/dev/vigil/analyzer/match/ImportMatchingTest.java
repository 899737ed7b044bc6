package dev.vigil.analyzer.match;

import static dev.vigil.analyzer.match.PythonMatches.bound;
import static dev.vigil.analyzer.match.PythonMatches.find;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.pattern.InvalidPatternException;
import org.junit.jupiter.api.Test;

class ImportMatchingTest {
  @Test
  void followsImportsToFullNames() throws InvalidPatternException {
    String code =
        """
        import os.path as osp
        from hashlib import md5 as m
        import subprocess
        osp.join(1)
        m(2)
        subprocess.run(3)
        def f(m):
            m(4)
        def g():
            j.loads(5)
            import json as j
            j.loads(6)
        def h():
            for m in ms:
                m(7)
            m = wrapped(m)
        """;
    assertThat(find(code, "os.path.join(...)")).containsExactly("osp.join(1)");
    assertThat(find(code, "hashlib.md5(...)")).containsExactly("m(2)");
    assertThat(find(code, "subprocess.run(...)")).containsExactly("subprocess.run(3)");
    assertThat(find(code, "json.loads($X)")).containsExactly("j.loads(6)");
    assertThat(bound(code, "hashlib.$H(...)", "$H")).containsExactly("md5");
  }

  @Test
  void keepsAnImportThatIsAssignedTo() throws InvalidPatternException {
    String code =
        """
        import pdb as db
        def f():
            db.set_trace()
            db = "the text"
            db.post_mortem()
        def g():
            with open(x) as db:
                db.read()
        """;
    assertThat(find(code, "pdb.$M(...)")).containsExactly("db.set_trace()", "db.post_mortem()");
  }

  @Test
  void takesTheLatestImportOfAName() throws InvalidPatternException {
    String code = "from a import n\nn(1)\nfrom b import n\nn(2)\nfrom . import n\nn(3)\n";
    assertThat(find(code, "a.n(...)")).containsExactly("n(1)");
    assertThat(find(code, "b.n(...)")).containsExactly("n(2)");
  }

  @Test
  void namesMayComeFromWhatIsImportedWhole() throws InvalidPatternException {
    String code =
        """
        from os import *
        from other import *
        from json import loads
        from . import *
        system("a")
        path.join("b")
        loads("c")
        def f(system):
            system("d")
        def popen():
            pass
        popen("e")
        """;
    assertThat(find(code, "os.system(...)")).containsExactly("system(\"a\")");
    assertThat(find(code, "other.system(...)")).containsExactly("system(\"a\")");
    assertThat(find(code, "os.path.join(...)")).containsExactly("path.join(\"b\")");
    assertThat(find(code, "os.loads(...)")).isEmpty();
    assertThat(find(code, "os.popen(...)")).isEmpty();
    assertThat(find(code, "os.$F(...)")).isEmpty();
    assertThat(find(code, "$M.system(...)")).isEmpty();
    assertThat(find(code, "system(...)")).containsExactly("system(\"a\")", "system(\"d\")");
  }

  @Test
  void matchesImportsByPrefix() throws InvalidPatternException {
    String code = "import a.b\nfrom a.c import d, e\nimport x as a\n";
    assertThat(find(code, "import a")).containsExactly("import a.b", "from a.c import d, e");
    assertThat(find(code, "import a.c.d")).containsExactly("from a.c import d, e");
    assertThat(find(code, "from a import b")).containsExactly("import a.b");
    assertThat(bound(code, "from a import $N", "$N")).containsExactly("b", "d", "e");
  }

  @Test
  void followsImportsInBoundsOfTypeParameters() throws InvalidPatternException {
    String code = "from typing import Sequence as S\ndef f[T: S](x: T):\n    return x\n";
    assertThat(find(code, "typing.Sequence")).containsExactly("S");
  }
}
