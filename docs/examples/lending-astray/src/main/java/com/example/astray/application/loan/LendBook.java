package com.example.astray.application.loan;

/** Lends a book. */
public interface LendBook {

    int handle(String book);
}
