/** Driven ports. */
@NullMarked
package com.example.lending.application.port;

import org.jspecify.annotations.NullMarked;
