package net;

import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPSClient;
import org.apache.commons.net.telnet.TelnetClient;

class Transfer {
  void ftp() throws Exception {
    // ruleid: cleartext-connection
    FTPClient client = new FTPClient();
    client.connect("files.example.com");
  }

  void telnet() throws Exception {
    // ruleid: cleartext-connection
    new TelnetClient().connect("router.example.com");
  }

  void sound() throws Exception {
    // ok: cleartext-connection
    FTPSClient client = new FTPSClient();
    client.connect("files.example.com");
  }
}
