import java.io.File;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.io.FilenameUtils;

class Checks {
  static final Pattern WORD = Pattern.compile("[a-z]+");

  boolean values(String value) {
    // ruleid: checked-value.guards
    if (value.equals("asc")) {
      return true;
    }
    // ruleid: checked-value.guards
    if (Set.of("a", "b").contains(value)) {
      return true;
    }
    // ruleid: checked-value.guards
    if (value.matches("[A-Za-z0-9_]+")) {
      return true;
    }
    // ok: checked-value.guards
    if (value.matches(".*")) {
      return false;
    }
    // ruleid: checked-value.guards
    return WORD.matcher(value).matches();
  }

  String vouched(String value) {
    // ruleid: vouched-value.guards
    if (isAllowed(value)) {
      return value;
    }
    // ruleid: vouched-value.guards
    if (isUnsafe(value)) {
      return "";
    }
    // ruleid: vouched-value.sanitizers
    checkFileName(value);
    // ruleid: vouched-value.sanitizers
    checkDirectoryTraversal(root, value);
    // ruleid: vouched-value.sanitizers
    return sanitize(value);
  }

  Object paths(Path path, File file, String name, Path root) {
    // ruleid: checked-path.guards, checked-address.guards
    if (!path.normalize().startsWith(root)) {
      return null;
    }
    // ruleid: checked-path.guards
    if (name.contains("..")) {
      return null;
    }
    // ruleid: checked-path.guards
    if (name.indexOf("..") >= 0) {
      return null;
    }
    // ruleid: checked-path.sanitizers
    Object last = path.getFileName();
    // ruleid: checked-path.sanitizers
    return FilenameUtils.getName(name);
  }

  String addresses(String address, URI parsed) {
    // ruleid: checked-address.guards, checked-path.guards
    if (address.startsWith("https://shop.example/")) {
      return address;
    }
    // ok: checked-address.guards
    // ok: checked-path.guards
    if (address.startsWith("/")) {
      return "";
    }
    // ruleid: checked-address.guards, checked-path.guards
    if (address.startsWith("/") && !address.startsWith("//")) {
      return address;
    }
    // ruleid: checked-address.guards, checked-value.guards
    if (parsed.getHost().equals("shop.example")) {
      return address;
    }
    // ruleid: checked-address.sanitizers
    String search = "/search?q=" + address;
    // ruleid: checked-address.sanitizers
    return URLEncoder.encode(address);
  }
}
