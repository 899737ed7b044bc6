package dev.vigil.ingest.selection;

/**
 * A content of a repository's history, where it first appears.
 *
 * @param origin the first commit that has the content
 * @param file its path in that commit, its language, or the reason why it is not analysed
 * @param content empty if the file is not analysed
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record HistoricFile(CommitOrigin origin, SelectedFile file, byte[] content) {}
