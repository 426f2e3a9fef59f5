package org.merchantaccess.persistence.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.persistence.sqlite.StoreFiles;

/** Bounds the heap that a node needs for each App ID, as docs/explanation/capacity.md states it. */
class HeapOfAppIdsTest {

    private static final int MERCHANTS = 1000;
    private static final int APP_IDS = MERCHANTS * ManyAppIds.PER_MERCHANT;

    @TempDir
    private Path folder;

    @Test
    void an_app_id_with_one_key_needs_at_most_250_bytes() {
        assertThat(bytesForEach(all -> all)).isLessThanOrEqualTo(250);
    }

    @Test
    void an_app_id_whose_name_no_other_has_needs_at_most_320_bytes() {
        assertThat(bytesForEach(ManyAppIds::withDistinctNames)).isLessThanOrEqualTo(320);
    }

    @Test
    void an_app_id_with_two_keys_needs_at_most_500_bytes() {
        assertThat(bytesForEach(ManyAppIds::withTwoKeys)).isLessThanOrEqualTo(500);
    }

    private long bytesForEach(UnaryOperator<ManyAppIds> shape) {
        long withoutAppIds = bytesOfNode(folder.resolve("empty"), shape, 0);
        return (bytesOfNode(folder.resolve("full"), shape, MERCHANTS) - withoutAppIds) / APP_IDS;
    }

    private static long bytesOfNode(Path folder, UnaryOperator<ManyAppIds> shape, int merchants) {
        StoreFiles files = MeasuredStore.filesIn(folder);
        try (MeasuredStore store = new MeasuredStore(files)) {
            shape.apply(new ManyAppIds(store.ports())).of(merchants);
        }
        LiveObjects before = LiveObjects.now();
        try (MeasuredStore store = new MeasuredStore(files)) {
            assertThat(store.access().isReady()).isTrue();
            LiveObjects added = LiveObjects.now().since(before);
            added.linesFor(APP_IDS).forEach(System.out::println);
            return added.total();
        }
    }
}
