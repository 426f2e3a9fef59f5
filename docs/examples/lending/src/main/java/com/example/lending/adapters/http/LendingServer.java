package com.example.lending.adapters.http;

import com.example.lending.application.loan.LoanUseCases;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;

/** HTTP server for loans. Runs until it is closed. */
public final class LendingServer implements AutoCloseable {

    private final HttpServer server;

    private LendingServer(HttpServer server) {
        this.server = server;
    }

    public static LendingServer start(InetSocketAddress address, LoanUseCases loans) throws IOException {
        HttpServer server = HttpServer.create(address, 0);
        server.createContext(LoanEndpoint.PATH, new LoanEndpoint(loans));
        server.start();
        return new LendingServer(server);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
