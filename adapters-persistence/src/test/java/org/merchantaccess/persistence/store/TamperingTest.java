package org.merchantaccess.persistence.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.application.kernel.Actor;
import org.merchantaccess.application.port.AuditEntry;
import org.merchantaccess.application.port.AuditTrail;
import org.merchantaccess.application.port.MovableClock;
import org.merchantaccess.application.port.Store;
import org.merchantaccess.domain.allowlist.Allowlists;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.AppKey;
import org.merchantaccess.domain.credential.Credentials;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.merchant.Merchants;
import org.merchantaccess.persistence.key.SqlAppKeys;

class TamperingTest {

    private static final MerchantId SHOP = Merchants.CORNER_SHOP;
    private static final AppKey KEY = Credentials.key(Environment.TEST, 1);

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock();
    private final OpenStores stores = new OpenStores(() -> folder);
    private Tampering tampering;
    private Store store;

    @BeforeEach
    void openStore() {
        StoreFiles files = StoreFiles.in(folder.resolve("data"), folder.resolve("keys"), Environment.TEST);
        store = Store.of(OpenStores.ports(stores.opened(files, clock), clock));
        tampering = new Tampering(files.database());
        store.write(() -> store.profiles().add(Merchants.withTwoAppIds()));
    }

    @AfterEach
    void closeStores() {
        stores.close();
    }

    @Nested
    class WithAppKeys {

        @BeforeEach
        void keepTwoKeys() {
            store.write(() -> {
                store.appKeys().keep(SHOP, Credentials.PAYMENTS, KEY);
                store.appKeys().keep(SHOP, Credentials.REFUNDS, Credentials.key(Environment.TEST, 2));
            });
        }

        @Test
        void s84_a_sealed_key_that_was_copied_to_another_app_id_is_not_shown() {
            tampering.with("""
                    UPDATE app_key SET sealed = (SELECT sealed FROM app_key WHERE app_id = ?) WHERE app_id = ?""", Credentials.PAYMENTS.text(), Credentials.REFUNDS.text());

            assertThat(revealed(SHOP, Credentials.REFUNDS)).isEqualTo(Option.none());
            assertThat(revealed(SHOP, Credentials.PAYMENTS)).isEqualTo(Option.some(KEY));
        }

        @Test
        void s84_a_sealed_key_that_was_moved_to_another_merchant_is_not_shown() {
            tampering.with("UPDATE app_key SET merchant_id = 'm_bakery'");

            assertThat(revealed(new MerchantId("m_bakery"), Credentials.PAYMENTS))
                    .isEqualTo(Option.none());
        }

        @Test
        void s84_a_sealed_key_that_was_altered_is_not_shown() {
            tampering.with("UPDATE app_key SET sealed = substr(sealed, 1, length(sealed) - 1) || '-'");

            assertThat(revealed(SHOP, Credentials.PAYMENTS)).isEqualTo(Option.none());
        }

        @Test
        void s84_whoever_reads_the_log_is_told_whose_key_was_tampered_with() {
            List<LogRecord> records = new CopyOnWriteArrayList<>();
            Handler handler = recording(records);
            Logger logger = Logger.getLogger(SqlAppKeys.class.getName());
            logger.addHandler(handler);
            try {
                tampering.with("UPDATE app_key SET sealed = 'nothing'");
                revealed(SHOP, Credentials.PAYMENTS);
            } finally {
                logger.removeHandler(handler);
            }

            assertThat(records).singleElement().satisfies(record -> {
                assertThat(record.getLevel()).isEqualTo(Level.SEVERE);
                assertThat(record.getParameters()).contains(Credentials.PAYMENTS.text(), SHOP.text());
            });
        }

        private Handler recording(List<LogRecord> records) {
            return new Handler() {
                @Override
                public void publish(LogRecord record) {
                    records.add(record);
                }

                @Override
                public void flush() {
                    // Nothing waits.
                }

                @Override
                public void close() {
                    // Nothing is open.
                }
            };
        }

        private Option<AppKey> revealed(MerchantId merchant, AppId appId) {
            return store.commit(() -> store.appKeys().reveal(merchant, appId));
        }
    }

    @Nested
    class WithTheAuditTrail {

        @BeforeEach
        void writeFiveEntries() {
            for (String action : new String[] {"one", "two", "three", "four", "five"}) {
                store.write(() -> store.auditTrail().append(entry(action)));
                clock.pass(Duration.ofMinutes(1));
            }
        }

        @Test
        void s90_a_trail_nobody_touched_is_good() {
            assertThat(firstBad(Option.none())).isEqualTo(Option.none());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "action = 'two'",
                    "subject = 'another'",
                    "detail = 'another'",
                    "at = at + 1",
                    "actor = 'Mallory'",
                    "actor_address = '198.51.100.1'",
                    "actor_address = 'no address'",
                    "words = ''",
                    "seal = ''",
                    "seal = (SELECT seal FROM audit_entry WHERE number = 4)"
                })
        void s90_the_entry_that_was_changed_is_the_first_bad_one(String change) {
            tampering.with("UPDATE audit_entry SET " + change + " WHERE number = 3");

            assertThat(firstBad(Option.none())).isEqualTo(Option.some(3L));
        }

        @Test
        void s90_the_entry_that_was_removed_is_the_first_bad_one() {
            tampering.with("DELETE FROM audit_entry WHERE number = 3");

            assertThat(firstBad(Option.none())).isEqualTo(Option.some(3L));
        }

        @Test
        void s90_the_entry_that_was_removed_is_missed_even_if_the_others_close_ranks() {
            tampering.with("DELETE FROM audit_entry WHERE number = 3");
            tampering.with("UPDATE audit_entry SET number = number - 1 WHERE number = 4");
            tampering.with("UPDATE audit_entry SET number = number - 1 WHERE number = 5");

            assertThat(firstBad(Option.none())).isEqualTo(Option.some(3L));
        }

        @Test
        void s90_two_entries_that_changed_places_are_bad_from_the_first_on() {
            tampering.with("UPDATE audit_entry SET number = 99 WHERE number = 2");
            tampering.with("UPDATE audit_entry SET number = 2 WHERE number = 4");
            tampering.with("UPDATE audit_entry SET number = 4 WHERE number = 99");

            assertThat(firstBad(Option.none())).isEqualTo(Option.some(2L));
        }

        @Test
        void s90_entries_of_another_merchant_cannot_be_passed_off_as_ours() {
            MerchantId bakery = new MerchantId("m_bakery");
            store.write(() ->
                    store.auditTrail().append(new AuditEntry(clock.instant(), bakery, actor(), "one", "subject", "")));

            tampering.with(
                    "UPDATE audit_entry SET seal = (SELECT seal FROM audit_entry WHERE merchant_id = 'm_bakery')"
                            + " WHERE merchant_id = ? AND number = 1",
                    SHOP.text());

            assertThat(firstBad(Option.none())).isEqualTo(Option.some(1L));
        }

        @Test
        void s90_what_was_cut_off_at_the_end_is_missed_by_who_noted_the_end() {
            AuditTrail.ChainEnd noted = verified(Option.none()).end();

            tampering.with("DELETE FROM audit_entry WHERE number >= 4");

            assertThat(firstBad(Option.none())).isEqualTo(Option.none());
            assertThat(firstBad(Option.some(noted))).isEqualTo(Option.some(4L));
        }

        @Test
        void s90_another_end_than_the_one_noted_is_bad_even_if_as_long() {
            AuditTrail.ChainEnd noted = verified(Option.none()).end();

            tampering.with("DELETE FROM audit_entry WHERE number = 5");
            store.write(() -> store.auditTrail().append(entry("another")));

            assertThat(firstBad(Option.none())).isEqualTo(Option.none());
            assertThat(firstBad(Option.some(noted))).isEqualTo(Option.some(5L));
        }

        private AuditEntry entry(String action) {
            return new AuditEntry(clock.instant(), SHOP, actor(), action, "subject", "detail");
        }

        private Actor actor() {
            return new Actor("Ada", Allowlists.OFFICE);
        }

        private Option<Long> firstBad(Option<AuditTrail.ChainEnd> noted) {
            return verified(noted).firstBad();
        }

        private AuditTrail.ChainReport verified(Option<AuditTrail.ChainEnd> noted) {
            return store.commit(() -> store.auditTrail().verify(SHOP, noted));
        }
    }
}
