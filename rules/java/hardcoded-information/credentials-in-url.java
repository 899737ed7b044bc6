package db;

class Urls {
  // ruleid: credentials-in-url
  static final String QUEUE = "amqp://shop:kT4x9qLmZ@queue.example.com:5672/";
  // ruleid: credentials-in-url
  static final String DATABASE = "jdbc:mysql://db.example.com/shop?user=shop&password=kT4x9qLmZ";
  // ok: credentials-in-url
  static final String OPEN = "jdbc:mysql://db.example.com/shop";
  // ok: credentials-in-url
  static final String TEMPLATE = "amqp://%s:%s@queue.example.com";
}
