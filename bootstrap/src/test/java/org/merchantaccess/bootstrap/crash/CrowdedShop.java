package org.merchantaccess.bootstrap.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.merchantaccess.bootstrap.fixture.Management;
import org.merchantaccess.journey.Reply;

/** A merchant that everybody changes at once. */
final class CrowdedShop {

    private static final int MANY = 90;

    private final String merchant;
    private final AtomicInteger asked = new AtomicInteger();
    private final Set<String> created = ConcurrentHashMap.newKeySet();
    private final AtomicInteger activated = new AtomicInteger();

    CrowdedShop(Management management) {
        merchant = management.open("Crowded").text("merchant_id");
    }

    /** Creates an App ID and makes it the active one. */
    void change(Management management) {
        int number = asked.incrementAndGet();
        if (number > MANY) {
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

    /** With as many people who got no answer. */
    void isSound(Management management, int people) {
        Picture seen = Picture.seen(management, merchant);
        assertThat(seen).matches(Picture::isSound, "is sound");
        assertThat(seen.names().keySet()).containsAll(created);
        assertThat(seen.names().size() - created.size()).isBetween(0, people);
        assertThat(seen.activations() - activated.get()).isBetween(0L, (long) people);
        assertThat(seen.active()).hasSize(seen.activations() == 0 ? 0 : 1);
    }
}
