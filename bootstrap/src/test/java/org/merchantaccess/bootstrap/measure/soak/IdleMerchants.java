package org.merchantaccess.bootstrap.measure.soak;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.merchantaccess.bootstrap.fixture.Management;
import org.merchantaccess.journey.Reply;

/** Creates idle merchants, each with the maximum of App IDs. */
final class IdleMerchants {

    private static final int APP_IDS_EACH = 100;
    private static final int WRITERS = 4;

    private final Management management;

    IdleMerchants(Management management) {
        this.management = management;
    }

    void open(int count) {
        List<CompletableFuture<Void>> writers = IntStream.range(0, WRITERS)
                .mapToObj(writer -> CompletableFuture.runAsync(() -> openEach(writer, count)))
                .toList();
        writers.forEach(CompletableFuture::join);
    }

    private void openEach(int writer, int count) {
        for (int number = writer; number < count; number += WRITERS) {
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
