package org.merchantaccess.application.directory;

import io.vavr.control.Option;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How far one thread of a node has come. The code it runs is the real one, which cannot be copied: it is brought where it is by running
 * it from its start, telling it what it was told. So a course never changes, and any number of others may go on from it.
 *
 * <p>Two courses are equal if the code cannot go on differently: it remembers the same, and was told the same since.
 *
 * @param <T> the things the code is made of
 */
final class Course<T> {

    private final Kind<T> kind;
    private final List<Chapter<T>> past;
    private final Option<Task<T>> task;
    private final List<Object> answers;
    private final Option<Object> unheard;
    private final T things;
    private final Option<Question> question;
    private final Option<Object> result;
    private final Object memoryBefore;
    private final Object memory;
    private final List<Object> key;
    private final int hash;

    /** Something to do, known by its name. */
    record Task<T>(String name, Function<T, Object> code) {}

    /** What was done, and what was answered meanwhile. */
    record Chapter<T>(Task<T> task, List<Object> answers) {

        void runAgain(T things) {
            Objects.requireNonNull(task.code().apply(things));
        }
    }

    /** A kind of thread, and where such threads have been. */
    static final class Kind<T> {

        private final Function<Script, T> made;
        private final BiFunction<T, List<Chapter<T>>, Object> memory;
        private final Map<List<Object>, Course<T>> known = new HashMap<>();

        /**
         * A kind of thread.
         *
         * @param made the things, when the process starts
         * @param memory all that the code remembers, and that others can see of it
         */
        Kind(Function<Script, T> made, BiFunction<T, List<Chapter<T>>, Object> memory) {
            this.made = made;
            this.memory = memory;
        }

        /** A thread whose process has just started. */
        Course<T> started() {
            return new Course<>(this, List.of(), Option.none(), List.of());
        }
    }

    private Course(Kind<T> kind, List<Chapter<T>> before, Option<Task<T>> begun, List<Object> told) {
        this.kind = kind;
        things = kind.made.apply(new Script(
                Stream.concat(before.stream().flatMap(done -> done.answers().stream()), told.stream())
                        .toList()));
        before.forEach(done -> done.runAgain(things));
        Object remembered = kind.memory.apply(things, before);
        Option<Question> asked = Option.none();
        Option<Object> came = Option.none();
        try {
            came = begun.map(next -> next.code().apply(things));
        } catch (Throwable stopped) {
            asked = Option.some(Stopped.questionOf(stopped));
        }
        boolean isDone = begun.isDefined() && asked.isEmpty();
        question = asked;
        result = came;
        past = isDone ? and(before, new Chapter<>(begun.get(), told)) : before;
        task = isDone ? Option.none() : begun;
        answers = isDone ? List.of() : told;
        unheard = Option.none();
        memory = kind.memory.apply(things, past);
        memoryBefore = isDone ? memory : remembered;
        key = List.of(memoryBefore, task.map(Task::name), answers, unheard);
        hash = key.hashCode();
    }

    private Course(Course<T> before, Object answer) {
        kind = before.kind;
        past = before.past;
        task = before.task;
        answers = before.answers;
        things = before.things;
        question = before.question;
        result = before.result;
        memoryBefore = before.memoryBefore;
        memory = before.memory;
        unheard = Option.some(answer);
        key = List.of(memoryBefore, task.map(Task::name), answers, unheard);
        hash = key.hashCode();
    }

    private static <E> List<E> and(List<? extends E> before, E last) {
        return Stream.<E>concat(before.stream(), Stream.of(last)).toList();
    }

    boolean isIdle() {
        return task.isEmpty();
    }

    /** Goes on to the first question of that task. */
    Course<T> begins(Task<T> next) {
        return goesOn(next, List.of());
    }

    private Course<T> goesOn(Task<T> doing, List<Object> told) {
        return kind.known.computeIfAbsent(
                List.of(memoryBefore, doing.name(), told),
                unknown -> new Course<>(kind, past, Option.some(doing), told));
    }

    /** What is asked just now, and was not answered yet. */
    Option<Question> asks() {
        return unheard.isEmpty() ? question : Option.none();
    }

    /** Nothing was answered since it began with its task. */
    boolean hasHeardNothing() {
        return answers.isEmpty() && unheard.isEmpty();
    }

    /** The answer is there, and was not heard yet. */
    boolean hasUnheard() {
        return unheard.isDefined();
    }

    /** The world has done what was asked, and the answer is on its way, unless nobody can see whether it was heard. */
    Course<T> isAnswered(Object answer) {
        Course<T> heard = hears(answer);
        return !heard.isIdle() && heard.memory.equals(memory) ? heard : new Course<>(this, answer);
    }

    /** Goes on from the answer to the next question. */
    Course<T> hears() {
        return hears(unheard.get());
    }

    Course<T> hears(Object answer) {
        return goesOn(task.get(), and(answers, answer));
    }

    /** Goes on from the answer, as if it had looked at its watch only now. */
    Course<T> hearsHavingLookedAt(long nanos) {
        List<Object> told = answers.stream()
                .map(answer -> answer instanceof Long ? (Object) nanos : answer)
                .toList();
        return goesOn(task.get(), and(told, unheard.get()));
    }

    /** What came of the task it has just ended. */
    Option<Object> result() {
        return result;
    }

    /** Whether it is about to do what is called like that. */
    boolean does(String name) {
        return task.exists(doing -> doing.name().startsWith(name));
    }

    /** The things as they are now, to be looked at. */
    T things() {
        return things;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Course<?> that && hash == that.hash && kind == that.kind && key.equals(that.key));
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
