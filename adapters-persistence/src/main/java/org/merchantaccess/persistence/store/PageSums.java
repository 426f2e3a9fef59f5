package org.merchantaccess.persistence.store;

import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.merchantaccess.persistence.file.SymbolicLinks;
import org.merchantaccess.persistence.file.WholeFile;

/**
 * Checksums of the pages of a database that was closed in order, in a file beside it. By them the next start notices whatever became of
 * the file in the meantime, even where no table and no index would show it. A process that was killed leaves none.
 *
 * <p>They are against decay, not against forgery: CRC-32C of 4096 octets each.
 */
final class PageSums {

    private static final Logger LOG = System.getLogger(PageSums.class.getName());
    private static final int PAGE = 4096;
    private static final int SUM_CHARACTERS = 2 * Integer.BYTES;
    private static final Pattern FORM = Pattern.compile("(?:[0-9a-f]{8}\n)*");

    private final Path database;
    private final Path file;

    PageSums(Path database) {
        this.database = database;
        this.file = fileFor(database);
    }

    /** Where the sums of that database are kept. */
    static Path fileFor(Path database) {
        return Path.of(database + "-sums");
    }

    /** Keeps the sums of the database as it is. No connection may be open. */
    void write() throws IOException {
        StringBuilder text = new StringBuilder();
        sums().forEach(sum -> text.append(sum).append('\n'));
        new WholeFile(file).replace(text.toString());
    }

    /** Before the database is written to: from then on the sums are those of another database. */
    void forget() throws IOException {
        new WholeFile(file).delete();
    }

    /**
     * The pages that are not as they were, counted from 1.
     *
     * @return none where there are no sums to compare with
     */
    Option<List<Long>> changed() throws IOException {
        if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Option.none();
        }
        String text = SymbolicLinks.textOfFile(file, StandardCharsets.ISO_8859_1);
        if (!FORM.matcher(text).matches()) {
            LOG.log(Level.WARNING, "{0} cannot be understood, so changes of the database are not noticed by it.", file);
            return Option.none();
        }
        return Option.some(different(text.lines().toList(), sums()));
    }

    private static List<Long> different(List<String> before, List<String> now) {
        List<Long> different = new ArrayList<>();
        for (int i = 0; i < Math.max(before.size(), now.size()); i++) {
            if (i >= before.size() || i >= now.size() || !before.get(i).equals(now.get(i))) {
                different.add(i + 1L);
            }
        }
        return different;
    }

    private List<String> sums() throws IOException {
        List<String> sums = new ArrayList<>();
        try (InputStream in = Files.newInputStream(database)) {
            byte[] page = in.readNBytes(PAGE);
            while (page.length > 0) {
                CRC32C sum = new CRC32C();
                sum.update(page, 0, page.length);
                sums.add(HexFormat.of().toHexDigits(sum.getValue(), SUM_CHARACTERS));
                page = in.readNBytes(PAGE);
            }
        }
        return sums;
    }
}
