package org.merchantaccess.application.port;

import io.vavr.control.Option;
import java.time.Instant;
import org.merchantaccess.domain.management.ManagementKey;

/** The management keys that are good. Only digests are kept: a key can be recognised, never shown again. */
public interface ManagementKeys {

    void add(String name, ManagementKey key, Instant at);

    /** The name of a key that is good. */
    Option<String> nameOf(ManagementKey presented);
}
