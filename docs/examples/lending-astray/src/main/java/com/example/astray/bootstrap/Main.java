package com.example.astray.bootstrap;

import com.example.astray.adapters.http.LendingPage;

/** Lends the book given as argument. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new LendingPage().lend(arguments[0]).length());
    }
}
