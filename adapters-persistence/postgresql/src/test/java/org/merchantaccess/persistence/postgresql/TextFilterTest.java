package org.merchantaccess.persistence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantaccess.persistence.postgresql.TestServer.TestDatabase;
import org.merchantaccess.persistence.sql.TextFilter;
import org.merchantaccess.persistence.sql.postgresql.PostgresqlTransactions;

/** On PostgreSQL a filter is a regular expression, in which every character must stand for itself. */
class TextFilterTest {

    private static final String PRINTABLE = " !\"#$%&'()*+,-./0:;<=>?@[\\]^_`{|}~ä€\uD83D\uDE00";

    private final TestDatabase database = TestServer.databaseWithTables();
    private final PostgresqlTransactions transactions = PostgresqlTransactions.on(database.withPoolOf(1));

    @AfterEach
    void close() {
        transactions.close();
        TestServer.takeBack(database);
    }

    @Test
    void every_character_finds_itself_and_nothing_else() {
        PRINTABLE
                .codePoints()
                .forEach(found -> PRINTABLE
                        .codePoints()
                        .forEach(searched -> assertThat(
                                        matches("a" + Character.toString(found) + "b", Character.toString(searched)))
                                .as("%c in a%cb", searched, found)
                                .isEqualTo(found == searched)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"***=a", "(?i)a", "\\d", "a{1,2}", "[[:alpha:]]", "^a$", "x|y", "(a", "a\\"})
    void a_regular_expression_finds_its_own_text(String text) {
        assertThat(matches("before " + text + " after", text)).isTrue();
        assertThat(matches("aa 1 x y", text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"o'brien; O\u2019Brien", "o\u2019brien; o'brien", "a-b; A\u2013B", "a\u2212b; a-b", "payments; PAY"
            })
    void case_and_the_kind_of_apostrophe_and_hyphen_do_not_matter(String words, String text) {
        assertThat(matches(words, text)).isTrue();
    }

    @Test
    void an_empty_text_is_found_everywhere_and_a_text_that_cannot_be_stored_nowhere() {
        assertThat(matches("a", "")).isTrue();
        assertThat(matches("", "")).isTrue();
        assertThat(matches("a\nx", "\0")).isFalse();
    }

    private boolean matches(String words, String text) {
        return transactions
                        .inTransaction(
                                () -> -1L,
                                () -> Either.<Long, Long>right(transactions
                                        .sql()
                                        .number(
                                                "SELECT CASE WHEN ? {matches} ? THEN 1 ELSE 0 END",
                                                words,
                                                new TextFilter(text))))
                        .getOrElse(-1L)
                == 1;
    }
}
