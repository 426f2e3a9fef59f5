package com.example.lending.adapters.http;

/** What goes back over the wire. */
record Answer(int status, String text) {}
