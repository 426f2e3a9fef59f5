package org.merchantaccess.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.AppKey;
import org.merchantaccess.domain.credential.PresentedKey;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.management.ManagementKey;

/** Nobody can guess what is drawn next. */
public abstract class IdentifiersContract {

    private static final int MANY = 10_000;

    protected abstract Identifiers identifiers();

    @ParameterizedTest
    @EnumSource
    void s15_app_keys_are_distinct_and_well_formed_for_their_environment(Environment environment) {
        List<AppKey> keys = drawn(() -> identifiers().appKey(environment));

        assertThat(keys).doesNotHaveDuplicates().allSatisfy(key -> {
            assertThat(key.text()).hasSize(AppKey.LENGTH);
            assertThat(PresentedKey.of(key.text()).markedFor()).isEqualTo(Option.some(environment));
        });
    }

    @Test
    void s15_every_random_place_of_an_app_key_takes_every_character() {
        List<AppKey> keys = drawn(() -> identifiers().appKey(Environment.TEST));

        for (int place = 4; place < 4 + AppKey.RANDOM_CHARACTERS; place++) {
            int here = place;
            assertThat(keys.stream().map(key -> key.text().charAt(here)).distinct())
                    .hasSize(62);
        }
    }

    @Test
    void s16_app_ids_have_eight_digits_that_take_every_value() {
        List<AppId> appIds = drawn(() -> identifiers().appId());

        assertThat(appIds)
                .extracting(AppId::text)
                .allSatisfy(text -> assertThat(text).matches("[0-9]{8}"));
        for (int place = 0; place < AppId.LENGTH; place++) {
            int here = place;
            assertThat(appIds.stream().map(appId -> appId.text().charAt(here)).distinct())
                    .hasSize(10);
        }
    }

    @Test
    void s16_app_ids_do_not_follow_one_another() {
        List<AppId> appIds = drawn(() -> identifiers().appId());
        List<Integer> numbers =
                appIds.stream().map(appId -> Integer.valueOf(appId.text())).toList();

        assertThat(steps(numbers)).doesNotContain(1);
        assertThat(numbers).isNotEqualTo(numbers.stream().sorted().toList());
        assertThat(numbers)
                .isNotEqualTo(numbers.stream().sorted(Comparator.reverseOrder()).toList());
        assertThat(numbers.stream().distinct()).hasSizeGreaterThan(MANY - 100);
    }

    @ParameterizedTest
    @EnumSource
    void management_keys_are_distinct_and_bear_the_mark_of_their_environment(Environment environment) {
        String mark = environment == Environment.TEST ? "mmt_" : "mml_";

        assertThat(drawn(() -> identifiers().managementKey(environment)))
                .extracting(ManagementKey::text)
                .doesNotHaveDuplicates()
                .allSatisfy(text -> assertThat(text).startsWith(mark));
    }

    @Test
    void everything_else_is_distinct_too() {
        assertThat(drawn(() -> identifiers().merchantId())).doesNotHaveDuplicates();
        assertThat(drawn(() -> identifiers().activation())).doesNotHaveDuplicates();
        assertThat(drawn(() -> identifiers().entryId())).doesNotHaveDuplicates();
        assertThat(drawn(() -> identifiers().tokenId())).doesNotHaveDuplicates();
        assertThat(drawn(() -> identifiers().nodeId())).doesNotHaveDuplicates();
        assertThat(drawn(() -> identifiers().personId())).doesNotHaveDuplicates();
        assertThat(drawn(() -> identifiers().sessionId())).doesNotHaveDuplicates();
        assertThat(drawn(() -> identifiers().sessionToken())).doesNotHaveDuplicates();
        assertThat(drawn(() -> identifiers().linkId())).doesNotHaveDuplicates();
        assertThat(drawn(() -> identifiers().linkSecret())).doesNotHaveDuplicates();
        assertThat(drawn(() -> identifiers().totpSecret())).doesNotHaveDuplicates();
        assertThat(drawn(() -> identifiers().seed())).doesNotHaveDuplicates();
    }

    @Test
    void threads_that_draw_at_once_do_not_draw_the_same() {
        List<List<String>> drawn = Together.inThreads(
                8,
                thread -> Stream.generate(() -> identifiers().tokenId().text())
                        .limit(1000)
                        .toList());

        assertThat(drawn.stream().flatMap(List::stream)).doesNotHaveDuplicates();
    }

    private static <T> List<T> drawn(Supplier<T> draw) {
        return Stream.generate(draw).limit(MANY).toList();
    }

    private static List<Integer> steps(List<Integer> numbers) {
        return IntStream.range(1, numbers.size())
                .mapToObj(i -> numbers.get(i) - numbers.get(i - 1))
                .toList();
    }
}
