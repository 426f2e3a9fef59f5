package org.merchantaccess.persistence.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.merchantaccess.persistence.file.OwnerOnly;

/** The content of the files of a store at one moment, without the index of the log, which SQLite rebuilds. */
final class Disk {

    private static final int SECTOR = 512;

    private final byte[] database;
    private final byte[] log;
    private final byte[] keys;
    private final byte[] journal;

    private Disk(byte[] database, byte[] log, byte[] keys, byte[] journal) {
        this.database = database;
        this.log = log;
        this.keys = keys;
        this.journal = journal;
    }

    static Disk of(StoreFiles files) {
        return new Disk(read(files.database()), read(log(files)), read(files.keys()), read(files.journal()));
    }

    boolean equalsDisk(Disk other) {
        return Arrays.equals(log, other.log) && hasSameDatabaseAs(other);
    }

    boolean hasSameDatabaseAs(Disk other) {
        return Arrays.equals(database, other.database);
    }

    /** Returns this disk while the log of the later one is being written: each sector may be old or new. */
    Disk withPartOfLogOf(Disk later, Random random) {
        return new Disk(database, between(log, later.log, random), keys, journal);
    }

    /** Returns this disk while its database replaces that of the earlier one: each sector may be old or new. */
    Disk withPartOfDatabaseOver(Disk earlier, Random random) {
        return new Disk(between(earlier.database, database, random), log, keys, earlier.journal);
    }

    private static byte[] between(byte[] before, byte[] after, Random random) {
        byte[] mixed =
                Arrays.copyOf(before, random.nextBoolean() ? after.length : Math.max(before.length, after.length));
        for (int at = 0; at < Math.min(mixed.length, after.length); at += SECTOR) {
            if (random.nextBoolean()) {
                System.arraycopy(after, at, mixed, at, Math.min(SECTOR, Math.min(mixed.length, after.length) - at));
            }
        }
        return mixed;
    }

    void writeTo(StoreFiles files) {
        write(files.database(), database);
        write(log(files), log);
        write(files.keys(), keys);
        write(files.journal(), journal);
    }

    private static Path log(StoreFiles files) {
        return Path.of(files.database() + "-wal");
    }

    private static byte[] read(Path file) {
        try {
            return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Path folder = file.toAbsolutePath().resolveSibling("");
            Files.createDirectories(folder, OwnerOnly.newFolder(folder));
            Files.createFile(file, OwnerOnly.newFile(file));
            Files.write(file, bytes);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
