package org.merchantaccess.persistence.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.application.node.FeedFailure;
import org.merchantaccess.application.node.FeedFormats;
import org.merchantaccess.application.node.FeedPosition;
import org.merchantaccess.application.node.NodeId;
import org.merchantaccess.application.node.NodeRegistration;
import org.merchantaccess.application.node.SealingKeyVersions;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.application.port.node.ChangeFeed;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.value.Credentials;
import org.merchantaccess.contracts.value.Merchants;
import org.merchantaccess.contracts.value.SigningKeys;
import org.merchantaccess.domain.credential.AppCredentials;
import org.merchantaccess.domain.key.ClientPublicKey;
import org.merchantaccess.domain.key.Grace;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.signing.ScheduledSigningKey;
import org.merchantaccess.domain.signing.SignatureAlgorithm;
import org.merchantaccess.domain.signing.SigningKey;
import org.merchantaccess.domain.signing.SigningKeyRing;
import org.merchantaccess.domain.signing.TokenIssuer;
import org.merchantaccess.domain.token.RevokedToken;
import org.merchantaccess.domain.token.TokenId;
import org.merchantaccess.persistence.merchant.SqlMerchantProfiles;
import org.merchantaccess.persistence.restore.JournalWriter;
import org.merchantaccess.persistence.sql.sqlite.SqliteFile;
import org.merchantaccess.persistence.sql.sqlite.SqliteMigrations;
import org.merchantaccess.persistence.sql.sqlite.SqliteTransactions;
import org.merchantaccess.persistence.sqlite.CoreTables;

/** Two versions of the program on one feed, of which the newer one has another format of profiles and a further kind. */
class FormatsOfStoredEntriesTest {

    private static final FeedFormats NEWER_FORMATS =
            StoredEntry.FORMATS.with(StoredEntry.MERCHANT, 4).with("further_kind", 1);
    private static final FeedFormats FORMATS_WITHOUT_PUBLIC_KEYS = FeedFormats.parse("merchant:2 signing_keys:1");
    private static final FeedFormats FORMER_FORMATS = FeedFormats.parse("merchant:1 signing_keys:1");
    private static final Either<FeedFailure, ?> UNKNOWN = Either.left(new FeedFailure.UnknownFormat("merchant:4"));

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock();
    private final MerchantProfile shop = Merchants.withTwoAppIds();
    private SqliteTransactions transactions;
    private SqlNodes nodes;
    private SqlChangeFeed older;
    private SqlChangeFeed newer;

    @BeforeEach
    void openTheDatabase() {
        SqliteFile file = new SqliteFile(folder.resolve("feed.db"));
        assertThat(new SqliteMigrations(file.file(), CoreTables.schema(), file)
                        .run()
                        .isRight())
                .isTrue();
        transactions = new SqliteTransactions(file);
        nodes = new SqlNodes(transactions.sql());
        older = feedOf(StoredEntry.FORMATS);
        newer = feedOf(NEWER_FORMATS);
        within(() -> {
            new FeedHead(transactions.sql()).create();
            return true;
        });
    }

    @AfterEach
    void closeTheDatabase() {
        transactions.close();
    }

    @Test
    void a_higher_format_is_written_once_all_nodes_name_it() {
        join("one", NEWER_FORMATS);
        join("other", StoredEntry.FORMATS);
        appended(newer);
        assertThat(formats()).containsExactly("merchant:3");

        join("other", NEWER_FORMATS);
        appended(newer);
        assertThat(formats()).containsExactly("merchant:3", "merchant:4");
    }

    @Test
    @Tag("R15")
    void a_profile_with_several_keys_waits_until_all_nodes_read_it() {
        MerchantProfile replaced = Merchants.after(shop.replaceKey(
                Credentials.PAYMENTS, Credentials.verifier(2), Option.none(), Grace.DEFAULT, clock.instant()));
        join("one", StoredEntry.FORMATS);
        join("other", FORMER_FORMATS);

        assertThat(canAppend(shop)).isTrue();
        assertThat(canAppend(replaced)).isFalse();
        assertThatThrownBy(() -> within(() -> older.append(replaced))).hasCauseInstanceOf(PortUnavailable.class);
        appended(older);
        assertThat(formats()).containsExactly("merchant:1");

        join("other", StoredEntry.FORMATS);
        assertThat(canAppend(replaced)).isTrue();
        within(() -> older.append(replaced));
        assertThat(formats()).containsExactly("merchant:1", "merchant:3");
    }

    @Test
    void a_node_of_the_former_version_that_starts_after_the_upgrade_blocks_no_change() {
        appended(older);
        join("other", FORMER_FORMATS);

        assertThat(canAppend(shop)).isTrue();
        appended(older);
        assertThat(formats()).containsExactly("merchant:3", "merchant:3");
        assertThat(within(() -> feedOf(FORMER_FORMATS).snapshot()))
                .isEqualTo(Either.left(new FeedFailure.UnknownFormat("merchant:3")));
    }

    private boolean canAppend(MerchantProfile merchant) {
        return within(() -> older.canAppend(merchant));
    }

    @Test
    @Tag("R15")
    void a_profile_with_a_public_key_waits_until_all_nodes_read_it() {
        ClientPublicKey key = ClientPublicKey.of(SignatureAlgorithm.ES256, new byte[] {1, 2, 3});
        MerchantProfile registered = Merchants.after(
                shop.registerPublicKey(Credentials.PAYMENTS, key, Option.none(), Grace.DEFAULT, clock.instant()));
        join("one", StoredEntry.FORMATS);
        join("other", FORMATS_WITHOUT_PUBLIC_KEYS);

        assertThat(canAppend(shop)).isTrue();
        assertThat(canAppend(registered)).isFalse();
        assertThatThrownBy(() -> within(() -> older.append(registered))).hasCauseInstanceOf(PortUnavailable.class);
        appended(older);
        assertThat(formats()).containsExactly("merchant:2");

        join("other", StoredEntry.FORMATS);
        within(() -> older.append(registered));
        assertThat(formats()).containsExactly("merchant:2", "merchant:3");
    }

    @Test
    @Tag("S44")
    void signing_keys_of_the_former_version_are_appended_in_the_format_that_it_reads() {
        join("other", FORMATS_WITHOUT_PUBLIC_KEYS);
        SigningKeyRing former = ring(SignatureAlgorithm.EDDSA, Option.none());

        assertThat(canAppend(former)).isTrue();
        within(() -> older.append(former));
        within(() -> older.appendWithoutMerchant());

        assertThat(formats()).containsExactly("signing_keys:1", "signing_keys:1");
        assertThat(within(() -> feedOf(FORMATS_WITHOUT_PUBLIC_KEYS).snapshot()).isRight())
                .isTrue();
    }

    @Test
    @Tag("S44")
    void signing_keys_with_another_algorithm_or_an_issuer_wait_until_all_nodes_read_them() {
        SigningKeyRing otherAlgorithm = ring(SignatureAlgorithm.ES256, Option.none());
        SigningKeyRing withIssuer = ring(SignatureAlgorithm.EDDSA, Option.some(SigningKeys.ISSUER));
        join("other", FORMATS_WITHOUT_PUBLIC_KEYS);

        assertThat(canAppend(otherAlgorithm)).isFalse();
        assertThat(canAppend(withIssuer)).isFalse();
        assertThatThrownBy(() -> within(() -> older.append(withIssuer))).hasCauseInstanceOf(PortUnavailable.class);

        join("other", StoredEntry.FORMATS);
        assertThat(canAppend(otherAlgorithm)).isTrue();
        within(() -> older.append(withIssuer));
        within(() -> older.appendWithoutMerchant());
        assertThat(formats()).containsExactly("signing_keys:2", "signing_keys:1");
        assertThat(within(() -> feedOf(FORMATS_WITHOUT_PUBLIC_KEYS).snapshot()))
                .isEqualTo(Either.left(new FeedFailure.UnknownFormat("signing_keys:2")));
    }

    private boolean canAppend(SigningKeyRing keys) {
        return within(() -> older.canAppend(keys));
    }

    private SigningKeyRing ring(SignatureAlgorithm algorithm, Option<TokenIssuer> issuer) {
        SigningKey key = SigningKey.of("key", algorithm, issuer, new byte[] {1}, new byte[] {2});
        return SigningKeyRing.of(List.of(new ScheduledSigningKey(key, clock.instant())));
    }

    @Test
    @Tag("R17")
    void revoked_tokens_wait_until_all_nodes_read_them() {
        List<RevokedToken> tokens =
                List.of(new RevokedToken(new TokenId("one"), Credentials.PAYMENTS, clock.instant()));
        join("other", FORMATS_WITHOUT_PUBLIC_KEYS);

        assertThat(within(() -> older.canAppendRevokedTokens())).isFalse();
        assertThatThrownBy(() -> within(() -> older.appendRevokedTokens(tokens)))
                .hasCauseInstanceOf(PortUnavailable.class);

        join("other", StoredEntry.FORMATS);
        assertThat(within(() -> older.canAppendRevokedTokens())).isTrue();
        within(() -> older.appendRevokedTokens(tokens));
        assertThat(formats()).containsExactly("revoked_tokens:1");

        join("other", FORMATS_WITHOUT_PUBLIC_KEYS);
        assertThat(within(() -> older.canAppendRevokedTokens())).isTrue();
        assertThat(within(() -> feedOf(FORMATS_WITHOUT_PUBLIC_KEYS).snapshot()))
                .isEqualTo(Either.left(new FeedFailure.UnknownFormat("revoked_tokens:1")));
    }

    @Test
    void a_kind_that_a_node_does_not_read_is_not_written() {
        join("other", FeedFormats.parse("signing_keys:1"));

        assertThatThrownBy(() -> appended(newer)).hasCauseInstanceOf(PortUnavailable.class);
        assertThat(formats()).isEmpty();
    }

    @Test
    void a_version_that_does_not_know_an_entry_neither_follows_nor_joins() {
        FeedPosition before = appended(older);
        FeedPosition after = appended(newer);

        assertThat(within(() -> older.after(before))).isEqualTo(UNKNOWN);
        assertThat(within(() -> older.verified(before))).isEqualTo(UNKNOWN);
        assertThat(within(() -> older.after(after))).isEqualTo(UNKNOWN);
        assertThat(within(() -> older.snapshot())).isEqualTo(UNKNOWN);
        assertThat(within(() -> newer.after(before)).isRight()).isTrue();
    }

    @Test
    void an_unknown_entry_is_remembered_after_it_was_dropped_and_after_an_accepted_restore() {
        appended(newer);
        clock.pass(Duration.ofDays(1));
        within(() -> {
            older.appendWithoutMerchant();
            older.dropOldEntries();
            return true;
        });
        assertThat(within(() -> older.snapshot())).isEqualTo(UNKNOWN);

        within(() -> {
            new FeedHead(transactions.sql()).beginHistory(100, clock.instant());
            return true;
        });
        assertThat(within(() -> older.snapshot())).isEqualTo(UNKNOWN);
    }

    @Test
    void lost_commits_are_reported_before_an_unknown_entry() {
        FeedPosition position = appended(newer);

        assertThat(within(() -> older.after(new FeedPosition(position.history(), 7, position.entryId()))))
                .isEqualTo(Either.left(new FeedFailure.CommitsLost()));
    }

    @Test
    void a_batch_of_large_profiles_ends_after_about_four_megabytes() {
        MerchantProfile large = withManyDeletedAppIds();
        int size = ProfileText.write(large, ProfileText.NEWEST_FORMAT).length();
        FeedPosition start = within(() -> older.snapshot()).get().head();
        within(() -> {
            for (int i = 0; i < 100; i++) {
                older.append(large);
            }
            return true;
        });

        ChangeFeed.Batch batch = within(() -> older.after(start)).get();

        assertThat(batch.entries()).hasSize((ChangeFeed.MAX_BYTES + size - 1) / size);
        assertThat(batch.isLast()).isFalse();
    }

    private static MerchantProfile withManyDeletedAppIds() {
        MerchantProfile small = Merchants.withTwoAppIds();
        return MerchantProfile.restored(
                small.id(),
                small.name(),
                small.status(),
                AppCredentials.restored(
                        small.credentials().all(),
                        IntStream.range(100, 9_000).mapToObj(Credentials::appId).collect(Collectors.toSet())),
                small.allowlist(),
                small.scheduledSwitch(),
                small.selfRotation(),
                small.version());
    }

    private SqlChangeFeed feedOf(FeedFormats formats) {
        return new SqlChangeFeed(
                transactions.sql(), new SqlMerchantProfiles(transactions.sql()), JournalWriter.none(), clock, formats);
    }

    private void join(String name, FeedFormats formats) {
        within(() -> {
            nodes.join(
                    new NodeRegistration(new NodeId(name), Duration.ofSeconds(10), formats, SealingKeyVersions.none()));
            return true;
        });
    }

    /** Appends an entry, and returns its position. */
    private FeedPosition appended(SqlChangeFeed feed) {
        return within(() -> {
            feed.append(shop);
            return newer.snapshot().get().head();
        });
    }

    private List<String> formats() {
        return within(() -> transactions
                .sql()
                .all(
                        "SELECT kind, format FROM change_entry ORDER BY number",
                        row -> row.text("kind") + ":" + row.number("format")));
    }

    private <T> T within(Supplier<T> work) {
        return transactions
                .<Throwable, T>inTransactionOr(failure -> failure, () -> Either.right(work.get()))
                .getOrElseThrow(failure -> new IllegalStateException(failure));
    }
}
