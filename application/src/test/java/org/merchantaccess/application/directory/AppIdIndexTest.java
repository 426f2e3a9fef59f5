package org.merchantaccess.application.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.merchantaccess.domain.credential.AppId;

class AppIdIndexTest {

    private final AppIdIndex<String> index = new AppIdIndex<>();

    @Test
    void finds_each_of_many_app_ids_and_no_other() {
        Map<Integer, String> expected = new TreeMap<>();
        new Random(1).ints(20_000, 0, AppId.HIGHEST_NUMBER + 1).forEach(number -> {
            expected.putIfAbsent(number, "merchant " + number);
            index.put(new AppId(number), "merchant " + number);
        });

        assertThat(expected)
                .allSatisfy((number, holder) ->
                        assertThat(index.find(new AppId(number))).isEqualTo(Option.some(holder)));
        assertThat(new Random(2).ints(20_000, 0, AppId.HIGHEST_NUMBER + 1))
                .filteredOn(number -> !expected.containsKey(number))
                .allSatisfy(number -> assertThat(index.find(new AppId(number))).isEmpty());
    }

    @Test
    void app_ids_with_zeros_are_found() {
        index.put(new AppId("00000000"), "first");
        index.put(new AppId("00000001"), "second");

        assertThat(index.find(new AppId("00000000"))).containsExactly("first");
        assertThat(index.find(new AppId("00000001"))).containsExactly("second");
        assertThat(index.find(new AppId("00000002"))).isEmpty();
    }

    @Test
    void an_app_id_keeps_its_holder() {
        index.put(new AppId(1), "former");
        index.put(new AppId(1), "other");

        assertThat(index.find(new AppId(1))).containsExactly("former");
    }

    @Test
    void readers_find_what_was_added_while_the_table_grows() {
        index.put(new AppId(7), "seven");
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            for (int number = 100; number < 200_000; number++) {
                index.put(new AppId(number), "another");
            }
        });

        do {
            assertThat(index.find(new AppId(7))).containsExactly("seven");
            assertThat(index.find(new AppId(8))).isEmpty();
        } while (!writer.isDone());
        writer.join();
    }
}
