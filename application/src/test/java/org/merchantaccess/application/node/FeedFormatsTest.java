package org.merchantaccess.application.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedFormatsTest {

    private static final FeedFormats OLD = FeedFormats.parse("merchant:1 signing_keys:1");
    private static final FeedFormats NEW = FeedFormats.parse("merchant:2 revoked_tokens:1 signing_keys:1");

    @Test
    void a_node_reads_the_lower_formats_of_a_kind_as_well() {
        assertThat(NEW.includes("merchant", 1)).isTrue();
        assertThat(NEW.includes("merchant", 2)).isTrue();
        assertThat(NEW.includes("merchant", 3)).isFalse();
        assertThat(NEW.includes("merchant", 0)).isFalse();
        assertThat(OLD.includes("revoked_tokens", 1)).isFalse();
    }

    @Test
    void a_writer_uses_a_higher_format_once_every_node_names_it() {
        assertThat(NEW.readableBy(nodes(NEW, NEW))).isEqualTo(NEW);
        assertThat(NEW.readableBy(nodes(NEW, OLD))).isEqualTo(OLD);
        assertThat(NEW.readableBy(nodes(OLD, NEW))).isEqualTo(OLD);
    }

    @Test
    void a_writer_never_uses_a_format_that_it_does_not_know_itself() {
        assertThat(OLD.readableBy(nodes(NEW))).isEqualTo(OLD);
        assertThat(OLD.readableBy(nodes())).isEqualTo(OLD);
    }

    @Test
    void the_first_format_that_a_node_does_not_read_is_named() {
        assertThat(OLD.firstMissing(NEW)).isEqualTo(Option.some("merchant:2"));
        assertThat(OLD.firstMissing(OLD.with("revoked_tokens", 1))).isEqualTo(Option.some("revoked_tokens:1"));
        assertThat(NEW.firstMissing(OLD)).isEqualTo(Option.none());
        assertThat(OLD.firstMissing(FeedFormats.none())).isEqualTo(Option.none());
    }

    @Test
    void the_highest_format_of_a_kind_is_kept() {
        assertThat(OLD.with("merchant", 2).with("merchant", 1).highestOf("merchant"))
                .isEqualTo(Option.some(2));
    }

    @Test
    void formats_are_read_as_they_were_written() {
        assertThat(FeedFormats.parse(NEW.text())).isEqualTo(NEW);
        assertThat(NEW.text()).isEqualTo("merchant:2 revoked_tokens:1 signing_keys:1");
        assertThat(FeedFormats.parse("")).isEqualTo(FeedFormats.none());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"merchant", "merchant:", ":1", "merchant:0", "Merchant:1", "merchant:1  signing_keys:1", " "})
    void other_texts_are_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> FeedFormats.parse(text));
    }

    private static List<RegisteredNode> nodes(FeedFormats... formats) {
        return Stream.of(formats)
                .map(each -> new NodeRegistration(
                        new NodeId("node"), Duration.ofSeconds(10), each, SealingKeyVersions.none()))
                .map(registration -> new RegisteredNode(registration, 0, 0))
                .toList();
    }
}
