import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

class Converted {
  static final Map<String, String> PAGES = Map.of("home", "/home");

  void converted(String text) {
    // ruleid: converted-value.sanitizers
    int number = Integer.parseInt(text);
    // ruleid: converted-value.sanitizers
    Object key = UUID.fromString(text);
    // ruleid: converted-value.sanitizers
    Object day = java.time.LocalDate.parse(text);
    // ruleid: converted-value.sanitizers
    Object unit = TimeUnit.valueOf(text);
    // ok: converted-value.sanitizers
    Object same = String.valueOf(text);
    // ruleid: converted-value.sanitizers
    String letters = text.replaceAll("[^a-z]", "");
    // ok: converted-value.sanitizers
    String blanks = text.replaceAll("[ ]", "");
  }

  void chosen(Repository repository, String text) throws Exception {
    // ruleid: chosen-elsewhere.sanitizers
    Object record = repository.findByName(text);
    // ruleid: chosen-elsewhere.sanitizers
    String page = PAGES.get(text);
    // ruleid: chosen-elsewhere.sanitizers
    Object shown = pageCache.getIfPresent(text);
    // ruleid: chosen-elsewhere.sanitizers
    byte[] content = Files.readAllBytes(Path.of(text));
    // ok: chosen-elsewhere.sanitizers
    byte[] bytes = text.getBytes();
  }
}
