package com.example.lending.domain.book;

/** The number of a copy of a book: a letter, a dash and four digits. */
public record BookId(String text) {

    public BookId {
        if (!text.matches("[A-Z]-\\d{4}")) {
            throw new IllegalArgumentException("A book number consists of a letter, a dash and four digits");
        }
    }
}
