package org.merchantaccess.bootstrap.measure.soak;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.merchantaccess.bootstrap.fixture.Management;
import org.merchantaccess.journey.Reply;

/** Merchants a server has besides those who ask anything of it, each with as many App IDs as one may have. */
final class OtherMerchants {

    private static final int APP_IDS_EACH = 100;
    private static final int CLERKS = 4;

    private final Management management;

    OtherMerchants(Management management) {
        this.management = management;
    }

    void open(int count) {
        List<CompletableFuture<Void>> clerks = IntStream.range(0, CLERKS)
                .mapToObj(clerk -> CompletableFuture.runAsync(() -> openEach(clerk, count)))
                .toList();
        clerks.forEach(CompletableFuture::join);
    }

    private void openEach(int clerk, int count) {
        for (int number = clerk; number < count; number += CLERKS) {
            String merchant = management.open("Other " + number).text("merchant_id");
            for (int app = 0; app < APP_IDS_EACH; app++) {
                Reply created =
                        management.ask("POST", "/" + merchant + "/app-ids", "{\"app_name\":\"App " + app + "\"}");
                if (created.status() != 201) {
                    throw new AssertionError(created);
                }
            }
        }
    }
}
