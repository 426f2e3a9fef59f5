package org.merchantaccess.persistence.sql;

import java.util.regex.Pattern;
import org.merchantaccess.domain.kernel.TypographicPunctuation;

/**
 * The differences between databases. Statements name them by tokens:
 *
 * <ul>
 *   <li>{@code {matches}} compares a column with a {@link TextFilter};
 *   <li>{@code {for update}} at the end of a query locks the rows found, but not in a transaction that only reads;
 *   <li>{@code {for share}} at the end of a query keeps others from changing the rows found;
 *   <li>{@code {next merchant.position}} is the next value of a column that numbers rows in the order they were added.
 * </ul>
 */
public enum Dialect {

    /** Transactions run one at a time, so the next value can be read from the table and rows need no locks. */
    SQLITE("GLOB", "", "", "(SELECT COALESCE(MAX($2), 0) + 1 FROM $1)", false) {
        @Override
        String pattern(TextFilter filter) {
            StringBuilder pattern = new StringBuilder("*");
            filter.normalized().chars().forEach(unit -> pattern.append(literal((char) unit)));
            return pattern.append('*').toString();
        }

        private String literal(char unit) {
            boolean isWildcard = unit == '*' || unit == '?' || unit == '[';
            String variants = TypographicPunctuation.variantsOf(unit);
            return isWildcard || variants.length() > 1 ? "[" + variants + "]" : variants;
        }
    },

    /** Many connections write at once. Columns that number rows are identity columns; a rolled back transaction leaves a gap. */
    POSTGRESQL("~", "FOR UPDATE", "FOR SHARE", "DEFAULT", true) {
        @Override
        String pattern(TextFilter filter) {
            StringBuilder pattern = new StringBuilder();
            // PostgreSQL cannot store U+0000, so a text with it is found nowhere.
            String text = filter.normalized();
            if (text.indexOf('\0') >= 0) {
                return "$x";
            }
            text.chars().forEach(unit -> pattern.append(literal((char) unit)));
            return pattern.toString();
        }

        private String literal(char unit) {
            String variants = TypographicPunctuation.variantsOf(unit);
            if (variants.length() > 1) {
                // A hyphen at the start of a set stands for itself.
                return "[" + variants + "]";
            }
            return SPECIAL.indexOf(unit) >= 0 ? "\\" + unit : variants;
        }
    };

    static final String FOR_UPDATE = "{for update}";

    /** The characters with a meaning in a regular expression outside of sets. */
    private static final String SPECIAL = "\\^$.|?*+()[]{}";

    private static final Pattern NEXT = Pattern.compile("\\{next (\\w+)\\.(\\w+)}");

    private final String matches;
    private final String forUpdate;
    private final String forShare;
    private final String next;
    private final boolean hasConcurrentWriters;

    Dialect(String matches, String forUpdate, String forShare, String next, boolean hasConcurrentWriters) {
        this.matches = matches;
        this.forUpdate = forUpdate;
        this.forShare = forShare;
        this.next = next;
        this.hasConcurrentWriters = hasConcurrentWriters;
    }

    /** Returns the statement with its tokens replaced. */
    String statement(String text) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        String replaced = text.replace("{matches}", matches)
                .replace(FOR_UPDATE, forUpdate)
                .replace("{for share}", forShare);
        return NEXT.matcher(replaced).replaceAll(next);
    }

    /** Returns the value to bind for that filter. */
    abstract String pattern(TextFilter filter);

    /** Returns true if transactions run at the same time, so that what one reads, another may change before the first writes. */
    public boolean hasConcurrentWriters() {
        return hasConcurrentWriters;
    }
}
