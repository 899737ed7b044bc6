package dev.vigil.analyzer.taint;

import org.junit.jupiter.api.Test;

/** Taint in fields, properties and records of Java. */
final class JavaObjectFlowTest {
  private static final String RULE =
      """
      rules:
        - id: flow
          message: from a source to a sink
          severity: HIGH
          languages: [java]
          mode: taint
          options: {taint_intrafile: %s}
          pattern-sources: [{pattern: source(...)}]
          pattern-sinks: [{pattern: sink(...)}]
      """;

  private static void check(String code) {
    JavaSummaryTest.checkCode(RULE.formatted("true"), code);
  }

  @Test
  void fieldsAreNamedWithTheirObjectOrAlone() {
    check(
        """
        class Page {
          private String given;
          private String loaded;
          private String clean = "x";
          static String shared;
          Page(String given) { this.given = given; }
          void load() { loaded = source(); shared = source(); }
          void show() {
            sink(this.loaded); // bad
            sink(loaded); // bad
            sink(given); // bad
            sink(clean);
            sink(shared); // bad
            sink(Page.shared); // bad
            loaded = "mine";
            sink(this.loaded);
          }
          void local(String loaded) {
            String shared = "mine";
            sink(loaded);
            sink(shared);
            new Thread() {
              public void run() {
                sink(Page.shared); // bad
                sink(given); // bad
                sink(clean);
              }
            }.start();
          }
          static void start() { new Page(source()).show(); }
        }
        """);
  }

  @Test
  void gettersAndSettersOfTheFileDoWhatTheySay() {
    check(
        """
        class Bean {
          private String left;
          private String right;
          Bean() { this("", ""); }
          Bean(String left, String right) { this.left = left; this.right = right; }
          String getLeft() { return left; }
          String getRight() { return this.right; }
          void setLeft(String value) { left = clean(value); }
          void setRight(String value) { right = value; }
          static String clean(String value) { return "x"; }
          static void use(Bean other) {
            Bean bean = new Bean();
            bean.setLeft(source());
            sink(bean.getLeft());
            bean.setRight(source());
            sink(bean.getRight()); // bad
            sink(bean.getLeft());
            sink(other.getRight());
            other.setRight(source());
            sink(other.getRight()); // bad
            var third = new Bean("x", source());
            sink(third.getLeft());
            sink(third.getRight()); // bad
          }
        }
        """);
  }

  @Test
  void propertiesOfOtherClassesAreKnownByTheNamesOfTheirMethods() {
    JavaSummaryTest.checkCode(
        RULE.formatted("false"),
        """
        class Page {
          void use(Bean bean, Bean public_) {
            bean.setName(source());
            sink(bean.getName()); // bad
            sink(bean.isName()); // bad
            sink(bean.getOther());
            sink(bean.name); // bad
            sink(bean); // bad
            sink(bean.get("name")); // bad
            sink(bean.settle()); // bad
            bean.setName("mine");
            sink(bean.getName());
            public_.value = source();
            sink(public_.getValue()); // bad
            sink(public_.getOther());
            Bean third = source();
            sink(third.getName()); // bad
          }
        }
        """);
  }

  @Test
  void finalFieldsAreKnownWithoutTheOption() {
    JavaSummaryTest.checkCode(
        RULE.formatted("false"),
        """
        class Page {
          static final String FIXED = source();
          private final String own = source();
          static String open = source();
          String instance = source();
          void use() {
            sink(FIXED); // bad
            sink(Page.FIXED); // bad
            sink(own); // bad
            sink(this.own); // bad
            sink(open);
            sink(instance);
          }
        }
        """);
  }

  @Test
  void recordsKeepTheirComponentsApart() {
    check(
        """
        record Pair(String left, String right) {
          String both() { return left + right; }
        }
        class Page {
          void use() {
            Pair pair = new Pair("x", source());
            sink(pair.left());
            sink(pair.right()); // bad
            sink(pair.both()); // bad
            sink(new Pair(source(), "x").left()); // bad
            sink(new Pair(source(), "x").right());
            sink(pair); // bad
          }
        }
        """);
  }

  @Test
  void whatExtendsAClassHasItsFields() {
    check(
        """
        abstract class Base {
          protected String value;
          Base(String value) { this.value = value; }
          abstract void run();
        }
        class One extends Base {
          One(String value) { super(value); }
          void run() {
            sink(value); // bad
            super.toString();
          }
          static void use() { new One(source()).run(); }
        }
        class Other {
          private String value;
          void run() { sink(value); }
        }
        """);
  }
}
