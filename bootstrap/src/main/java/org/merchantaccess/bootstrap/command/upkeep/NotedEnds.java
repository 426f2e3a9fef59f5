package org.merchantaccess.bootstrap.command.upkeep;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.merchantaccess.domain.kernel.Environment;

/** Where audit trails ended when they were verified before: what the command said then, line by line. */
final class NotedEnds {

    /** One end, as it was told. */
    record End(String length, String seal) {}

    private static final String HEADING = "# ";
    private static final String NO_SEAL = "-";
    private static final Pattern END = Pattern.compile("(\\S+) ([0-9]{1,18}) ([0-9a-f]{1,128}|-)");

    private final Map<Environment, Map<String, End>> ends = new EnumMap<>(Environment.class);

    private NotedEnds() {}

    static NotedEnds none() {
        return new NotedEnds();
    }

    /** The line above all ends of an environment. */
    static String heading(Environment environment) {
        return HEADING + environment.word();
    }

    /** The line of one end. */
    static String line(String merchant, String length, String seal) {
        return merchant + " " + length + " " + (seal.isEmpty() ? NO_SEAL : seal);
    }

    /** What is in those lines; or the first that says nothing, counted from 1. */
    static Either<Integer, NotedEnds> read(List<String> lines) {
        NotedEnds noted = new NotedEnds();
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
        // Nothing at all is what a shell makes of a file that is read and written at once.
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
