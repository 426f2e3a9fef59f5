package org.merchantaccess.persistence.sqlite;

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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.contracts.store.MovableClock;
import org.merchantaccess.contracts.store.Store;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.contracts.value.Credentials;
import org.merchantaccess.contracts.value.Merchants;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.audit.ChainEnd;
import org.merchantaccess.domain.audit.ChainReport;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.event.ActionCode;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.persistence.credential.SqlAppKeys;

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
                store.appKeys().keep(SHOP, Credentials.PAYMENTS, KeyNumber.FIRST, KEY);
                store.appKeys().keep(SHOP, Credentials.REFUNDS, KeyNumber.FIRST, Credentials.key(Environment.TEST, 2));
            });
        }

        @Test
        @Tag("S84")
        void does_not_show_a_sealed_key_copied_to_another_app_id() {
            tampering.with("""
                    UPDATE app_key SET sealed = (SELECT sealed FROM app_key WHERE app_id = ?) WHERE app_id = ?""", Credentials.PAYMENTS.text(), Credentials.REFUNDS.text());

            assertThat(revealed(SHOP, Credentials.REFUNDS)).isEqualTo(Option.none());
            assertThat(revealed(SHOP, Credentials.PAYMENTS)).isEqualTo(Option.some(KEY));
        }

        @Test
        @Tag("S84")
        void does_not_show_a_sealed_key_moved_to_another_merchant() {
            tampering.with("UPDATE app_key SET merchant_id = 'm_bakery'");

            assertThat(revealed(new MerchantId("m_bakery"), Credentials.PAYMENTS))
                    .isEqualTo(Option.none());
        }

        @Test
        @Tag("S84")
        void does_not_show_an_altered_sealed_key() {
            tampering.with("UPDATE app_key SET sealed = substr(sealed, 1, length(sealed) - 1) || '-'");

            assertThat(revealed(SHOP, Credentials.PAYMENTS)).isEqualTo(Option.none());
        }

        @Test
        @Tag("S84")
        void logs_which_sealed_key_was_altered() {
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
                    // Nothing is buffered.
                }

                @Override
                public void close() {
                    // Nothing is open.
                }
            };
        }

        private Option<AppKey> revealed(MerchantId merchant, AppId appId) {
            return store.commit(() -> store.appKeys().reveal(merchant, appId, KeyNumber.FIRST));
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
        @Tag("S90")
        void an_unchanged_trail_is_valid() {
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
        @Tag("S90")
        void reports_a_changed_entry_as_first_bad(String change) {
            tampering.with("UPDATE audit_entry SET " + change + " WHERE number = 3");

            assertThat(firstBad(Option.none())).isEqualTo(Option.some(3L));
        }

        @Test
        @Tag("S90")
        void reports_a_removed_entry_as_first_bad() {
            tampering.with("DELETE FROM audit_entry WHERE number = 3");

            assertThat(firstBad(Option.none())).isEqualTo(Option.some(3L));
        }

        @Test
        @Tag("S90")
        void reports_a_removed_entry_even_if_the_others_are_renumbered() {
            tampering.with("DELETE FROM audit_entry WHERE number = 3");
            tampering.with("UPDATE audit_entry SET number = number - 1 WHERE number = 4");
            tampering.with("UPDATE audit_entry SET number = number - 1 WHERE number = 5");

            assertThat(firstBad(Option.none())).isEqualTo(Option.some(3L));
        }

        @Test
        @Tag("S90")
        void reports_the_first_of_two_swapped_entries() {
            tampering.with("UPDATE audit_entry SET number = 99 WHERE number = 2");
            tampering.with("UPDATE audit_entry SET number = 2 WHERE number = 4");
            tampering.with("UPDATE audit_entry SET number = 4 WHERE number = 99");

            assertThat(firstBad(Option.none())).isEqualTo(Option.some(2L));
        }

        @Test
        @Tag("S90")
        void rejects_seals_of_another_merchant() {
            MerchantId bakery = new MerchantId("m_bakery");
            store.write(() -> store.auditTrail()
                    .append(new AuditEntry(clock.instant(), bakery, actor(), new ActionCode("one"), "subject", "")));

            tampering.with(
                    "UPDATE audit_entry SET seal = (SELECT seal FROM audit_entry WHERE merchant_id = 'm_bakery')"
                            + " WHERE merchant_id = ? AND number = 1",
                    SHOP.text());

            assertThat(firstBad(Option.none())).isEqualTo(Option.some(1L));
        }

        @Test
        @Tag("S90")
        void detects_a_truncated_trail_by_a_noted_end() {
            ChainEnd noted = verified(Option.none()).end();

            tampering.with("DELETE FROM audit_entry WHERE number >= 4");

            assertThat(firstBad(Option.none())).isEqualTo(Option.none());
            assertThat(firstBad(Option.some(noted))).isEqualTo(Option.some(4L));
        }

        @Test
        @Tag("S90")
        void rejects_an_end_that_differs_from_the_noted_one() {
            ChainEnd noted = verified(Option.none()).end();

            tampering.with("DELETE FROM audit_entry WHERE number = 5");
            store.write(() -> store.auditTrail().append(entry("another")));

            assertThat(firstBad(Option.none())).isEqualTo(Option.none());
            assertThat(firstBad(Option.some(noted))).isEqualTo(Option.some(5L));
        }

        private AuditEntry entry(String action) {
            return new AuditEntry(clock.instant(), SHOP, actor(), new ActionCode(action), "subject", "detail");
        }

        private Actor actor() {
            return new Actor("Ada", Allowlists.OFFICE);
        }

        private Option<Long> firstBad(Option<ChainEnd> noted) {
            return verified(noted).firstBad();
        }

        private ChainReport verified(Option<ChainEnd> noted) {
            return store.commit(() -> store.auditTrail().verify(SHOP, noted));
        }
    }
}
