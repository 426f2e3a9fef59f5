package org.merchantaccess.bootstrap.log;

import ch.qos.logback.classic.Level;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Standard error of this process, in UTF-8. With the format JSON, every line is a log record, whatever its source. */
public final class StandardError {

    /** Shared with the log, so that lines never interleave. */
    static final OutputStream SINK = new WholeWrites(new FileOutputStream(FileDescriptor.err));

    private StandardError() {}

    /** Returns a writer for messages to the user. With JSON, all text up to a flush is one record. */
    public static PrintWriter writer(LogFormat format) {
        return writer(format, SINK);
    }

    static PrintWriter writer(LogFormat format, OutputStream sink) {
        Writer writer = switch (format) {
            case TEXT -> new OutputStreamWriter(sink, StandardCharsets.UTF_8);
            case JSON -> new RecordWriter(sink);
        };
        return new PrintWriter(writer, true);
    }

    /**
     * Turns everything that the runtime and libraries print into records, if the format is JSON. This includes standard output, which is
     * reserved for the results of commands. Output of the JVM before {@code main}, or of native code, is not captured.
     */
    public static void takeOver(LogFormat format) {
        if (format == LogFormat.JSON) {
            PrintStream records = records(SINK);
            System.setOut(records);
            System.setErr(records);
        }
    }

    static PrintStream records(OutputStream sink) {
        return new PrintStream(new LineRecords(sink), true, StandardCharsets.UTF_8);
    }

    private static byte[] line(Level level, String message) {
        return (LogFormat.JSON.line(level, "StandardError", message) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Serializes writes, so that each one is written whole. */
    private static final class WholeWrites extends OutputStream {

        private final OutputStream target;

        WholeWrites(OutputStream target) {
            this.target = target;
        }

        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public synchronized void write(byte[] octets, int start, int length) throws IOException {
            target.write(octets, start, length);
        }
    }

    /** Writes a command's error messages as ERROR records. */
    private static final class RecordWriter extends Writer {

        private final OutputStream sink;
        private final StringBuilder waiting = new StringBuilder();

        RecordWriter(OutputStream sink) {
            this.sink = sink;
        }

        @Override
        public void write(char[] characters, int start, int length) {
            waiting.append(characters, start, length);
        }

        @Override
        public void flush() throws IOException {
            String text = waiting.toString().strip();
            waiting.setLength(0);
            if (!text.isEmpty()) {
                sink.write(line(Level.ERROR, text));
            }
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    /** Writes each printed line of the runtime and of libraries as a WARN record. */
    private static final class LineRecords extends OutputStream {

        private final OutputStream sink;
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        LineRecords(OutputStream sink) {
            this.sink = sink;
        }

        @Override
        public synchronized void write(int octet) throws IOException {
            if (octet != '\n') {
                line.write(octet);
                return;
            }
            String text = line.toString(StandardCharsets.UTF_8).strip();
            line.reset();
            if (!text.isEmpty()) {
                sink.write(line(Level.WARN, text));
            }
        }
    }
}
