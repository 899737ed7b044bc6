package web;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import io.jsonwebtoken.Jwts;

class Tokens {
  String none(String user) {
    // ruleid: token-signature-not-checked
    return JWT.create().withSubject(user).sign(Algorithm.none());
  }

  Object plain(String token) {
    // ruleid: token-signature-not-checked
    return Jwts.parser().build().parseUnsecuredClaims(token).getPayload();
  }

  Object old(String token) {
    // ruleid: token-signature-not-checked
    return Jwts.parser().setSigningKey(key).parseClaimsJwt(token).getBody();
  }

  Object sound(String token, javax.crypto.SecretKey key) {
    // ok: token-signature-not-checked
    return Jwts.parser().verifyWith(key).build().parseSignedClaims(token).getPayload();
  }
}
