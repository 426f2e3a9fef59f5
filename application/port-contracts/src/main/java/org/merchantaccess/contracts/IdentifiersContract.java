package org.merchantaccess.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantaccess.application.port.Identifiers;
import org.merchantaccess.contracts.store.ConcurrentRun;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.domain.key.PresentedKey;
import org.merchantaccess.domain.management.ManagementKey;
import org.merchantaccess.domain.token.TokenId;

/** Contract of {@link Identifiers}: generated values are distinct and unpredictable. */
public abstract class IdentifiersContract {

    private static final int MANY = 10_000;

    protected abstract Identifiers identifiers();

    @ParameterizedTest
    @EnumSource
    @Tag("S15")
    void app_keys_are_distinct_and_well_formed_for_their_environment(Environment environment) {
        List<AppKey> keys = drawn(() -> identifiers().appKey(environment));

        assertThat(keys).doesNotHaveDuplicates().allSatisfy(key -> {
            assertThat(key.text()).hasSize(AppKey.LENGTH);
            assertThat(PresentedKey.of(key.text()).environment()).isEqualTo(Option.some(environment));
        });
    }

    @Test
    @Tag("S15")
    void every_random_position_of_an_app_key_takes_every_character() {
        List<AppKey> keys = drawn(() -> identifiers().appKey(Environment.TEST));

        for (int place = 4; place < 4 + AppKey.RANDOM_CHARACTERS; place++) {
            int position = place;
            assertThat(keys.stream().map(key -> key.text().charAt(position)).distinct())
                    .hasSize(62);
        }
    }

    @Test
    @Tag("S16")
    void app_ids_have_eight_digits_without_leading_zero() {
        List<AppId> appIds = drawn(() -> identifiers().appId());

        assertThat(appIds)
                .extracting(AppId::text)
                .allSatisfy(text -> assertThat(text).matches("[1-9][0-9]{7}"));
        for (int place = 0; place < AppId.LENGTH; place++) {
            int position = place;
            assertThat(appIds.stream()
                            .map(appId -> appId.text().charAt(position))
                            .distinct())
                    .hasSize(place == 0 ? 9 : 10);
        }
    }

    @Test
    @Tag("S16")
    void app_ids_are_not_sequential() {
        List<AppId> appIds = drawn(() -> identifiers().appId());
        List<Integer> numbers =
                appIds.stream().map(appId -> Integer.valueOf(appId.text())).toList();

        assertThat(steps(numbers)).doesNotContain(1);
        assertThat(numbers).isNotEqualTo(numbers.stream().sorted().toList());
        assertThat(numbers)
                .isNotEqualTo(numbers.stream().sorted(Comparator.reverseOrder()).toList());
        assertThat(numbers.stream().distinct()).hasSizeGreaterThan(MANY - 100);
    }

    @Test
    void token_ids_never_begin_with_a_hyphen() {
        assertThat(drawn(() -> identifiers().tokenId()))
                .extracting(TokenId::text)
                .noneMatch(text -> text.startsWith("-"));
    }

    @ParameterizedTest
    @EnumSource
    void management_keys_are_distinct_and_have_the_prefix_of_their_environment(Environment environment) {
        String mark = environment == Environment.TEST ? "mmt_" : "mml_";

        assertThat(drawn(() -> identifiers().managementKey(environment)))
                .extracting(ManagementKey::text)
                .doesNotHaveDuplicates()
                .allSatisfy(text -> assertThat(text).startsWith(mark));
    }

    @Test
    void all_other_identifiers_are_distinct() {
        assertThat(drawn(() -> identifiers().merchantId())).doesNotHaveDuplicates();
        assertThat(drawn(() -> identifiers().activation())).doesNotHaveDuplicates();
        assertThat(drawn(() -> identifiers().entryId())).doesNotHaveDuplicates();
        assertThat(drawn(() -> identifiers().tokenId())).doesNotHaveDuplicates();
        assertThat(drawn(() -> identifiers().nodeId())).doesNotHaveDuplicates();
        assertThat(drawn(() -> identifiers().seed())).doesNotHaveDuplicates();
    }

    @Test
    void concurrently_generated_ids_are_distinct() {
        List<List<String>> drawn = ConcurrentRun.inThreads(
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
