package org.merchantaccess.bootstrap.settings.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Variants of settings files are read as intended or refused with the line number. */
class SettingsFileTest {

    private static final String FOLDER = "data-folder";

    @TempDir
    private Path folder;

    private SettingsFile read(String text) throws IOException {
        return read(text, UTF_8);
    }

    private SettingsFile read(String text, Charset charset) throws IOException {
        return SettingsFile.read(Files.write(path(), text.getBytes(charset)));
    }

    private Path path() {
        return folder.resolve("settings.properties");
    }

    private String value(String line) throws IOException {
        SettingsFile file = read(line);
        assertThat(file.faults()).isEmpty();
        return file.get(FOLDER).map(GivenSetting::value).getOrElse("");
    }

    private List<String> faults(String text) throws IOException {
        return read(text).faults().stream().map(SettingsFileTest::line).toList();
    }

    private static String line(FileFault fault) {
        return fault.place() + ": " + fault.reason() + (fault.source().isEmpty() ? "" : " (" + fault.source() + ")");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data-folder=/srv/data",
                "data-folder = /srv/data",
                "data-folder: /srv/data",
                "data-folder /srv/data",
                "  data-folder\t=\t/srv/data  \t",
                "\uFEFFdata-folder=/srv/data",
                "\uFEFF# first\r\ndata-folder=/srv/data\r\n",
                "! other\rdata-folder=/srv/data\r",
                "\n\n  # indented\ndata-folder=/srv/data",
                "data-folder=/srv\\\n    /data\n",
                "data-folder=\\\r\n  /srv/data\r\n",
                "data\\u002dfolder=\\u002fsrv/data",
            })
    void lines_of_different_editors_are_read_alike(String text) throws IOException {
        assertThat(value(text)).isEqualTo("/srv/data");
    }

    @ParameterizedTest
    @CsvSource({
        "C:\\\\data, C:\\data",
        "C:/data, C:/data",
        "/srv/caf\\u00e9, /srv/café",
        "/srv/café, /srv/café",
        "/srv/a\\ b, /srv/a b",
        "/srv/a b, /srv/a b",
        "/srv/\\#1, /srv/#1",
        "/srv/a#1, /srv/a#1",
        "/srv/a \\#1, /srv/a #1",
        "a\\=b\\:c\\!, a=b:c!",
        "a=b:c, a=b:c",
    })
    void escapes_in_a_value_are_resolved(String written, String expected) throws IOException {
        assertThat(value("data-folder=" + written)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"C:\\data", "C:\\temp", "C:\\new", "C:\\users", "C:\\u12", "\\\\server\\share", "a\\'b"})
    void an_invalid_escape_is_refused_and_not_dropped(String value) throws IOException {
        assertThat(faults("# here\ndata-folder=" + value))
                .singleElement()
                .asString()
                .startsWith(path() + ", line 2: the backslash in \\")
                .endsWith(": write \\\\ for a backslash, or / in a path");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data-folder=C:/data\\\nkey-folder=C:/keys",
                "data-folder=C:/data\\\n\nkey-folder=C:/keys",
                "data-folder=C:/data\\\n# keys\nkey-folder=C:/keys",
                "key-folder=C:/keys\r\ndata-folder=C:/data\\",
            })
    void a_backslash_at_the_end_does_not_swallow_the_next_line(String text) throws IOException {
        SettingsFile file = read(text);

        assertThat(file.faults())
                .singleElement()
                .extracting(FileFault::reason)
                .asString()
                .startsWith("the backslash at the end joins the next line");
        assertThat(file.get("key-folder").map(GivenSetting::value)).containsExactly("C:/keys");
    }

    @Test
    void latin_1_is_refused_with_its_line() throws IOException {
        assertThat(read("# plain\nkey-folder=/srv/schlüssel\n# Ünd\ntest.api=127.0.0.1:1\n", ISO_8859_1)
                        .faults())
                .containsExactly(
                        new FileFault(path() + ", line 2", "this line is not in UTF-8: save the file in UTF-8", ""));
    }

    @Test
    void utf_16_is_refused() throws IOException {
        assertThat(read("test.api=127.0.0.1:1\n", UTF_16).faults())
                .containsExactly(
                        new FileFault(path().toString(), "it is not in UTF-8 but in UTF-16: save it in UTF-8", ""));
    }

    @Test
    void a_duplicate_name_is_refused_with_both_lines() throws IOException {
        assertThat(faults("max-staleness=5\n\nmax-staleness : 5\n"))
                .containsExactly(
                        "max-staleness: max-staleness is set twice, in line 1 and in line 3: keep one of the two ("
                                + path() + ", line 3)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"data-folder=/srv/data # of the shop", "data-folder=# /srv/data", "max-staleness=5\t#s"})
    void a_comment_after_a_value_is_refused(String line) throws IOException {
        assertThat(faults(line)).singleElement().asString().contains("line 1", "a line of its own");
    }

    @ParameterizedTest
    @ValueSource(strings = {"data-folder", "=/srv/data", ": x", "no-separator\\=x"})
    void a_malformed_line_is_refused(String line) throws IOException {
        assertThat(faults("\n" + line)).containsExactly(path() + ", line 2: write NAME = VALUE");
    }

    @Test
    void all_faults_of_a_file_are_reported_at_once() throws IOException {
        assertThat(faults("data-folder=C:\\data\nno-such\nkey-folder=C:\\keys\n"))
                .hasSize(3);
    }

    @Test
    void a_missing_file_is_reported() {
        assertThat(SettingsFile.read(folder.resolve("none")).faults())
                .containsExactly(new FileFault(folder.resolve("none").toString(), "there is no such file", ""));
        assertThat(SettingsFile.read(folder).faults())
                .containsExactly(new FileFault(folder.toString(), "this is a folder: name a file of settings", ""));
    }
}
