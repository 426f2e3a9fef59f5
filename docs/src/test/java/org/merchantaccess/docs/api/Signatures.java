package org.merchantaccess.docs.api;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.GenericDeclaration;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a type and its public and protected members as lines in the notation of Java, in an order that the sources do not determine. */
final class Signatures {

    private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");
    private static final Set<String> OF_EVERY_ENUM = Set.of("values", "valueOf");

    private Signatures() {}

    /** Returns true if the type and the types around it are public or protected. */
    static boolean isVisible(Class<?> type) {
        return !type.isAnonymousClass()
                && !type.isLocalClass()
                && isVisible(type.getModifiers())
                && (type.getEnclosingClass() == null || isVisible(type.getEnclosingClass()));
    }

    /** Returns the line of the type, followed by the sorted lines of its members. */
    static Stream<String> lines(Class<?> type) {
        return Stream.concat(
                Stream.of(declaration(type)),
                members(type).map(Signatures::line).sorted());
    }

    /** Returns the types that a signature names: supertypes, and the types of members. */
    static Stream<Class<?>> namedTypes(Class<?> type) {
        return Stream.concat(
                supertypes(type).flatMap(Signatures::classesIn),
                members(type).flatMap(Signatures::typesOf).flatMap(Signatures::classesIn));
    }

    private static boolean isVisible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static String declaration(Class<?> type) {
        String kind = type.isAnnotation()
                ? "@interface "
                : type.isInterface() ? "interface " : type.isRecord() ? "record " : type.isEnum() ? "enum " : "class ";
        int hidden = type.isInterface() ? Modifier.ABSTRACT | Modifier.STATIC : Modifier.STATIC;
        boolean isClass = kind.equals("class ");
        int modifiers = type.getModifiers() & ~hidden & (isClass ? ~0 : ~Modifier.FINAL & ~Modifier.ABSTRACT);
        String inherited = supertypes(type).map(Signatures::text).sorted().collect(Collectors.joining(", "));
        String permitted = type.isSealed() && !type.isEnum()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .map(Signatures::text)
                        .sorted()
                        .collect(Collectors.joining(", ", " permits ", ""))
                : "";
        return keywords(modifiers & ~Modifier.INTERFACE)
                + (type.isSealed() && !type.isEnum() ? "sealed " : "")
                + kind
                + text((Type) type)
                + variables(type)
                + (inherited.isEmpty() ? "" : " : " + inherited)
                + permitted;
    }

    private static Stream<Type> supertypes(Class<?> type) {
        Type superclass = type.getGenericSuperclass();
        boolean isShown = superclass != null && superclass != Object.class && !type.isRecord() && !type.isEnum();
        return Stream.concat(
                isShown ? Stream.of(superclass) : Stream.empty(), Arrays.stream(type.getGenericInterfaces()));
    }

    private static Stream<Member> members(Class<?> type) {
        return Stream.<Stream<? extends Member>>of(
                        Arrays.stream(type.getDeclaredFields()),
                        Arrays.stream(type.getDeclaredConstructors()),
                        Arrays.stream(type.getDeclaredMethods()).filter(method -> !isUsual(type, method)))
                .flatMap(member -> member)
                .map(Member.class::cast)
                .filter(member -> !member.isSynthetic() && isVisible(member.getModifiers()))
                .filter(member -> Modifier.isPublic(member.getModifiers()) || !Modifier.isFinal(type.getModifiers()));
    }

    private static boolean isUsual(Class<?> type, Method method) {
        return OF_EVERY_OBJECT.contains(method.getName())
                || (type.isEnum() && OF_EVERY_ENUM.contains(method.getName()));
    }

    private static String line(Member member) {
        int modifiers =
                member.getModifiers() & ~(Modifier.TRANSIENT | Modifier.VOLATILE | Modifier.NATIVE | Modifier.STRICT);
        if (member instanceof Field field) {
            return "    " + keywords(modifiers) + text(field.getGenericType()) + " " + field.getName();
        }
        Executable executable = (Executable) member;
        boolean isOfInterface = member.getDeclaringClass().isInterface();
        String start = isOfInterface && executable instanceof Method method && method.isDefault() ? "default " : "";
        int shown = modifiers & ~Modifier.SYNCHRONIZED & (isOfInterface ? ~Modifier.ABSTRACT : ~0);
        String types = variables(executable);
        String result = executable instanceof Method method ? text(method.getGenericReturnType()) + " " : "";
        String name = executable instanceof Constructor<?>
                ? member.getDeclaringClass().getSimpleName()
                : member.getName();
        String parameters = Arrays.stream(executable.getGenericParameterTypes())
                .map(Signatures::text)
                .collect(Collectors.joining(", ", "(", ")"));
        String thrown = Arrays.stream(executable.getGenericExceptionTypes())
                .map(Signatures::text)
                .sorted()
                .collect(Collectors.joining(", "));
        return "    " + keywords(shown) + start + (types.isEmpty() ? "" : types + " ") + result + name + parameters
                + (thrown.isEmpty() ? "" : " throws " + thrown);
    }

    private static Stream<Type> typesOf(Member member) {
        if (member instanceof Field field) {
            return Stream.of(field.getGenericType());
        }
        Executable executable = (Executable) member;
        Stream<Type> others = Stream.concat(
                Arrays.stream(executable.getGenericParameterTypes()),
                Arrays.stream(executable.getGenericExceptionTypes()));
        return executable instanceof Method method
                ? Stream.concat(Stream.of(method.getGenericReturnType()), others)
                : others;
    }

    private static Stream<Class<?>> classesIn(Type type) {
        if (type instanceof Class<?> simple) {
            return Stream.of(simple.isArray() ? simple.getComponentType() : simple);
        }
        if (type instanceof ParameterizedType generic) {
            return Stream.concat(Stream.of(generic.getRawType()), Arrays.stream(generic.getActualTypeArguments()))
                    .flatMap(Signatures::classesIn);
        }
        if (type instanceof GenericArrayType array) {
            return classesIn(array.getGenericComponentType());
        }
        if (type instanceof WildcardType wildcard) {
            return Stream.concat(Arrays.stream(wildcard.getUpperBounds()), Arrays.stream(wildcard.getLowerBounds()))
                    .flatMap(Signatures::classesIn);
        }
        return Stream.empty();
    }

    private static String keywords(int modifiers) {
        String keywords = Modifier.toString(modifiers);
        return keywords.isEmpty() ? "" : keywords + " ";
    }

    private static String variables(GenericDeclaration declaration) {
        List<String> variables = Arrays.stream(declaration.getTypeParameters())
                .map(Signatures::variable)
                .toList();
        return variables.isEmpty() ? "" : "<" + String.join(", ", variables) + ">";
    }

    private static String variable(TypeVariable<?> variable) {
        String bounds = Arrays.stream(variable.getBounds())
                .filter(bound -> bound != Object.class)
                .map(Signatures::text)
                .collect(Collectors.joining(" & "));
        return bounds.isEmpty() ? variable.getName() : variable.getName() + " extends " + bounds;
    }

    private static String text(Type type) {
        return type.getTypeName().replace('$', '.').replaceAll("java\\.(lang|util|time)\\.(?=[A-Z])", "");
    }
}
