package com.example.astray.domain.book;

/** A refusal that the signature of {@link Book#lend} does not show. */
public final class OnLoanException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public OnLoanException() {
        super("The book is on loan");
    }
}
