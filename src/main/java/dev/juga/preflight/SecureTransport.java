package dev.juga.preflight;

import java.util.List;

/** Whether applications have to speak TLS on the target and had not to on the source. */
final class SecureTransport implements Check {
  private static final String NAME = "require_secure_transport";

  @Override
  public List<Finding> look(Ground ground) {
    return !ground.hasTarget()
            || !ground.targetSettings().isOn(NAME)
            || ground.sourceSettings().isOn(NAME)
        ? List.of()
        : List.of(
            Finding.warning("secure-transport", "The target lets nobody in without TLS")
                .at(NAME + "=ON")
                .because(
                    "Applications that connect without TLS are refused; Laravel wants"
                        + " MYSQL_ATTR_SSL_CA with RDS's CA bundle (global-bundle.pem).")
                .mendedBy(
                    ground.mending().setting(NAME, "OFF").saying("Give them the bundle, or:")));
  }
}
