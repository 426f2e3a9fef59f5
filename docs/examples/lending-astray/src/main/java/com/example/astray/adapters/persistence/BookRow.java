package com.example.astray.adapters.persistence;

/** A line of the table. */
public record BookRow(String id, String until) {}
