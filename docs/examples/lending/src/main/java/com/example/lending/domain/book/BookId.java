package com.example.lending.domain.book;

/** The number in a copy of a book. */
public record BookId(String text) {

    public BookId {
        if (!text.matches("[A-Z]-\\d{4}")) {
            throw new IllegalArgumentException("A book has a letter, a dash and four digits");
        }
    }
}
