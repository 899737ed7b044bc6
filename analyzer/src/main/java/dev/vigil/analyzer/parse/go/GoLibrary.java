package dev.vigil.analyzer.parse.go;

import dev.vigil.analyzer.parse.LibraryTypes;

/** What functions, methods and fields of Go's standard library give. */
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
          os: string,error Getwd Hostname MkdirTemp
          os: *os.File,error Create CreateTemp Open OpenFile
          strconv: int,error Atoi
          strconv: int64,error ParseInt
          strconv: uint64,error ParseUint
          strconv: float64,error ParseFloat
          strconv: bool,error ParseBool
          sql: *sql.DB OpenDB
          sql: *sql.DB,error Open
          DB: *sql.Conn,error Conn
          DB: *sql.Row QueryRow QueryRowContext
          DB: *sql.Rows,error Query QueryContext
          DB: *sql.Stmt,error Prepare PrepareContext
          DB: *sql.Tx,error Begin BeginTx
          Tx: *sql.Row QueryRow QueryRowContext
          Tx: *sql.Rows,error Query QueryContext
          Tx: *sql.Stmt,error Prepare PrepareContext
          http: *http.Request,error NewRequest NewRequestWithContext
          http: *http.Response,error Get Head Post PostForm
          http: *http.ServeMux NewServeMux
          Client: *http.Response,error Do Get Head Post PostForm
          Request: string FormValue PathValue PostFormValue Referer UserAgent
          Request: *http.Cookie,error Cookie
          Request: *http.Request Clone WithContext
          Request: multipart.File,*multipart.FileHeader,error FormFile
          url: *url.URL,error Parse ParseRequestURI
          URL: string EscapedPath Hostname Port RequestURI String
          URL: url.Values Query
          exec: *exec.Cmd Command CommandContext
          zip: *zip.ReadCloser,error OpenReader
          zip: *zip.Reader,error NewReader
          tar: *tar.Reader NewReader
          Reader: *tar.Header,error Next
          aes: cipher.Block,error NewCipher
          cipher: cipher.AEAD,error NewGCM
          context: context.Context Background TODO WithValue
          context: context.Context,context.CancelFunc WithCancel WithDeadline WithTimeout
          template: *template.Template Must New
          template: *template.Template,error ParseFiles ParseFS ParseGlob
          Template: *template.Template Funcs Lookup Option
          Template: *template.Template,error Clone Parse ParseFiles ParseFS ParseGlob
          """);

  private GoLibrary() {}
}
