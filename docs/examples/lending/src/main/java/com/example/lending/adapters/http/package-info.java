/** Loans on the wire. */
@NullMarked
package com.example.lending.adapters.http;

import org.jspecify.annotations.NullMarked;
