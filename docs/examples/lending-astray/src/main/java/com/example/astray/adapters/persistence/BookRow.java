package com.example.astray.adapters.persistence;

/** A row of the table of books. */
public record BookRow(String id, String until) {}
