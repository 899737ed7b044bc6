package tools;

class KeyTool {
  void show(String apiKey, Account account) {
    // ruleid: console-writes-secret
    System.out.println(apiKey);
    // ruleid: console-writes-secret
    System.err.println("token: " + account.getAccessToken());
    // ruleid: console-writes-secret
    System.out.printf("%s=%s%n", account.name(), account.password);
  }

  void sound(String apiKey) {
    // ok: console-writes-secret
    System.out.println("key has " + apiKey.length() + " characters");
    // ok: console-writes-secret
    System.out.println("enter password:");
  }
}
