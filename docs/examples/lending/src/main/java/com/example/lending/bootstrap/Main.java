package com.example.lending.bootstrap;

import com.example.lending.adapters.http.LendingServer;
import com.example.lending.adapters.persistence.BooksInFolder;
import com.example.lending.application.loan.LoanUseCases;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;

/** Starts the server. Arguments: the folder with the books and the port. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws IOException {
        start(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Clock.systemDefaultZone());
    }

    static LendingServer start(Path folder, int port, Clock clock) throws IOException {
        LoanUseCases loans = LoanUseCases.on(new BooksInFolder(folder), clock);
        return LendingServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), loans);
    }
}
