package org.merchantaccess.persistence.key.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.contracts.value.Credentials.PAYMENTS;
import static org.merchantaccess.contracts.value.Credentials.REFUNDS;

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
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.persistence.key.file.KeyFile;
import org.merchantaccess.persistence.key.file.KeyFiles;

class SealingTest {

    private static final MerchantId SHOP = new MerchantId("shop");
    private static final SealContext CONTEXT = SealContext.ofAppKey(SHOP, PAYMENTS, KeyNumber.FIRST);
    private static final String SECRET = "mat_0123456789ABCDEFGHIJKLabcdef";

    @TempDir
    Path folder;

    private Sealer sealer;

    @BeforeEach
    void createKeyFile() {
        sealer = KeyFiles.in(folder, Environment.TEST).sealer();
    }

    @Test
    void opens_a_sealed_text_in_its_context() {
        assertThat(opened(sealed(), CONTEXT)).isEqualTo(Option.some(SECRET));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 17, 10_000})
    void a_secret_may_have_any_length(int length) {
        byte[] secret = new byte[length];

        assertThat(sealer.open(sealer.seal(secret, CONTEXT), CONTEXT).get()).isEqualTo(secret);
    }

    @Test
    void opens_a_sealed_text_after_a_restart() {
        String sealed = sealed();

        Sealer restarted = KeyFiles.in(folder, Environment.TEST).sealer();

        assertThat(restarted.open(sealed, CONTEXT).map(SealingTest::text)).isEqualTo(Option.some(SECRET));
    }

    @Test
    @Tag("S83")
    void a_sealed_text_reveals_nothing_of_the_secret() {
        byte[] sealed = raw(sealed());

        assertThat(sealed())
                .matches("1\\.[A-Za-z0-9_-]{43}\\.[A-Za-z0-9_-]{64}")
                .doesNotContain("mat_");
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("mat_", "ABCD");
    }

    @Test
    @Tag("S83")
    void opens_nothing_without_the_key_file(@TempDir Path elsewhere) {
        String stolen = sealed();

        Sealer thief = KeyFiles.in(elsewhere, Environment.TEST).sealer();

        assertThat(thief.open(stolen, CONTEXT)).isEqualTo(Option.none());
    }

    @Test
    @Tag("S84")
    void rejects_a_text_with_any_altered_byte() {
        String sealed = sealed();
        for (int position = 0; position < sealed.length(); position++) {
            for (int bit = 0; bit < 7; bit++) {
                char[] altered = sealed.toCharArray();
                altered[position] = (char) (altered[position] ^ 1 << bit);

                assertThat(sealer.open(new String(altered), CONTEXT))
                        .as("bit %s of character %s", bit, position)
                        .isEqualTo(Option.none());
            }
        }
    }

    @Test
    @Tag("S84")
    void rejects_a_truncated_or_extended_text() {
        String sealed = sealed();
        for (int length = 0; length < sealed.length(); length++) {
            assertThat(sealer.open(sealed.substring(0, length), CONTEXT)).isEqualTo(Option.none());
            assertThat(sealer.open(sealed.substring(length + 1), CONTEXT)).isEqualTo(Option.none());
        }
        assertThat(Stream.of("A", "AAAA", "=", "\n", " ", ".", ".AAAA")
                        .map(more -> sealer.open(sealed + more, CONTEXT)))
                .containsOnly(Option.none());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "1..", "1.AAAA.AAAA", "nonsense", "\0", "٢.A.A", "-1.A.A", "+1.A.A"})
    @Tag("S84")
    void rejects_text_that_is_not_sealed(String text) {
        assertThat(sealer.open(text, CONTEXT)).isEqualTo(Option.none());
        assertThat(sealer.versionOf(text)).isEqualTo(Option.none());
    }

    @ParameterizedTest
    @ValueSource(strings = {"01", "2", "999999999", "9999999999", "00000000001"})
    @Tag("S84")
    void rejects_an_unknown_version(String version) {
        assertThat(sealer.open(version + sealed().substring(1), CONTEXT)).isEqualTo(Option.none());
    }

    @Test
    @Tag("S84")
    void rejects_a_mix_of_salt_and_ciphertext() {
        String[] one = sealed().split("\\.", -1);
        String[] other = sealed().split("\\.", -1);

        assertThat(sealer.open("1." + one[1] + "." + other[2], CONTEXT)).isEqualTo(Option.none());
    }

    @Test
    @Tag("S84")
    void rejects_a_non_canonical_spelling() {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        String sealed = sealed();
        int lastOfSalt = sealed.lastIndexOf('.') - 1;
        char last = sealed.charAt(lastOfSalt);
        // The last two bits of this character are unused.
        char other = alphabet.charAt(alphabet.indexOf(last) + 1);

        String respelled = sealed.substring(0, lastOfSalt) + other + sealed.substring(lastOfSalt + 1);

        assertThat(sealer.open(respelled, CONTEXT)).isEqualTo(Option.none());
        assertThat(sealer.versionOf(respelled)).isEqualTo(Option.none());
    }

    @ParameterizedTest
    @MethodSource("otherContexts")
    @Tag("S84")
    void rejects_a_text_copied_to_another_row(SealContext other) {
        assertThat(sealer.open(sealed(), other)).isEqualTo(Option.none());
    }

    static Stream<SealContext> otherContexts() {
        return Stream.of(
                SealContext.ofAppKey(SHOP, REFUNDS, KeyNumber.FIRST),
                SealContext.ofAppKey(SHOP, PAYMENTS, KeyNumber.FIRST.next()),
                SealContext.ofAppKey(new MerchantId("bakery"), PAYMENTS, KeyNumber.FIRST),
                SealContext.ofSigningKey(PAYMENTS.text()),
                new SealContext("signing-key", "shop", PAYMENTS.text()),
                // The same characters, split differently.
                new SealContext("app-key", "shop9", "8434376"),
                new SealContext("app-key", "sho", "p" + PAYMENTS.text()),
                new SealContext("app-key", "", "shop" + PAYMENTS.text()));
    }

    @Test
    @Tag("S84")
    void rejects_a_text_copied_to_the_other_environment() throws IOException {
        String sealed = sealed();
        Path copy = KeyFiles.pathIn(folder, Environment.PRODUCTION);
        Files.copy(KeyFiles.pathIn(folder, Environment.TEST), copy, StandardCopyOption.COPY_ATTRIBUTES);
        Files.writeString(copy, Files.readString(copy).replace("environment=test", "environment=production"));

        Sealer withTheSameKeys = KeyFiles.in(folder, Environment.PRODUCTION).sealer();

        assertThat(withTheSameKeys.open(sealed, CONTEXT)).isEqualTo(Option.none());
    }

    @Test
    @Tag("S84")
    void rejects_a_text_with_a_changed_version() {
        KeyFile keys = KeyFiles.in(folder, Environment.TEST);
        String sealed = keys.sealer().seal(bytes(SECRET), CONTEXT);
        keys.renew();

        assertThat(keys.sealer().open("2" + sealed.substring(1), CONTEXT)).isEqualTo(Option.none());
        assertThat(keys.sealer().open(sealed, CONTEXT).map(SealingTest::text)).isEqualTo(Option.some(SECRET));
    }

    @Test
    @Tag("S85")
    void key_and_nonce_never_repeat_in_2_to_the_16th_seals() {
        assertThat(differentSaltsOf(1 << 16)).isEqualTo(1 << 16);
    }

    @Test
    @Tag("slow")
    @Tag("S85")
    void key_and_nonce_never_repeat_in_2_to_the_20th_seals() {
        assertThat(differentSaltsOf(1 << 20)).isEqualTo(1 << 20);
    }

    private long differentSaltsOf(int sealings) {
        byte[] secret = bytes(SECRET);
        return IntStream.range(0, sealings)
                .parallel()
                .mapToLong(i -> salt(sealer.seal(secret, CONTEXT)))
                .distinct()
                .count();
    }

    /** Returns the first 8 of 32 bytes, which are enough to tell salts apart. */
    private static long salt(String sealed) {
        return ByteBuffer.wrap(Envelope.parse(sealed).get().salt()).getLong();
    }

    @Test
    @Tag("S85")
    void sealing_the_same_secret_twice_gives_different_texts() {
        String[] one = sealed().split("\\.", -1);
        String[] other = sealed().split("\\.", -1);

        assertThat(one[1]).isNotEqualTo(other[1]);
        assertThat(one[2]).isNotEqualTo(other[2]);
    }

    private String sealed() {
        return sealer.seal(bytes(SECRET), CONTEXT);
    }

    private Option<String> opened(String sealed, SealContext context) {
        return sealer.open(sealed, context).map(SealingTest::text);
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
