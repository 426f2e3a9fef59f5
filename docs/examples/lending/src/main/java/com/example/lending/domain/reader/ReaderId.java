package com.example.lending.domain.reader;

/** The number on a reader's card: six digits. */
public record ReaderId(String text) {

    public ReaderId {
        if (!text.matches("\\d{6}")) {
            throw new IllegalArgumentException("A reader number consists of six digits");
        }
    }
}
