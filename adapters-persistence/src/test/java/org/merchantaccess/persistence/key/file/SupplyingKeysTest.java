package org.merchantaccess.persistence.key.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantaccess.contracts.value.Credentials.PAYMENTS;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantaccess.application.node.SealingKeyVersions;
import org.merchantaccess.contracts.value.Credentials;
import org.merchantaccess.domain.kernel.Environment;
import org.merchantaccess.domain.key.AppKey;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.persistence.key.sealing.SealContext;

/** A version of the keys that an operator adds to the file while a node runs. */
class SupplyingKeysTest {

    private static final AppKey KEY = Credentials.key(Environment.TEST, 1);
    private static final SealContext CONTEXT = SealContext.ofAppKey(new MerchantId("shop"), PAYMENTS, KeyNumber.FIRST);

    @TempDir
    Path folder;

    private Path path;
    private KeyFile keys;

    @BeforeEach
    void createKeyFile() {
        path = KeyFiles.pathIn(folder, Environment.TEST);
        keys = KeyFiles.in(folder, Environment.TEST);
    }

    @Test
    @Tag("S86")
    void a_version_is_added_to_a_file_without_a_running_store() throws IOException {
        String before = Files.readString(path);

        assertThat(KeyFile.addVersion(path, Environment.TEST)).isEqualTo(Either.right(2));
        assertThat(KeyFile.addVersion(path, Environment.TEST)).isEqualTo(Either.right(3));

        assertThat(Files.readString(path).lines()).containsAll(before.lines().toList());
        assertThat(keys.reload().map(KeyFile::newestVersion)).isEqualTo(Either.right(3));
    }

    @Test
    void no_version_is_added_to_a_missing_file() {
        Path missing = folder.resolve("missing.keys");

        assertThat(KeyFile.addVersion(missing, Environment.TEST))
                .isEqualTo(Either.left(new KeyFileFailure.Missing(missing)));
        assertThat(missing).doesNotExist();
    }

    @Test
    @Tag("S86")
    void a_supplied_version_is_known_after_the_file_is_read_again_and_used_once_it_is_adopted() {
        addVersion();
        assertThat(keys.versions().hasFormer()).isFalse();

        keys.reload();
        assertThat(keys.versions().fingerprints()).containsOnlyKeys(1, 2);
        assertThat(versionOfNewSeal()).isEqualTo(1);
        assertThat(keys.keyVerifiers().verifierOf(PAYMENTS, KEY).pepperVersion())
                .isEqualTo(1);

        assertThat(keys.adoptNewest()).isEqualTo(2);
        assertThat(versionOfNewSeal()).isEqualTo(2);
        assertThat(keys.keyVerifiers().verifierOf(PAYMENTS, KEY).pepperVersion())
                .isEqualTo(2);
        assertThat(keys.versionOf(keys.keyCheck())).isEqualTo(2);
    }

    @Test
    @Tag("S86")
    void a_node_adopts_the_version_that_another_one_has_put_to_use() {
        KeyFile other = KeyFiles.in(folder, Environment.TEST);
        addVersion();
        other.reload();
        other.adoptNewest();

        assertThat(keys.adopt(other.keyCheck())).isFalse();
        assertThat(versionOfNewSeal()).isEqualTo(1);

        keys.reload();
        assertThat(keys.adopt(other.keyCheck())).isTrue();
        assertThat(versionOfNewSeal()).isEqualTo(2);
    }

    @Test
    @Tag("S86")
    void a_former_version_is_never_adopted_again() {
        String former = keys.keyCheck();
        addVersion();
        keys.reload();
        keys.adoptNewest();

        assertThat(keys.adopt(former)).isTrue();

        assertThat(versionOfNewSeal()).isEqualTo(2);
    }

    @Test
    @Tag("S86")
    void other_keys_with_the_same_number_are_not_adopted_and_have_another_fingerprint() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere")).resolve("test.keys");
        Files.setPosixFilePermissions(elsewhere.getParent(), PosixFilePermissions.fromString("rwx------"));
        Files.copy(path, elsewhere, StandardCopyOption.COPY_ATTRIBUTES);
        KeyFile other = KeyFile.open(elsewhere, Environment.TEST).get();
        assertThat(other.versions()).isEqualTo(keys.versions());

        addVersion();
        keys.reload();
        KeyFile.addVersion(elsewhere, Environment.TEST);
        other.reload();
        other.adoptNewest();

        assertThat(keys.adopt(other.keyCheck())).isFalse();
        assertThat(other.versions().fingerprints().get(1))
                .isEqualTo(keys.versions().fingerprints().get(1));
        assertThat(other.versions().newest()).isNotEqualTo(keys.versions().newest());
    }

    @Test
    @Tag("S86")
    void a_store_that_uses_an_older_version_is_opened_with_it() {
        String inUse = keys.keyCheck();
        addVersion();

        KeyFile restarted = KeyFile.open(path, Environment.TEST)
                .map(opened -> opened.sealingAs(inUse))
                .get();

        assertThat(restarted.currentVersion()).isEqualTo(1);
        assertThat(restarted.newestVersion()).isEqualTo(2);
    }

    @Test
    @Tag("S86")
    void a_file_without_the_version_in_use_is_refused() throws IOException {
        addVersion();
        keys.reload();
        SealingKeyVersions held = keys.versions();

        Files.writeString(path, withoutVersion(1));

        assertThat(keys.reload().getLeft()).isEqualTo(new KeyFileFailure.Incomplete(path, "sealing.1"));
        assertThat(keys.versions()).isEqualTo(held);

        keys.adoptNewest();
        assertThat(keys.reload().map(KeyFile::versions))
                .isEqualTo(Either.right(held.newest().get()));
    }

    @Test
    @Tag("S86")
    void the_keys_of_another_store_are_refused_and_the_former_stay() throws IOException {
        SealingKeyVersions held = keys.versions();

        Files.writeString(path, KeyFiles.text());

        assertThat(keys.reload().getLeft()).isEqualTo(new KeyFileFailure.KeysOfAnotherStore(path));
        assertThat(keys.versions()).isEqualTo(held);
    }

    private String withoutVersion(int version) throws IOException {
        return Files.readString(path)
                .lines()
                .filter(line -> !line.startsWith("sealing." + version) && !line.startsWith("pepper." + version))
                .reduce("", (text, line) -> text + line + "\n");
    }

    private void addVersion() {
        assertThat(KeyFile.addVersion(path, Environment.TEST).isRight()).isTrue();
    }

    private int versionOfNewSeal() {
        String sealed = keys.sealer().seal(KEY.text().getBytes(StandardCharsets.US_ASCII), CONTEXT);
        Option<Integer> version = keys.sealer().versionOf(sealed);
        return version.getOrElseThrow(AssertionError::new);
    }
}
