package com.example.astray.bootstrap;

import com.example.astray.adapters.http.LendingPage;

/** Lends a book. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new LendingPage().lend(arguments[0]).length());
    }
}
