package dev.vigil.analyzer.parse.python;

import dev.vigil.analyzer.parse.LibraryTypes;

/** What Python's built-in functions and standard library give, as far as that has one type. */
final class PythonLibrary {
  static final LibraryTypes TYPES =
      LibraryTypes.of(
          """
          (): bool all any bool callable hasattr isinstance issubclass
          (): int hash id int len ord
          (): float float
          (): complex complex
          (): str ascii bin chr format hex input oct repr str
          (): bytes bytes

          str: bool endswith isalnum isalpha isascii isdecimal isdigit isidentifier islower
          str: bool isnumeric isprintable isspace istitle isupper startswith
          str: int count find index rfind rindex
          str: str capitalize casefold center expandtabs format format_map join ljust lower lstrip
          str: str removeprefix removesuffix replace rjust rstrip strip swapcase title translate
          str: str upper zfill
          str: bytes encode
          bytes: bool endswith isalnum isalpha isascii isdigit islower isspace isupper startswith
          bytes: int count find index rfind rindex
          bytes: bytes join lower lstrip replace rstrip strip upper
          bytes: str decode hex
          int: int bit_count bit_length conjugate from_bytes
          int: bytes to_bytes
          float: bool is_integer
          float: float fromhex
          float: str hex
          list: int count index
          tuple: int count index
          set: bool isdisjoint issubset issuperset
          frozenset: bool isdisjoint issubset issuperset

          math: float acos asin atan atan2 cos cosh degrees dist e exp fabs fmod fsum hypot log
          math: float log10 log2 pow radians sin sinh sqrt tan tanh .e .inf .nan .pi .tau
          math: int ceil comb factorial floor gcd isqrt lcm perm
          math: bool isclose isfinite isinf isnan
          random: float expovariate gauss random triangular uniform
          random: int getrandbits randint randrange
          secrets: int randbelow randbits
          secrets: str token_hex token_urlsafe
          secrets: bytes token_bytes
          secrets: bool compare_digest
          hmac: bool compare_digest
          time: float monotonic perf_counter process_time time
          time: int monotonic_ns perf_counter_ns time_ns
          time: str asctime ctime strftime
          os: str getcwd getlogin strerror
          os: int getpid getppid getuid system
          os: bool access
          os: bytes urandom
          os.path: bool exists isabs isdir isfile islink ismount lexists samefile
          os.path: float getatime getctime getmtime
          os.path: int getsize
          os.path: str abspath basename dirname expanduser expandvars join normcase normpath
          os.path: str realpath relpath
          json: str dumps
          html: str escape unescape
          shlex: str join quote
          re: str escape
          base64: bytes b64decode b64encode urlsafe_b64decode urlsafe_b64encode
          tempfile: str gettempdir mkdtemp mktemp
          socket: str gethostbyname gethostname
          platform: str machine node platform processor release system version
          getpass: str getpass getuser
          """);

  private PythonLibrary() {}
}
