package org.merchantaccess.application.port;

import io.vavr.control.Option;
import java.time.Instant;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.credential.AppId;

/** When and from where App IDs were used last. No proof of anything: a crash may lose the last few seconds. */
public interface Usage {

    /** A login or a call that was let in. Hot: neither blocks nor needs a transaction. */
    void used(AppId appId, ClientAddress address, Instant at);

    Option<LastUse> lastUse(AppId appId);

    /** To the second. */
    record LastUse(Instant at, ClientAddress from) {}
}
