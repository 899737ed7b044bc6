package dev.vigil.analyzer.parse.python;

import dev.vigil.analyzer.parse.ModuleNames;
import java.util.Optional;
import java.util.Set;

/** How Python's modules are named. */
final class PythonModules {
  /**
   * Modules of the standard library, without those whose names programs often give to modules of
   * their own.
   */
  private static final String STANDARD =
      """
      abc argparse array ast asyncio atexit base64 bdb binascii bisect builtins bz2 cProfile calendar
      cmath codecs collections concurrent configparser contextlib contextvars copy copyreg crypt csv
      ctypes curses dataclasses datetime dbm decimal difflib dis distutils doctest email enum errno
      faulthandler fcntl filecmp fileinput fnmatch fractions ftplib functools gc getopt getpass
      gettext glob grp gzip hashlib heapq hmac html http imaplib importlib inspect io ipaddress
      itertools json linecache locale logging lzma marshal math mimetypes mmap multiprocessing netrc
      ntpath numbers operator optparse os pathlib pdb pickle pipes pkgutil plistlib poplib
      posixpath pprint pstats pty pwd pyclbr queue quopri random re readline reprlib sched secrets
      select selectors shelve shlex shutil signal smtplib socket socketserver sqlite3 ssl stat
      statistics string struct subprocess sys sysconfig syslog tarfile telnetlib tempfile termios
      textwrap threading time timeit tkinter tokenize tomllib traceback tracemalloc typing
      unicodedata unittest urllib uuid venv warnings wave weakref webbrowser wsgiref xml xmlrpc
      zipfile zipimport zlib zoneinfo
      """;

  private static final Set<String> TESTS =
      Set.of(
          "aiohttp.test_utils",
          "django.test",
          "factory",
          "flask_testing",
          "hypothesis",
          "nose",
          "oslotest",
          "pytest",
          "pytest_asyncio",
          "rest_framework.test",
          "testtools",
          "twisted.trial",
          "unittest");

  static final ModuleNames NAMES =
      new ModuleNames(
          ModuleNames.Kind.PATH,
          Optional.of("__init__"),
          Set.of(STANDARD.strip().split("\\s+")),
          TESTS);

  private PythonModules() {}
}
