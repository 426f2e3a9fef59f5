package org.merchantaccess.persistence.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.domain.credential.Credentials.PAYMENTS;
import static org.merchantaccess.domain.credential.Credentials.REFUNDS;

import io.vavr.control.Option;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;

class SealingTest {

    private static final MerchantId SHOP = new MerchantId("shop");
    private static final SealedPlace PLACE = SealedPlace.ofAppKey(SHOP, PAYMENTS);
    private static final String SECRET = "mat_0123456789ABCDEFGHIJKLabcdef";

    @TempDir
    Path folder;

    private Sealer sealer;

    @BeforeEach
    void a_key_file() {
        sealer = KeyFiles.in(folder, Environment.TEST).sealer();
    }

    @Test
    void what_was_sealed_can_be_opened_in_its_place() {
        assertThat(opened(sealed(), PLACE)).isEqualTo(Option.some(SECRET));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 17, 10_000})
    void a_secret_may_have_any_length(int length) {
        byte[] secret = new byte[length];

        assertThat(sealer.open(sealer.seal(secret, PLACE), PLACE).get()).isEqualTo(secret);
    }

    @Test
    void after_a_restart_it_can_still_be_opened() {
        String sealed = sealed();

        Sealer restarted = KeyFiles.in(folder, Environment.TEST).sealer();

        assertThat(restarted.open(sealed, PLACE).map(SealingTest::text)).isEqualTo(Option.some(SECRET));
    }

    @Test
    void s83_what_is_sealed_shows_nothing_of_the_secret() {
        byte[] sealed = raw(sealed());

        assertThat(sealed())
                .matches("1\\.[A-Za-z0-9_-]{43}\\.[A-Za-z0-9_-]{64}")
                .doesNotContain("mat_");
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("mat_", "ABCD");
    }

    @Test
    void s83_without_the_key_file_nothing_is_opened(@TempDir Path thiefs) {
        String stolen = sealed();

        Sealer thief = KeyFiles.in(thiefs, Environment.TEST).sealer();

        assertThat(thief.open(stolen, PLACE)).isEqualTo(Option.none());
    }

    @Test
    void s84_a_byte_that_was_altered_anywhere_is_noticed() {
        String sealed = sealed();
        for (int place = 0; place < sealed.length(); place++) {
            for (int bit = 0; bit < 7; bit++) {
                char[] altered = sealed.toCharArray();
                altered[place] = (char) (altered[place] ^ 1 << bit);

                assertThat(sealer.open(new String(altered), PLACE))
                        .as("bit %s of character %s", bit, place)
                        .isEqualTo(Option.none());
            }
        }
    }

    @Test
    void s84_a_text_that_was_cut_or_lengthened_is_noticed() {
        String sealed = sealed();
        for (int length = 0; length < sealed.length(); length++) {
            assertThat(sealer.open(sealed.substring(0, length), PLACE)).isEqualTo(Option.none());
            assertThat(sealer.open(sealed.substring(length + 1), PLACE)).isEqualTo(Option.none());
        }
        assertThat(Stream.of("A", "AAAA", "=", "\n", " ", ".", ".AAAA").map(more -> sealer.open(sealed + more, PLACE)))
                .containsOnly(Option.none());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "1..", "1.AAAA.AAAA", "nonsense", "\0", "٢.A.A", "-1.A.A", "+1.A.A"})
    void s84_what_is_no_sealed_text_is_not_opened(String text) {
        assertThat(sealer.open(text, PLACE)).isEqualTo(Option.none());
        assertThat(sealer.versionOf(text)).isEqualTo(Option.none());
    }

    @ParameterizedTest
    @ValueSource(strings = {"01", "2", "999999999", "9999999999", "00000000001"})
    void s84_the_version_of_no_key_opens_nothing(String version) {
        assertThat(sealer.open(version + sealed().substring(1), PLACE)).isEqualTo(Option.none());
    }

    @Test
    void s84_salt_and_ciphertext_of_two_texts_do_not_mix() {
        String[] one = sealed().split("\\.", -1);
        String[] other = sealed().split("\\.", -1);

        assertThat(sealer.open("1." + one[1] + "." + other[2], PLACE)).isEqualTo(Option.none());
    }

    @Test
    void s84_another_spelling_of_the_same_bytes_is_not_opened() {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        String sealed = sealed();
        int lastOfSalt = sealed.lastIndexOf('.') - 1;
        char last = sealed.charAt(lastOfSalt);
        // Two of the bits of this character are in no byte.
        char other = alphabet.charAt(alphabet.indexOf(last) + 1);

        String respelled = sealed.substring(0, lastOfSalt) + other + sealed.substring(lastOfSalt + 1);

        assertThat(sealer.open(respelled, PLACE)).isEqualTo(Option.none());
        assertThat(sealer.versionOf(respelled)).isEqualTo(Option.none());
    }

    @ParameterizedTest
    @MethodSource("otherPlaces")
    void s84_a_text_that_was_copied_to_another_row_is_not_opened(SealedPlace other) {
        assertThat(sealer.open(sealed(), other)).isEqualTo(Option.none());
    }

    static Stream<SealedPlace> otherPlaces() {
        return Stream.of(
                SealedPlace.ofAppKey(SHOP, REFUNDS),
                SealedPlace.ofAppKey(new MerchantId("bakery"), PAYMENTS),
                SealedPlace.ofSigningKey(PAYMENTS.text()),
                new SealedPlace("signing-key", "shop", PAYMENTS.text()),
                // The same letters, divided otherwise.
                new SealedPlace("app-key", "shop9", "8434376"),
                new SealedPlace("app-key", "sho", "p" + PAYMENTS.text()),
                new SealedPlace("app-key", "", "shop" + PAYMENTS.text()));
    }

    @Test
    void s84_a_text_that_was_copied_to_the_other_environment_is_not_opened() throws IOException {
        String sealed = sealed();
        Path copy = KeyFiles.pathIn(folder, Environment.PRODUCTION);
        Files.copy(KeyFiles.pathIn(folder, Environment.TEST), copy, StandardCopyOption.COPY_ATTRIBUTES);
        Files.writeString(copy, Files.readString(copy).replace("environment=test", "environment=production"));

        Sealer withTheSameKeys = KeyFiles.in(folder, Environment.PRODUCTION).sealer();

        assertThat(withTheSameKeys.open(sealed, PLACE)).isEqualTo(Option.none());
    }

    @Test
    void s84_a_text_that_claims_the_other_version_is_not_opened() {
        KeyFile keys = KeyFiles.in(folder, Environment.TEST);
        String sealed = keys.sealer().seal(bytes(SECRET), PLACE);
        keys.renew();

        assertThat(keys.sealer().open("2" + sealed.substring(1), PLACE)).isEqualTo(Option.none());
        assertThat(keys.sealer().open(sealed, PLACE).map(SealingTest::text)).isEqualTo(Option.some(SECRET));
    }

    @Test
    void s85_of_2_to_the_16th_sealings_no_two_have_a_key_and_nonce_in_common() {
        assertThat(differentSaltsOf(1 << 16)).isEqualTo(1 << 16);
    }

    @Test
    @Tag("slow")
    void s85_of_2_to_the_20th_sealings_no_two_have_a_key_and_nonce_in_common() {
        assertThat(differentSaltsOf(1 << 20)).isEqualTo(1 << 20);
    }

    private long differentSaltsOf(int sealings) {
        byte[] secret = bytes(SECRET);
        return IntStream.range(0, sealings)
                .parallel()
                .mapToLong(i -> salt(sealer.seal(secret, PLACE)))
                .distinct()
                .count();
    }

    /** A quarter of it, which differs often enough. */
    private static long salt(String sealed) {
        return ByteBuffer.wrap(Envelope.parse(sealed).get().salt()).getLong();
    }

    @Test
    void s85_the_same_secret_is_never_sealed_alike() {
        String[] one = sealed().split("\\.", -1);
        String[] other = sealed().split("\\.", -1);

        assertThat(one[1]).isNotEqualTo(other[1]);
        assertThat(one[2]).isNotEqualTo(other[2]);
    }

    private String sealed() {
        return sealer.seal(bytes(SECRET), PLACE);
    }

    private Option<String> opened(String sealed, SealedPlace place) {
        return sealer.open(sealed, place).map(SealingTest::text);
    }

    private static byte[] raw(String sealed) {
        return Base64.getUrlDecoder().decode(sealed.substring(sealed.lastIndexOf('.') + 1));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.US_ASCII);
    }
}
