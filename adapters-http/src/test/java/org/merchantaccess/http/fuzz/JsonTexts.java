package org.merchantaccess.http.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.merchantaccess.domain.kernel.BadInputs;
import org.merchantaccess.http.json.FlatJsonObject;
import org.merchantaccess.http.json.JsonTree;

/** JSON of untrusted clients: parsed as RFC 8259 defines it, or rejected. */
final class JsonTexts implements FuzzTarget {

    /** Numbers of more digits are rejected, although RFC 8259 allows them. */
    private static final Pattern LONG_NUMBER = Pattern.compile("[-+.0-9eE]{32}");

    @Override
    public void run(byte[] octets) {
        Option<FlatJsonObject> ours = Bounds.within(() -> FlatJsonObject.read(octets));
        Bounds.within(() -> JsonTree.read(new String(octets, StandardCharsets.UTF_8)));

        Optional<List<ReferenceJson.Member>> theirs = ReferenceJson.members(octets);
        ours.forEach(read -> assertThat(asReference(read)).isEqualTo(theirs.orElseThrow()));
        if (!LONG_NUMBER.matcher(Octets.latin(octets)).find()) {
            assertThat(ours.isDefined()).as("valid JSON is accepted").isEqualTo(theirs.isPresent());
        }
    }

    private static List<ReferenceJson.Member> asReference(FlatJsonObject read) {
        return read.members().stream()
                .map(member ->
                        new ReferenceJson.Member(member.name(), member.text().toJavaOptional()))
                .toList();
    }

    @Override
    public Stream<byte[]> seeds() {
        Stream<byte[]> known =
                BadInputs.group("login_body").map(input -> input.value().bytes());
        return Stream.concat(
                known,
                Stream.of(
                                "{}",
                                "{\"a\":[1,{\"b\":[]},-0.5e+3,true,false,null],\"c\":\"\\u00e9\\n\"}",
                                "{\"list\":[{\"x\":1},2,{\"y\":{\"z\":\"\"}}]}",
                                "[" + "[".repeat(20))
                        .map(Octets::ofUtf8));
    }
}
