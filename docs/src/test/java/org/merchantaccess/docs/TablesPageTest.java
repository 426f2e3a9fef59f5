package org.merchantaccess.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every table has a documented bound. */
class TablesPageTest {

    private static final List<Path> SCRIPTS = Stream.of(
                    "adapters-persistence/src/main/resources/org/merchantaccess/persistence/sqlite",
                    "adapters-persistence/people/src/main/resources/org/merchantaccess/persistence/people",
                    "adapters-persistence/postgresql/src/main/resources/org/merchantaccess/persistence/postgresql")
            .map(Repository.ROOT::resolve)
            .toList();
    private static final Path MIGRATIONS = Repository.ROOT.resolve(
            "adapters-persistence/src/main/java/org/merchantaccess/persistence/sql/Migrations.java");
    private static final Pattern CREATED = Pattern.compile("\\bCREATE TABLE (?:IF NOT EXISTS )?([a-z_]+) ?\\(");
    private static final Pattern DROPPED = Pattern.compile("\\bDROP TABLE (?:IF EXISTS )?([a-z_]+)");
    private static final Pattern ROW =
            Pattern.compile("^\\| `([a-z_]+)` \\|([^|]*)\\|([^|]*)\\|([^|]*)\\|$", Pattern.MULTILINE);

    /** The tables of the migration scripts, and the table that records applied scripts. */
    private static Set<String> tables() {
        List<String> texts = Stream.concat(
                        SCRIPTS.stream()
                                .flatMap(folder -> Repository.files(
                                        folder, path -> path.toString().endsWith(".sql"))),
                        Stream.of(MIGRATIONS))
                .map(Repository::read)
                .toList();
        Set<String> tables = names(CREATED, texts);
        tables.removeAll(names(DROPPED, texts));
        return tables;
    }

    private static Set<String> names(Pattern statement, List<String> texts) {
        return texts.stream()
                .flatMap(text -> statement.matcher(text).results())
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, MatchResult> documented() {
        return ROW.matcher(Repository.read(Repository.ROOT.resolve("docs/reference/data-folder.md")))
                .results()
                .collect(Collectors.toMap(
                        row -> row.group(1),
                        row -> row,
                        (one, other) -> {
                            throw new AssertionError(one.group(1) + " stands there twice");
                        },
                        TreeMap::new));
    }

    @Test
    void every_table_of_the_store_and_no_other_has_a_documented_bound() {
        assertThat(documented().keySet()).isEqualTo(tables()).hasSizeGreaterThan(20);
    }

    @Test
    void each_row_states_contents_bound_and_retention() {
        assertThat(documented()).allSatisfy((table, row) -> {
            for (int column = 2; column <= row.groupCount(); column++) {
                assertThat(row.group(column))
                        .as("column %d of %s", column, table)
                        .isNotBlank();
            }
        });
    }
}
