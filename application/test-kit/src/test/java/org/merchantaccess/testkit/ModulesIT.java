package org.merchantaccess.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ResolvedModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jars of domain and application are modules, and who is outside sees what is promised and nothing else. */
class ModulesIT {

    private static final String DOMAIN = "org.merchantaccess.domain";
    private static final String APPLICATION = "org.merchantaccess.application";
    private static final List<Path> JARS = Pattern.compile(File.pathSeparator)
            .splitAsStream(System.getProperty("java.class.path"))
            .filter(entry -> entry.endsWith(".jar"))
            .map(Path::of)
            .toList();
    private static final ModuleFinder MODULES = ModuleFinder.of(JARS.toArray(Path[]::new));

    @TempDir
    private Path folder;

    @Test
    void they_are_found_and_resolved() {
        Configuration resolved =
                ModuleLayer.boot().configuration().resolve(MODULES, ModuleFinder.of(), Set.of(APPLICATION));

        assertThat(resolved.modules())
                .extracting(ResolvedModule::name)
                .contains(DOMAIN, APPLICATION)
                .allMatch(name -> !descriptor(name).isAutomatic());
    }

    @Test
    void every_room_of_the_domain_is_promised() {
        assertThat(exportsOf(DOMAIN)).isEqualTo(descriptor(DOMAIN).packages());
    }

    @Test
    void of_the_application_the_inner_rooms_are_not() {
        Set<String> kept = descriptor(APPLICATION).packages().stream()
                .filter(room -> !exportsOf(APPLICATION).contains(room))
                .map(room -> room.substring(APPLICATION.length() + 1))
                .collect(Collectors.toSet());

        assertThat(kept).containsExactlyInAnyOrder("account", "change", "directory", "lifecycle", "limit", "report");
    }

    @Test
    void a_stranger_uses_what_is_promised() throws IOException {
        assertThat(faultsOfAStrangerWhoUses("org.merchantaccess.application.port.Ports"))
                .isEmpty();
        assertThat(faultsOfAStrangerWhoUses("org.merchantaccess.domain.merchant.MerchantProfile"))
                .isEmpty();
    }

    @Test
    void a_stranger_cannot_use_what_is_not() throws IOException {
        assertThat(faultsOfAStrangerWhoUses("org.merchantaccess.application.directory.AccessDirectory"))
                .containsExactly("compiler.err.package.not.visible");
    }

    /** The codes of all errors. */
    private List<String> faultsOfAStrangerWhoUses(String className) throws IOException {
        List<Path> sources = List.of(
                source("module-info", "module stranger { requires " + APPLICATION + "; }"),
                source("Stranger", "package stranger; class Stranger { " + className + " used; }"));
        DiagnosticCollector<JavaFileObject> faults = new DiagnosticCollector<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            compiler.getTask(null, files, faults, options(), null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
        }
        return faults.getDiagnostics().stream()
                .filter(fault -> fault.getKind() == Diagnostic.Kind.ERROR)
                .map(Diagnostic::getCode)
                .toList();
    }

    private List<String> options() {
        String path = JARS.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        return List.of("--module-path", path, "-d", folder.toString(), "-proc:none");
    }

    private Path source(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name + ".java"), text);
    }

    private static Set<String> exportsOf(String module) {
        return descriptor(module).exports().stream()
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toSet());
    }

    private static ModuleDescriptor descriptor(String module) {
        return MODULES.find(module).orElseThrow().descriptor();
    }
}
