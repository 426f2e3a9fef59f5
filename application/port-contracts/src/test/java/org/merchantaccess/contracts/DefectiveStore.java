package org.merchantaccess.contracts;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.application.memory.InMemory;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.port.PortUnavailable;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.application.wiring.Ports;
import org.merchantaccess.application.wiring.StorePorts;

/** An in-memory store with one defect in one method of one port. */
final class DefectiveStore {

    /** Methods of store ports that change no data. */
    static final Set<String> READS = Set.of(
            "addresses",
            "adoptVersionInUse",
            "after",
            "all",
            "areSupplied",
            "canAppend",
            "canAppendRevokedTokens",
            "count",
            "current",
            "due",
            "find",
            "findForChange",
            "formats",
            "head",
            "hits",
            "holderOf",
            "isRevoked",
            "keyUses",
            "lastHour",
            "lastUse",
            "list",
            "of",
            "ofAppIds",
            "ofReader",
            "requestsOf",
            "reveal",
            "snapshot",
            "standIn",
            "triesWhileInactive",
            "trusted",
            "unexpired",
            "valid",
            "verified",
            "verify",
            "versions");

    private final ThreadLocal<Option<List<Call>>> recording = ThreadLocal.withInitial(Option::none);
    private final Defect defect;
    private volatile boolean isCutOff;

    DefectiveStore(Defect defect) {
        this.defect = defect;
    }

    Ports ports(Clock clock) {
        return InMemory.ports(clock).withStore(this::defective);
    }

    /** Makes the port unavailable, if that is a part of the defect. */
    boolean cutOff() {
        isCutOff = defect.kind() == Defect.Kind.THROWS_WHEN_CUT_OFF;
        return isCutOff;
    }

    private StorePorts defective(StorePorts ports) {
        RecordComponent[] components = StorePorts.class.getRecordComponents();
        try {
            return StorePorts.class
                    .getConstructor(
                            Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
                    .newInstance(Stream.of(components)
                            .map(component -> replaced(component, ports))
                            .toArray());
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError("StorePorts", impossible);
        }
    }

    private Object replaced(RecordComponent component, StorePorts ports) {
        Object port = call(component.getAccessor(), ports);
        if (port instanceof Transactions transactions) {
            return new Recorded(transactions);
        }
        return component.getType().isInterface() ? recorded(component.getType(), port) : port;
    }

    private Object recorded(Class<?> type, Object port) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            Call made = new Call(type, port, method, arguments);
            return made.isDefective() ? defectiveResult(made) : made.run();
        });
    }

    private @Nullable Object defectiveResult(Call call) {
        return switch (defect.kind()) {
            case THROWS -> throw new UnsupportedOperationException("planted defect");
            case THROWS_WHEN_CUT_OFF -> {
                if (isCutOff) {
                    throw new UnsupportedOperationException("planted defect");
                }
                yield call.run();
            }
            case DOES_NOTHING -> nothing(call.method(), Option.none());
            case STAYS_AFTER_ROLLBACK, LOST_UNLESS_FIRST -> call.run();
            case RETURNS_NULL -> {
                call.run();
                yield null;
            }
            case RETURNS_NOTHING -> nothing(call.method(), call.run());
            case REVERSED -> reversed(call.run());
            case UNLIMITED -> unlimited(call);
        };
    }

    private static @Nullable Object nothing(Method method, Object result) {
        Class<?> type = method.getReturnType();
        if (type == boolean.class) {
            return !Boolean.TRUE.equals(result);
        }
        if (type == long.class) {
            return result instanceof Long number ? number + 1 : 0L;
        }
        if (type == int.class) {
            return result instanceof Integer number ? number + 1 : 0;
        }
        if (type == Option.class) {
            return Option.none();
        }
        if (type == List.class) {
            return List.of();
        }
        return result instanceof Page<?> page ? new Page<>(List.of(), 0, page.request()) : null;
    }

    private static Object reversed(Object result) {
        if (result instanceof List<?> list) {
            return reversedList(list);
        }
        return result instanceof Page<?> page
                ? new Page<>(reversedList(page.items()), page.total(), page.request())
                : result;
    }

    private static <T> List<T> reversedList(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }

    private Object unlimited(Call call) {
        Object[] arguments = call.arguments().clone();
        Option<PageRequest> asked = Option.none();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] instanceof Integer) {
                arguments[i] = Integer.MAX_VALUE;
            } else if (arguments[i] instanceof PageRequest request) {
                asked = Option.some(request);
                arguments[i] = new PageRequest(PageRequest.MAX_LIMIT, request.offset(), request.filter());
            }
        }
        Object result = new Call(call.type(), call.port(), call.method(), arguments).run();
        return result instanceof Page<?> page
                ? new Page<>(page.items(), page.total(), asked.getOrElse(page.request()))
                : result;
    }

    private static Object call(Method method, Object owner, Object... arguments) {
        try {
            method.setAccessible(true);
            return method.invoke(owner, arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new LinkageError(method.getName(), thrown);
        } catch (IllegalAccessException impossible) {
            throw new LinkageError(method.getName(), impossible);
        }
    }

    private final class Recorded implements Transactions {

        private final Transactions store;

        Recorded(Transactions store) {
            this.store = store;
        }

        @Override
        public <L, R> Either<L, R> inTransaction(Supplier<L> whenUnavailable, Supplier<Either<L, R>> work) {
            List<Call> calls = new ArrayList<>();
            Option<List<Call>> outer = recording.get();
            recording.set(Option.some(calls));
            boolean isCommitted = false;
            try {
                Either<L, R> outcome = defect.kind() == Defect.Kind.LOST_UNLESS_FIRST
                        ? committedPartly(whenUnavailable, work, calls)
                        : store.inTransaction(whenUnavailable, work);
                isCommitted = outcome.isRight();
                return outcome;
            } finally {
                recording.set(outer);
                if (!isCommitted && defect.kind() == Defect.Kind.STAYS_AFTER_ROLLBACK) {
                    repeat(calls.stream().filter(Call::isDefective).toList());
                }
            }
        }

        @Override
        public <L, R> Either<L, R> inReadOnlyTransaction(Supplier<L> whenUnavailable, Supplier<Either<L, R>> work) {
            return store.inReadOnlyTransaction(whenUnavailable, work);
        }

        private <L, R> Either<L, R> committedPartly(
                Supplier<L> whenUnavailable, Supplier<Either<L, R>> work, List<Call> calls) {
            List<Either<L, R>> committed = new ArrayList<>();
            Either<L, R> outcome = store.inTransaction(whenUnavailable, () -> {
                Either<L, R> result = work.get();
                if (result.isRight() && kept(calls).size() < calls.size()) {
                    committed.add(result);
                    return Either.left(whenUnavailable.get());
                }
                return result;
            });
            if (committed.isEmpty()) {
                return outcome;
            }
            repeat(kept(calls));
            return committed.get(0);
        }

        private List<Call> kept(List<Call> calls) {
            List<Call> kept = new ArrayList<>();
            boolean isFirst = true;
            for (Call call : calls) {
                boolean isWrite = call.type() == defect.port()
                        && !READS.contains(call.method().getName());
                if (isFirst || !call.isDefective()) {
                    kept.add(call);
                }
                isFirst &= !isWrite;
            }
            return kept;
        }

        private void repeat(List<Call> calls) {
            if (!calls.isEmpty()) {
                try {
                    store.inTransaction(() -> "unavailable", () -> {
                        calls.forEach(Call::repeat);
                        return Either.right("repeated");
                    });
                } catch (IllegalStateException nested) {
                    // the outer transaction is still running
                }
            }
        }
    }

    private final class Call {

        private final Class<?> type;
        private final Object port;
        private final Method method;
        private final Object[] arguments;

        Call(Class<?> type, Object port, Method method, Object[] arguments) {
            this.type = type;
            this.port = port;
            this.method = method;
            this.arguments = arguments == null ? new Object[0] : arguments;
        }

        Class<?> type() {
            return type;
        }

        Object port() {
            return port;
        }

        Method method() {
            return method;
        }

        Object[] arguments() {
            return arguments;
        }

        boolean isDefective() {
            return type == defect.port() && method.equals(defect.method());
        }

        Object run() {
            recording.get().forEach(calls -> calls.add(this));
            return call(method, port, arguments);
        }

        void repeat() {
            try {
                call(method, port, arguments);
            } catch (PortUnavailable again) {
                // fails as it did the first time
            }
        }
    }
}
