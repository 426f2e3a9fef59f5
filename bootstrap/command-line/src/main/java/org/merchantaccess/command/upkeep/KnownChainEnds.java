package org.merchantaccess.command.upkeep;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.merchantaccess.domain.kernel.Environment;

/** The ends of audit trails from an earlier verification, as the command printed them. */
final class KnownChainEnds {

    /** The end of one trail, as printed. */
    record End(String length, String seal) {}

    private static final String HEADING = "# ";
    /** The byte order mark in UTF-8, read as one character per byte. */
    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

    private static final String NO_SEAL = "-";
    private static final Pattern END = Pattern.compile("(\\S+) ([0-9]{1,18}) ([0-9a-f]{1,128}|-)");

    private final Map<Environment, Map<String, End>> ends = new EnumMap<>(Environment.class);

    private KnownChainEnds() {}

    static KnownChainEnds none() {
        return new KnownChainEnds();
    }

    /** Returns the line above the ends of an environment. */
    static String heading(Environment environment) {
        return HEADING + environment.word();
    }

    /** Returns the line of one end. */
    static String line(String merchant, String length, String seal) {
        return merchant + " " + length + " " + (seal.isEmpty() ? NO_SEAL : seal);
    }

    /** Returns the lines of a file, without the byte order mark that some editors add. */
    static List<String> linesOf(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        return (text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text)
                .lines()
                .toList();
    }

    /** Parses the lines; or returns the number of the first invalid one, from 1. */
    static Either<Integer, KnownChainEnds> read(List<String> lines) {
        KnownChainEnds noted = new KnownChainEnds();
        Option<Environment> environment = Option.none();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith(HEADING)) {
                environment = named(line.substring(HEADING.length()));
            }
            if (environment.isEmpty()
                    || !(line.isEmpty() || line.startsWith(HEADING) || noted.add(environment, line))) {
                return Either.left(i + 1);
            }
        }
        // A shell truncates a file that is read and written in one command, so an empty file is refused.
        return environment.isDefined() ? Either.right(noted) : Either.left(1);
    }

    private static Option<Environment> named(String word) {
        return Option.ofOptional(Stream.of(Environment.values())
                .filter(environment -> environment.word().equals(word))
                .findFirst());
    }

    private boolean add(Option<Environment> environment, String line) {
        Matcher end = END.matcher(line);
        if (!end.matches()) {
            return false;
        }
        String seal = end.group(3).equals(NO_SEAL) ? "" : end.group(3);
        environment.forEach(in ->
                ends.computeIfAbsent(in, none -> new LinkedHashMap<>()).put(end.group(1), new End(end.group(2), seal)));
        return true;
    }

    Set<Environment> environments() {
        return Set.copyOf(ends.keySet());
    }

    Option<End> of(Environment environment, String merchant) {
        return Option.of(ends.getOrDefault(environment, Map.of()).get(merchant));
    }

    Set<String> merchants(Environment environment) {
        return Set.copyOf(ends.getOrDefault(environment, Map.of()).keySet());
    }
}
