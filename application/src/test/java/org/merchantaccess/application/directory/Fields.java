package org.merchantaccess.application.directory;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Reads private fields of production code, so that the model knows its complete state. */
final class Fields {

    private Fields() {}

    /** Returns the values of all non-final fields, so that no field added later is missed. */
    static List<Object> variablesOf(Object object) {
        return valuesOf(object, field -> !Modifier.isFinal(field.getModifiers()));
    }

    static List<Object> valuesOf(Object object, Predicate<Field> wanted) {
        List<Object> values = new ArrayList<>();
        for (Field field : object.getClass().getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic() && wanted.test(field)) {
                values.add(value(field, object));
            }
        }
        return values;
    }

    static Object value(String name, Object object) {
        return value(named(name, object.getClass()), object);
    }

    static Field named(String name, Class<?> type) {
        try {
            return type.getDeclaredField(name);
        } catch (NoSuchFieldException renamed) {
            throw new AssertionError(renamed);
        }
    }

    static Object value(Field field, Object object) {
        try {
            field.setAccessible(true);
            return field.get(object);
        } catch (IllegalAccessException hidden) {
            throw new AssertionError(hidden);
        }
    }
}
