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

/** Changes merchants as fast as the server answers, until it answers no more. */
final class Clerk {

    private static final int CHANGES_PER_SHOP = 40;

    private final String name;
    private final Random random;
    private final Management management;
    private final Http api;
    private final CrowdedShop crowded;
    private final List<Shop> shops = new ArrayList<>();
    private Option<String> unansweredShop = Option.none();

    Clerk(String name, Random random, ServingProcess server, CrowdedShop crowded) {
        this.name = name;
        this.random = random;
        this.management = Management.of(server);
        this.api = new Http(server.api());
        this.crowded = crowded;
    }

    /** Ends with the server. Whatever it answers before must be what was asked for. */
    void work() {
        try {
            open();
            while (true) {
                workOnce();
            }
        } catch (UncheckedIOException noAnswer) {
            return;
        }
    }

    private void workOnce() {
        int kind = random.nextInt(CHANGES_PER_SHOP);
        Shop shop = shops.get(random.nextInt(shops.size()));
        if (kind == 0) {
            open();
        } else if (kind < 4) {
            shop.logIn(api);
        } else if (kind < 10) {
            crowded.change(management);
        } else {
            shop.change(management, random);
        }
    }

    private void open() {
        String shopName = name + " shop " + shops.size() + ".";
        unansweredShop = Option.some(shopName);
        shops.add(new Shop(management.open(shopName).text("merchant_id")));
        unansweredShop = Option.none();
    }

    List<Shop> shops() {
        return shops;
    }

    /** On a server that was started since. */
    void findsEverythingOn(Management restarted, Http restartedApi) {
        assertThat(shops.stream().filter(Shop::isUnanswered).count()).isLessThanOrEqualTo(1);
        for (Shop shop : shops) {
            shop.isAsKnown(restarted);
            shop.isOpenForBusiness(restarted, restartedApi);
        }
        unansweredShop.forEach(shopName -> findsWholeOrAbsent(restarted, shopName));
    }

    private static void findsWholeOrAbsent(Management restarted, String shopName) {
        List<String> found = restarted.merchants(shopName);
        assertThat(found).hasSizeLessThanOrEqualTo(1);
        found.forEach(merchant -> assertThat(Picture.seen(restarted, merchant)).isEqualTo(Picture.ofOpened(merchant)));
    }
}
