package org.merchantaccess.http.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.merchantaccess.domain.kernel.BadInputs;
import org.merchantaccess.http.json.FlatObject;
import org.merchantaccess.http.json.JsonTree;

/** JSON, which others than us wrote: read as RFC 8259 says it is, or not at all. */
final class JsonTexts implements Target {

    /** We take none of more digits than that; RFC 8259 does. */
    private static final Pattern LONG_NUMBER = Pattern.compile("[-+.0-9eE]{32}");

    @Override
    public void take(byte[] octets) {
        Option<FlatObject> ours = Bounds.within(() -> FlatObject.read(octets));
        Bounds.within(() -> JsonTree.read(new String(octets, StandardCharsets.UTF_8)));

        Optional<List<ReferenceJson.Member>> theirs = ReferenceJson.members(octets);
        ours.forEach(read -> assertThat(asTheirs(read)).isEqualTo(theirs.orElseThrow()));
        if (!LONG_NUMBER.matcher(Octets.latin(octets)).find()) {
            assertThat(ours.isDefined()).as("what is JSON we read").isEqualTo(theirs.isPresent());
        }
    }

    private static List<ReferenceJson.Member> asTheirs(FlatObject read) {
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
