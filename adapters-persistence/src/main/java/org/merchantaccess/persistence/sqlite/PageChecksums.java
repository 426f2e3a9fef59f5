package org.merchantaccess.persistence.sqlite;

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
import org.merchantaccess.persistence.file.AtomicFile;
import org.merchantaccess.persistence.file.SymbolicLinks;

/**
 * Checksums of the pages of a properly closed database, in a file beside it. With them, the next start detects any change to the file in
 * between, even one that no table and no index would show. A killed process leaves none.
 *
 * <p>They detect decay, not forgery: CRC-32C of 4096 bytes each.
 */
final class PageChecksums {

    private static final Logger LOG = System.getLogger(PageChecksums.class.getName());
    private static final int PAGE = 4096;
    private static final int SUM_CHARACTERS = 2 * Integer.BYTES;
    private static final Pattern FORM = Pattern.compile("(?:[0-9a-f]{8}\n)*");

    private final Path database;
    private final Path file;

    PageChecksums(Path database) {
        this.database = database;
        this.file = fileFor(database);
    }

    /** Returns the file with the checksums of that database. */
    public static Path fileFor(Path database) {
        return Path.of(database + "-sums");
    }

    /** Writes the checksums of the database. No connection may be open. */
    public void write() throws IOException {
        StringBuilder text = new StringBuilder();
        sums().forEach(sum -> text.append(sum).append('\n'));
        new AtomicFile(file).replace(text.toString());
    }

    /** Deletes the checksums. Call it before the database is changed. */
    public void forget() throws IOException {
        new AtomicFile(file).delete();
    }

    /**
     * Returns the changed pages, counted from 1.
     *
     * @return none if there are no checksums to compare with
     */
    public Option<List<Long>> changed() throws IOException {
        if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Option.none();
        }
        String text = SymbolicLinks.textOfFile(file, StandardCharsets.ISO_8859_1);
        if (!FORM.matcher(text).matches()) {
            LOG.log(Level.WARNING, "{0} is malformed, so changes to the database cannot be detected with it.", file);
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
