package dev.juga.preflight;

import java.util.List;

/** Whether new accounts on the target need more than a password. */
final class AuthenticationPolicy implements Check {
  private static final String NAME = "authentication_policy";

  @Override
  public List<Finding> look(Ground ground) {
    if (!ground.hasTarget()) {
      return List.of();
    }
    String policy = ground.targetSettings().value(NAME);
    String[] factors = policy.split(",", -1);
    return factors.length < 2 || factors[1].isBlank()
        ? List.of()
        : List.of(
            Finding.warning(
                    "authentication-policy", "New accounts on the target need a second factor")
                .at(NAME + '=' + policy)
                .because("Accounts that an application logs in with have only a password.")
                .mendedBy(ground.mending().setting(NAME, factors[0] + ",,")));
  }
}
