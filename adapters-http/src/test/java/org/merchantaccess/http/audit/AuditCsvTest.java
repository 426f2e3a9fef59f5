package org.merchantaccess.http.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.application.kernel.Actor;
import org.merchantaccess.application.port.AuditEntry;
import org.merchantaccess.domain.allowlist.Allowlists;
import org.merchantaccess.domain.merchant.MerchantId;

class AuditCsvTest {

    private static String lineWith(String detail) {
        AuditEntry entry = new AuditEntry(
                Instant.parse("2026-03-02T10:00:00.7Z"),
                new MerchantId("m_1"),
                new Actor("till", Allowlists.OFFICE),
                "address_allowed",
                "203.0.113.7/32",
                detail);
        return AuditCsv.of(List.of(entry)).split("\r\n", 2)[1];
    }

    @Test
    void without_entries_there_is_the_header() {
        assertThat(AuditCsv.of(List.of())).isEqualTo("\"at\",\"actor\",\"from\",\"action\",\"subject\",\"detail\"\r\n");
    }

    @Test
    void an_entry_is_a_line() {
        assertThat(lineWith("office"))
                .isEqualTo("\"2026-03-02T10:00:00Z\",\"till\",\"203.0.113.7\",\"address_allowed\",\"203.0.113.7/32\","
                        + "\"office\"\r\n");
    }

    @Test
    void quotes_commas_and_ends_of_lines_stay_in_their_cell() {
        assertThat(lineWith("a \"b\", c\r\nd")).endsWith(",\"a \"\"b\"\", c\r\nd\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void s72_what_looks_like_a_formula_is_text(String formula) {
        assertThat(lineWith(formula)).endsWith(",\"'" + formula + "\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1=1", "a-b", "'", ""})
    void what_does_not_stays_as_it_is(String text) {
        assertThat(lineWith(text)).endsWith(",\"" + text + "\"\r\n");
    }
}
