package dev.vigil.analyzer.parse.java;

import dev.vigil.analyzer.parse.LibraryTypes;

/** What the standard library of Java gives that is a number, a truth value or a text. */
final class JavaLibrary {
  static final LibraryTypes TYPES =
      LibraryTypes.of(
          """
          *: boolean equals
          *: int hashCode
          *: String toString

          String: boolean contains contentEquals endsWith equalsIgnoreCase isBlank isEmpty matches
          String: boolean regionMatches startsWith
          String: int codePointAt codePointCount compareTo compareToIgnoreCase indexOf lastIndexOf length
          String: char charAt
          String: char[] toCharArray
          String: byte[] getBytes
          String: String concat copyValueOf format formatted indent intern join repeat replace
          String: String replaceAll replaceFirst strip stripIndent stripLeading stripTrailing
          String: String substring toLowerCase toUpperCase translateEscapes trim valueOf
          String: String[] split

          CharSequence: boolean isEmpty
          CharSequence: int compare length
          CharSequence: char charAt
          StringBuilder < CharSequence
          StringBuffer < CharSequence
          StringBuilder: int capacity codePointAt compareTo indexOf lastIndexOf
          StringBuilder: String substring
          StringBuffer: int capacity codePointAt compareTo indexOf lastIndexOf
          StringBuffer: String substring

          Number: int intValue
          Number: long longValue
          Number: float floatValue
          Number: double doubleValue
          Number: short shortValue
          Number: byte byteValue
          Integer < Number
          Long < Number
          Short < Number
          Byte < Number
          Float < Number
          Double < Number
          BigInteger < Number
          BigDecimal < Number
          AtomicInteger < Number
          AtomicLong < Number
          Integer: int bitCount compare compareTo divideUnsigned highestOneBit max min
          Integer: int numberOfLeadingZeros numberOfTrailingZeros parseInt parseUnsignedInt
          Integer: int remainderUnsigned reverse rotateLeft rotateRight signum sum
          Integer: int .BYTES .MAX_VALUE .MIN_VALUE .SIZE
          Integer: long toUnsignedLong
          Integer: Integer decode getInteger valueOf
          Integer: String toBinaryString toHexString toOctalString toUnsignedString
          Long: long divideUnsigned highestOneBit max min parseLong parseUnsignedLong
          Long: long remainderUnsigned reverse rotateLeft rotateRight sum .MAX_VALUE .MIN_VALUE
          Long: int bitCount compare compareTo numberOfLeadingZeros numberOfTrailingZeros signum
          Long: int .BYTES .SIZE
          Long: Long decode getLong valueOf
          Long: String toBinaryString toHexString toOctalString toUnsignedString
          Short: short parseShort .MAX_VALUE .MIN_VALUE
          Short: Short decode valueOf
          Short: int compare compareTo toUnsignedInt
          Byte: byte parseByte .MAX_VALUE .MIN_VALUE
          Byte: Byte decode valueOf
          Byte: int compare compareTo toUnsignedInt
          Float: float max min parseFloat sum .MAX_VALUE .MIN_VALUE
          Float: Float valueOf
          Float: boolean isFinite isInfinite isNaN
          Float: int compare compareTo floatToIntBits
          Double: double max min parseDouble sum .MAX_VALUE .MIN_VALUE
          Double: Double valueOf
          Double: boolean isFinite isInfinite isNaN
          Double: int compare compareTo
          Double: long doubleToLongBits
          BigInteger: int bitCount bitLength compareTo getLowestSetBit intValueExact signum
          BigInteger: long longValueExact
          BigInteger: boolean isProbablePrime testBit
          BigDecimal: int compareTo intValueExact precision scale signum
          BigDecimal: long longValueExact
          BigDecimal: String toEngineeringString toPlainString
          AtomicInteger: int addAndGet decrementAndGet get getAndAdd getAndDecrement
          AtomicInteger: int getAndIncrement getAndSet incrementAndGet
          AtomicInteger: boolean compareAndSet
          AtomicLong: long addAndGet decrementAndGet get getAndAdd getAndDecrement
          AtomicLong: long getAndIncrement getAndSet incrementAndGet
          AtomicLong: boolean compareAndSet
          AtomicBoolean: boolean compareAndSet get getAndSet

          Boolean: boolean booleanValue getBoolean logicalAnd logicalOr logicalXor parseBoolean
          Boolean: Boolean valueOf .FALSE .TRUE
          Boolean: int compare compareTo
          Character: boolean isAlphabetic isDefined isDigit isISOControl isJavaIdentifierPart
          Character: boolean isJavaIdentifierStart isLetter isLetterOrDigit isLowerCase
          Character: boolean isSpaceChar isSurrogate isUpperCase isWhitespace
          Character: int compare compareTo digit getNumericValue
          Character: char charValue forDigit
          Character: Character valueOf

          Math: double acos asin atan atan2 cbrt ceil cos cosh exp expm1 floor hypot log log10
          Math: double log1p pow random rint sin sinh sqrt tan tanh toDegrees toRadians
          Math: double .E .PI
          Math: int toIntExact

          Objects: boolean deepEquals equals isNull nonNull
          Objects: int checkIndex hash hashCode
          Objects: String toString
          Arrays: boolean deepEquals equals
          Arrays: int binarySearch compare deepHashCode hashCode mismatch
          Arrays: String deepToString toString
          []: int .length

          Collection: boolean add addAll contains containsAll isEmpty remove removeAll removeIf
          Collection: boolean retainAll
          Collection: int size
          List < Collection
          Set < Collection
          Queue < Collection
          Deque < Queue
          SortedSet < Set
          NavigableSet < SortedSet
          ArrayList < List
          LinkedList < List
          CopyOnWriteArrayList < List
          Vector < List
          Stack < Vector
          HashSet < Set
          LinkedHashSet < Set
          EnumSet < Set
          TreeSet < NavigableSet
          ArrayDeque < Deque
          PriorityQueue < Queue
          BlockingQueue < Queue
          List: int indexOf lastIndexOf
          List: <0> get getFirst getLast removeFirst removeLast set
          SortedSet: <0> first last
          Queue: boolean offer
          Queue: <0> element peek poll
          Deque: <0> getFirst getLast peekFirst peekLast pollFirst pollLast pop removeFirst
          Deque: <0> removeLast
          Stack: boolean empty
          Stack: int search
          Stack: <0> peek pop push
          Collections: boolean addAll disjoint
          Collections: int binarySearch frequency
          Map: boolean containsKey containsValue isEmpty
          Map: int size
          Map: <1> compute computeIfAbsent computeIfPresent get getOrDefault merge put putIfAbsent
          Map: <1> remove
          SortedMap < Map
          NavigableMap < SortedMap
          HashMap < Map
          LinkedHashMap < Map
          TreeMap < NavigableMap
          ConcurrentMap < Map
          ConcurrentHashMap < ConcurrentMap
          Hashtable < Map
          EnumMap < Map
          SortedMap: <0> firstKey lastKey
          Entry: <0> getKey
          Entry: <1> getValue
          Iterator: boolean hasNext
          Iterator: <0> next
          ListIterator < Iterator
          Enumeration: boolean hasMoreElements
          Enumeration: <0> nextElement
          Optional: boolean isEmpty isPresent
          Optional: <0> get orElse orElseGet orElseThrow
          OptionalInt: boolean isEmpty isPresent
          OptionalInt: int getAsInt orElse orElseGet orElseThrow
          Stream: boolean allMatch anyMatch noneMatch
          Stream: long count
          BitSet: boolean get intersects isEmpty
          BitSet: int cardinality length nextClearBit nextSetBit size

          Properties < Hashtable
          Properties: String getProperty
          System: long currentTimeMillis nanoTime
          System: int identityHashCode
          System: String getProperty getenv lineSeparator
          Runtime: int availableProcessors
          Runtime: long freeMemory maxMemory totalMemory
          Thread: boolean interrupted isAlive isDaemon isInterrupted isVirtual
          Thread: int activeCount getPriority
          Thread: long getId threadId
          Thread: String getName
          Class: boolean isAnnotation isArray isAssignableFrom isEnum isInstance isInterface
          Class: boolean isPrimitive isRecord
          Class: int getModifiers
          Class: String getCanonicalName getName getPackageName getSimpleName getTypeName
          Throwable: String getLocalizedMessage getMessage
          Exception < Throwable
          RuntimeException < Exception
          IOException < Exception
          SQLException < Exception
          IllegalArgumentException < RuntimeException
          IllegalStateException < RuntimeException
          SQLException: int getErrorCode
          SQLException: String getSQLState
          UUID: int compareTo variant version
          UUID: long getLeastSignificantBits getMostSignificantBits timestamp
          Random: boolean nextBoolean
          Random: double nextDouble nextGaussian
          Random: float nextFloat
          Random: int nextInt
          Random: long nextLong
          SecureRandom < Random
          ThreadLocalRandom < Random
          Pattern: boolean matches
          Pattern: int flags
          Pattern: String pattern quote
          Pattern: String[] split
          Matcher: boolean find hitEnd lookingAt matches requireEnd
          Matcher: int end groupCount start
          Matcher: String group quoteReplacement replaceAll replaceFirst
          Scanner: boolean hasNext hasNextBoolean hasNextDouble hasNextInt hasNextLine hasNextLong
          Scanner: boolean nextBoolean
          Scanner: double nextDouble
          Scanner: int nextInt
          Scanner: long nextLong
          Scanner: String next nextLine

          File: boolean canExecute canRead canWrite createNewFile delete exists isAbsolute isDirectory
          File: boolean isFile isHidden mkdir mkdirs renameTo setExecutable setLastModified
          File: boolean setReadable setReadOnly setWritable
          File: int compareTo
          File: long getFreeSpace getTotalSpace getUsableSpace lastModified length
          File: String getAbsolutePath getCanonicalPath getName getParent getPath
          File: String .pathSeparator .separator
          File: String[] list
          Path: boolean endsWith isAbsolute startsWith
          Path: int compareTo getNameCount
          Files: boolean deleteIfExists exists isDirectory isExecutable isHidden isReadable
          Files: boolean isRegularFile isSameFile isSymbolicLink isWritable notExists
          Files: long mismatch size
          Files: byte[] readAllBytes
          Files: String probeContentType readString
          InputStream: boolean markSupported
          InputStream: int available read
          InputStream: long skip transferTo
          InputStream: byte[] readAllBytes readNBytes
          FileInputStream < InputStream
          BufferedInputStream < InputStream
          ByteArrayInputStream < InputStream
          Reader: boolean markSupported ready
          Reader: int read
          Reader: long skip transferTo
          BufferedReader < Reader
          InputStreamReader < Reader
          StringReader < Reader
          FileReader < Reader
          BufferedReader: String readLine
          ByteArrayOutputStream: int size
          ByteArrayOutputStream: byte[] toByteArray
          URL: int getDefaultPort getPort
          URL: String getAuthority getFile getHost getPath getProtocol getQuery getRef getUserInfo
          URL: String toExternalForm
          URI: boolean isAbsolute isOpaque
          URI: int compareTo getPort
          URI: String getAuthority getFragment getHost getPath getQuery getRawPath getRawQuery
          URI: String getScheme getSchemeSpecificPart getUserInfo toASCIIString
          URLEncoder: String encode
          URLDecoder: String decode
          InetAddress: boolean isAnyLocalAddress isLinkLocalAddress isLoopbackAddress isReachable
          InetAddress: boolean isSiteLocalAddress
          InetAddress: String getCanonicalHostName getHostAddress getHostName
          ResultSet: boolean absolute first getBoolean isAfterLast isBeforeFirst isClosed isFirst
          ResultSet: boolean isLast last next previous wasNull
          ResultSet: byte[] getBytes
          ResultSet: double getDouble
          ResultSet: float getFloat
          ResultSet: int findColumn getInt getRow
          ResultSet: long getLong
          ResultSet: short getShort
          ResultSet: String getNString getString
          Statement: boolean execute getMoreResults isClosed
          Statement: int executeUpdate getUpdateCount
          Statement: int[] executeBatch
          PreparedStatement < Statement
          CallableStatement < PreparedStatement
          Connection: boolean getAutoCommit isClosed isReadOnly isValid
          Connection: int getTransactionIsolation
          Connection: String getCatalog getSchema nativeSQL

          LocalDate: boolean isAfter isBefore isEqual isLeapYear
          LocalDate: int compareTo getDayOfMonth getDayOfYear getMonthValue getYear lengthOfMonth
          LocalDate: long toEpochDay
          LocalDateTime: boolean isAfter isBefore isEqual
          LocalDateTime: int compareTo getDayOfMonth getHour getMinute getMonthValue getSecond getYear
          Instant: boolean isAfter isBefore
          Instant: int compareTo getNano
          Instant: long getEpochSecond toEpochMilli
          Duration: boolean isNegative isZero
          Duration: int compareTo getNano
          Duration: long getSeconds toDays toHours toMillis toMinutes toNanos toSeconds
          Date: boolean after before
          Date: int compareTo
          Date: long getTime
          DateTimeFormatter: String format
          SimpleDateFormat: String format
          """);

  private JavaLibrary() {}
}
