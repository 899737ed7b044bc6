package dev.vigil.ingest.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.RemoteSession;
import org.eclipse.jgit.transport.SshSessionFactory;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.util.FS;

/**
 * Connects by the {@code ssh} of the machine, with the user's keys, agent, known hosts and
 * configuration, without any prompt. What it prints on standard error is kept for the message.
 */
final class SystemSsh extends SshSessionFactory {
  private static final int MAX_MESSAGE_BYTES = 2000;
  private static final int CONNECT_SECONDS = 30;
  private static final int CLOSE_SECONDS = 2;

  private final List<String> command;
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

  /**
   * Sessions.
   *
   * @param command the program, and arguments before ours
   */
  SystemSsh(List<String> command) {
    this.command = List.copyOf(command);
  }

  @Override
  public String getType() {
    return "system";
  }

  @Override
  public RemoteSession getSession(
      URIish uri, CredentialsProvider credentials, FS fs, int timeoutMillis)
      throws TransportException {
    String target = uri.getUser() == null ? uri.getHost() : uri.getUser() + "@" + uri.getHost();
    if (target.startsWith("-")) {
      throw new TransportException("not a host of ssh: " + uri.getHost());
    }
    List<String> arguments = new ArrayList<>(command);
    arguments.addAll(List.of("-o", "BatchMode=yes", "-o", "ConnectTimeout=" + CONNECT_SECONDS));
    if (uri.getPort() > 0) {
      arguments.addAll(List.of("-p", Integer.toString(uri.getPort())));
    }
    arguments.add("--");
    arguments.add(target);
    return new Session(arguments);
  }

  /** What ssh and the other side said last, in one line; empty if nothing. */
  String messages() {
    synchronized (errors) {
      return errors.toString(StandardCharsets.UTF_8).strip().replaceAll("\\s*\\R\\s*", "; ");
    }
  }

  private final class Session implements RemoteSession {
    private final List<String> arguments;

    Session(List<String> arguments) {
      this.arguments = arguments;
    }

    @Override
    public Process exec(String remoteCommand, int timeoutSeconds) throws IOException {
      synchronized (errors) {
        errors.reset();
      }
      List<String> all = new ArrayList<>(arguments);
      all.add(remoteCommand);
      return new SshProcess(new ProcessBuilder(all).start());
    }

    @Override
    public void disconnect() {
      // The process ends with its streams.
    }
  }

  /**
   * Keeps what the process prints on standard error, and waits for its end where JGit expects it.
   */
  private final class SshProcess extends Process {
    private final Process process;
    private final InputStream error;

    SshProcess(Process process) {
      this.process = process;
      this.error = new Kept(process.getErrorStream());
    }

    @Override
    public OutputStream getOutputStream() {
      return process.getOutputStream();
    }

    @Override
    public InputStream getInputStream() {
      return process.getInputStream();
    }

    @Override
    public InputStream getErrorStream() {
      return error;
    }

    @Override
    public int waitFor() throws InterruptedException {
      return process.waitFor();
    }

    @Override
    public int exitValue() {
      try {
        if (!process.waitFor(CONNECT_SECONDS, TimeUnit.SECONDS)) {
          process.destroyForcibly();
        }
        return process.waitFor();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        process.destroyForcibly();
        return -1;
      }
    }

    /**
     * Called when the connection is done with: ssh ends by itself, and may have said why before.
     */
    @Override
    public void destroy() {
      try {
        if (process.waitFor(CLOSE_SECONDS, TimeUnit.SECONDS)) {
          error.readAllBytes();
        }
      } catch (IOException e) {
        // Closed: all was read, or nobody can.
        return;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        process.destroy();
      }
    }
  }

  private final class Kept extends ObservedInput {
    Kept(InputStream in) {
      super(in);
    }

    @Override
    void seen(byte[] bytes, int offset, int count) {
      synchronized (errors) {
        int room = MAX_MESSAGE_BYTES - errors.size();
        errors.write(bytes, offset, Math.max(0, Math.min(count, room)));
      }
    }
  }
}
