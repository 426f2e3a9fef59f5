package org.merchantaccess.persistence.folder;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The process that holds a data folder, as it wrote itself into the lock file.
 *
 * @param pid the process ID, as seen inside its container
 * @param since when it locked the folder
 */
public record LockHolder(long pid, Instant since) {

    private static final Pattern FORM = Pattern.compile("pid=([0-9]{1,18})\nsince=(\\S{1,40})\n");

    public LockHolder {
        requireNonNull(since, "since");
    }

    String text() {
        return "pid=" + pid + "\nsince=" + since + "\n";
    }

    static Option<LockHolder> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches() ? parse(Long.parseLong(form.group(1)), form.group(2)) : Option.none();
    }

    private static Option<LockHolder> parse(long pid, String since) {
        try {
            return Option.some(new LockHolder(pid, Instant.parse(since)));
        } catch (DateTimeParseException noTime) {
            return Option.none();
        }
    }
}
