package org.merchantaccess.persistence.folder;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The process that works in a data folder, by what it wrote down itself.
 *
 * @param pid as the operating system numbers it; in a container, as that does
 * @param since when it took the lock
 */
public record Holder(long pid, Instant since) {

    private static final Pattern FORM = Pattern.compile("pid=([0-9]{1,18})\nsince=(\\S{1,40})\n");

    public Holder {
        requireNonNull(since, "since");
    }

    String text() {
        return "pid=" + pid + "\nsince=" + since + "\n";
    }

    static Option<Holder> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches() ? parse(Long.parseLong(form.group(1)), form.group(2)) : Option.none();
    }

    private static Option<Holder> parse(long pid, String since) {
        try {
            return Option.some(new Holder(pid, Instant.parse(since)));
        } catch (DateTimeParseException noTime) {
            return Option.none();
        }
    }
}
