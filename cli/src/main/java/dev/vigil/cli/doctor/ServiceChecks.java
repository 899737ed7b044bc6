package dev.vigil.cli.doctor;

import dev.vigil.night.message.Count;
import dev.vigil.night.service.ServiceAddresses;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/** Whether services at given addresses answer. */
public final class ServiceChecks {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final ServiceAddresses addresses;

  /** Checks of the services at the given addresses. */
  public ServiceChecks(ServiceAddresses addresses) {
    this.addresses = addresses;
  }

  /** Results, one for each address that is given. */
  public List<Check> run() {
    List<Check> checks = new ArrayList<>();
    addresses.kafka().map(ServiceChecks::kafka).ifPresent(checks::add);
    addresses.elasticsearch().map(ServiceChecks::elasticsearch).ifPresent(checks::add);
    return checks;
  }

  private static Check kafka(String address) {
    String advice = "start it, or mend --kafka; its advertised.listeners must be reachable too";
    Map<String, Object> configuration =
        Map.of(
            "bootstrap.servers",
            address,
            "default.api.timeout.ms",
            (int) LIMIT.toMillis(),
            "request.timeout.ms",
            (int) LIMIT.toMillis());
    try (Admin admin = Admin.create(configuration)) {
      int brokers = admin.describeCluster().nodes().get(LIMIT.toSeconds(), TimeUnit.SECONDS).size();
      return Check.ok("Kafka", Count.of(brokers, "broker", "brokers") + " at " + address);
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      String reason = Objects.requireNonNullElse(e.getCause(), e).toString();
      return Check.problem("Kafka", "does not answer at " + address + ": " + reason, advice);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Check.problem("Kafka", "was not waited for", advice);
    }
  }

  private static Check elasticsearch(URI address) {
    String advice = "start it, or mend --elasticsearch";
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(LIMIT).build()) {
      HttpRequest request =
          HttpRequest.newBuilder(address.resolve("/_cluster/health")).timeout(LIMIT).build();
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      return response.statusCode() == 200 && !response.body().contains("\"status\":\"red\"")
          ? Check.ok("Elasticsearch", "answers at " + address)
          : Check.problem(
              "Elasticsearch",
              "at " + address + " says " + response.statusCode() + " " + response.body(),
              "look into its log; a red cluster has lost a shard");
    } catch (IOException e) {
      return Check.problem("Elasticsearch", "does not answer at " + address + ": " + e, advice);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Check.problem("Elasticsearch", "was not waited for", advice);
    }
  }
}
