package org.merchantaccess.http.hub.page;

import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.merchantaccess.domain.kernel.Sha256;
import org.merchantaccess.http.exchange.Endpoint;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.exchange.Route;

/** Static files of the Hub: styles, scripts and icon. Each path contains the digest of the file, so that browsers may cache it forever. */
public record Assets(Asset styles, Asset figureStyles, Asset script, Asset exportScript, Asset icon) {

    private static final int DIGEST_CHARACTERS = 16;

    /** Loads the files of this build. */
    public static Assets load() {
        return new Assets(
                Asset.load("hub.css", "text/css; charset=utf-8", Assets::shortStyles),
                Asset.load("figures.css", "text/css; charset=utf-8", Assets::shortStyles),
                Asset.load("hub.js", "text/javascript; charset=utf-8", Assets::shortScript),
                Asset.load("export.js", "text/javascript; charset=utf-8", Assets::shortScript),
                Asset.load("icon.svg", "image/svg+xml", UnaryOperator.identity()));
    }

    /** Returns the styles without insignificant spaces. They are part of the first load of every browser. */
    private static String shortStyles(String styles) {
        return styles.replaceAll("\\s*\\n\\s*", "")
                .replaceAll(" ?([{};,]) ?", "$1")
                .replace(": ", ":")
                .replace(";}", "}");
    }

    /** Returns the script without its comment lines and indentation. */
    private static String shortScript(String script) {
        return script.replaceAll("(?m)^\\s*(//.*\\n)?", "");
    }

    public List<Route> routes() {
        return List.of(styles.route(), figureStyles.route(), script.route(), exportScript.route(), icon.route());
    }

    /** One static file. */
    public record Asset(String path, String type, String text) {

        static Asset load(String name, String type, UnaryOperator<String> shorten) {
            String text = shorten.apply(read(name));
            String digest = Sha256.hex(text).substring(0, DIGEST_CHARACTERS);
            return new Asset("/assets/" + digest + "/" + name, type, text);
        }

        private Route route() {
            Response response = new Response(200, List.of(), text)
                    .with("Content-Type", type)
                    .with("Cache-Control", "public, max-age=31536000, immutable");
            Endpoint.Immediate endpoint = request -> response;
            return new Route("GET", path, endpoint);
        }

        private static String read(String name) {
            try (InputStream file = Option.of(Assets.class.getResourceAsStream(name))
                    .getOrElseThrow(() -> new IllegalStateException(name + " is missing from this build"))) {
                return new String(file.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
