package org.merchantaccess.application.memory;

import io.vavr.control.Option;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.merchantaccess.application.port.Usage;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.credential.AppId;

final class MemoryUsage implements Usage {

    private final Map<AppId, LastUse> lastUses = new ConcurrentHashMap<>();

    @Override
    public void used(AppId appId, ClientAddress address, Instant at) {
        LastUse use = new LastUse(at.truncatedTo(ChronoUnit.SECONDS), address);
        // Reading takes no lock, and within one second there is mostly nothing new to write.
        if (!use.equals(lastUses.get(appId))) {
            lastUses.put(appId, use);
        }
    }

    @Override
    public Option<LastUse> lastUse(AppId appId) {
        return Option.of(lastUses.get(appId));
    }
}
