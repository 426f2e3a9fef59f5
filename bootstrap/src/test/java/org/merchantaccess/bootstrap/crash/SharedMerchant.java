package org.merchantaccess.bootstrap.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.merchantaccess.bootstrap.fixture.Management;
import org.merchantaccess.journey.Reply;

/** A merchant that all writers change concurrently. */
final class SharedMerchant {

    private static final int MAX_APP_IDS = 90;

    private final String merchant;
    private final AtomicInteger requested = new AtomicInteger();
    private final Set<String> created = ConcurrentHashMap.newKeySet();
    private final AtomicInteger activated = new AtomicInteger();

    SharedMerchant(Management management) {
        merchant = management.open("Shared").text("merchant_id");
    }

    /** Creates an App ID and makes it the active one. */
    void change(Management management) {
        int number = requested.incrementAndGet();
        if (number > MAX_APP_IDS) {
            return;
        }
        String appId = make(Change.create("App " + number), management).text("app_id");
        created.add(appId);
        make(Change.activate(appId), management);
        activated.incrementAndGet();
    }

    private Reply make(Change change, Management management) {
        Reply reply = management.ask(change.method(), "/" + merchant + change.path(), change.body());
        assertThat(reply.status()).as("%s answered %s", change, reply).isBetween(200, 299);
        return reply;
    }

    int acknowledged() {
        return 1 + created.size() + activated.get();
    }

    /** Verifies the merchant's state; each writer may have one change without a response. */
    void verifySound(Management management, int writers) {
        MerchantSnapshot seen = MerchantSnapshot.seen(management, merchant);
        assertThat(seen).matches(MerchantSnapshot::isSound, "is sound");
        assertThat(seen.names().keySet()).containsAll(created);
        assertThat(seen.names().size() - created.size()).isBetween(0, writers);
        assertThat(seen.activations() - activated.get()).isBetween(0L, (long) writers);
        assertThat(seen.active()).hasSize(seen.activations() == 0 ? 0 : 1);
    }
}
