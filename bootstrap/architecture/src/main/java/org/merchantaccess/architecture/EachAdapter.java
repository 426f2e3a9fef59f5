package org.merchantaccess.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Optional;

/** One slice an adapter: those the plan names, or else each room of {@code adapters}. */
record EachAdapter(Rooms rooms) implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass someone) {
        return nameOf(someone).map(SliceIdentifier::of).orElseGet(SliceIdentifier::ignore);
    }

    /** The adapter somebody belongs to, if any. */
    Optional<String> nameOf(JavaClass someone) {
        List<String> named = rooms.house().names(Part.ADAPTERS);
        boolean each = named.equals(Part.ADAPTERS.usual());
        return named.stream()
                .map(rooms::below)
                .filter(room -> (someone.getPackageName() + ".").startsWith(room + "."))
                .map(room -> each ? firstRoomBelow(room, someone.getPackageName()) : room)
                .filter(room -> !room.isEmpty())
                .findFirst();
    }

    private static String firstRoomBelow(String adapters, String packageName) {
        String below = packageName.substring(Math.min(packageName.length(), adapters.length() + 1));
        return below.replaceFirst("\\..*", "");
    }

    @Override
    public String getDescription() {
        return "each adapter";
    }
}
