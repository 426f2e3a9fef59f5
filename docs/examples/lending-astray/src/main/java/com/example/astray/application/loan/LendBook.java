package com.example.astray.application.loan;

/** Lends a book. Returns an HTTP status instead of a failure. */
public interface LendBook {

    int handle(String book);
}
