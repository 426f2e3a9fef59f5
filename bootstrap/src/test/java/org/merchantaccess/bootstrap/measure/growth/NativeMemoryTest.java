package org.merchantaccess.bootstrap.measure.growth;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NativeMemoryTest {

    @Test
    void reads_the_committed_memory_of_each_part() {
        NativeMemory memory = NativeMemory.parse("""
                Native Memory Tracking:

                Total: reserved=1775390KB, committed=393066KB
                -                 Java Heap (reserved=262144KB, committed=262140KB)
                                            (mmap: reserved=262144KB, committed=262140KB)

                -     Class (reserved=1048794KB, committed=4826KB)
                                            (classes #8205)
                -    Shared class space (reserved=16384KB, committed=12056KB)
                """);

        assertThat(memory.parts())
                .containsExactly(
                        entry("Total", 393066.0),
                        entry("Java Heap", 262140.0),
                        entry("Class", 4826.0),
                        entry("Shared class space", 12056.0));
    }
}
