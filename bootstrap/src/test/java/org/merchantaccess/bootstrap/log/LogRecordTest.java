package org.merchantaccess.bootstrap.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;

class LogRecordTest {

    private static final String NASTY =
            "a\r\nFORGED \u001b[2J\u0000\u202eexe.\u2028\u2029\u0085\u200b\ud800 \"quoted\" \\n";
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    private static Logger logger(BoundedAppender appender) {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        appender.setContext(context);
        appender.start();
        ch.qos.logback.classic.Logger logger = context.getLogger("org.merchantaccess.Some");
        logger.setLevel(Level.TRACE);
        logger.addAppender(appender);
        return logger;
    }

    private String logged(LogFormat format) {
        BoundedAppender appender = new BoundedAppender(written);
        appender.setFormat(format);
        logger(appender)
                .atWarn()
                .addKeyValue("request_id", NASTY)
                .setCause(new IllegalStateException(NASTY, new IOException(NASTY)))
                .log("said {}", NASTY);
        appender.awaitWritten(TIMEOUT);
        return written.toString(UTF_8);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("S88")
    void every_record_is_one_line_with_escaped_text(LogFormat format) {
        String line = logged(format);

        assertThat(line).endsWith("\n");
        assertThat(line.substring(0, line.length() - 1).codePoints())
                .noneMatch(character -> Character.isISOControl(character)
                        || Character.getType(character) == Character.FORMAT
                        || Character.getType(character) == Character.LINE_SEPARATOR
                        || Character.getType(character) == Character.PARAGRAPH_SEPARATOR);
        assertThat(line).contains("\\r\\nFORGED", "\\u001b[2J", "\\u0000", "\\u202eexe", "\\u2028", "\\ud800", "\\\\n");
        assertThat(line).contains("IllegalStateException", "Caused by: java.io.IOException");
    }

    @Test
    void a_json_record_has_one_member_for_each_field() throws IOException {
        JsonNode record = new ObjectMapper().readTree(logged(LogFormat.JSON));

        assertThat(record.get("level").textValue()).isEqualTo("warn");
        assertThat(record.get("logger").textValue()).isEqualTo("Some");
        assertThat(record.get("time").textValue()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(record.get("request_id").textValue()).isEqualTo(NASTY);
        assertThat(record.get("message").textValue()).isEqualTo("said " + NASTY);
    }

    @Test
    void error_messages_are_one_json_record_for_each_flush() throws IOException {
        PrintWriter err = StandardError.writer(LogFormat.JSON, written);
        err.println("The settings cannot be used:\n  a: b\n" + NASTY);
        err.flush();
        err.println();

        JsonNode record = new ObjectMapper().readTree(written.toString(UTF_8));
        assertThat(written.toString(UTF_8).lines()).hasSize(1);
        assertThat(record.get("message").textValue()).startsWith("The settings cannot be used:\n  a: b\n");
        assertThat(record.get("level").textValue()).isEqualTo("error");
    }

    @Test
    void error_messages_are_unchanged_in_text_format() {
        PrintWriter err = StandardError.writer(LogFormat.TEXT, written);
        err.println("Café 支払い");

        assertThat(written.toString(UTF_8)).isEqualToNormalizingNewlines("Café 支払い\n");
        assertThat(LogFormat.TEXT.announcement("Some", "a\nb")).isEqualTo("a\nb");
    }

    @Test
    void each_line_printed_by_libraries_is_one_record() throws IOException {
        PrintStream err = StandardError.records(written);
        err.print("first ");
        err.println("line: Café");
        err.println();
        err.printf("second%n\tat third%n");

        List<String> lines = written.toString(UTF_8).lines().toList();
        assertThat(lines).hasSize(3).allMatch(line -> line.startsWith("{\"time\":"));
        assertThat(new ObjectMapper().readTree(lines.get(0)).get("message").textValue())
                .isEqualTo("first line: Café");
    }

    @Test
    void an_oversized_message_is_truncated() {
        BoundedAppender appender = new BoundedAppender(written);
        logger(appender).warn("x".repeat(1_000_000));
        appender.awaitWritten(TIMEOUT);

        assertThat(written.size()).isLessThan(20_000);
    }

    @Test
    @Timeout(30)
    void a_blocked_output_drops_records_instead_of_blocking_callers() throws InterruptedException {
        CountDownLatch released = new CountDownLatch(1);
        BoundedAppender appender = new BoundedAppender(new StuckPipe(released));
        Logger logger = logger(appender);

        for (int i = 0; i < BoundedAppender.CAPACITY + 101; i++) {
            logger.info("line {}", i);
        }

        assertThat(appender.dropped()).isBetween(100L, 101L);
        released.countDown();
        appender.awaitWritten(TIMEOUT);
        assertThat(appender.dropped()).isBetween(100L, 101L);
    }

    /** Blocks all writes until released. */
    private static final class StuckPipe extends OutputStream {

        private final CountDownLatch released;

        StuckPipe(CountDownLatch released) {
            this.released = released;
        }

        @Override
        public void write(int octet) throws IOException {
            try {
                if (!released.await(1, TimeUnit.MINUTES)) {
                    throw new IOException("not released");
                }
            } catch (InterruptedException ended) {
                throw new IOException(ended);
            }
        }
    }
}
