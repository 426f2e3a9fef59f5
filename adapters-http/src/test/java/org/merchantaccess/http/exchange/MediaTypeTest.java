package org.merchantaccess.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.http.fixture.TestRequest;

class MediaTypeTest {

    private static final String JSON = "application/json";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "APPLICATION/JSON",
                " application/json\t",
                "application/json;",
                "application/json; ;;",
                "application/json; charset=utf-8",
                "application/json;charset=utf8",
                "application/json; charset=UTF8",
                "application/json ;\tCharset = \"Utf-8\" ",
                "application/json; charset=\"u\\tf-8\"",
                "application/json; charset=us-ascii",
                "application/json; charset=",
                "application/json; charset",
                "application/json; charset=utf-8; charset=utf-8",
                "application/json; profile=x",
                "application/json; profile=\"a;charset=utf-16\"",
                "application/json; profile=\"a\\\";charset=utf-16\"",
                "application/json; odata.metadata=minimal; charset=utf-8; IEEE754Compatible=true",
                "application/json; boundary=\"never closed",
                "application/json; x-charset=utf-16",
                "application/json; =; =x; é=é"
            })
    void ignores_harmless_parameters(String sent) {
        assertThat(isJson(sent)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json; charset=utf-16",
                "application/json; charset=\"UTF-16LE\"",
                "application/json; charset=iso-8859-1",
                "application/json; charset=windows-1252",
                "application/json; charset=shift_jis",
                "application/json; charset=utf-7",
                "application/json; charset=none-that-is-known",
                "application/json; version=1; CHARSET=latin1",
                "application/json; charset=utf-8; charset=utf-16",
                "application/json; profile=\"x\"; charset=utf-16"
            })
    void rejects_another_charset(String sent) {
        assertThat(isJson(sent)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ";",
                "; charset=utf-8",
                "json",
                "application/",
                "/json",
                "application",
                "application/jsonp",
                "application/json5",
                "application/problem+json",
                "text/json",
                "text/plain; x=application/json",
                "application/json, application/json",
                "application/json charset=utf-8",
                "application / json",
                "applicat\u0131on/json",
                "application/json\u00A0"
            })
    void rejects_another_media_type(String sent) {
        assertThat(isJson(sent)).isFalse();
    }

    @Test
    void requires_exactly_one_content_type_header() {
        assertThat(MediaType.isSentAs(JSON, TestRequest.post("/x"))).isFalse();
        assertThat(MediaType.isSentAs(
                        JSON, TestRequest.post("/x").with("Content-Type", JSON).with("Content-Type", JSON)))
                .isFalse();
    }

    @Test
    void accepts_no_content_coding_except_identity() {
        TestRequest request = TestRequest.post("/x").with("Content-Type", JSON);

        assertThat(MediaType.isSentAs(JSON, request.with("Content-Encoding", "Identity")))
                .isTrue();
        assertThat(MediaType.isSentAs(JSON, request.with("Content-Encoding", "gzip")))
                .isFalse();
        assertThat(MediaType.isSentAs(JSON, request.with("Content-Encoding", "identity, gzip")))
                .isFalse();
    }

    private static boolean isJson(String sent) {
        return MediaType.isSentAs(JSON, TestRequest.post("/x").with("Content-Type", sent));
    }
}
