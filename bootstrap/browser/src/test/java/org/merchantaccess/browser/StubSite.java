package org.merchantaccess.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A stub site, with faults that the Hub must not have. */
final class StubSite implements AutoCloseable {

    private static final String HEAD =
            "<!doctype html><html lang=en><meta charset=utf-8><title>A site</title><link rel=icon href='data:,'>";
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src * data:;"
            + " connect-src 'self'; form-action 'self'";

    private final HttpServer server;
    private final Map<String, String> pages;
    private final Map<String, String> scripts;

    private StubSite(HttpServer server, Map<String, String> pages, Map<String, String> scripts) {
        this.server = server;
        this.pages = pages;
        this.scripts = scripts;
    }

    /** Serves pages by path, each with the script of the same path, under a policy without {@code unsafe}. */
    static StubSite of(Map<String, String> pages, Map<String, String> scripts) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        StubSite site = new StubSite(server, pages, scripts);
        server.createContext("/", site::respond);
        server.start();
        return site;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void respond(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.endsWith(".js")) {
            send(exchange, 200, "text/javascript", scripts.getOrDefault(path.replace(".js", ""), "// empty"));
        } else {
            String script = scripts.containsKey(path) ? "<script src=" + path + ".js></script>" : "";
            String page = HEAD + "<main>" + pages.getOrDefault(path, "<h1>No</h1>") + "</main>" + script;
            send(exchange, pages.containsKey(path) ? 200 : 404, "text/html", page);
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
