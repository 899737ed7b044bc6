package dev.vigil.indexer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigil.embedded.EmbeddedElasticsearch;
import dev.vigil.embedded.EmbeddedKafka;
import dev.vigil.schemas.DeadLetter;
import dev.vigil.schemas.NightOutcome;
import dev.vigil.schemas.NightRecord;
import dev.vigil.schemas.RepositoryIdentity;
import dev.vigil.schemas.ScanResult;
import dev.vigil.schemas.Triage;
import dev.vigil.schemas.codec.Keys;
import dev.vigil.schemas.codec.MessageCodec;
import dev.vigil.schemas.codec.Topics;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** A broker and a node, which can be taken away, with what tests write and read. */
final class RealServices implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final int PARTITIONS = 2;

  private final Path directory;
  private final int partitionCount;
  private final Admin admin;
  private final KafkaProducer<byte[], byte[]> producer;
  private EmbeddedKafka broker;
  private EmbeddedElasticsearch node;
  private final MessageCodec<ScanResult> scans = new MessageCodec<>(ScanResult.getClassSchema());
  private final MessageCodec<NightRecord> nights = new MessageCodec<>(NightRecord.getClassSchema());
  private final MessageCodec<Triage> triages = new MessageCodec<>(Triage.getClassSchema());
  private final MessageCodec<DeadLetter> letters = new MessageCodec<>(DeadLetter.getClassSchema());

  RealServices(Path directory) throws Exception {
    this(directory, PARTITIONS);
  }

  /** With topics of a number of partitions. */
  RealServices(Path directory, int partitionCount) throws Exception {
    this.directory = directory;
    this.partitionCount = partitionCount;
    this.broker = EmbeddedKafka.start(directory.resolve("kafka"));
    this.node = EmbeddedElasticsearch.start(directory.resolve("elasticsearch"));
    this.admin = Admin.create(Map.of("bootstrap.servers", kafka()));
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka(), "max.request.size", Topics.MAX_MESSAGE_BYTES),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    List<NewTopic> topics =
        Topics.ALL.stream()
            .map(topic ->
                new NewTopic(topic, Optional.of(partitionCount), Optional.empty())
                    .configs(Topics.configuration(topic)))
            .toList();
    admin.createTopics(topics).all().get(60, TimeUnit.SECONDS);
  }

  String kafka() {
    return broker.bootstrapServers();
  }

  URI elasticsearch() {
    return node.uri();
  }

  void stopElasticsearch() {
    node.close();
  }

  void startElasticsearch() {
    node = EmbeddedElasticsearch.start(directory.resolve("elasticsearch"), node.uri().getPort());
  }

  void killKafka() {
    broker.process().kill();
  }

  void startKafka() {
    int port = Integer.parseInt(kafka().split(":", -1)[1]);
    broker = EmbeddedKafka.launch(directory.resolve("kafka"), port);
    broker.process().awaitReady();
  }

  void send(List<ScanResult> parts) throws Exception {
    for (ScanResult part : parts) {
      String repository = part.getRepository().getId();
      send(
          Topics.SCANS,
          repository,
          Keys.scan(repository, part.getSequence(), part.getPart()),
          scans.encode(part));
    }
  }

  void send(String repository, NightOutcome outcome, long sequence, String reason)
      throws Exception {
    NightRecord night =
        new NightRecord(
            sequence * 1000,
            new RepositoryIdentity(repository, "name of " + repository, null),
            outcome,
            reason.isEmpty() ? null : reason,
            sequence,
            sequence * 1000,
            null,
            "v1");
    send(Topics.NIGHTS, repository, repository, nights.encode(night));
  }

  void send(Triage triage) throws Exception {
    send(Topics.TRIAGE, triage.getRepositoryId(), triage.getFingerprint(), triages.encode(triage));
  }

  void send(String topic, String repository, String key, byte @Nullable [] value) throws Exception {
    producer
        .send(
            new ProducerRecord<>(
                topic, Keys.partition(repository, partitionCount), Keys.bytes(key), value))
        .get(60, TimeUnit.SECONDS);
  }

  /** Documents of an index by id, asked for without Vigil's own queries. */
  Map<String, JsonNode> documents(String index) throws Exception {
    request("POST", "/" + index + "/_refresh", "");
    JsonNode answer = request("GET", "/" + index + "/_search?size=10000", "");
    Map<String, JsonNode> documents = new TreeMap<>();
    for (JsonNode hit : answer.path("hits").path("hits")) {
      documents.put(hit.path("_id").asText(), hit.path("_source"));
    }
    return documents;
  }

  /** Documents of one repository in some indices. */
  List<JsonNode> hits(List<String> indices, String repository) throws Exception {
    String names = String.join(",", indices);
    request("POST", "/" + names + "/_refresh", "");
    JsonNode answer =
        request(
            "POST",
            "/" + names + "/_search",
            "{\"size\": 10000, \"query\": {\"term\": {\"vigil.repository.id\": \""
                + repository
                + "\"}}}");
    List<JsonNode> hits = new ArrayList<>();
    answer.path("hits").path("hits").forEach(hits::add);
    return hits;
  }

  JsonNode request(String method, String path, String body) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(node.uri().resolve(path))
              .header("Content-Type", "application/json")
              .method(method, HttpRequest.BodyPublishers.ofString(body))
              .build();
      return new ObjectMapper()
          .readTree(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }
  }

  List<DeadLetter> deadLetters() throws Exception {
    List<DeadLetter> found = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", kafka()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions = partitions(Topics.DEAD_LETTERS);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream()
          .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
        for (var record : consumer.poll(Duration.ofMillis(200))) {
          found.add(letters.decode(record.value()));
        }
      }
    }
    return found;
  }

  private List<TopicPartition> partitions(String topic) {
    List<TopicPartition> partitions = new ArrayList<>();
    for (int partition = 0; partition < partitionCount; partition++) {
      partitions.add(new TopicPartition(topic, partition));
    }
    return partitions;
  }

  /**
   * Waits until the indexer has committed that it read everything; a rebuild late in a long run has
   * hundreds of records to apply.
   */
  void awaitRead() throws Exception {
    await(() -> behind(true) == 0, LIMIT.plusSeconds(behind(true)));
  }

  /**
   * Waits until everything is read, however long it takes, as long as it goes on.
   *
   * @param check throws if there is no point in waiting on
   */
  void awaitRead(Check check) throws Exception {
    while (behind(true) > 0) {
      check.run();
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  /** Throws if something is wrong. */
  interface Check {
    void run() throws Exception;
  }

  /** Records that the indexer has not read, or would read again if it began now. */
  long behind(boolean read) throws Exception {
    Map<TopicPartition, OffsetAndMetadata> committed =
        admin
            .listConsumerGroupOffsets(Indexer.GROUP)
            .partitionsToOffsetAndMetadata()
            .get(60, TimeUnit.SECONDS);
    List<TopicPartition> partitions =
        Indexer.TOPICS.stream().map(this::partitions).flatMap(List::stream).toList();
    Map<TopicPartition, Long> ends =
        admin
            .listOffsets(
                partitions.stream()
                    .collect(Collectors.toMap(key -> key, key -> OffsetSpec.latest())))
            .all()
            .get(60, TimeUnit.SECONDS)
            .entrySet()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().offset()));
    long behind = 0;
    for (TopicPartition partition : partitions) {
      OffsetAndMetadata offset = committed.get(partition);
      long position = 0;
      if (offset != null) {
        position = read ? ReadPosition.of(offset) : offset.offset();
      }
      behind += ends.getOrDefault(partition, 0L) - position;
    }
    return behind;
  }

  /** The partitions of each indexer that has some. */
  List<Set<TopicPartition>> assignments() throws Exception {
    try {
      return admin
          .describeConsumerGroups(List.of(Indexer.GROUP))
          .all()
          .get(60, TimeUnit.SECONDS)
          .values()
          .stream()
          .flatMap(group -> group.members().stream())
          .map(member -> member.assignment().topicPartitions())
          .filter(partitions -> !partitions.isEmpty())
          .toList();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof GroupIdNotFoundException) {
        return List.of(); // no indexer has asked for partitions yet
      }
      throw e;
    }
  }

  /** Lets a topic have more partitions. */
  void addPartitions(String topic, int count) throws Exception {
    admin
        .createPartitions(Map.of(topic, NewPartitions.increaseTo(count)))
        .all()
        .get(60, TimeUnit.SECONDS);
  }

  /** The next indexer begins at the beginning; one that has read nothing yet does so anyway. */
  void forgetWhatWasRead() throws Exception {
    try {
      admin.deleteConsumerGroups(List.of(Indexer.GROUP)).all().get(60, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof GroupIdNotFoundException)) {
        throw e;
      }
    }
  }

  static void await(Callable<Boolean> condition) throws Exception {
    await(condition, LIMIT);
  }

  private static void await(Callable<Boolean> condition, Duration limit) throws Exception {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!condition.call()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("not within " + limit);
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  @Override
  public void close() {
    producer.close();
    admin.close();
    node.close();
    broker.close();
  }
}
