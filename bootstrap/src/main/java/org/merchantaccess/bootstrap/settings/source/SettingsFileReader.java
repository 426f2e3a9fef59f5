package org.merchantaccess.bootstrap.settings.source;

import io.vavr.control.Either;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads a file in the format of {@link java.util.Properties}, in UTF-8 and strictly. Text that the format silently misreads is a fault: an
 * invalid escape, a duplicate name, and a comment after a value.
 */
final class SettingsFileReader {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Path file;
    private final Map<String, GivenSetting> settings = new TreeMap<>();
    private final Map<String, Integer> lines = new TreeMap<>();
    private final List<FileFault> faults = new ArrayList<>();

    private SettingsFileReader(Path file) {
        this.file = file;
    }

    static SettingsFile read(Path file) {
        SettingsFileReader reader = new SettingsFileReader(file);
        reader.octets()
                .peek(reader::readText)
                .peekLeft(reason -> reader.faults.add(new FileFault(file.toString(), reason, "")));
        return new SettingsFile(reader.settings, reader.faults);
    }

    private Either<String, byte[]> octets() {
        try {
            return Files.isDirectory(file)
                    ? Either.left("this is a folder: name a file of settings")
                    : Either.right(Files.readAllBytes(file));
        } catch (NoSuchFileException missing) {
            return Either.left("there is no such file");
        } catch (AccessDeniedException denied) {
            return Either.left("this user may not read it");
        } catch (IOException unreadable) {
            return Either.left("it cannot be read (" + unreadable.getMessage() + ")");
        }
    }

    private void readText(byte[] octets) {
        if (isUtf16(octets)) {
            faults.add(new FileFault(file.toString(), "it is not in UTF-8 but in UTF-16: save it in UTF-8", ""));
            return;
        }
        read(decoded(physicalLines(octets)));
    }

    private static boolean isUtf16(byte[] octets) {
        return octets.length >= 2
                && ((octets[0] == (byte) 0xFE && octets[1] == (byte) 0xFF)
                        || (octets[0] == (byte) 0xFF && octets[1] == (byte) 0xFE));
    }

    /** Splits at line feed, carriage return, or both. In UTF-8 neither is part of another character. */
    private static List<byte[]> physicalLines(byte[] octets) {
        List<byte[]> found = new ArrayList<>();
        int start = startsWithMark(octets) ? BYTE_ORDER_MARK.length : 0;
        for (int at = start; at < octets.length; at++) {
            if (octets[at] == '\n' || octets[at] == '\r') {
                found.add(Arrays.copyOfRange(octets, start, at));
                at += octets[at] == '\r' && at + 1 < octets.length && octets[at + 1] == '\n' ? 1 : 0;
                start = at + 1;
            }
        }
        found.add(Arrays.copyOfRange(octets, start, octets.length));
        return found;
    }

    private static boolean startsWithMark(byte[] octets) {
        return octets.length >= BYTE_ORDER_MARK.length
                && Arrays.equals(octets, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    }

    /** Decodes the lines. A line in another encoding counts as empty; only the first is a fault, as all have the same cause. */
    private List<String> decoded(List<byte[]> octets) {
        List<String> text = new ArrayList<>();
        boolean isReported = false;
        for (byte[] line : octets) {
            try {
                text.add(StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(line))
                        .toString());
            } catch (CharacterCodingException otherEncoding) {
                text.add("");
                if (!isReported) {
                    fault(text.size(), "this line is not in UTF-8: save the file in UTF-8");
                    isReported = true;
                }
            }
        }
        return text;
    }

    private void read(List<String> text) {
        for (int at = 0; at < text.size(); at++) {
            String line = text.get(at).strip();
            if (isBlankOrComment(line)) {
                continue;
            }
            int first = at;
            while (PropertyLine.isContinued(line)) {
                String next = at + 1 < text.size() ? text.get(at + 1).strip() : "";
                if (isBlankOrComment(next) || PropertyLine.begins(next)) {
                    fault(
                            at + 1,
                            "the backslash at the end joins the next line to this one: write \\\\ for a backslash");
                    line = "";
                } else {
                    line = line.substring(0, line.length() - 1) + next;
                    at++;
                }
            }
            add(first + 1, line);
        }
    }

    private static boolean isBlankOrComment(String line) {
        return line.isEmpty() || line.startsWith("#") || line.startsWith("!");
    }

    private void add(int number, String line) {
        if (!line.isEmpty()) {
            PropertyLine.parse(line).peek(read -> add(number, read)).peekLeft(reason -> fault(number, reason));
        }
    }

    private void add(int number, PropertyLine line) {
        Integer before = lines.putIfAbsent(line.name(), number);
        if (before == null) {
            settings.put(line.name(), new GivenSetting(line.value(), file + ", line " + number));
        } else {
            faults.add(new FileFault(
                    line.name(),
                    line.name() + " is set twice, in line " + before + " and in line " + number
                            + ": keep one of the two",
                    file + ", line " + number));
        }
    }

    private void fault(int number, String reason) {
        faults.add(new FileFault(file + ", line " + number, reason, ""));
    }
}
