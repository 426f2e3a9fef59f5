package com.example.astray.domain.book;

/** A refusal that no signature shows. */
public final class OnLoanException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public OnLoanException() {
        super("Somebody has it");
    }
}
