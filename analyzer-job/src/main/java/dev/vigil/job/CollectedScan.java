package dev.vigil.job;

/**
 * What {@link RepositoryAssembly} has of a repository's latest scan; public for Flink's serializer
 * of records.
 *
 * @param sequence of the scan
 * @param partCount parts of the manifest, 0 while none is there
 * @param unitCount distinct units to be answered, 0 while no part is there
 * @param parts how many parts of the manifest are there
 * @param answers how many units are answered
 * @param done whether the scan was given: then nothing more of this sequence is collected
 */
public record CollectedScan(
    long sequence, int partCount, int unitCount, int parts, int answers, boolean done) {
  static CollectedScan nothingOf(long sequence) {
    return new CollectedScan(sequence, 0, 0, 0, 0, false);
  }

  boolean collects(long candidate) {
    return candidate == sequence && !done;
  }

  boolean isWhole() {
    return partCount > 0 && parts == partCount && answers >= unitCount;
  }

  CollectedScan withPart(int ofParts, int ofUnits, int more) {
    return new CollectedScan(sequence, ofParts, ofUnits, parts + more, answers, done);
  }

  CollectedScan withoutPart() {
    return new CollectedScan(sequence, partCount, unitCount, parts - 1, answers, done);
  }

  CollectedScan withAnswer() {
    return new CollectedScan(sequence, partCount, unitCount, parts, answers + 1, done);
  }

  CollectedScan asDone() {
    return new CollectedScan(sequence, 0, 0, 0, 0, true);
  }
}
