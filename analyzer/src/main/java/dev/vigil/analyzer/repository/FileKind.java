package dev.vigil.analyzer.repository;

import dev.vigil.analyzer.rule.Area;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a file is, by its name: a language or format for people, and the areas of a review to which
 * its content can belong. A name that says nothing may be code.
 *
 * @param name such as {@code JavaScript}
 * @param purpose what such files are for
 */
public record FileKind(String name, Purpose purpose) {
  /** Language of files that no front end parses. */
  private static final String TEXT = "text";

  private static final FileKind UNKNOWN = new FileKind("unknown type", Purpose.CODE);

  /** Purpose, name, then extensions; a name of a whole file begins with a slash. */
  private static final String TABLE =
      """
      code; Python; py pyw pyi wsgi tac /sconstruct /sconscript /wscript
      code; Java; java
      code; JavaScript; js mjs cjs jsx es6
      code; TypeScript; ts tsx mts cts
      code; Vue; vue
      code; Svelte; svelte
      code; PHP; php php3 php4 php5 phtml inc
      code; Ruby; rb erb rake gemspec ru /gemfile /rakefile /vagrantfile
      code; Go; go
      code; C; c h
      code; C++; cc cpp cxx hpp hh hxx
      code; C#; cs cshtml razor
      code; Visual Basic; vb vbs bas
      code; F#; fs fsx
      code; Kotlin; kt kts
      code; Scala; scala sc
      code; Groovy; groovy gradle gvy /jenkinsfile
      code; Clojure; clj cljs cljc edn
      code; Swift; swift
      code; Objective-C; m mm
      code; Rust; rs
      code; Dart; dart
      code; Lua; lua
      code; Perl; pl pm t
      code; R; r
      code; Elixir; ex exs
      code; Erlang; erl hrl
      code; Haskell; hs
      code; Julia; jl
      code; Solidity; sol
      code; Apex; cls trigger
      code; COBOL; cob cbl
      code; Assembly; asm s
      code; shell; sh bash zsh ksh fish bats
      code; PowerShell; ps1 psm1 psd1
      code; Windows batch; bat cmd
      code; SQL; sql pls pks pkb
      code; Jupyter notebook; ipynb
      code; HTML; html htm xhtml
      code; template; j2 jinja jinja2 jade pug ejs hbs haml mustache twig tmpl tpl ftl vm
      code; JSP; jsp jspf jspx jspp tag tagx
      code; ASP; asp aspx ascx
      code; GraphQL; graphql gql
      code; Makefile; mk mak /makefile /gnumakefile
      code; CMake; cmake /cmakelists.txt
      configuration; Dockerfile; dockerfile /dockerfile /containerfile
      configuration; Terraform; tf tfvars hcl tfstate
      configuration; YAML; yml yaml
      configuration; JSON; json json5 jsonc
      configuration; XML; xml pom xsd xsl xslt wsdl plist
      configuration; TOML; toml
      configuration; properties; properties
      configuration; INI; ini cfg conf cnf config
      configuration; environment file; env /.env
      configuration; package manager settings; npmrc /.npmrc /.pypirc /.netrc
      text; text; txt text md markdown rst adoc asciidoc org tex log csv tsv diff patch
      text; text; lock sum po pot srt vtt
      text; text; /license /licence /copying /notice /authors /contributors /changelog /changes
      text; text; /readme /todo /version /codeowners /maintainers /install /news /thanks /mvnw
      text; text; gitignore gitattributes gitmodules gitkeep dockerignore editorconfig helmignore
      text; text; npmignore semgrepignore vigilignore hgignore mailmap keep
      text; text; /package-lock.json /composer.lock /yarn.lock /npm-shrinkwrap.json /pnpm-lock.yaml
      text; style sheet; css scss sass less styl
      text; image; svg
      text; certificate; pem crt cer csr
      """;

  private static final Map<String, FileKind> BY_ENDING = byEnding();
  private static final Map<String, FileKind> BY_NAME =
      BY_ENDING.values().stream()
          .distinct()
          .collect(
              Collectors.toUnmodifiableMap(
                  kind -> kind.name().toLowerCase(Locale.ROOT), kind -> kind));

  /** What files are for, and so which areas of a review they can belong to. */
  public enum Purpose {
    /** Code, and pages that hold code: all areas. */
    CODE,
    /** Settings of programs and machines. */
    CONFIGURATION,
    /** Texts for people, and data. */
    TEXT;

    /** The areas to which the content of such files can belong. */
    public Set<Area> areas() {
      return switch (this) {
        case CODE -> EnumSet.allOf(Area.class);
        case CONFIGURATION -> EnumSet.of(Area.HARDCODED_INFORMATION, Area.CONFIGURATION_MANAGEMENT);
        case TEXT -> EnumSet.of(Area.HARDCODED_INFORMATION);
      };
    }
  }

  /**
   * The kind of a file.
   *
   * @param language in which it is analysed; {@code text} leaves it to the name
   */
  public static FileKind of(String path, String language) {
    FileKind analysed = BY_NAME.get(language);
    if (analysed != null && !language.equals(TEXT)) {
      return analysed;
    }
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    FileKind whole = BY_ENDING.get("/" + name);
    if (whole != null) {
      return whole;
    }
    int dot = name.lastIndexOf('.');
    return dot < 0 ? UNKNOWN : BY_ENDING.getOrDefault(name.substring(dot + 1), UNKNOWN);
  }

  private static Map<String, FileKind> byEnding() {
    Map<String, FileKind> kinds = new HashMap<>();
    for (String line : TABLE.lines().toList()) {
      String[] columns = line.split("; ", 3);
      FileKind kind =
          new FileKind(columns[1], Purpose.valueOf(columns[0].toUpperCase(Locale.ROOT)));
      Arrays.stream(columns[2].split(" ", -1)).forEach(ending -> kinds.put(ending, kind));
    }
    return Map.copyOf(kinds);
  }
}
