/** PostgreSQL servers under control of the tests, and faults between them and their clients. */
@NullMarked
package org.merchantaccess.nodes.database;

import org.jspecify.annotations.NullMarked;
