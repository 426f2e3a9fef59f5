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
 * State of one thread of a node that runs production code. The code cannot be copied, so a state is reached by running it from its start
 * and replaying the recorded responses. Instances are immutable, and several continuations may branch off from one.
 *
 * <p>Two instances are equal if the code cannot behave differently from here: it has the same memory and received the same responses
 * since.
 *
 * @param <T> the components that the code consists of
 */
final class SimulatedThread<T> {

    private final ThreadType<T> type;
    private final List<CompletedTask<T>> completed;
    private final Option<Task<T>> task;
    private final List<Object> responses;
    private final Option<Object> undelivered;
    /** Returns the components in their current state. */
    private final T components;

    private final Option<ExternalCall> call;
    /** Returns the result of the task that has just ended. */
    private final Option<Object> result;

    private final Hashed memoryBefore;
    private final Hashed memory;
    private final Hashed key;

    /** A named task. */
    record Task<T>(String name, Function<T, Object> code) {}

    /** A completed task and the responses it received. */
    record CompletedTask<T>(Task<T> task, List<Object> responses) {

        void runAgain(T components) {
            Objects.requireNonNull(task.code().apply(components));
        }
    }

    /** A value whose hash code is computed once. */
    private static final class Hashed {

        private final Object value;
        private final int hash;

        Hashed(Object value) {
            this.value = value;
            this.hash = value.hashCode();
        }

        @Override
        public boolean equals(Object other) {
            return this == other || (other instanceof Hashed that && hash == that.hash && value.equals(that.value));
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    /** Type of a thread, with a cache of the states that were reached. */
    static final class ThreadType<T> {

        private final Function<Replay, T> factory;
        private final BiFunction<T, List<CompletedTask<T>>, Object> memory;
        private final Map<Hashed, SimulatedThread<T>> cache = new HashMap<>();
        private final Map<Hashed, Hashed> memories = new HashMap<>();

        /**
         * Creates a type of thread.
         *
         * @param factory creates the components at the start of a process
         * @param memory returns the state of the components, including the part visible to others
         */
        ThreadType(Function<Replay, T> factory, BiFunction<T, List<CompletedTask<T>>, Object> memory) {
            this.factory = factory;
            this.memory = memory;
        }

        /** Equal memories are the same object, for fast comparison. */
        private Hashed memoryOf(T components, List<CompletedTask<T>> completed) {
            return memories.computeIfAbsent(new Hashed(memory.apply(components, completed)), one -> one);
        }

        /** Returns a thread whose process has just started. */
        SimulatedThread<T> started() {
            return new SimulatedThread<>(this, List.of(), Option.none(), List.of());
        }
    }

    private SimulatedThread(
            ThreadType<T> type, List<CompletedTask<T>> before, Option<Task<T>> startedTask, List<Object> given) {
        this.type = type;
        components = type.factory.apply(new Replay(
                Stream.concat(before.stream().flatMap(done -> done.responses().stream()), given.stream())
                        .toList()));
        before.forEach(done -> done.runAgain(components));
        Hashed remembered = type.memoryOf(components, before);
        Option<ExternalCall> pending = Option.none();
        Option<Object> outcome = Option.none();
        try {
            outcome = startedTask.map(next -> next.code().apply(components));
        } catch (Throwable suspension) {
            pending = Option.some(Suspension.callOf(suspension));
        }
        boolean isDone = startedTask.isDefined() && pending.isEmpty();
        call = pending;
        result = outcome;
        completed = isDone ? append(before, new CompletedTask<>(startedTask.get(), given)) : before;
        task = isDone ? Option.none() : startedTask;
        responses = isDone ? List.of() : given;
        undelivered = Option.none();
        memory = type.memoryOf(components, completed);
        memoryBefore = isDone ? memory : remembered;
        key = new Hashed(List.of(memoryBefore, task.map(Task::name), responses, undelivered));
    }

    private SimulatedThread(SimulatedThread<T> before, Object answer) {
        type = before.type;
        completed = before.completed;
        task = before.task;
        responses = before.responses;
        components = before.components;
        call = before.call;
        result = before.result;
        memoryBefore = before.memoryBefore;
        memory = before.memory;
        undelivered = Option.some(answer);
        key = new Hashed(List.of(memoryBefore, task.map(Task::name), responses, undelivered));
    }

    private static <E> List<E> append(List<? extends E> before, E last) {
        return Stream.<E>concat(before.stream(), Stream.of(last)).toList();
    }

    boolean isIdle() {
        return task.isEmpty();
    }

    /** Runs the task up to its first external call. */
    SimulatedThread<T> start(Task<T> next) {
        return continueWith(next, List.of());
    }

    private SimulatedThread<T> continueWith(Task<T> running, List<Object> given) {
        return type.cache.computeIfAbsent(
                new Hashed(List.of(memoryBefore, running.name(), given)),
                absent -> new SimulatedThread<>(type, completed, Option.some(running), given));
    }

    /** Returns the external call that has no response yet. */
    Option<ExternalCall> pendingCall() {
        return undelivered.isEmpty() ? call : Option.none();
    }

    /** Returns true if the current task has not received a response yet. */
    boolean hasNoResponse() {
        return responses.isEmpty() && undelivered.isEmpty();
    }

    /** Returns true if there is a response that the code has not received yet. */
    boolean hasUndelivered() {
        return undelivered.isDefined();
    }

    /** Records the response to the pending call. It is delivered later, unless delivery is invisible to others. */
    SimulatedThread<T> respond(Object answer) {
        SimulatedThread<T> received = receive(answer);
        return !received.isIdle() && received.memory.equals(memory) ? received : new SimulatedThread<>(this, answer);
    }

    /** Delivers the response and runs the code up to its next external call. */
    SimulatedThread<T> receive() {
        return receive(undelivered.get());
    }

    SimulatedThread<T> receive(Object answer) {
        return continueWith(task.get(), append(responses, answer));
    }

    /** Delivers both clocks to code that reads them. Reads that follow each other take no time. */
    SimulatedThread<T> receiveClocks(Freshness.Moment clocks) {
        SimulatedThread<T> next = receive(clocks);
        return next.pendingCall().exists(ExternalCall.Time.class::isInstance) ? next.receiveClocks(clocks) : next;
    }

    /** Delivers the response as if the code had read its clocks only now. */
    SimulatedThread<T> receiveWithClocksAt(Freshness.Moment clocks) {
        List<Object> given = responses.stream()
                .map(answer -> answer instanceof Freshness.Moment ? (Object) clocks : answer)
                .toList();
        return continueWith(task.get(), append(given, undelivered.get()));
    }

    /** Returns the result of the task that has just ended. */
    Option<Object> result() {
        return result;
    }

    /** Returns true if the current task has a name with the given prefix. */
    boolean isPerforming(String name) {
        return task.exists(running -> running.name().startsWith(name));
    }

    /** The things as they are now, to be looked at. */
    T components() {
        return components;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof SimulatedThread<?> that && type == that.type && key.equals(that.key));
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
