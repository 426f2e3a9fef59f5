package org.merchantaccess.bootstrap.control;

import io.vavr.control.Option;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.management.ManagementKey;
import org.merchantaccess.http.json.JsonObject;
import org.merchantaccess.http.json.JsonTree;
import org.merchantaccess.persistence.file.AtomicFile;
import org.merchantaccess.persistence.file.SymbolicLinks;

/**
 * {@code control.json} in the data folder: the addresses and the key of the running server's control listeners. Only its owner can
 * read it. A killed server leaves the file behind, so it is valid only if the current holder of the lock wrote it.
 */
public final class ControlFile {

    private static final Logger LOG = System.getLogger(ControlFile.class.getName());
    private static final String PID = "pid";
    private static final String KEY = "key";
    private static final String ADDRESS = "address";
    private static final String HUB_URL = "hub_url";

    private final Path file;

    private ControlFile(Path file) {
        this.file = file;
    }

    /** Returns the control file of a data folder, whether it exists or not. */
    public static ControlFile in(Path dataFolder) {
        return new ControlFile(dataFolder.resolve("control.json"));
    }

    public Path file() {
        return file;
    }

    /** Writes the file atomically and replaces an existing one. */
    public void write(RunningServer server) throws IOException {
        JsonObject json = JsonObject.empty().number(PID, server.pid());
        for (Map.Entry<Environment, URI> site : server.sites().entrySet()) {
            json = json.object(
                    site.getKey().word(),
                    member(
                            JsonObject.empty().text(ADDRESS, site.getValue().toString()),
                            Option.of(server.hubUrls().get(site.getKey()))));
        }
        new AtomicFile(file).replace(json.text(KEY, server.key().text()) + "\n");
    }

    private static JsonObject member(JsonObject site, Option<URI> hubUrl) {
        return hubUrl.map(url -> site.text(HUB_URL, url.toString())).getOrElse(site);
    }

    /** Reads the file; none if it is missing or malformed. */
    Option<RunningServer> read() {
        try {
            return JsonTree.read(SymbolicLinks.textOfFile(file, StandardCharsets.UTF_8))
                    .flatMap(ControlFile::server);
        } catch (IOException | IllegalArgumentException unreadable) {
            return Option.none();
        }
    }

    private static Option<RunningServer> server(JsonTree json) {
        return Option.when(
                json.number(PID) > 0 && !json.text(KEY).isEmpty(),
                () -> new RunningServer(
                        json.number(PID),
                        urls(json, ADDRESS),
                        urls(json, HUB_URL),
                        ManagementKey.presented(json.text(KEY))));
    }

    private static Map<Environment, URI> urls(JsonTree json, String member) {
        Map<Environment, URI> urls = new EnumMap<>(Environment.class);
        for (Environment environment : Environment.values()) {
            Option.some(json.object(environment.word()).text(member))
                    .filter(url -> !url.isEmpty())
                    .peek(url -> urls.put(environment, URI.create(url)));
        }
        return urls;
    }

    /** Deletes the file. Only the holder of the folder's lock may call this. */
    public void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            LOG.log(Level.WARNING, "Could not delete the outdated control file " + file, failed);
        }
    }
}
