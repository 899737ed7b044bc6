package files;

import jakarta.servlet.http.HttpServletRequest;
import java.io.File;
import java.io.FileInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import org.apache.commons.io.FilenameUtils;
import org.example.storage.FileUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.multipart.MultipartFile;

class Downloads {
  private static final Path BASE = Path.of("/srv/files");

  byte[] read(HttpServletRequest request) throws Exception {
    String name = request.getParameter("name");
    // ruleid: file-path-from-request
    try (FileInputStream in = new FileInputStream("/srv/files/" + name)) {
      return in.readAllBytes();
    }
  }

  byte[] path(@PathVariable String name) throws Exception {
    // ruleid: file-path-from-request
    return Files.readAllBytes(Paths.get("/srv/files", name));
  }

  byte[] resolved(@PathVariable String name) throws Exception {
    // ruleid: file-path-from-request
    return Files.readAllBytes(BASE.resolve(name));
  }

  void store(MultipartFile upload) throws Exception {
    // ruleid: file-path-from-request
    upload.transferTo(new File("/srv/files", upload.getOriginalFilename()));
  }

  void storeName(MultipartFile upload) throws Exception {
    String name = FilenameUtils.getName(upload.getOriginalFilename());
    // ok: file-path-from-request
    upload.transferTo(new File("/srv/files", name));
  }

  byte[] listed(HttpServletRequest request) throws Exception {
    int number = Integer.parseInt(request.getParameter("number"));
    // ok: file-path-from-request
    return Files.readAllBytes(Paths.get("/srv/files", number + ".pdf"));
  }

  byte[] refused(HttpServletRequest request) throws Exception {
    String name = request.getParameter("name");
    if (name.contains("..")) {
      throw new IllegalArgumentException("name");
    }
    // ok: file-path-from-request
    return Files.readAllBytes(Path.of("/srv/files", name));
  }

  byte[] wrongWay(HttpServletRequest request) throws Exception {
    String name = request.getParameter("name");
    if (name.contains("..")) {
      LOG.warn("odd name");
    }
    // ruleid: file-path-from-request
    return Files.readAllBytes(Path.of("/srv/files", name));
  }

  byte[] resolved(HttpServletRequest request, Path root) throws Exception {
    Path target = root.resolve(request.getParameter("name")).normalize();
    if (!target.startsWith(root)) {
      throw new IllegalArgumentException("name");
    }
    // ok: file-path-from-request
    return Files.readAllBytes(target);
  }

  byte[] canonical(HttpServletRequest request, File root) throws Exception {
    File target = new File(root, request.getParameter("name"));
    String path = target.getCanonicalPath();
    if (path.startsWith(root.getCanonicalPath() + File.separator)) {
      // ok: file-path-from-request
      return Files.readAllBytes(target.toPath());
    }
    // ruleid: file-path-from-request
    return Files.readAllBytes(target.toPath());
  }

  byte[] chosen(HttpServletRequest request) throws Exception {
    String name = request.getParameter("name");
    if (!Set.of("a.txt", "b.txt").contains(name)) {
      return new byte[0];
    }
    // ok: file-path-from-request
    return Files.readAllBytes(Path.of("/srv/files", name));
  }

  void mode(HttpServletRequest request) throws Exception {
    // ok: file-path-from-request
    new RandomAccessFile("/srv/log", request.getParameter("mode"));
  }

  void uploaded(MultipartFile upload, Path target) throws Exception {
    // ok: file-path-from-request
    Files.copy(upload.getInputStream(), target);
    // ok: file-path-from-request
    org.apache.commons.io.FileUtils.copyInputStreamToFile(upload.getInputStream(), target.toFile());
  }

  void copied(HttpServletRequest request) throws Exception {
    Path source = Path.of("/srv/files", request.getParameter("name"));
    // ruleid: file-path-from-request
    Files.copy(source, Path.of("/srv/copy"));
    // ruleid: file-path-from-request
    org.apache.commons.io.FileUtils.copyFile(source.toFile(), new File("/srv/copy"));
  }

  void written(HttpServletRequest request) {
    // A class of the application, whose first parameter is what is written.
    // ok: file-path-from-request
    FileUtils.writeContent(request.getParameter("text"), "/srv/notes");
  }
}
