package dev.vigil.cli.command;

import dev.vigil.cli.console.TerminalProgress;
import dev.vigil.cli.option.KafkaOption;
import dev.vigil.cli.option.ServiceOptions;
import dev.vigil.index.Index;
import dev.vigil.index.IndexLayout;
import dev.vigil.night.CatchUp;
import dev.vigil.night.message.Progress;
import dev.vigil.night.message.UserException;
import dev.vigil.night.service.Reachability;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The third stage alone. */
@Command(
    name = "index",
    mixinStandardHelpOptions = true,
    description = "Applies the scans that Kafka holds to Elasticsearch: the last stage of a night.")
public final class IndexCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Mixin private KafkaOption kafka = new KafkaOption();

  @Option(
      names = "--elasticsearch",
      required = true,
      paramLabel = "URL",
      description = "Elasticsearch, such as http://host:9200.")
  private String elasticsearch = "";

  @Option(
      names = "--follow",
      description = "Go on with what comes, until it is stopped, instead of ending.")
  private boolean follow;

  @Option(
      names = "--shards",
      paramLabel = "N",
      description = "Primary shards of indices that are not there yet (default: ${DEFAULT-VALUE}).")
  private int shards = IndexLayout.DEFAULT.shards();

  @Option(
      names = "--replicas",
      paramLabel = "N",
      description =
          "Copies of each shard of indices that are not there yet (default: ${DEFAULT-VALUE}).")
  private int replicas = IndexLayout.DEFAULT.replicas();

  @Override
  public Integer call() {
    if (shards < 1 || replicas < 0) {
      throw new UserException(
          "--shards is at least 1 and --replicas at least 0, not " + shards + " and " + replicas);
    }
    Progress progress = TerminalProgress.to(Objects.requireNonNull(spec).commandLine().getErr());
    try (Index index =
        new Index(Reachability.requireElasticsearch(ServiceOptions.elasticsearch(elasticsearch)))) {
      index.create(new IndexLayout(shards, replicas));
      CatchUp catchUp = new CatchUp(kafka.address(), index, progress);
      if (follow) {
        catchUp.follow();
      }
      catchUp.run(() -> {});
      spec.commandLine().getOut().println("the index has all scans");
      spec.commandLine().getOut().flush();
    }
    return 0;
  }
}
