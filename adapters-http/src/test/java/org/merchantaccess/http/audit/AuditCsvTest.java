package org.merchantaccess.http.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.event.AccessAction;
import org.merchantaccess.domain.merchant.MerchantId;

class AuditCsvTest {

    private static String lineWith(String detail) {
        return AuditCsv.of(List.of(entryWith(detail))).split("\r\n", 2)[1];
    }

    private static AuditEntry entryWith(String detail) {
        return new AuditEntry(
                Instant.parse("2026-03-02T10:00:00.7Z"),
                new MerchantId("m_1"),
                new Actor("till", Allowlists.OFFICE),
                AccessAction.ADDRESS_ALLOWED,
                "203.0.113.7/32",
                detail);
    }

    @Test
    void writes_only_the_header_without_entries() {
        assertThat(AuditCsv.of(List.of()))
                .isEqualTo("\uFEFF\"at\",\"actor\",\"from\",\"action\",\"subject\",\"detail\"\r\n");
    }

    @Test
    void writes_one_byte_order_mark_at_the_beginning() {
        String csv = AuditCsv.of(List.of(entryWith("Büro"), entryWith("Žluťoučký kůň")));

        assertThat(csv.getBytes(StandardCharsets.UTF_8)).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(csv.lastIndexOf('\uFEFF')).isZero();
    }

    @Test
    void every_line_ends_with_cr_lf() {
        assertThat(AuditCsv.of(List.of(entryWith("office"), entryWith("till"))).split("\r\n", -1))
                .hasSize(4)
                .noneMatch(line -> line.contains("\n") || line.contains("\r"))
                .endsWith("");
    }

    @Test
    void writes_one_line_for_an_entry() {
        assertThat(lineWith("office"))
                .isEqualTo("\"2026-03-02T10:00:00Z\",\"till\",\"203.0.113.7\",\"address_allowed\",\"203.0.113.7/32\","
                        + "\"office\"\r\n");
    }

    @Test
    void quotes_cells_with_quotes_commas_and_line_ends() {
        assertThat(lineWith("a \"b\", c\r\nd")).endsWith(",\"a \"\"b\"\", c\r\nd\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1", "＠SUM(A1)"})
    @Tag("S72")
    void marks_text_that_looks_like_a_formula(String formula) {
        assertThat(lineWith(formula)).endsWith(",\"'" + formula + "\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1=1", "a-b", "'", ""})
    void leaves_other_text_unchanged(String text) {
        assertThat(lineWith(text)).endsWith(",\"" + text + "\"\r\n");
    }
}
