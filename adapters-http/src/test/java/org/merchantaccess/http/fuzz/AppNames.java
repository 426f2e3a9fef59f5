package org.merchantaccess.http.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.http.fixture.Responses.json;

import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import io.vavr.control.Either;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.merchantaccess.contracts.value.Allowlists;
import org.merchantaccess.domain.audit.Actor;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.credential.AppName;
import org.merchantaccess.domain.credential.CredentialFailure;
import org.merchantaccess.domain.event.AccessAction;
import org.merchantaccess.domain.kernel.BadInput;
import org.merchantaccess.domain.kernel.BadInputs;
import org.merchantaccess.domain.kernel.InputValue;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.http.audit.AuditCsv;
import org.merchantaccess.http.json.JsonObject;
import org.merchantaccess.http.json.JsonResponse;

/** App Names: an accepted name follows R2, is the same when parsed again, and is harmless wherever it is shown. */
final class AppNames implements FuzzTarget {

    private static final Pattern ALPHABET = Pattern.compile("[\\p{L}\\p{M}\\p{Nd} ._&'()-]{1,64}");

    /** Invisible characters of the alphabet. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\x{34F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180F}"
                    + "\\x{3164}\\x{FE00}-\\x{FE0F}\\x{FFA0}\\x{E0000}-\\x{E0FFF}]");

    private static final Pattern FOUR_MARKS = Pattern.compile("\\p{M}{4}");

    @Override
    public void run(byte[] octets) {
        String typed = Octets.any(octets);

        Either<CredentialFailure, AppName> name = Bounds.within(() -> AppName.parse(typed));

        name.forEach(accepted -> {
            assertFollowsTheRule(accepted);
            assertSameWhenParsedAgain(accepted);
            assertHarmless(accepted.text());
        });
    }

    private static void assertFollowsTheRule(AppName name) {
        assertThat(name.text()).matches(ALPHABET).doesNotStartWith(" ").doesNotEndWith(" ");
        assertThat(INVISIBLE.matcher(name.text()).find()).isFalse();
        assertThat(FOUR_MARKS.matcher(name.text()).find()).isFalse();
        assertThat(Normalizer.isNormalized(name.text(), Normalizer.Form.NFC)).isTrue();
        assertThat(name.key()).doesNotStartWith(" ").doesNotEndWith(" ").doesNotContain("  ");
    }

    private static void assertSameWhenParsedAgain(AppName name) {
        AppName again = AppName.parse(name.text()).get();

        assertThat(again.text()).isEqualTo(name.text());
        assertThat(again.key()).isEqualTo(name.key());
        AppName.parse(name.key())
                .forEach(ofKey -> assertThat(ofKey.isSameAs(name))
                        .as("the key parses to the same name")
                        .isTrue());
    }

    private static void assertHarmless(String name) {
        assertThat(json(JsonResponse.of(200, JsonObject.empty().text("app_name", name)))
                        .path("app_name")
                        .textValue())
                .isEqualTo(name);
        assertThat(lastCell(name)).doesNotContain("\"", "\r", "\n").doesNotMatch("(?s)[=+@\\t\\r-].*");
        assertThat(elementHolding(name).wholeText()).isEqualTo(name);
        assertThat(elementHolding(name).children()).isEmpty();
    }

    private static String lastCell(String name) {
        Actor actor = new Actor("till", Allowlists.OFFICE);
        String csv = AuditCsv.of(List.of(new AuditEntry(
                Instant.EPOCH, new MerchantId("m_1"), actor, AccessAction.APP_ID_RENAMED, "98434376", name)));
        assertThat(csv).endsWith("\"\r\n");
        return csv.substring(csv.lastIndexOf(",\"") + 2, csv.length() - 3);
    }

    private static Element elementHolding(String name) {
        StringOutput html = new StringOutput();
        Escape.htmlContent(name, html);
        return Jsoup.parse("<p>" + html + "</p>").expectFirst("p");
    }

    @Override
    public Stream<byte[]> seeds() {
        Stream<String> known = BadInputs.group("app_name")
                .map(BadInput::value)
                .filter(InputValue::isText)
                .map(InputValue::text);
        return Stream.concat(
                        known,
                        Stream.of(
                                "Payments",
                                "Straße ẞ",
                                "İstanbul ı",
                                "ΣΑΣ ς",
                                "ﬁ ﬀ",
                                "Ｐayments",
                                "東京 Tokyo",
                                "한국",
                                "नमस्ते",
                                "ŉ ǰ ΐ",
                                "-1+1"))
                .map(Octets::ofUtf8);
    }
}
