package dev.vigil.analyzer.redaction;

import dev.vigil.analyzer.syntax.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Keys and tokens that are known by how they begin, as their providers document it. A placeholder
 * behind such a beginning is no secret.
 */
final class TokenPrefixes {
  /** Beginnings of tokens, each with what may stand behind it as an expression. */
  private static final List<String> FORMS =
      List.of(
          // Clouds
          "(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}",
          "ABSK[A-Za-z0-9+/=]{40,}",
          "bedrock-api-key-[A-Za-z0-9+/=]{20,}",
          "AIza[A-Za-z0-9_-]{35}",
          "GOCSPX-[A-Za-z0-9_-]{20,}",
          "ya29\\.[A-Za-z0-9_-]{20,}",
          "1//0[A-Za-z0-9_-]{20,}",
          "LTAI[A-Za-z0-9]{12,}",
          "AKID[A-Za-z0-9]{32}",
          "[A-Za-z0-9_~.]{3}[0-9]Q~[A-Za-z0-9_~.-]{31,34}",
          "[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}",
          "do[opr]_v1_[a-f0-9]{64}",
          "v1\\.0-[a-f0-9]{24}-[a-f0-9]{100,}",
          "(?:y0_|t1\\.|AQVN)[A-Za-z0-9_-]{30,}",
          "tskey-[a-z]+-[A-Za-z0-9-]{16,}",
          "(?:fo1_|FlyV1 fm[12][ar]?_|fm[12][ar]?_)[A-Za-z0-9+/=_-]{30,}",
          "pul-[a-f0-9]{40}",
          "hv[sbr]\\.[A-Za-z0-9_-]{20,}",
          "[A-Za-z0-9]{14}\\.atlasv1\\.[A-Za-z0-9_=-]{40,}",
          "dp\\.(?:ct|pt|st|sa|said|scim|audit)\\.[A-Za-z0-9._-]{20,}",
          "sha256~[A-Za-z0-9_-]{43}",
          "vc[abcikpr]_[A-Za-z0-9]{20,}|vercel_blob_rw_[A-Za-z0-9_]{20,}",
          "nf[bcopu]_[A-Za-z0-9]{36,}",
          "HRKU-[A-Za-z0-9_-]{36,}",
          "sb(?:p_|p_v0_|_secret_)[A-Za-z0-9_-]{20,}",
          "pscale_(?:tkn|pw|oauth|otkn)_[A-Za-z0-9_=.-]{20,}",
          // Code hosts, builds, packages
          "gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,}",
          "gl(?:pat|ptt|dt|rt|rtr|cbt|oas|ft|imt|agent|soat|ffct)-[A-Za-z0-9_.-]{20,}",
          "GR1348941[A-Za-z0-9_-]{20}",
          "AT(?:ATT3x|CTT3x|STT3x|BB)[A-Za-z0-9_=-]{20,}",
          "npm_[A-Za-z0-9]{36,}",
          "pypi-AgE[A-Za-z0-9_-]{50,}",
          "rubygems_[a-f0-9]{48}",
          "cio[A-Za-z0-9]{32}",
          "oy2[a-z0-9]{43}",
          "CLOJARS_[a-z0-9]{60}",
          "AKCp[A-Za-z0-9]{20,}|cmVmdGtu[A-Za-z0-9+/=]{30,}",
          "dckr_(?:pat|oat)_[A-Za-z0-9_-]{27,}",
          "CCI(?:PAT|PRJ)_[A-Za-z0-9]+_[a-f0-9]{40}",
          "bk(?:ua|at|ct|pt|rt)?_[A-Za-z0-9]{40}",
          "sq[pua]_[a-f0-9]{40}",
          "sgp_[A-Za-z0-9_]{40,}",
          "PMAK-[a-f0-9]{24}-[a-f0-9]{34}",
          // Models
          "sk-(?:proj|svcacct|admin|None)-[A-Za-z0-9_-]{20,}",
          "sk-[A-Za-z0-9]{20,}",
          "sk-(?:ant|or|lf)-[A-Za-z0-9_-]{20,}",
          "(?:hf_|api_org_)[A-Za-z]{34}",
          "(?:gsk_|r8_|pplx-|csk-|jina_|tgp_v1_|fw_|lsv2_pt_|lsv2_sk_|pcsk_|tvly-)[A-Za-z0-9_-]{20,}",
          "(?:xai|nvapi|fc|e2b|wandb_v1)[-_][A-Za-z0-9_-]{30,}",
          "dapi[a-f0-9]{32}(?:-[0-9])?",
          // Chat, mail, telephone
          "xox[a-z](?:\\.xox[a-z])?-[A-Za-z0-9-]{10,}",
          "xapp-[0-9]-[A-Za-z0-9-]{20,}",
          "[MNO][A-Za-z0-9_-]{23,27}\\.[A-Za-z0-9_-]{6}\\.[A-Za-z0-9_-]{27,38}",
          "[0-9]{8,10}:A[A-Za-z0-9_-]{34}",
          "SG\\.[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}",
          "SK[a-f0-9]{32}",
          "key-[a-f0-9]{32}|[a-f0-9]{32}-[a-f0-9]{8}-[a-f0-9]{8}",
          "[a-f0-9]{32}-us[0-9]{1,2}",
          "md-[A-Za-z0-9_-]{22}",
          "x(?:key|smtp)sib-[a-f0-9]{64}-[A-Za-z0-9]{16}",
          "mlsn\\.[a-f0-9]{64}",
          "re_[A-Za-z0-9]{8}_[A-Za-z0-9]{24}",
          // Money and shops
          "(?:[sr]k_(?:live|test)|whsec)_[A-Za-z0-9+/=]{20,}",
          "shp(?:at|ca|pa|ss|tka|ua)_[a-fA-F0-9]{32}",
          "sq0(?:atp|csp)-[A-Za-z0-9_-]{22,}|EAAA[lE][A-Za-z0-9_-]{56,}",
          "access_token\\$production\\$[a-z0-9]{16}\\$[a-f0-9]{32}",
          "access-(?:sandbox|development|production)-[a-f0-9-]{36}",
          "FLWSECK(?:_TEST)?-[A-Za-z0-9-]{12,}",
          "shippo_(?:live|test)_[a-f0-9]{40}|duffel_(?:live|test)_[A-Za-z0-9_=-]{43}",
          "EZ[AT]K[A-Za-z0-9]{54}",
          "rzp_live_[A-Za-z0-9]{14}",
          // Monitoring and others
          "glsa_[A-Za-z0-9]{32}_[a-fA-F0-9]{8}|glc_[A-Za-z0-9+/=]{32,}",
          "NR(?:AK|RA|AA|II|IQ|SP)-[A-Za-z0-9_-]{20,}|[a-f0-9]{30,36}NRAL",
          "sntry[us]_[A-Za-z0-9+/=_-]{40,}",
          "dt0[a-z][0-9]{2}\\.[A-Z0-9]{8,24}\\.[A-Z0-9]{64}",
          "hc[abimx]ik_[a-z0-9]{50,}|phx_[A-Za-z0-9]{40,}",
          "lin_(?:api|oauth)_[A-Za-z0-9]{32,}",
          "(?:secret_|ntn_)[A-Za-z0-9]{40,}",
          "pat[A-Za-z0-9]{14}\\.[a-f0-9]{64}",
          "figd_[A-Za-z0-9_-]{20,}",
          "CFPAT-[A-Za-z0-9_-]{43}",
          "pat-(?:na|eu|ap)[0-9]-[a-f0-9-]{36}",
          "(?:api|sdk)-[a-f0-9]{8}-[a-f0-9]{4}-4[a-f0-9]{3}-[a-f0-9]{4}-[a-f0-9]{12}",
          "tfp_[A-Za-z0-9._-]{40,}|rdme_[a-z0-9]{70}|waka_[a-f0-9-]{36}|ops_eyJ[A-Za-z0-9+/=]{50,}",
          "sk\\.eyJ[A-Za-z0-9._-]{40,}",
          "AGE-SECRET-KEY-1[A-Z0-9]{50,}",
          "eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]*");

  /** Characters up to which the forms that may begin with one are kept apart. */
  private static final int ASCII = 128;

  /** For each character, the forms that may begin with it as one expression, if there are any. */
  private static final List<Optional<Pattern>> BY_FIRST = byFirst();

  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "(?i)example|placeholder|change_?me|x{4}|dummy|redacted|your|0{6}|12345678|\\*{3}"
              + "|(?-i:\\A[a-z]+[-_](?:[a-z]+[-_])*[a-z]+\\z)");

  private TokenPrefixes() {}

  @SuppressWarnings("JdkObsolete") // Whether more text could match is what is asked.
  private static List<Optional<Pattern>> byFirst() {
    List<Matcher> forms = FORMS.stream().map(form -> Pattern.compile(form).matcher("")).toList();
    Map<String, Pattern> compiled = new HashMap<>();
    List<Optional<Pattern>> byFirst = new ArrayList<>();
    for (char first = 0; first < ASCII; first++) {
      String text = String.valueOf(first);
      String possible =
          forms.stream()
              .filter(form -> form.reset(text).lookingAt() || form.hitEnd())
              .map(form -> form.pattern().pattern())
              .collect(Collectors.joining("|"));
      byFirst.add(
          possible.isEmpty()
              ? Optional.empty()
              : Optional.of(compiled.computeIfAbsent(possible, Pattern::compile)));
    }
    return List.copyOf(byFirst);
  }

  /** Gives the tokens of a line, in their order. */
  static void find(String line, Consumer<Span> secrets) {
    int at = 0;
    while (at < line.length()) {
      int end = end(line, at);
      if (end < 0) {
        at++;
      } else {
        if (!PLACEHOLDER.matcher(line.substring(at, end)).find()) {
          secrets.accept(new Span(at, end));
        }
        at = Math.max(end, at + 1);
      }
    }
  }

  /** Where the token ends that starts at a place; negative if none does. */
  private static int end(String line, int start) {
    char first = line.charAt(start);
    if (first >= ASCII || (start > 0 && isAlphanumeric(line.charAt(start - 1)))) {
      return -1;
    }
    Optional<Pattern> forms = BY_FIRST.get(first);
    if (forms.isEmpty()) {
      return -1;
    }
    Matcher token = forms.get().matcher(line).region(start, line.length());
    return token.lookingAt() ? token.end() : -1;
  }

  private static boolean isAlphanumeric(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }
}
