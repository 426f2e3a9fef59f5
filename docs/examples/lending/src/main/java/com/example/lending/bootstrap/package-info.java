/** Creates and connects all objects. */
@NullMarked
package com.example.lending.bootstrap;

import org.jspecify.annotations.NullMarked;
