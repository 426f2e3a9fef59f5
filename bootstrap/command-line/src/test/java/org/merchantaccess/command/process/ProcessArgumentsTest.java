package org.merchantaccess.command.process;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessArgumentsTest {

    private static final byte[] LATIN_1 = {'C', 'a', 'f', (byte) 0xE9};

    @ParameterizedTest
    @ValueSource(strings = {"US-ASCII", "ISO-8859-1", "UTF-8", "windows-1252"})
    void decodes_arguments_as_utf_8_in_any_locale(String runtime) {
        Charset charset = Charset.forName(runtime);
        String[] given = {"merchant", "open", asDecoded("Café \uD83D\uDE00", charset), ""};
        List<byte[]> items = Stream.of("java", "-jar", "x.jar", "merchant", "open", "Café \uD83D\uDE00", "")
                .map(text -> text.getBytes(UTF_8))
                .toList();

        assertThat(ProcessArguments.decoded(given, items, charset).get())
                .containsExactly("merchant", "open", "Café \uD83D\uDE00", "");
    }

    private static String asDecoded(String text, Charset charset) {
        return new String(text.getBytes(UTF_8), charset);
    }

    @Test
    void rejects_an_argument_that_is_not_utf_8_by_its_position() {
        for (Charset charset : List.of(US_ASCII, ISO_8859_1, UTF_8)) {
            String[] given = {"open", new String(LATIN_1, charset)};

            assertThat(ProcessArguments.decoded(given, List.of("open".getBytes(UTF_8), LATIN_1), charset)
                            .getLeft())
                    .startsWith("Argument 2 is not in UTF-8")
                    .contains("LC_ALL=C.UTF-8");
        }
    }

    @Test
    void rejects_lost_characters_if_the_bytes_are_unknown() {
        assertThat(ProcessArguments.decoded(new String[] {"Caf\uFFFD\uFFFD"}, List.of(), US_ASCII)
                        .getLeft())
                .contains("Argument 1", "LC_ALL=C.UTF-8");
        assertThat(ProcessArguments.decoded(new String[] {"Café"}, List.of(), UTF_8)
                        .get())
                .containsExactly("Café");
    }

    @Test
    void ignores_a_command_line_of_another_program() {
        List<byte[]> others = List.of("x".getBytes(UTF_8), "y".getBytes(UTF_8));

        assertThat(ProcessArguments.decoded(new String[] {"Café"}, others, UTF_8)
                        .get())
                .containsExactly("Café");
    }

    @Test
    void decodes_variables_as_utf_8() {
        Map<String, String> given = Map.of("A", asDecoded("é=1", US_ASCII), "B", "plain", "C", "\uFFFD");
        List<byte[]> items =
                List.of("A=é=1".getBytes(UTF_8), "B=other".getBytes(UTF_8), new byte[] {'C', '=', (byte) 0xE9});

        assertThat(ProcessVariables.decoded(given, items)).isEqualTo(Map.of("A", "é=1", "B", "plain", "C", "\uFFFD"));
    }

    @Test
    void rejects_a_file_name_that_the_runtime_cannot_encode() {
        assertThat(FileNames.fault("/srv/café", "/srv", US_ASCII).getOrElse(""))
                .contains("/srv/café", "LC_ALL=C.UTF-8");
        assertThat(FileNames.fault("data", "/srv/caf\uFFFD", US_ASCII).getOrElse(""))
                .contains("started in", "absolute");
        assertThat(FileNames.fault("/srv/data", "/srv/caf\uFFFD", US_ASCII)).isEmpty();
        assertThat(FileNames.fault("/srv/café", "/srv/café", UTF_8)).isEmpty();
    }

    @Test
    void splits_items_at_zero_bytes() {
        assertThat(NativeText.items(new byte[] {'a', 0, 0, 'b', 0}))
                .containsExactly(new byte[] {'a'}, new byte[0], new byte[] {'b'});
    }
}
