package dev.vigil.night.service;

import dev.vigil.night.message.UserException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/**
 * Checks that something listens at a given address. The clients of the services would try for
 * minutes.
 */
public final class Reachability {
  private static final int LIMIT_MILLIS = 5000;

  private Reachability() {}

  /**
   * Connects to one of several brokers.
   *
   * @param addresses hosts and ports, with commas
   * @return the addresses
   * @throws UserException if none of them listens
   */
  public static String requireKafka(String addresses) {
    String reason = "";
    for (String address : addresses.split(",", -1)) {
      int colon = address.lastIndexOf(':');
      try {
        connect(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
        return addresses;
      } catch (IOException | IllegalArgumentException e) {
        reason = String.valueOf(e.getMessage());
      }
    }
    throw new UserException(
        "nothing answers at --kafka " + addresses + " (" + reason + "); start it, or mend --kafka");
  }

  /**
   * Connects to Elasticsearch.
   *
   * @return the address
   * @throws UserException if nothing listens there
   */
  public static URI requireElasticsearch(URI address) {
    int standard = address.getScheme().equals("https") ? 443 : 80;
    try {
      connect(address.getHost(), address.getPort() < 0 ? standard : address.getPort());
      return address;
    } catch (IOException | IllegalArgumentException e) {
      throw new UserException(
          "nothing answers at --elasticsearch "
              + address
              + " ("
              + e.getMessage()
              + "); start it, or mend --elasticsearch");
    }
  }

  private static void connect(String host, int port) throws IOException {
    InetSocketAddress address = new InetSocketAddress(host, port);
    if (address.isUnresolved()) {
      throw new IOException("unknown host");
    }
    try (Socket socket = new Socket()) {
      socket.connect(address, LIMIT_MILLIS);
    }
  }
}
