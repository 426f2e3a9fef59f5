package org.merchantaccess.http.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.http.fixture.TestRequest;

class FormTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "application/x-www-form-urlencoded;charset=UTF-8",
                "Application/X-WWW-Form-Urlencoded; charset=\"utf8\"",
                "application/x-www-form-urlencoded; charset=utf8; boundary=x"
            })
    void reads_a_body_with_the_media_type_of_forms(String contentType) {
        assertThat(Form.in(sent(contentType)).map(form -> form.text("name"))).containsExactly("Café");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "multipart/form-data; boundary=x",
                "text/plain",
                "application/x-www-form-urlencoded; charset=iso-8859-1"
            })
    void rejects_another_media_type_or_charset(String contentType) {
        assertThat(Form.in(sent(contentType))).isEmpty();
    }

    private static TestRequest sent(String contentType) {
        return TestRequest.post("/x").with("Content-Type", contentType).text("name=Caf%C3%A9");
    }
}
