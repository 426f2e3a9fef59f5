package org.merchantaccess.bootstrap.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.merchantaccess.bootstrap.fixture.Management;
import org.merchantaccess.bootstrap.fixture.ServingProcess;
import org.merchantaccess.journey.Http;

/** Changes merchants as fast as the server responds, until the server is killed. */
final class ConcurrentWriter {

    private static final int CHANGES_PER_MERCHANT = 40;

    private final String name;
    private final Random random;
    private final Management management;
    private final Http api;
    private final SharedMerchant shared;
    private final List<TrackedMerchant> merchants = new ArrayList<>();
    private Option<String> pendingMerchant = Option.none();

    ConcurrentWriter(String name, Random random, ServingProcess server, SharedMerchant shared) {
        this.name = name;
        this.random = random;
        this.management = Management.of(server);
        this.api = new Http(server.api());
        this.shared = shared;
    }

    /** Works until the server is killed. Every response before that must be a success. */
    void work() {
        try {
            open();
            while (true) {
                makeOneChange();
            }
        } catch (UncheckedIOException noAnswer) {
            return;
        }
    }

    private void makeOneChange() {
        int kind = random.nextInt(CHANGES_PER_MERCHANT);
        TrackedMerchant merchant = merchants.get(random.nextInt(merchants.size()));
        if (kind == 0) {
            open();
        } else if (kind < 4) {
            merchant.logIn(api);
        } else if (kind < 10) {
            shared.change(management);
        } else {
            merchant.change(management, random);
        }
    }

    private void open() {
        String shopName = name + " shop " + merchants.size() + ".";
        pendingMerchant = Option.some(shopName);
        merchants.add(new TrackedMerchant(management.open(shopName).text("merchant_id")));
        pendingMerchant = Option.none();
    }

    List<TrackedMerchant> merchants() {
        return merchants;
    }

    /** Verifies all merchants on the restarted server. */
    void verifyOn(Management restarted, Http restartedApi) {
        assertThat(merchants.stream().filter(TrackedMerchant::isUnanswered).count())
                .isLessThanOrEqualTo(1);
        for (TrackedMerchant merchant : merchants) {
            merchant.verifyState(restarted);
            merchant.verifyLogins(restarted, restartedApi);
        }
        pendingMerchant.forEach(shopName -> verifyWholeOrAbsent(restarted, shopName));
    }

    private static void verifyWholeOrAbsent(Management restarted, String shopName) {
        List<String> found = restarted.merchants(shopName);
        assertThat(found).hasSizeLessThanOrEqualTo(1);
        found.forEach(merchant ->
                assertThat(MerchantSnapshot.seen(restarted, merchant)).isEqualTo(MerchantSnapshot.ofOpened(merchant)));
    }
}
