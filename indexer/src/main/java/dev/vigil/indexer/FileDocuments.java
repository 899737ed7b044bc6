package dev.vigil.indexer;

import dev.vigil.schemas.ScanResult;
import dev.vigil.schemas.ScannedFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What became of each file of a repository in its last scan. */
final class FileDocuments {
  private FileDocuments() {}

  /** The documents of a scan, by id. */
  static Map<String, Map<String, Object>> of(List<ScanResult> parts) {
    Map<String, Map<String, Object>> documents = new TreeMap<>();
    for (ScanResult part : parts) {
      for (ScannedFile file : part.getFiles()) {
        String id = DocumentIds.of(part.getRepository().getId(), file.getPath());
        documents.put(id, document(id, part, file));
      }
    }
    return documents;
  }

  private static Map<String, Object> document(String id, ScanResult scan, ScannedFile file) {
    Map<String, Object> vigil = new LinkedHashMap<>();
    vigil.put("id", id);
    vigil.put("repository", RepositoryState.repository(scan.getRepository()));
    vigil.put("status", file.getStatus().name().toLowerCase(Locale.ROOT));
    if (file.getReason() != null) {
      vigil.put("reason", file.getReason());
    }
    vigil.put("problems", file.getProblems().size());
    vigil.put("language", file.getLanguage());
    vigil.put("lines", file.getLines());
    vigil.put("test_code", file.getTestCode());
    vigil.put("owners", file.getOwners());
    Map<String, Object> fields = file(file);
    fields.put("size", file.getSize());
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("file", fields);
    document.put("vigil", vigil);
    return document;
  }

  /** The fields of a file in every document. */
  static Map<String, Object> file(ScannedFile file) {
    String path = file.getPath();
    int slash = path.lastIndexOf('/');
    String name = path.substring(slash + 1);
    int dot = name.lastIndexOf('.');
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("path", path);
    fields.put("name", name);
    fields.put("directory", slash < 0 ? "" : path.substring(0, slash));
    fields.put("extension", dot <= 0 ? "" : name.substring(dot + 1));
    fields.put("hash", Map.of("blob", file.getBlobId()));
    return fields;
  }
}
