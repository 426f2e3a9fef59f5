package org.merchantaccess.persistence.key.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.event.ActionCode;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.persistence.file.OwnerOnly;
import org.merchantaccess.persistence.key.file.KeyFile;
import org.merchantaccess.persistence.key.file.KeyFiles;

class AuditSealerTest {

    private static final Instant AT = Instant.parse("2026-03-02T09:00:00.123Z");
    private static final AuditEntry ENTRY = entry(AT, "shop", "ann", 1, "app_id_activated", "98434376", "Payments");

    @TempDir
    Path folder;

    private AuditSealer sealer;
    private String seal;

    @BeforeEach
    void createSeal() {
        sealer = KeyFiles.in(folder, Environment.TEST).auditSealer();
        seal = sealer.sealOf(AuditSealer.NO_SEAL, 1, ENTRY);
    }

    @Test
    @Tag("S90")
    void the_seal_of_an_entry_stays_the_same_after_a_renewal() {
        KeyFile keys = KeyFiles.in(folder, Environment.TEST);
        keys.renew();
        keys.forgetFormer();

        assertThat(seal).matches("[0-9a-f]{64}");
        assertThat(keys.auditSealer().sealOf("", 1, ENTRY)).isEqualTo(seal);
    }

    @ParameterizedTest
    @MethodSource("altered")
    @Tag("S90")
    void a_changed_field_breaks_the_seal(AuditEntry altered) {
        assertThat(sealer.sealOf("", 1, altered)).isNotEqualTo(seal);
    }

    /** The expected seal was computed once without the sealer. */
    @Test
    @Tag("S90")
    void the_seal_format_is_unchanged(@TempDir Path elsewhere) throws IOException {
        Path file = KeyFiles.pathIn(elsewhere, Environment.TEST);
        Files.createFile(file, OwnerOnly.newFile(file));
        Files.writeString(file, KeyFiles.text());

        assertThat(KeyFiles.in(elsewhere, Environment.TEST).auditSealer().sealOf(AuditSealer.NO_SEAL, 1, ENTRY))
                .isEqualTo("10e647423ac43365289421540a9b90a04352c9ef2a4a303299a21bc7b1b14b0c");
    }

    static Stream<AuditEntry> altered() {
        return Stream.of(
                entry(AT.plusMillis(1), "shop", "ann", 1, "app_id_activated", "98434376", "Payments"),
                entry(AT, "shops", "ann", 1, "app_id_activated", "98434376", "Payments"),
                entry(AT, "shop", "bob", 1, "app_id_activated", "98434376", "Payments"),
                entry(AT, "shop", "ann", 2, "app_id_activated", "98434376", "Payments"),
                entry(AT, "shop", "ann", 1, "app_id_deleted", "98434376", "Payments"),
                entry(AT, "shop", "ann", 1, "app_id_activated", "98434377", "Payments"),
                entry(AT, "shop", "ann", 1, "app_id_activated", "98434376", "Refunds"),
                // The same characters, split differently.
                entry(AT, "shopa", "nn", 1, "app_id_activated", "98434376", "Payments"),
                entry(AT, "shop", "ann", 1, "app_id_activated9", "8434376", "Payments"),
                entry(AT, "shop", "ann", 1, "app_id_activated", "98434376Payments", ""),
                entry(AT, "shop", "ann", 1, "app_id_activated", "", "98434376Payments"));
    }

    @Test
    @Tag("S90")
    void a_moved_entry_breaks_the_seal() {
        assertThat(sealer.sealOf("", 2, ENTRY)).isNotEqualTo(seal);
        assertThat(sealer.sealOf(seal, 1, ENTRY)).isNotEqualTo(seal);
        assertThat(sealer.sealOf(seal, 2, ENTRY)).isNotEqualTo(sealer.sealOf("", 2, ENTRY));
    }

    @Test
    @Tag("S90")
    void other_keys_make_other_seals(@TempDir Path elsewhere) {
        AuditSealer forger = KeyFiles.in(elsewhere, Environment.TEST).auditSealer();

        assertThat(forger.sealOf("", 1, ENTRY)).isNotEqualTo(seal);
    }

    private static AuditEntry entry(
            Instant at, String merchant, String actor, long from, String action, String subject, String detail) {
        Actor performer = new Actor(actor, new ClientAddress(0, from));
        return new AuditEntry(at, new MerchantId(merchant), performer, new ActionCode(action), subject, detail);
    }
}
