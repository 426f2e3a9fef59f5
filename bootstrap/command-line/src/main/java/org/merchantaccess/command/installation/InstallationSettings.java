package org.merchantaccess.command.installation;

import java.nio.file.Path;
import java.util.List;
import org.merchantaccess.domain.kernel.Environment;

/** The settings that commands print. */
public interface InstallationSettings {

    Path dataFolder();

    Path keyFolder();

    /** Returns the file with the first management key of an environment. */
    Path managementKeyFile(Environment environment);

    /** Returns the public URL of the Hub, without a path: as it is set, or else the address of its listener. */
    String hubUrl(Environment environment);

    /** Returns true if the Hub listens on a loopback address only. */
    boolean isHubOnLoopback(Environment environment);

    /** Returns true if merchants may allow loopback, private and shared addresses. */
    boolean allowsInternalAddresses(Environment environment);

    /** Returns the settings that differ from their defaults, as {@code key=value}. No value is a secret. */
    List<String> changed();

    /** Returns the variables that Kubernetes sets for a service of this name; they are ignored. */
    List<String> serviceLinks();
}
