package dev.vigil.embedded.elasticsearch;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.core.TimeValue;
import org.elasticsearch.env.Environment;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.node.Node;
import org.elasticsearch.plugins.PluginsLoader;

/**
 * One Elasticsearch node on loopback. Arguments: its home directory, the HTTP port, the directory with the jars of the transport
 * module. Prints {@code ready} once it serves; ends when its standard input does.
 */
public final class ElasticsearchService {
  private ElasticsearchService() {}

  /** Runs the node. */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = System.out;
    System.setOut(System.err);
    Path home = Path.of(arguments[0]).toAbsolutePath();
    Files.createDirectories(home.resolve("config"));
    installTransport(home.resolve("modules/transport-netty4"), Path.of(arguments[2]));
    LogConfigurator.configureESLogging();
    Settings settings =
        Settings.builder()
            .put("path.home", home.toString())
            .put("path.data", home.resolve("data").toString())
            .put("path.logs", home.resolve("logs").toString())
            .put("cluster.name", "vigil")
            .put("node.name", "vigil")
            .put("discovery.type", "single-node")
            .put("http.host", "127.0.0.1")
            .put("http.port", arguments[1])
            .put("transport.host", "127.0.0.1")
            .put("transport.port", "0")
            .put("action.auto_create_index", "false")
            .put("cluster.routing.allocation.disk.threshold_enabled", "false")
            .build();
    Environment environment =
        InternalSettingsPreparer.prepareEnvironment(
            settings, Map.of(), home.resolve("config"), () -> "vigil");
    PluginsLoader plugins =
        PluginsLoader.createPluginsLoader(
            PluginsLoader.loadModulesBundles(environment.modulesDir(), false),
            Set.of(),
            Map.of(),
            false);
    Node node = new Node(environment, plugins);
    node.start();
    awaitShards(node);
    out.println("ready");
    out.flush();
    awaitEndOfInput();
    Thread.ofPlatform().daemon().start(() -> haltAfterSeconds(20));
    node.prepareForClose();
    node.close();
    System.exit(0);
  }

  /** A node that has just started answers searches of what it held before with an error. */
  private static void awaitShards(Node node) {
    node.client()
        .admin()
        .cluster()
        .prepareHealth(TimeValue.timeValueSeconds(60))
        .setWaitForYellowStatus()
        .setTimeout(TimeValue.timeValueSeconds(60))
        .get();
  }

  /**
   * Puts the HTTP transport where the node looks for modules. Its descriptor loses the module name, since the node's own classes
   * are on the class path here, not on a module path.
   */
  private static void installTransport(Path module, Path jars) throws IOException {
    if (Files.isDirectory(module)) {
      try (Stream<Path> old = Files.list(module)) {
        for (Path file : old.toList()) {
          Files.delete(file);
        }
      }
    }
    Files.createDirectories(module);
    try (Stream<Path> files = Files.list(jars)) {
      for (Path jar : files.sorted().toList()) {
        Files.copy(jar, module.resolve(jar.getFileName()));
        if (jar.getFileName().toString().startsWith("transport-netty4-")) {
          installDescriptor(module, jar);
        }
      }
    }
  }

  private static void installDescriptor(Path module, Path jar) throws IOException {
    String prefix = "META-INF/es-plugins/transport-netty4/";
    try (JarFile archive = new JarFile(jar.toFile())) {
      for (String name : List.of("plugin-descriptor.properties", "entitlement-policy.yaml")) {
        ZipEntry entry = archive.getEntry(prefix + name);
        try (InputStream in = archive.getInputStream(entry)) {
          String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
          Files.writeString(
              module.resolve(name),
              text.lines()
                  .filter(line -> !line.startsWith("modulename"))
                  .collect(Collectors.joining("\n", "", "\n")));
        }
      }
    }
  }

  private static void awaitEndOfInput() throws IOException {
    while (System.in.read() >= 0) {
      // Nothing is said on standard input; only its end means something.
    }
  }

  private static void haltAfterSeconds(int seconds) {
    try {
      Thread.sleep(seconds * 1000L);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(1);
  }
}
