package dev.juga.preflight;

import dev.juga.mysql.Side;
import dev.juga.mysql.dictionary.Grants;
import dev.juga.mysql.dictionary.SourcePrivileges;
import java.util.List;

/**
 * Whether the account on the source sees everything; what it may not see is hidden, not refused.
 */
final class SourceAccount implements Check {
  private static final String ID = "source-account";

  @Override
  public List<Finding> look(Ground ground) {
    Grants grants = ground.sourceGrants();
    String place = ground.source().endpoint().toString();
    List<String> missing = grants.missing(SourcePrivileges.of(ground.from()).required());
    if (!missing.isEmpty()) {
      return List.of(
          Finding.blocker(
                  ID,
                  "The account on the source lacks privileges, and what it may not see would be"
                      + " missing on the target without a word")
              .at(place)
              .mendedBy(Remedy.onSource(grant(missing, ground.account(Side.SOURCE)))));
    }
    return grants.isPartlyRevoked()
        ? List.of(
            Finding.blocker(
                    ID, "The account on the source is shut out of some schemas by partial revokes")
                .at(place)
                .mendedBy(Remedy.advice("Use an account that may read every schema.")))
        : List.of();
  }

  static String grant(List<String> privileges, String account) {
    return "GRANT " + String.join(", ", privileges) + " ON *.* TO " + account;
  }
}
