package com.example.lending.adapters.http;

/** Status and body of an HTTP response. */
record Response(int status, String text) {}
