package org.merchantaccess.http.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.merchantaccess.http.fixture.TestRequest;
import org.merchantaccess.http.form.Form;
import org.merchantaccess.http.form.QueryString;

/** Forms of the Hub and queries: parsed as the reference parses them, or rejected. */
final class Forms implements FuzzTarget {

    @Override
    public void run(byte[] octets) {
        String text = Octets.latin(octets);
        TestRequest sent = TestRequest.post("/sign-in")
                .with("Content-Type", "application/x-www-form-urlencoded")
                .bytes(octets);

        Option<Map<String, List<String>>> query = Bounds.within(() -> QueryString.parse(text));
        Option<Form> form = Bounds.within(() -> Form.in(sent));

        Optional<Map<String, List<String>>> reference = ReferenceForm.read(text);
        assertThat(query.toJavaOptional()).isEqualTo(reference);
        Optional<Map<String, List<String>>> distinct =
                reference.filter(fields -> fields.values().stream().allMatch(values -> values.size() == 1));
        assertThat(form.isDefined()).isEqualTo(distinct.isPresent());
        form.forEach(read -> distinct.orElseThrow()
                .forEach((name, values) -> assertThat(read.text(name)).isEqualTo(values.get(0))));
    }

    @Override
    public Stream<byte[]> seeds() {
        return Stream.of(
                        "",
                        "email=a%40example.com&password=correct+horse&form_token=abc_-.~",
                        "a=1&a=2",
                        "a",
                        "=b",
                        "a=b=c&d=",
                        "a=%",
                        "a=%zz",
                        "a=%C3%A9&%F0%9F%98%80=x",
                        "a=%C0%AF",
                        "a=%ED%A0%80",
                        "%EF%BB%BFa=b",
                        "a=%EF%BF%BD",
                        "a=\u00e9",
                        "a=b&&c=d",
                        "a;b=c",
                        "%00=%0D%0A",
                        "q=" + "%41".repeat(1000))
                .map(Octets::ofLatin);
    }
}
