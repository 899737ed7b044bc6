package dev.vigil.indexer.document;

import dev.vigil.index.DocumentIds;
import dev.vigil.index.JsonObject;
import dev.vigil.index.SourceFields;
import dev.vigil.indexer.lifecycle.FileState;
import dev.vigil.schemas.FileProblem;
import dev.vigil.schemas.FileStatus;
import dev.vigil.schemas.ScanResult;
import dev.vigil.schemas.ScannedFile;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Documents of files: the outcome of each file in the last scan. */
public final class FileDocuments {
  /** The fields that {@link #state(JsonObject)} needs. */
  public static final SourceFields STATE = SourceFields.of("file.hash.blob", "vigil.status");

  private FileDocuments() {}

  /** The documents of the files in a part of a scan, by id. */
  public static Map<String, JsonObject> of(ScanResult part) {
    Map<String, JsonObject> documents = new TreeMap<>();
    for (ScannedFile file : part.getFiles()) {
      String id = DocumentIds.of(part.getRepository().getId(), file.getPath());
      documents.put(id, document(id, part, file));
    }
    return documents;
  }

  private static JsonObject document(String id, ScanResult scan, ScannedFile file) {
    JsonObject vigil = new JsonObject();
    vigil.put("id", id);
    vigil.put("repository", RepositoryState.repository(scan.getRepository()));
    vigil.put("status", status(file.getStatus()));
    if (file.getReason() != null) {
      vigil.put("reason", file.getReason());
    }
    vigil.put("problems", file.getProblems().size());
    if (!file.getProblems().isEmpty()) {
      vigil.put(
          "problem_details", file.getProblems().stream().map(FileDocuments::problem).toList());
    }
    vigil.put("language", file.getLanguage());
    vigil.put("kind", file.getKind());
    vigil.put("not_examined", file.getNotExamined());
    vigil.put("lines", file.getLines());
    vigil.put("test_code", file.getTestCode());
    vigil.put("owners", file.getOwners());
    JsonObject fields = file(file);
    fields.put("size", file.getSize());
    JsonObject document = new JsonObject();
    document.put("file", fields);
    document.put("vigil", vigil);
    return document;
  }

  private static JsonObject problem(FileProblem problem) {
    JsonObject fields = JsonObject.of("kind", problem.getKind());
    if (problem.getRuleId() != null) {
      fields.put("rule", problem.getRuleId());
    }
    if (problem.getLocation() != null) {
      fields.put("region", Regions.of(problem.getLocation()));
    }
    return fields.put("message", problem.getMessage());
  }

  /** What a document says of the path to the life cycle. */
  public static FileState state(JsonObject document) {
    return new FileState(
        document.object("file").object("hash").text("blob"),
        document.object("vigil").text("status").equals(status(FileStatus.ANALYSED)));
  }

  /** What a file says of the path to the life cycle. */
  public static FileState state(ScannedFile file) {
    return new FileState(file.getBlobId(), file.getStatus() == FileStatus.ANALYSED);
  }

  private static String status(FileStatus status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  /** The fields of a file in every document. */
  static JsonObject file(ScannedFile file) {
    String path = file.getPath();
    int slash = path.lastIndexOf('/');
    String name = path.substring(slash + 1);
    int dot = name.lastIndexOf('.');
    JsonObject fields = new JsonObject();
    fields.put("path", path);
    fields.put("name", name);
    fields.put("directory", slash < 0 ? "" : path.substring(0, slash));
    fields.put("extension", dot <= 0 ? "" : name.substring(dot + 1));
    fields.put("hash", JsonObject.of("blob", file.getBlobId()));
    return fields;
  }
}
