# Sourced by the commands here: run_main CLASS ARGUMENT... runs a main class of the benchmarks with a JDK 21 or newer, and builds first
# when sources are newer. The caller has set `here` to the root of the checkout.
run_main() {
  . "$here/.mvn/wrapper/find-jdk.sh"
  find_jdk 21
  built="$here/benchmarks/target/benchmarks.built"
  if [ ! -f "$built" ] || [ -n "$(find "$here/pom.xml" "$here"/*/pom.xml "$here"/*/src/main "$here"/embedded/*/src/main "$here"/rules/*/ \
    -newer "$built" -type f -not -path '*/target/*' 2>/dev/null | head -n 1)" ]; then
    echo "benchmarks: building" >&2
    (cd "$here" && ./mvnw -q -DskipTests -Dskip.quality=true package) >&2 || {
      echo "benchmarks: the build failed; see above" >&2
      exit 2
    }
    touch "$built" "$here/cli/target/vigil.built"
  fi
  # JGit looks for a logger; there is nothing to log.
  exec "$JAVA_HOME/bin/java" -Xmx512m -Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider -Dslf4j.internal.verbosity=WARN \
    "-Dvigil.home=$here" -cp "$here/benchmarks/target/classes:$here/benchmarks/target/lib/*" "$@"
}
