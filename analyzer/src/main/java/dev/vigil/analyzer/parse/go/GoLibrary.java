package dev.vigil.analyzer.parse.go;

import dev.vigil.analyzer.parse.LibraryTypes;

/** What functions of Go's standard library give that give one value. */
final class GoLibrary {
  static final LibraryTypes TYPES =
      LibraryTypes.of(
          """
          (): int len cap copy
          (): string string
          (): int int
          (): int8 int8
          (): int16 int16
          (): int32 int32
          (): int64 int64
          (): uint uint
          (): uint8 uint8
          (): uint16 uint16
          (): uint32 uint32
          (): uint64 uint64
          (): byte byte
          (): rune rune
          (): float32 float32
          (): float64 float64
          (): bool bool
          fmt: string Sprint Sprintf Sprintln
          fmt: error Errorf
          errors: error New Unwrap Join
          errors: bool Is As
          strings: bool Contains ContainsAny ContainsRune EqualFold HasPrefix HasSuffix
          strings: int Compare Count Index IndexAny IndexByte IndexRune LastIndex LastIndexAny
          strings: string Clone Join Repeat Replace ReplaceAll Title ToLower ToTitle ToUpper Trim
          strings: string TrimLeft TrimPrefix TrimRight TrimSpace TrimSuffix
          strings: string[] Fields Split SplitAfter SplitAfterN SplitN
          strconv: string FormatBool FormatFloat FormatInt FormatUint Itoa Quote
          path: string Base Clean Dir Ext
          path: bool IsAbs
          filepath: string Base Clean Dir Ext FromSlash ToSlash VolumeName
          filepath: bool IsAbs IsLocal
          html: string EscapeString UnescapeString
          url: string PathEscape QueryEscape
          os: string Getenv TempDir
          """);

  private GoLibrary() {}
}
