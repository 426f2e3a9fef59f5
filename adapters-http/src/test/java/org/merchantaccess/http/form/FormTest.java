package org.merchantaccess.http.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.http.fixture.Sent;

class FormTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "application/x-www-form-urlencoded;charset=UTF-8",
                "Application/X-WWW-Form-Urlencoded; charset=\"utf8\"",
                "application/x-www-form-urlencoded; charset=utf8; boundary=x"
            })
    void a_form_is_known_by_its_type(String contentType) {
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
    void another_type_or_encoding_is_no_form(String contentType) {
        assertThat(Form.in(sent(contentType))).isEmpty();
    }

    private static Sent sent(String contentType) {
        return Sent.post("/x").with("Content-Type", contentType).text("name=Caf%C3%A9");
    }
}
