package org.merchantaccess.application;

import io.vavr.control.Option;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.merchantaccess.application.random.RandomIdentifiers;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.allowlist.Allowlists;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.allowlist.EntryLabel;
import org.merchantaccess.domain.allowlist.WidestRanges;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.credential.AppName;
import org.merchantaccess.domain.credential.Credentials;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.domain.key.ClientPublicKey;
import org.merchantaccess.domain.key.KeyVerifier;
import org.merchantaccess.domain.key.Keys;
import org.merchantaccess.domain.key.PresentedKey;
import org.merchantaccess.domain.management.ManagementKey;
import org.merchantaccess.domain.merchant.MerchantName;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.domain.merchant.Merchants;
import org.merchantaccess.domain.resource.ResourceServerKey;
import org.merchantaccess.domain.signing.ScheduledSigningKey;
import org.merchantaccess.domain.signing.SignatureAlgorithm;
import org.merchantaccess.domain.signing.SigningKey;
import org.merchantaccess.domain.signing.SigningKeyRing;
import org.merchantaccess.domain.signing.SigningKeys;
import org.merchantaccess.domain.token.AccessToken;
import org.merchantaccess.domain.token.BearerToken;
import org.merchantaccess.domain.token.Tokens;

/**
 * Creates a valid value of any type. Records are built from samples of their components, sealed types from their first case, and
 * interfaces as proxies that throw. Other types are listed here or added by {@link #with}; an unlisted type fails the test.
 */
public final class Samples {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    private final Map<Class<?>, Object> listed = new HashMap<>();

    /** Creates samples for the types of the JDK, the domain and the application. */
    public Samples() {
        with(String.class, "sample");
        with(Object.class, "sample");
        with(Boolean.class, true);
        with(Integer.class, 1);
        with(Long.class, 1L);
        with(byte[].class, new byte[32]);
        with(Instant.class, NOW);
        with(Duration.class, Duration.ofSeconds(10));
        with(Clock.class, Clock.systemUTC());
        with(Path.class, Path.of("sample"));
        with(URI.class, URI.create("https://api.example.com"));
        with(Option.class, Option.none());
        with(List.class, List.of());
        with(Set.class, Set.of());
        with(Map.class, Map.of());
        with(SortedMap.class, new TreeMap<>());
        listed.put(boolean.class, true);
        listed.put(int.class, 1);
        listed.put(long.class, 1L);
        listed.put(double.class, 1.0);
        listCredentials();
        with(AddressRange.class, Allowlists.range("203.0.113.7"));
        with(ClientAddress.class, Allowlists.OFFICE);
        with(EntryLabel.class, Allowlists.label("office"));
        with(WidestRanges.class, WidestRanges.standard());
        with(MerchantProfile.class, Merchants.withAnActiveAppId());
        with(MerchantName.class, Merchants.named("Corner Shop"));
        SigningKey signingKey =
                new RandomIdentifiers().signingKey(SignatureAlgorithm.ES256, Option.some(SigningKeys.ISSUER));
        with(SigningKey.class, signingKey);
        with(SigningKeyRing.class, SigningKeyRing.of(List.of(new ScheduledSigningKey(signingKey, NOW))));
        with(AccessToken.class, Tokens.granted());
        BearerToken.parse("sample").forEach(token -> with(BearerToken.class, token));
    }

    private void listCredentials() {
        with(AppId.class, Credentials.PAYMENTS);
        with(AppName.class, Credentials.named("Payments"));
        with(AppKey.class, Credentials.key(Environment.TEST, 1));
        with(AppCredential.class, Credentials.payments());
        with(KeyVerifier.class, Credentials.verifier(1));
        with(PresentedKey.class, PresentedKey.of("sample"));
        with(ClientPublicKey.class, Keys.publicKey(1));
        with(
                ResourceServerKey.class,
                ResourceServerKey.made(Environment.TEST, "1".repeat(ResourceServerKey.RANDOM_CHARACTERS)));
        with(ManagementKey.class, ManagementKey.made(Environment.TEST, "1".repeat(ManagementKey.RANDOM_CHARACTERS)));
    }

    /** Uses the given value for a type. */
    public <T> Samples with(Class<? super T> type, T value) {
        listed.put(type, value);
        return this;
    }

    /** Returns a valid value of the given type. */
    public Object of(Class<?> type) {
        if (listed.containsKey(type)) {
            return listed.get(type);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isSealed()) {
            return of(type.getPermittedSubclasses()[0]);
        }
        if (type.isRecord()) {
            return make(type, partsOf(type));
        }
        if (type.isInterface()) {
            return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                throw new UnsupportedOperationException("a sample that is called: " + method);
            });
        }
        return Stream.of(type.getMethods())
                .filter(method -> method.getName().equals("of") && Modifier.isStatic(method.getModifiers()))
                .findFirst()
                .map(this::made)
                .orElseThrow(() -> new AssertionError("Samples has no " + type + ": add one"));
    }

    /** Creates a command or a query with its factory. */
    private Object made(Method factory) {
        try {
            return factory.invoke(
                    null, Stream.of(factory.getParameterTypes()).map(this::of).toArray());
        } catch (ReflectiveOperationException unable) {
            throw new LinkageError(factory.toString(), unable);
        }
    }

    /** Returns a valid value for each component of a record. */
    public Object[] partsOf(Class<?> record) {
        return Stream.of(record.getRecordComponents())
                .map(RecordComponent::getType)
                .map(this::of)
                .toArray();
    }

    /**
     * Creates a record with its canonical constructor.
     *
     * @throws RuntimeException if the constructor throws one
     */
    public static Object make(Class<?> record, Object... parts) {
        Class<?>[] types = Stream.of(record.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<?> canonical = record.getDeclaredConstructor(types);
            canonical.setAccessible(true);
            return canonical.newInstance(parts);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw new AssertionError(refused);
        } catch (ReflectiveOperationException unable) {
            throw new LinkageError(record.getName(), unable);
        }
    }
}
