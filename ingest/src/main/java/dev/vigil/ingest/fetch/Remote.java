package dev.vigil.ingest.fetch;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.FetchResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.SshTransport;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.TrackingRefUpdate;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportHttp;
import org.eclipse.jgit.transport.URIish;

/** The other side of a mirror: what its ref is, and the one commit of it. */
final class Remote {
  /** Of no answer, in seconds. */
  private static final int TIMEOUT = 120;

  /** Below it a mirror has what it fetched last of each ref. */
  private static final String TRACKING = "refs/vigil/";

  private final GitSource source;
  private final Credentials credentials;

  Remote(GitSource source, Credentials credentials) {
    this.source = source;
    this.credentials = credentials;
  }

  GitSource source() {
    return source;
  }

  /**
   * What is to be fetched.
   *
   * @param name full name of the ref, or the id of a commit
   * @param id of the commit or tag
   */
  record Target(String name, ObjectId id) {
    /** Names it in the mirror. */
    String tracking() {
      return TRACKING + name;
    }
  }

  /** One attempt to talk to the other side; tells why it failed. */
  final class Attempt implements AutoCloseable {
    private final Repository mirror;
    private final Transport transport;
    private final HttpWatch http = new HttpWatch();
    private final SystemSsh ssh = new SystemSsh(credentials.sshCommand());
    private final LoginProvider login;

    Attempt(Repository mirror) throws IOException {
      this.mirror = mirror;
      URIish uri;
      try {
        uri = new URIish(source.location());
        transport = Transport.open(mirror, uri);
      } catch (URISyntaxException e) {
        throw new IOException("not a URL: " + source.redact(String.valueOf(e.getMessage())));
      }
      login = new LoginProvider(source, credentials, String.valueOf(uri.getHost()));
      transport.setTimeout(TIMEOUT);
      transport.setTagOpt(TagOpt.NO_TAGS);
      transport.setCredentialsProvider(login);
      if (transport instanceof TransportHttp overHttp) {
        overHttp.setHttpConnectionFactory(http);
      } else if (transport instanceof SshTransport overSsh) {
        overSsh.setSshSessionFactory(ssh);
      }
    }

    /**
     * What the ref is now.
     *
     * @return absent if the repository has no commit yet
     * @throws IOException if it has no such ref, or cannot be asked
     */
    Optional<Target> resolve() throws IOException {
      if ("file".equals(transport.getURI().getScheme())) {
        Path path = Path.of(transport.getURI().getPath());
        ObjectFormat.requireSha1(path);
        ObjectFormat.requireSha1(path.resolve(".git"));
      }
      if (ObjectId.isId(source.ref())) {
        return Optional.of(new Target(source.ref(), ObjectId.fromString(source.ref())));
      }
      List<String> names = names(source.ref());
      Map<String, Ref> refs = advertised(names);
      for (String name : names) {
        Ref ref = refs.get(name);
        if (ref != null && ref.getObjectId() != null) {
          return Optional.of(new Target(name, ref.getObjectId()));
        }
      }
      boolean isEmpty =
          source.ref().equals(Constants.HEAD)
              && advertised(List.of(Constants.R_HEADS + "*")).keySet().stream()
                  .noneMatch(name -> name.startsWith(Constants.R_HEADS));
      if (isEmpty) {
        return Optional.empty();
      }
      throw new IOException(
          source.ref().equals(Constants.HEAD)
              ? "its HEAD names a branch that is not there; give a ref in the inventory"
              : "it has no branch or tag named " + source.ref());
    }

    private Map<String, Ref> advertised(List<String> names) throws IOException {
      List<RefSpec> specs =
          names.stream().map(name -> new RefSpec(name + ":" + TRACKING + name)).toList();
      try (FetchConnection connection = transport.openFetch(specs)) {
        return connection.getRefsMap();
      }
    }

    /** Fetches the commit with its tree, and no other. */
    void fetch(Target target) throws IOException {
      transport.setDepth(1);
      FetchResult result =
          transport.fetch(
              NullProgressMonitor.INSTANCE,
              List.of(new RefSpec("+" + target.name() + ":" + target.tracking())));
      for (TrackingRefUpdate update : result.getTrackingRefUpdates()) {
        switch (update.getResult()) {
          case NEW, FORCED, FAST_FORWARD, NO_CHANGE, RENAMED -> {}
          default ->
              throw new TransportException(
                  "the ref " + update.getLocalName() + " was not updated: " + update.getResult());
        }
      }
      if (ObjectId.isId(target.name())) {
        keep(target);
      }
    }

    /** JGit writes no ref for what is fetched by its id. */
    private void keep(Target target) throws IOException {
      RefUpdate update = mirror.updateRef(target.tracking());
      update.setNewObjectId(target.id());
      update.forceUpdate();
    }

    /** Why the attempt failed, and whether it may help to wait. */
    FetchFailure failure(Exception e) {
      return FetchFailure.of(source, e, http, ssh.messages(), login);
    }

    @Override
    public void close() {
      transport.close();
    }
  }

  /** The names that a short one can mean, as Git tries them; and no pattern. */
  private static List<String> names(String ref) throws IOException {
    if (!Repository.isValidRefName(Constants.R_REFS + ref)) {
      throw new IOException(
          "not a ref: " + ref + "; name a branch, a tag, HEAD, a full ref, or the id of a commit");
    }
    if (ref.equals(Constants.HEAD)) {
      return List.of(ref);
    }
    List<String> names = new ArrayList<>();
    if (ref.startsWith(Constants.R_REFS)) {
      names.add(ref);
    }
    names.add(Constants.R_TAGS + ref);
    names.add(Constants.R_HEADS + ref);
    return names;
  }
}
