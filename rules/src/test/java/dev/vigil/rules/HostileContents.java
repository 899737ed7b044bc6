package dev.vigil.rules;

import dev.vigil.analyzer.Analyzer;
import dev.vigil.analyzer.Limits;
import dev.vigil.analyzer.UnitObserver;
import dev.vigil.analyzer.finding.UnitAnalysis;
import dev.vigil.analyzer.rule.RuleSet;
import dev.vigil.analyzer.rule.yaml.RuleLoader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Contents that would take all time or memory if what is done with them were not bounded. {@link
 * #main} analyses them with the built-in rules, and is run in a process with a small heap.
 */
final class HostileContents {
  private static final String FLASK = "import os\nfrom flask import request\n\n";

  private HostileContents() {}

  /** Name, with the ending of a language, to content. */
  static Map<String, byte[]> all() {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    put(contents, "functions-that-call-each-other.py", mutuallyRecursive(30, 4));
    put(contents, "methods-that-call-each-other.java", mutuallyRecursiveJava(30, 4));
    put(contents, "many-sources-and-sinks.py", sourcesAndSinks(3000));
    put(contents, "fields-written-by-all-methods.py", sharedFields(200));
    put(contents, "access-paths-in-a-loop.py", accessPaths(150));
    put(
        contents,
        "many-variables.py",
        FLASK
            + "def f():\n"
            + lines(6000, i -> "    v" + i + " = request.args['a']")
            + "    open(v1)\n");
    put(
        contents,
        "many-elements.py",
        FLASK
            + "def f():\n"
            + "    x = request.args['a']\n"
            + "    listed = ["
            + "'a', ".repeat(16_000)
            + "]\n"
            + "    named = {"
            + IntStream.range(0, 16_000)
                .mapToObj("'k%1$d': 'a', "::formatted)
                .collect(Collectors.joining())
            + "}\n"
            + "    open(x)\n");
    put(
        contents,
        "appended-elements.py",
        FLASK
            + "def f():\n"
            + "    x = request.args['a']\n"
            + "    listed = []\n"
            + lines(1000, i -> "    listed.append('a" + i + "')")
            + "    open(x)\n");
    put(
        contents,
        "long-constants.py",
        "s = \""
            + "y".repeat(9900)
            + "\"\n"
            + lines(9000, i -> "v%1$d = s + \"%1$d\"\nf(v%1$d)".formatted(i)));
    put(
        contents,
        "constants-in-nested-loops.py",
        "def f():\n"
            + lines(1000, i -> "  v" + i + " = \"/tmp/a\"")
            + lines(
                500,
                i ->
                    """
                      for i in r:
                        v%1$d = v%1$d + "b"
                        for j in r:
                          v%2$d = "x"
                          for k in r:
                            g(v%1$d)\
                    """
                        .formatted(i, i + 1)));
    put(
        contents,
        "many-arguments.py",
        "subprocess.call(\n" + "a,\n".repeat(100_000) + "shell=True)\n");
    put(
        contents,
        "many-keyword-arguments.py",
        "subprocess.call(\n" + lines(50_000, i -> "a" + i + "=1,") + "shell=True)\n");
    put(
        contents,
        "many-secrets.py",
        lines(
            8000,
            i ->
                "password%1$d = \"Zq81hunter%1$d\"\nlog.info(\"x\", token=\"ab%1$dcdF1\")"
                    .formatted(i)));
    put(contents, "long-chain.py", "x = (a\n" + "+ b\n".repeat(100_000) + ")\n");
    put(contents, "nothing-but-brackets.py", "((((((((((\n".repeat(50_000));
    put(contents, "quotes-without-end.py", "\"\"\"\n".repeat(100_001));
    put(contents, "tokens-at-random.py", randomTokens(100_000));
    put(contents, "casts.java", "class A { Object x = " + "(a)\n".repeat(100_000) + "b; }");
    put(contents, "lambdas.java", "class A { Object x = " + "a ->\n".repeat(80_000) + "1; }");
    put(contents, "generics.java", "class A { " + "a<b<c<d<\n".repeat(40_000) + "}");
    put(
        contents,
        "array-lengths.java",
        "class A { Object x = new int" + "[1]\n".repeat(100_000) + "; }");
    put(contents, "open-blocks.java", "class A { void f() {\n" + "{\n".repeat(200_000));
    put(
        contents,
        "malformed-expressions.java",
        "class A {"
            + lines(
                5000,
                i -> "Pattern p%d = Pattern.compile(\"(a+)+[%s\");".formatted(i, "(".repeat(50)))
            + "}");
    put(contents, "tokens-of-a-provider.txt", ("xoxb-".repeat(3500) + "\n").repeat(30));
    put(contents, "keys-without-end.txt", "-----BEGIN RSA PRIVATE KEY-----\n".repeat(15_000));
    byte[] random = new byte[500_000];
    new Random(3).nextBytes(random);
    contents.put("bytes-at-random.py", random);
    contents.put("ill-formed.py", "é".repeat(250_000).getBytes(StandardCharsets.ISO_8859_1));
    contents.put(
        "shift-states.py",
        ("# -*- coding: iso-2022-jp -*-\n" + "s = \"漢字漢字\"\n".repeat(30_000))
            .getBytes(Charset.forName("ISO-2022-JP")));
    return contents;
  }

  private static void put(Map<String, byte[]> contents, String name, String text) {
    contents.put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String lines(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
  }

  private static String names(int count, IntFunction<String> name) {
    return IntStream.range(0, count).mapToObj(name).collect(Collectors.joining(", "));
  }

  private static String mutuallyRecursive(int functions, int parameters) {
    return FLASK
        + lines(
            functions,
            i ->
                "def f%d(%s):\n".formatted(i, names(parameters, k -> "p" + k))
                    + "    path = os.path.join(p0, request.args['n'] + p1)\n"
                    + lines(
                        functions,
                        j ->
                            "    p%d = f%d(%s)"
                                .formatted(
                                    j % parameters,
                                    j,
                                    names(
                                        parameters,
                                        k -> k == 0 ? "path" : "p" + (k + j) % parameters)))
                    + "    open(path)\n    os.system(p1)\n    return path + p0\n");
  }

  private static String mutuallyRecursiveJava(int methods, int parameters) {
    return "import java.io.*;\nimport javax.servlet.http.*;\nclass R {\n"
        + lines(
            methods,
            i ->
                "String f%d(HttpServletRequest request, %s) throws IOException {\n"
                        .formatted(i, names(parameters, k -> "String p" + k))
                    + "  String path = p0 + request.getParameter(\"n\") + p1;\n"
                    + lines(
                        methods,
                        j ->
                            "  p%d = f%d(request, %s);"
                                .formatted(
                                    j % parameters,
                                    j,
                                    names(
                                        parameters,
                                        k -> k == 0 ? "path" : "p" + (k + j) % parameters)))
                    + "  new FileOutputStream(path).write(1);\n  return path + p0;\n}")
        + "}\n";
  }

  private static String sourcesAndSinks(int count) {
    return FLASK
        + "def f():\n    x = ''\n"
        + lines(count, i -> "    x = x + request.args['a" + i + "']\n    open(x)");
  }

  private static String sharedFields(int methods) {
    Random random = new Random(5);
    return FLASK
        + "class C:\n"
        + lines(
            methods,
            i ->
                "  def m%d(self, a):\n".formatted(i)
                    + lines(
                        20,
                        k ->
                            "    self.f%d = self.f%d + a"
                                .formatted(random.nextInt(100), random.nextInt(100)))
                    + "    self.f%d = request.args['x']\n".formatted(random.nextInt(100))
                    + "    self.m%d(self.f%d)\n"
                        .formatted(random.nextInt(methods), random.nextInt(100))
                    + "    open(self.f%d)".formatted(random.nextInt(100)));
  }

  private static String accessPaths(int count) {
    return FLASK
        + "def f(x):\n  x.v = request.args['q']\n  while x:\n"
        + lines(
            count,
            i ->
                "    x.a%1$d = x.a%2$d.b%1$d\n    x = x.a%1$d\n    open(x.a%2$d.b%1$d)"
                    .formatted(i % 40, i * 3 % 40));
  }

  private static String randomTokens(int count) {
    String[] tokens = {
      "def", "class", "(", ")", "[", "]", "{", "}", ":", "if", "x", "=", "lambda", "\n", "  ",
      "for", "in", "\"a\"", "'", "@", "*", ",", "."
    };
    Random random = new Random(9);
    return IntStream.range(0, count)
        .mapToObj(i -> tokens[random.nextInt(tokens.length)])
        .collect(Collectors.joining(" "));
  }

  /** Analyses all; prints for each its name, steps, estimated bytes and outcome. */
  public static void main(String[] arguments) throws Exception {
    RuleSet rules = RuleLoader.load(BuiltinRules.load()).rules();
    Analyzer analyzer = new Analyzer(rules, Limits.DEFAULT);
    for (Map.Entry<String, byte[]> content : all().entrySet()) {
      String name = content.getKey();
      String language =
          switch (name.substring(name.lastIndexOf('.'))) {
            case ".py" -> "python";
            case ".java" -> "java";
            default -> "text";
          };
      Work work = new Work();
      UnitAnalysis analysis = analyzer.analyse(content.getValue(), language, work);
      System.out.println(name + " " + work.steps + " " + work.bytes + " " + analysis.outcome());
    }
  }

  private static final class Work implements UnitObserver {
    private long steps;
    private long bytes;

    @Override
    public void applied(String ruleId, long ruleSteps, long ruleBytes) {
      steps += ruleSteps;
      bytes = Math.max(bytes, ruleBytes);
    }
  }
}
