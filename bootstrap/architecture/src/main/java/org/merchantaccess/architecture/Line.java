package org.merchantaccess.architecture;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One line of a plan. */
sealed interface Line {

    /** What something is called, below the root. */
    record Names(Part part, List<String> names) implements Line {

        private static final Pattern NAME = Pattern.compile("\\w+(\\.\\w+)*");

        static Names of(Part part, String... names) {
            return new Names(part, allChecked(names));
        }

        static List<String> allChecked(String... names) {
            return Stream.of(names).map(Names::checked).toList();
        }

        static String checked(String name) {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException(
                        "'" + name + "' is no name of a room or type: name it as in an import,"
                                + " below the root of the house and without dots at its end");
            }
            return name;
        }
    }

    /** Who may know whom in the domain. */
    record Concept(String name, Set<String> mayKnow) implements Line {}

    /** What only one room knows. */
    record KeptIn(String room, String because, List<String> packages) implements Line {}

    /** How part of the house is reached. */
    record Gate(String area, String because, String type, List<String> gates) implements Line {}

    /** Where the house was drawn. */
    record Diagram(Path file) implements Line {}

    /** What is not asked of this house. */
    record LeftOut(String rule, String reason) implements Line {

        public LeftOut {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("Say why the house does without rule " + rule);
            }
        }

        boolean covers(String rulesDescription) {
            return rulesDescription.startsWith(rule + " ") || rulesDescription.startsWith(rule + ", because ");
        }
    }
}
