package dev.juga.preflight;

import dev.juga.ledger.Ledger;
import dev.juga.mysql.Side;
import dev.juga.mysql.dictionary.Grants;
import dev.juga.mysql.dictionary.TargetPrivileges;
import java.util.ArrayList;
import java.util.List;

/** Whether the account on the target may do what a copy needs; else it would stop in its middle. */
final class TargetAccount implements Check {
  @Override
  public List<Finding> look(Ground ground) {
    if (!ground.hasTarget()) {
      return List.of();
    }
    Grants grants = ground.targetGrants();
    TargetPrivileges wanted = TargetPrivileges.of(ground.to());
    List<String> places = new ArrayList<>(ground.schemaNames());
    places.add(Ledger.SCHEMA);
    List<String> missing = new ArrayList<>(grants.missing(wanted.onSchemas(), places));
    missing.addAll(grants.missing(wanted.everywhere()));
    return missing.isEmpty()
        ? List.of()
        : List.of(
            Finding.blocker(
                    "target-account",
                    "The account on the target lacks privileges that the copy needs")
                .at(ground.target().endpoint().toString())
                .mendedBy(
                    Remedy.onTarget(SourceAccount.grant(missing, ground.account(Side.TARGET)))));
  }
}
